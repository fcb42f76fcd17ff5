"""Corpora of names in columns: WNUT 2017, Universal NER EWT, Wikigold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from sayso.evaluate.tagged_names import (
    UNER,
    WIKIGOLD,
    WNUT,
    Columns,
    Sentence,
    read_documents,
    set_text,
)
from training.lessons import Lesson

KINDS: Mapping[str, str] = {
    "PER": "person",
    "ORG": "organization",
    "LOC": "place",
    "MISC": "other",
    "person": "person",
    "location": "place",
    "corporation": "organization",
    "group": "organization",
    "product": "other",
    "creative-work": "other",
}
"""Which of our four kinds each label of these corpora becomes."""

# Tweets and comments that stand together as one text: paragraphs of a window.
_TOGETHER = 12


def read_uner(data: Path, split: str) -> Iterator[Lesson]:
    """The documents of Universal NER's EWT (``split`` dev or test)."""
    path = data / "language" / "uner-ewt" / f"en_ewt-ud-{split}.iob2"
    yield from _read_lessons(path, "uner-ewt", UNER)


def read_wikigold(data: Path) -> Iterator[Lesson]:
    """The documents of Wikigold."""
    path = data / "language" / "wikigold" / "wikigold.conll.txt"
    yield from _read_lessons(path, "wikigold", WIKIGOLD)


def read_wnut(data: Path, name: str = "wnut17train.conll") -> Iterator[Lesson]:
    """WNUT 2017, a dozen of its messages in one lesson."""
    path = data / "language" / "wnut17" / name
    messages = list(chain.from_iterable(read_documents(path, WNUT)))
    starts = range(0, len(messages), _TOGETHER)
    for number, start in enumerate(starts, start=1):
        batch = messages[start : start + _TOGETHER]
        yield _make_lesson(f"wnut-{number}", "wnut17", batch)


def _read_lessons(path: Path, corpus: str, columns: Columns) -> Iterator[Lesson]:
    for number, sentences in enumerate(read_documents(path, columns), start=1):
        yield _make_lesson(f"{corpus}-{number}", corpus, sentences)


def _make_lesson(id: str, corpus: str, sentences: Sequence[Sentence]) -> Lesson:
    tagged = set_text(sentences, KINDS)
    return Lesson(id=id, corpus=corpus, text=tagged.text, names=tagged.names)
