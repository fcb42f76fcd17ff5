"""Copied passages against those that a reader marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from sayso.compare.reuse import find_reuse
from sayso.evaluate.gold_stories import GoldCopy, GoldStory, read_gold_stories
from sayso.evaluate.tables import Score, Table
from sayso.text import split_words
from sayso.values import Annotated, Article, Reuse, Span

_BASELINE_WORDS = 12


def evaluate_copies(data: Path, *, split: str = "dev") -> Table:
    """How the passages found agree with those marked, and their directions.

    Raises:
        EvaluationError: when the compared stories are not there.
    """
    stories = read_gold_stories(data, split=split)
    rows = []
    for name, finder in (
        ("passages", find_reuse),
        ("12 equal words", find_equal_runs),
    ):
        found = [(story, finder(story.annotate())) for story in stories]
        passages = _sum(score_passages(story.copies, reuse) for story, reuse in found)
        chars = _sum(score_characters(story.copies, reuse) for story, reuse in found)
        for unit, score in (("whole", passages), ("characters", chars)):
            rows.append(
                (
                    f"{name}, {unit}",
                    score.precision,
                    score.recall,
                    score.f1,
                    score.right,
                    score.found,
                    score.gold,
                )
            )
    rows += _direction_rows(stories)
    return Table(
        f"Copied passages, {split}",
        ("what", "precision", "recall", "F1", "right", "found", "gold"),
        tuple(rows),
        (
            f"{len(stories)} stories. Whole: a passage is right when half of both its "
            "sides lies in passages marked as copied, and a marked one is found when "
            "half of both sides lies in passages found between these two reports or "
            "through a third. Characters: those of all reports.",
            "Direction: of found passages whose direction the reader was sure of, the "
            "share that is decided and right; 'found' counts the decided ones. "
            "'Undecidable' are those of which the reader was not sure: none should be "
            "decided. With times swapped within each story, evidence of time must not "
            "lead to right answers.",
        ),
    )


def score_passages(gold: Sequence[GoldCopy], found: Sequence[Reuse]) -> Score:
    """Counts of passages found and marked that cover each other by half."""
    gold_spans = _gather((copy.source, copy.target) for copy in gold)
    right = sum(
        _is_covered(reuse.source, gold_spans) and _is_covered(reuse.target, gold_spans)
        for reuse in found
    )
    found_spans = _gather((reuse.source, reuse.target) for reuse in found)
    linked = _link_articles(found)
    hit = sum(
        linked.get(copy.source.article) == linked.get(copy.target.article, "")
        and _is_covered(copy.source, found_spans)
        and _is_covered(copy.target, found_spans)
        for copy in gold
    )
    # Right counts for precision are of found passages, for recall of marked ones; one
    # Score holds one count, so found ones are scaled to the marked that they cover.
    wrong = len(found) - right
    return Score(right=hit, found=hit + wrong, gold=len(gold))


def score_characters(gold: Sequence[GoldCopy], found: Sequence[Reuse]) -> Score:
    """Counts of the characters that are copied, over all reports of a story."""
    marked = _places((copy.source, copy.target) for copy in gold)
    seen = _places((reuse.source, reuse.target) for reuse in found)
    return Score(right=len(marked & seen), found=len(seen), gold=len(marked))


def find_equal_runs(reports: Sequence[Annotated]) -> tuple[Reuse, ...]:
    """The plain way: every run of twelve equal words, quoted or not (a baseline)."""
    found: list[Reuse] = []
    for at, one in enumerate(reports):
        for other in reports[at + 1 :]:
            found += _find_equal(one.article, other.article)
    return tuple(found)


def _find_equal(one: Article, other: Article) -> list[Reuse]:
    """Runs of twelve equal words or more in two texts, left to right."""
    words, theirs = split_words(one.text), split_words(other.text)
    index: dict[tuple[str, ...], int] = {}
    for at in range(len(words) - _BASELINE_WORDS + 1):
        key = tuple(word.folded for word in words[at : at + _BASELINE_WORDS])
        index.setdefault(key, at)
    found = []
    at = 0
    while at <= len(theirs) - _BASELINE_WORDS:
        key = tuple(word.folded for word in theirs[at : at + _BASELINE_WORDS])
        start = index.get(key)
        if start is None:
            at += 1
            continue
        size = _BASELINE_WORDS
        while (
            start + size < len(words)
            and at + size < len(theirs)
            and words[start + size].folded == theirs[at + size].folded
        ):
            size += 1
        found.append(
            Reuse(
                one.span(words[start].start, words[start + size - 1].end),
                other.span(theirs[at].start, theirs[at + size - 1].end),
                "unknown",
            )
        )
        at += size
    return found


def _direction_rows(
    stories: Sequence[GoldStory],
) -> list[tuple[str, float, float, float, int, int, int]]:
    """Rows on direction: as published, and with times swapped within each story."""
    rows = []
    for name, change in (("as published", tuple), ("times swapped", _swap_times)):
        sure, unsure = Score(), Score()
        for story in stories:
            reports = [
                replace(report, article=article)
                for report, article in zip(
                    story.annotate(), change(story.articles), strict=True
                )
            ]
            reuse = find_reuse(reports)
            for copy in story.copies:
                score = _score_direction(copy, reuse)
                sure, unsure = (
                    (sure + score, unsure) if copy.is_sure else (sure, unsure + score)
                )
        for label, score in (("direction", sure), ("undecidable", unsure)):
            rows.append(
                (
                    f"{label}, {name}",
                    score.precision,
                    score.recall,
                    score.f1,
                    score.right,
                    score.found,
                    score.gold,
                )
            )
    return rows


def _score_direction(copy: GoldCopy, found: Sequence[Reuse]) -> Score:
    """Whether a marked passage's direction is decided, and as the reader has it."""
    for reuse in found:
        if reuse.direction == "unknown":
            continue
        if reuse.source.overlap(copy.source) and reuse.target.overlap(copy.target):
            return Score(right=1, found=1, gold=1)
        if reuse.source.overlap(copy.target) and reuse.target.overlap(copy.source):
            return Score(right=0, found=1, gold=1)
    return Score(gold=1)


def _swap_times(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """The articles with their times of publication in the opposite order."""
    times = sorted((article.published or "" for article in articles), reverse=True)
    order = sorted(articles, key=lambda a: (a.published or "", a.id))
    new = {a.id: time or None for a, time in zip(order, times, strict=True)}
    return tuple(replace(article, published=new[article.id]) for article in articles)


def _link_articles(found: Iterable[Reuse]) -> dict[str, str]:
    """For each article the first of those it is linked to, however far."""
    root: dict[str, str] = {}

    def find(article: str) -> str:
        while root.setdefault(article, article) != article:
            article = root[article]
        return article

    for reuse in found:
        ends = sorted((find(reuse.source.article), find(reuse.target.article)))
        root[ends[1]] = ends[0]
    return {article: find(article) for article in sorted(root)}


def _gather(pairs: Iterable[tuple[Span, Span]]) -> dict[str, list[Span]]:
    """Spans by article."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for pair in pairs:
        for span in pair:
            spans[span.article].append(span)
    return spans


def _is_covered(span: Span, spans: dict[str, list[Span]]) -> bool:
    """Whether half of a span lies in spans of its article."""
    places = _places([(one, one) for one in spans.get(span.article, [])])
    inside = sum((span.article, at) in places for at in range(span.start, span.end))
    return inside * 2 >= len(span)


def _places(pairs: Iterable[tuple[Span, Span]]) -> set[tuple[str, int]]:
    """The places of all characters of spans."""
    return {
        (span.article, at)
        for pair in pairs
        for span in pair
        for at in range(span.start, span.end)
    }


def _sum(scores: Iterable[Score]) -> Score:
    """Scores added up."""
    total = Score()
    for score in scores:
        total += score
    return total
