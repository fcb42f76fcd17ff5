"""Corpora of names in columns: WNUT 2017, Universal NER EWT, Wikigold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from training.lessons import Labelled, Lesson

_CLOSE_UP_BEFORE = frozenset(".,;:!?)]}%'’”") | {"'s", "’s", "n't", "''", "..."}
_CLOSE_UP_BEHIND = frozenset("([{$#“‘") | {"``"}

_KINDS = {
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
# Tweets and comments that stand together as one text: paragraphs of a window.
_TOGETHER = 12

Rows = list[tuple[str, str]]


def read_uner(data: Path, split: str) -> Iterator[Lesson]:
    """The documents of Universal NER's EWT (``split`` dev or test; Mayhew 2024)."""
    path = data / "language" / "uner-ewt" / f"en_ewt-ud-{split}.iob2"
    yield from _read_documents(path, "uner-ewt", "# newdoc", word=1, tag=2)


def read_wikigold(data: Path) -> Iterator[Lesson]:
    """The documents of Wikigold (Balasuriya et al. 2009)."""
    path = data / "language" / "wikigold" / "wikigold.conll.txt"
    yield from _read_documents(path, "wikigold", "-DOCSTART-", word=0, tag=1)


def read_wnut(data: Path, name: str = "wnut17train.conll") -> Iterator[Lesson]:
    """WNUT 2017 (Derczynski et al.), a dozen of its messages in one lesson."""
    path = data / "language" / "wnut17" / name
    batch: list[Rows] = []
    number = 0
    for rows in [*_read_sentences(path, word=0, tag=1), None]:
        if rows is not None:
            batch.append(rows)
        if batch and (rows is None or len(batch) == _TOGETHER):
            number += 1
            yield _join(f"wnut-{number}", "wnut17", batch)
            batch = []


def _read_sentences(path: Path, *, word: int, tag: int) -> Iterator[Rows]:
    rows: Rows = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split("\t") if "\t" in line else line.split(" ")
        if not line.strip():
            if rows:
                yield rows
            rows = []
        elif len(cells) > max(word, tag):
            rows.append((cells[word], cells[tag]))


def _read_documents(
    path: Path, corpus: str, border: str, *, word: int, tag: int
) -> Iterator[Lesson]:
    number = 0
    sentences: list[Rows] = []
    rows: Rows = []
    lines = [*path.read_text(encoding="utf-8").splitlines(), "", border]
    for line in lines:
        if line.startswith(border):
            if sentences:
                number += 1
                yield _join(f"{corpus}-{number}", corpus, sentences)
            sentences = []
        elif not line.strip():
            if rows:
                sentences.append(rows)
            rows = []
        elif not line.startswith("# "):
            cells = line.split("\t") if "\t" in line else line.rsplit(" ", 1)
            rows.append((cells[word], cells[tag]))


def _join(lesson_id: str, corpus: str, sentences: list[Rows]) -> Lesson:
    """The words joined as they are written, a sentence a line."""
    text = ""
    names: list[Labelled] = []
    for rows in sentences:
        text += "\n" if text else ""
        before, kind = "(", ""
        for word, tag in rows:
            if before not in _CLOSE_UP_BEHIND and word not in _CLOSE_UP_BEFORE:
                text += " "
            start, text = len(text), text + word
            told = _KINDS.get(tag[2:], "")
            if told and told == kind and tag.startswith("I"):
                names[-1] = (names[-1][0], len(text), told)
            elif told:
                names.append((start, len(text), told))
            kind, before = told, word
    return Lesson(id=lesson_id, corpus=corpus, text=text, names=tuple(names))


KINDS: Mapping[str, str] = _KINDS
"""Which of our four kinds each label of these corpora becomes."""
