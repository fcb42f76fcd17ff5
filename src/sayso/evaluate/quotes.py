"""Quotes against PolNeAR: content, cue and source, span by span and linked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from sayso.annotate.readers import RULES, Reader, find_default, find_reader
from sayso.errors import EvaluationError
from sayso.evaluate.quote_links import (
    KINDS,
    ROLES,
    Link,
    link_found,
    link_gold,
    links_match,
    mark_inside,
    score_characters,
    score_exact,
    score_linked,
)
from sayso.evaluate.quote_marks import STYLES, restyle_case
from sayso.evaluate.score_bands import Judged, list_bands
from sayso.evaluate.tables import Cell, Score, Table
from sayso.read.blocks import mark_blocks
from sayso.values import Article

_NOTES = (
    "Exact: the same span, punctuation and quotation marks at its edges ignored; a "
    "content cut in two counts as two spans. Characters: letters and digits shared.",
    "Kind: by the share of a content's letters that stands in quotation marks.",
    "Linked: content, cue and source of one attribution overlap those of one gold "
    "attribution (an empty cue or source matches an empty one only).",
    "Marks: every third article written four times, its direct quotations in one "
    "style of marks each time; exact F1 of their contents.",
    "Scores: the share of attributions with such a score that are right as linked "
    "triples, under precision; a score of .9 should be right nine times of ten.",
    "Several annotators: the one whose contents agree best with what was found.",
    "Published: exact on PolNeAR test by BERT-base with CofeNet; BERT-base alone 68.9 "
    "/ 74.0 / 81.1, Gender Gap Tracker 34 / 47 / 54, CoreNLP 17.5 / - / 13.9.",
    "PolNeAR counts attitudes and intentions as attributions: scored here is the whole "
    "reading, of which a dossier's quotes leave them out.",
)
_PUBLISHED = {"content, exact": 0.729, "cue, exact": 0.753, "source, exact": 0.832}
# One article in so many is written in every style of marks.
_RESTYLED = 3


@dataclass(slots=True)
class _Tally:
    exact: dict[str, Score] = field(default_factory=dict)
    characters: dict[str, Score] = field(default_factory=dict)
    linked: dict[str, Score] = field(default_factory=dict)
    judged: list[Judged] = field(default_factory=list)

    def add(self, case: Case) -> None:
        gold, found = case.gold, case.found
        for role in ROLES:
            self._add(self.exact, role, score_exact(gold, found, role))
            scored = score_characters(gold, found, role, case.text)
            self._add(self.characters, role, scored)
        for kind, score in score_linked(gold, found).items():
            self._add(self.linked, kind, score)
        for kind in KINDS:
            self._add(self.exact, kind, score_kind(case, kind))
        self.judged += judge_scores(case)

    @staticmethod
    def _add(scores: dict[str, Score], name: str, score: Score) -> None:
        scores[name] = scores.get(name, Score()) + score


@dataclass(frozen=True, slots=True)
class Case:
    """One article: the gold attributions, those found, and the scores of these."""

    text: str
    gold: tuple[Link, ...]
    found: tuple[Link, ...]
    scores: tuple[float, ...]


def evaluate_quotes(
    data: Path,
    *,
    split: str = "dev",
    limit: int | None = None,
    model: str | None = None,
) -> Table:
    """How well the attributions of PolNeAR are found by a reader, beside the rules.

    Rows: exact and character scores of each role, exact scores of content by kind,
    scores of the linked triple by kind, direct quotations by style of marks, and how
    often a score is right. ``limit`` reads the first articles only; ``model`` names
    the reader, None the default one.

    Raises:
        EvaluationError: when ``data`` has no ``polnear/<split>.jsonl``.
        ModelError: when there is no such model, or it is broken.
    """
    path = data / "polnear" / f"{split}.jsonl"
    if not path.is_file():
        raise EvaluationError(f"no polnear/{split}.jsonl in {str(data)!r}")
    name = model or find_default()
    read, by_rules = find_reader(name), find_reader(RULES)
    tally, plain = _Tally(), _Tally()
    marks = dict.fromkeys(STYLES, Score())
    with path.open(encoding="utf-8") as lines:
        for at, line in enumerate(islice(lines, limit)):
            raw = json.loads(line)
            tally.add(read_case(raw, read))
            if name != RULES:
                plain.add(read_case(raw, by_rules))
            if at % _RESTYLED == 0:
                for style in STYLES:
                    case = read_case(restyle_case(raw, style), read)
                    marks[style] += score_kind(case, "direct")
    return Table(
        f"Quotes, PolNeAR {split}, read by {name}",
        (
            "what",
            "precision",
            "recall",
            "F1",
            "found",
            "gold",
            "rules F1",
            "published F1",
        ),
        tuple(_rows(tally, tally if name == RULES else plain, marks)),
        _NOTES,
    )


def _rows(
    tally: _Tally, plain: _Tally, marks: Mapping[str, Score]
) -> Iterator[tuple[Cell, ...]]:
    for role in ROLES:
        yield _row(f"{role}, exact", tally.exact, plain.exact, role)
    for role in ROLES:
        yield _row(f"{role}, characters", tally.characters, plain.characters, role)
    for kind in KINDS:
        yield _row(f"content, exact, {kind}", tally.exact, plain.exact, kind)
    for kind in (*KINDS, "all"):
        name = f"linked triple, overlap, {kind}"
        yield _row(name, tally.linked, plain.linked, kind)
    for style, score in marks.items():
        yield (*_figures(f"direct, marks {style}", score), None, None)
    for band in list_bands(tally.judged):
        name = f"scores {band.low:.2f} to {band.high:.2f}, mean {band.mean:.3f}"
        yield name, band.right, None, None, band.count, None, None, None


def _row(
    name: str, scores: Mapping[str, Score], plain: Mapping[str, Score], key: str
) -> tuple[Cell, ...]:
    rules = plain.get(key, Score()).f1
    figures = _figures(name, scores.get(key, Score()))
    return (*figures, rules, _PUBLISHED.get(name))


def _figures(name: str, score: Score) -> tuple[Cell, ...]:
    return name, score.precision, score.recall, score.f1, score.found, score.gold


def read_case(raw: Mapping[str, object], read: Reader) -> Case:
    """The gold and the found attributions of one line of PolNeAR."""
    text = str(raw["text"])
    article = Article(
        id=str(raw["id"]), text=text, blocks=mark_blocks(str(raw["id"]), text)
    )
    inside = mark_inside(text)
    attributions = read(article).attributions
    found = tuple(link_found(one, text, inside) for one in attributions)
    annotators = raw["attributions"]
    assert isinstance(annotators, Mapping)
    golds = [
        tuple(link_gold(one, text, inside) for one in annotators[name])
        for name in sorted(annotators)
    ]
    best = max(golds, key=lambda gold: score_exact(gold, found, "content").f1)
    return Case(text, best, found, tuple(one.score for one in attributions))


def score_kind(case: Case, kind: str) -> Score:
    """Exact contents of one kind, the kind told by the marks on both sides."""
    these = [link for link in case.gold if link.kind == kind]
    those = [link for link in case.found if link.kind == kind]
    return score_exact(these, those, "content")


def judge_scores(case: Case) -> list[Judged]:
    """Each score with whether its attribution overlaps a gold one in every role."""
    return [
        Judged(score, any(links_match(one, link) for one in case.gold))
        for link, score in zip(case.found, case.scores, strict=True)
    ]
