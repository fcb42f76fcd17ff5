"""Time expressions against TimeBank and AQUAINT, as TempEval-3 scores them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.annotate.rules.times import find_times
from sayso.annotate.times import value_times
from sayso.errors import EvaluationError
from sayso.evaluate.held_out import is_check_time
from sayso.evaluate.tables import Score, Table
from sayso.values import Article, Span, TimeExpression

_MEASURES = ("relaxed", "strict", "type", "value")
_GIVEN = "value, given spans"
_COLUMNS = ("measure", "gold", "found", "right", "precision", "recall", "F1",
            "HeidelTime", "SUTime")  # fmt: skip
# F1 of the best system by value and of SUTime in TempEval-3, task A, on its own test
# documents (UzZaman et al. 2013, SemEval-2013 task 1, table 3).
_PUBLISHED = {
    "relaxed": (0.9030, 0.9032),
    "strict": (0.8134, 0.7957),
    "value": (0.7761, 0.6738),
}
_NOTES = (
    "HeidelTime (Strötgen et al. 2013) and SUTime (Chang and Manning 2012): F1 as "
    "published by TempEval-3 (UzZaman et al. 2013), on another test set.",
    "Relaxed: any overlap, one to one. Strict: the same span. Type and value: the same "
    "on a relaxed match, so that their F1 is the relaxed F1 times the share of matches "
    "that are right, as in TempEval-3; publication itself is no item.",
    "Given spans: the values alone, with the gold spans and types in hand.",
)


@dataclass(frozen=True, slots=True)
class _Document:
    """One article with the gold spans, types and values of its times."""

    article: Article
    gold: tuple[TimeExpression, ...]


def evaluate_times(data: Path, *, split: str = "dev") -> Table:
    """Relaxed, strict, type and value F1 of time expressions.

    Reads ``times/<split>.jsonl``. Where that is missing and ``train.jsonl`` is there,
    the documents of train are parted by the hash of their id: three quarters ("dev")
    were read to write the rules, the last one ("check") was only measured, never read.

    Method: UzZaman et al. (2013), SemEval-2013 task 1, task A.

    Raises:
        EvaluationError: when neither file is there.
    """
    documents, note = _load_documents(data / "times", split)
    scores = dict.fromkeys((*_MEASURES, _GIVEN), Score())
    for document in documents:
        found = value_times(document.article, find_times(document.article))
        for name, score in _score_document(document.gold, found).items():
            scores[name] += score
        scores[_GIVEN] += _score_given(document)
    rows = tuple(
        (name, s.gold, s.found, s.right, s.precision, s.recall, s.f1,
         *_PUBLISHED.get(name, (None, None)))
        for name, s in scores.items()
    )  # fmt: skip
    return Table(f"Times, {len(documents)} articles", _COLUMNS, rows, (note, *_NOTES))


def _score_given(document: _Document) -> Score:
    """How many values are right where the spans and types of gold are given."""
    bare = tuple(replace(time, value=None) for time in document.gold)
    valued = value_times(document.article, bare)
    right = sum(
        time.value == gold.value
        for time, gold in zip(valued, document.gold, strict=True)
    )
    return Score(right, len(bare), len(bare))


def _score_document(
    gold: Sequence[TimeExpression], found: Sequence[TimeExpression]
) -> dict[str, Score]:
    """Right items of one article by measure, each gold item matched once."""
    right = dict.fromkeys(_MEASURES, 0)
    free = list(found)
    for time in gold:
        match = next((item for item in free if item.span.overlap(time.span)), None)
        if match is None:
            continue
        free.remove(match)
        right["relaxed"] += 1
        right["strict"] += match.span == time.span
        right["type"] += match.type == time.type
        right["value"] += match.value == time.value
    return {name: Score(count, len(found), len(gold)) for name, count in right.items()}


def _load_documents(folder: Path, split: str) -> tuple[tuple[_Document, ...], str]:
    """The documents of a split, and one sentence on where they come from."""
    path = folder / f"{split}.jsonl"
    if path.exists():
        return _read_documents(path), f"Scored on {path.name}."
    train = folder / "train.jsonl"
    if not train.exists() or split not in ("dev", "check"):
        raise EvaluationError(
            f"no times data for split {split!r} in {str(folder)!r}; expected "
            f"{split}.jsonl, or train.jsonl with split dev or check"
        )
    part = tuple(
        document
        for document in _read_documents(train)
        if is_check_time(document.article.id) == (split == "check")
    )
    return part, (
        f"Scored on the {split} part of train.jsonl, parted by the hash of the id: "
        "rules were written on dev (three quarters), check was only measured."
    )


def _read_documents(path: Path) -> tuple[_Document, ...]:
    documents: list[_Document] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            article = Article(
                id=row["id"], text=row["text"], published=row.get("published") or None
            )
            gold = tuple(
                TimeExpression(
                    Span(article.id, time["start"], time["end"]),
                    time["type"],
                    time["value"],
                )
                for time in row["times"]
            )
            documents.append(_Document(article, gold))
    return tuple(documents)
