"""Corpora of names in columns, a word and its tag a line: text and tagged stretches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

Kind = TypeVar("Kind", bound=str)
Row = tuple[str, str]
Sentence = list[Row]

_CLOSE_UP_BEFORE = frozenset(".,;:!?)]}%'’”") | {"'s", "’s", "n't", "''", "..."}
_CLOSE_UP_BEHIND = frozenset("([{$#“‘") | {"``"}


@dataclass(frozen=True, slots=True)
class Columns:
    """How a corpus is laid out.

    ``border`` begins the line between two documents, ``apart`` parts the cells, and
    ``word`` and ``tag`` are the cells that are read. A line with too few cells is a
    comment.
    """

    border: str
    apart: str
    word: int
    tag: int


UNER = Columns("# newdoc", "\t", 1, 2)
"""Universal NER in IOB2 (Mayhew et al. 2024)."""

WIKIGOLD = Columns("-DOCSTART-", " ", 0, 1)
"""Wikigold (Balasuriya et al. 2009)."""

WNUT = Columns("# newdoc", "\t", 0, 1)
"""WNUT 2017 (Derczynski et al.): one document of many messages."""


@dataclass(frozen=True, slots=True)
class TaggedText(Generic[Kind]):
    """A text as it is written, and its names: start, end, kind."""

    text: str
    names: tuple[tuple[int, int, Kind], ...]


def read_documents(path: Path, columns: Columns) -> Iterator[list[Sentence]]:
    """The documents of a corpus as sentences of words with tags; none that are empty.

    Cost: linear; the file is held once.
    """
    sentences: list[Sentence] = []
    rows: Sentence = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), "", columns.border]:
        cells = line.split(columns.apart)
        if line.startswith(columns.border):
            if sentences:
                yield sentences
            sentences = []
        elif not line.strip():
            if rows:
                sentences.append(rows)
            rows = []
        elif len(cells) > max(columns.word, columns.tag):
            rows.append((cells[columns.word], cells[columns.tag]))


def set_text(
    sentences: Sequence[Sentence], kinds: Mapping[str, Kind]
) -> TaggedText[Kind]:
    """Words joined as they are written, a sentence a line, with the names in them.

    ``kinds`` says what each label of the tags ("B-PER") becomes; others are no names.

    >>> rows = [("Ada", "B-PER"), ("Quill", "I-PER"), ("left", "O"), (".", "O")]
    >>> set_text([rows], {"PER": "person"})
    TaggedText(text='Ada Quill left.', names=((0, 9, 'person'),))
    """
    text = ""
    names: list[tuple[int, int, Kind]] = []
    for rows in sentences:
        text += "\n" if text else ""
        before = "("
        kind: Kind | None = None
        for word, tag in rows:
            if before not in _CLOSE_UP_BEHIND and word not in _CLOSE_UP_BEFORE:
                text += " "
            start, text = len(text), text + word
            told = kinds.get(tag[2:])
            if told is not None and told == kind and tag.startswith("I"):
                names[-1] = (names[-1][0], len(text), told)
            elif told is not None:
                names.append((start, len(text), told))
            kind, before = told, word
    return TaggedText(text, tuple(names))
