"""The texts of GUM with their chains of mentions."""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sayso.values import Article

_ENTITY = re.compile(r"\([^()]+\)?|\d+\)")
_SPEAKING = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself "
    "yourselves".split()
)


@dataclass(frozen=True, slots=True)
class GoldMention:
    """One mention: its characters, those of its head, its chain, and what it is.

    ``form`` is "name" where the whole head is a proper name, "pronoun" for those of
    the third person and relative ones, "speaking" for I, we and you, else
    "description". ``of`` is GUM's kind of entity (person, organization, place ...).
    """

    start: int
    end: int
    head_start: int
    head_end: int
    chain: str
    form: str
    of: str


@dataclass(frozen=True, slots=True)
class GoldChains:
    """A text and its mentions in order."""

    article: Article
    mentions: tuple[GoldMention, ...]


@dataclass(slots=True)
class _Open:
    """A mention whose end is not reached yet."""

    at: int
    heads: tuple[int, ...]
    of: str


@dataclass(slots=True)
class _Text:
    """A document while it is read: its words with offsets, tags and mentions."""

    id: str
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    words: list[tuple[int, int, str, str]] = field(default_factory=list)
    open: dict[str, list[_Open]] = field(default_factory=lambda: defaultdict(list))
    mentions: list[GoldMention] = field(default_factory=list)

    def add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def add_word(self, start: int, end: int, fields: list[str]) -> None:
        """A word with its tag, and the mentions that open or close there."""
        self.words.append((start, end, fields[1], fields[4]))
        told = [one for one in fields[9].split("|") if one.startswith("Entity=")]
        for part in _ENTITY.findall(told[0][7:]) if told else ():
            if part.startswith("("):
                chain, of, _, _, _, heads, *_ = part[1:].rstrip(")").split("-", 6)
                first = len(self.words) - 1
                within = tuple(first + int(one) - 1 for one in heads.split(","))
                self.open[chain].append(_Open(first, within, of))
                if part.endswith(")"):
                    self._close(chain)
            else:
                self._close(part[:-1])

    def _close(self, chain: str) -> None:
        begun = self.open[chain].pop()
        heads = [self.words[at] for at in begun.heads if at < len(self.words)]
        if heads:
            self.mentions.append(
                GoldMention(
                    self.words[begun.at][0],
                    self.words[-1][1],
                    heads[0][0],
                    heads[-1][1],
                    chain,
                    _tell_form(heads),
                    begun.of,
                )
            )

    def finish(self) -> GoldChains:
        article = Article(id=self.id, text="".join(self.pieces))
        ordered = sorted(self.mentions, key=lambda one: (one.start, -one.end))
        return GoldChains(article, tuple(ordered))


def _tell_form(heads: list[tuple[int, int, str, str]]) -> str:
    tags = {tag for *_, tag in heads}
    if heads[0][2].casefold() in _SPEAKING:
        return "speaking"
    if tags & {"PRP", "PRP$", "WP", "WP$", "WDT", "DT"}:
        return "pronoun"
    return "name" if tags & {"NNP", "NNPS"} else "description"


def read_chains(path: Path) -> Iterator[GoldChains]:
    """The documents of a GUM file, text set from words, paragraphs a blank line apart.

    The file is CoNLL-U, gzipped, with entities and chains in its last column. Cost:
    linear; one document is held at a time.
    """
    text: _Text | None = None
    whole: tuple[int, int, str] | None = None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc id"):
                if text is not None:
                    yield text.finish()
                text = _Text(line.split("=")[1].strip())
            elif line.startswith("# newpar") and not line.startswith("# newpar_"):
                if text is not None and text.length:
                    text.add("\n\n")
            elif line[:1].isdigit() and text is not None:
                fields = line.rstrip("\n").split("\t")
                if "-" in fields[0]:
                    stop = int(fields[0].split("-")[1])
                    whole = (text.length, stop, fields[1])
                    text.add(fields[1] + _space_behind(fields))
                elif "." not in fields[0]:
                    whole = _read_word(text, fields, whole)
    if text is not None:
        yield text.finish()


def _read_word(
    text: _Text, fields: list[str], whole: tuple[int, int, str] | None
) -> tuple[int, int, str] | None:
    """One word, or a part of a word that is written whole ("Stone's").

    The written word that still goes on is given back.
    """
    if whole is None:
        start = text.length
        text.add(fields[1] + _space_behind(fields))
        text.add_word(start, start + len(fields[1]), fields)
        return None
    begin, stop, written = whole
    before = text.words[-1][1] if text.words else 0
    at = written.find(fields[1], max(0, before - begin))
    start = begin + at if at >= 0 else begin
    end = start + len(fields[1]) if at >= 0 else begin + len(written)
    text.add_word(start, end, fields)
    return whole if int(fields[0]) < stop else None


def _space_behind(fields: list[str]) -> str:
    return "" if "SpaceAfter=No" in fields[9] else " "
