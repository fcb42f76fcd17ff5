"""Storylines: which stories follow each other, on examples written for this."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from sayso.evaluate.story_scores import make_f1, score_bcubed, score_pairs_found
from sayso.evaluate.tables import Table
from sayso.group.prints import make_print
from sayso.group.rarity import count_rarities
from sayso.group.stories import group_articles, order_prints
from sayso.group.storylines import link_storylines
from sayso.read.blocks import mark_blocks
from sayso.values import Annotated, Article


def evaluate_storylines(data: Path, *, split: str = "dev") -> Table:
    """How well stories are linked over weeks, months and years.

    The articles are fictional and come with Sayso: matters that go on for years, and
    other news about the same people between them. ``data`` is not read.
    """
    rows = _read_examples()
    articles = [_make_article(row) for row in rows]
    gold = {row["id"]: row["line"] for row in rows}
    found = {
        id: story.storyline
        for story in group_articles(articles)
        for id in story.articles
    }
    by_person = {row["id"]: row["line"].split()[0] for row in rows}
    alone = {id: id for id in gold}
    measured = []
    for method, lines in (
        ("Sayso", found),
        ("Sayso, each report a story of its own", _link_alone(articles)),
        ("everything about one person or thing", by_person),
        ("every article alone", alone),
    ):
        precision, recall = score_bcubed(lines, gold)
        measured.append(
            (
                method,
                len(gold),
                len(set(lines.values())),
                precision,
                recall,
                make_f1(precision, recall),
                score_pairs_found(lines, gold).f1,
            )
        )
    return Table(
        "Storylines (examples of our own)",
        ("method", "articles", "lines", "precision", "recall", "F1", "pairs F1"),
        tuple(measured),
        ("Precision, recall and F1 are B-cubed.",),
    )


def _link_alone(articles: Sequence[Annotated]) -> dict[str, str]:
    """The storylines where grouping has joined nothing: the links alone."""
    prints = order_prints(map(make_print, articles))
    lines = link_storylines([[one] for one in prints], count_rarities(prints))
    return {one.id: prints[line].id for one, line in zip(prints, lines, strict=True)}


def _read_examples() -> list[dict[str, str]]:
    text = files("sayso.evaluate").joinpath("storyline_examples.jsonl")
    return [json.loads(line) for line in text.read_text("utf-8").splitlines()]


def _make_article(row: dict[str, str]) -> Annotated:
    fields = {key: value for key, value in row.items() if key != "line"}
    blocks = mark_blocks(row["id"], row["text"], title=row["title"])
    return Annotated(Article(**fields, blocks=blocks))  # type: ignore[arg-type]
