"""The texts of GUM, set from its words and their spacing as a page has them."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

# "p (6 s) | figure (1 s) | caption (1 s)": blocks that open here, the outer one first,
# each with its sentences.
_FIGURE = re.compile(r"# newpar_block = .*\|.*\bcaption\b[^|(]*\((\d+) s\)")


@dataclass(frozen=True, slots=True)
class GumWord:
    """A word with its place in the text, its Penn tag and what opens or closes there.

    ``entities`` is the Entity cell as GUM writes it: "(3-person-new-...", "3)".
    """

    start: int
    end: int
    form: str
    tag: str
    entities: str


@dataclass(frozen=True, slots=True)
class GumText:
    """One document: its text, where its sentences start, and its words."""

    id: str
    text: str
    starts: tuple[int, ...]
    words: tuple[GumWord, ...]


def read_gum(path: Path) -> Iterator[GumText]:
    """The documents of a GUM file, paragraphs a blank line apart.

    The file is CoNLL-U, gzipped. A figure that stands at the head of a paragraph ends
    where its caption does. Cost: linear; one document is held at a time.
    """
    draft: _Draft | None = None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc id"):
                if draft is not None:
                    yield draft.finish()
                draft = _Draft(line.split("=")[1].strip())
            elif draft is not None:
                draft.read_line(line)
    if draft is not None:
        yield draft.finish()


@dataclass(slots=True)
class _Written:
    """A word written whole and read in parts, up to part ``last``: "Stone's"."""

    start: int
    last: int
    form: str


@dataclass(slots=True)
class _Draft:
    """A document while it is read; ``captioned`` counts a caption's sentences down."""

    id: str
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    starts: list[int] = field(default_factory=list)
    words: list[GumWord] = field(default_factory=list)
    is_fresh: bool = True
    captioned: int | None = None
    written: _Written | None = None

    def read_line(self, line: str) -> None:
        """One line: a paragraph, a caption, a sentence or a word."""
        if line.startswith(("# newpar ", "# newpar\n")):
            self.captioned = None
            self._break_paragraph()
        elif (figure := _FIGURE.match(line)) is not None:
            self.captioned = int(figure.group(1))
        elif line.startswith("# text ="):
            self.is_fresh = True
            self._count_caption()
        elif line[:1].isdigit():
            fields = line.rstrip("\n").split("\t")
            if "." not in fields[0]:
                self._read_word(fields)

    def finish(self) -> GumText:
        """The document that was read."""
        text = "".join(self.pieces)
        return GumText(self.id, text, tuple(self.starts), tuple(self.words))

    def _break_paragraph(self) -> None:
        if self.length:
            self._add("\n\n")

    def _count_caption(self) -> None:
        if self.captioned == 0:
            self._break_paragraph()
            self.captioned = None
        elif self.captioned is not None:
            self.captioned -= 1

    def _add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def _read_word(self, fields: list[str]) -> None:
        """A word, a word that is written whole, or a part of one."""
        number, form = fields[0], fields[1]
        if self.is_fresh:
            self.starts.append(self.length)
            self.is_fresh = False
        space = "" if "SpaceAfter=No" in fields[9] else " "
        if "-" in number:
            self.written = _Written(self.length, int(number.split("-")[1]), form)
            self._add(form + space)
            return
        if self.written is None:
            start, end = self.length, self.length + len(form)
            self._add(form + space)
        else:
            start, end = self._place_part(self.written, form)
            if int(number) >= self.written.last:
                self.written = None
        told = (one[7:] for one in fields[9].split("|") if one.startswith("Entity="))
        self.words.append(GumWord(start, end, form, fields[4], next(told, "")))

    def _place_part(self, written: _Written, form: str) -> tuple[int, int]:
        """Where a part stands in the word as written; the whole word where nowhere."""
        before = self.words[-1].end if self.words else 0
        at = written.form.find(form, max(0, before - written.start))
        if at < 0:
            return written.start, written.start + len(written.form)
        return written.start + at, written.start + at + len(form)
