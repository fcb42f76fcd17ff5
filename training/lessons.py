"""Lessons: a text with the spans that some corpus marks in it."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

Range = tuple[int, int]
Labelled = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution as a corpus gives it: ranges of content, cue and source."""

    content: tuple[Range, ...]
    cue: tuple[Range, ...]
    source: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text and, for every head, what a corpus says of it; None where it is silent.

    All ranges are code points of ``text``. ``quotes`` holds one reading for each
    annotator, ``sentences`` the starts of sentences, ``descriptions`` the common-noun
    mentions of people and organisations up to their head word, ``chains`` the mentions
    of one person or thing. ``silver`` names the layers that a machine marked, which
    count less.
    """

    id: str
    corpus: str
    text: str
    quotes: tuple[tuple[Relation, ...], ...] | None = None
    sentences: tuple[int, ...] | None = None
    names: tuple[Labelled, ...] | None = None
    times: tuple[Labelled, ...] | None = None
    descriptions: tuple[Labelled, ...] | None = None
    chains: tuple[tuple[Range, ...], ...] | None = None
    silver: tuple[str, ...] = ()

    @property
    def teaches_names_alone(self) -> bool:
        """Whether a hand marked the names, and nothing else is known."""
        rest = (self.quotes, self.sentences, self.times, self.descriptions, self.chains)
        return (
            self.names is not None
            and "names" not in self.silver
            and all(one is None for one in rest)
        )


def find_paragraphs(text: str) -> list[Range]:
    """The lines of a text that hold more than space, without the space around them."""
    found = []
    for line in re.finditer(r"[^\n]+", text):
        start, end = line.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            found.append((start, end))
    return found


def write_lessons(path: Path, lessons: Iterable[Lesson]) -> int:
    """Write lessons as JSON lines, gzipped; the number written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    # mtime=0: the same lessons give the same file.
    with path.open("wb") as raw, gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as out:
        for lesson in lessons:
            row = {key: one for key, one in asdict(lesson).items() if one is not None}
            out.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
            count += 1
    return count


def read_lessons(path: Path) -> Iterator[Lesson]:
    """The lessons of a file that ``write_lessons`` wrote, in order."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield _from_row(json.loads(line))


def _from_row(row: dict[str, object]) -> Lesson:
    quotes = row.get("quotes")
    fields = {
        name: tuple(tuple(one) for one in row[name])  # type: ignore[attr-defined]
        for name in ("names", "times", "descriptions")
        if name in row
    }
    chains = row.get("chains")
    sentences = row.get("sentences")
    return Lesson(
        id=str(row["id"]),
        corpus=str(row["corpus"]),
        text=str(row["text"]),
        quotes=None
        if quotes is None
        else tuple(
            tuple(
                Relation(
                    **{
                        part: tuple((start, end) for start, end in one[part])
                        for part in ("content", "cue", "source")
                    }
                )
                for one in reading
            )
            for reading in quotes  # type: ignore[attr-defined]
        ),
        sentences=None if sentences is None else tuple(sentences),  # type: ignore[arg-type]
        chains=None
        if chains is None
        else tuple(
            tuple((start, end) for start, end in chain)
            for chain in chains  # type: ignore[attr-defined]
        ),
        silver=tuple(row.get("silver", ())),  # type: ignore[arg-type]
        **fields,
    )
