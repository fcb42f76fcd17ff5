"""Paragraphs: the parts of an article that look like text, and are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.text import find_worded_zones
from sayso.values import Article, BlockKind

# From this length on a paragraph must look like text. Headlines and lists of figures
# are shorter.
_JUDGED_FROM = 400
# Shorter ones in a row must together, from this length on: lines of data are short.
_JUDGED_TOGETHER = 4_000
# Among data a shorter line is not kept. Guessed.
_LEAST_LINE = 8
# No word of English, no address and no line of code in the corpora is longer; a
# paragraph that holds such a run is data, an ornament, or in a script without spaces.
_RUN = re.compile(r"\S{300}")
# In the news at hand (3,021 paragraphs from 400 characters on, 327 rows of shorter
# ones) .72 of the characters and more are letters, and a word has 4.7 to 9.2 of them,
# with the space behind it.
_LEAST_LETTERS = 0.4
_SHORTEST_WORDS, _LONGEST_WORDS = 2.5, 15.0
_LETTERS = re.compile(r"[^\W\d_]+")
_LINE = re.compile(r"[^\n]+")
_NO_LETTERS = bytes(sign for sign in range(128) if not chr(sign).isalpha())
# Characters that are looked at together, so that their words are never held all.
_SLAB = 65_536


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Characters ``[start, end)`` of an article, with no white space at the edges."""

    start: int
    end: int
    kind: BlockKind


def find_paragraphs(article: Article) -> Iterator[Paragraph]:
    """The paragraphs of an article that look like text, in order.

    They are its blocks, or its lines without blocks. A long one must look like text
    (see ``is_readable``), and so must short ones in a row, as a whole; of those that do
    not the lines are kept that do by themselves. Cost: linear, one row held at a time.

    Misses: text in a script without spaces; data of less than 4,000 characters in
    short lines.
    """
    text = article.text
    row: list[Paragraph] = []
    size = 0
    for part in _list_paragraphs(article):
        if part.end - part.start >= _JUDGED_FROM:
            yield from row
            row, size = [], 0
            if is_readable(text, part.start, part.end):
                yield part
            else:
                yield from _keep_lines(text, part)
            continue
        row.append(part)
        # A line of one letter is two signs.
        size += part.end - part.start + 1
        if size >= _JUDGED_TOGETHER:
            if _looks_like_text(text, row[0].start, row[-1].end, size):
                yield from row
            else:
                for one in row:
                    yield from _keep_lines(text, one)
            row, size = [], 0
    yield from row


def _keep_lines(text: str, part: Paragraph) -> Iterator[Paragraph]:
    """The lines of a paragraph that look like text, each one of its own."""
    for line in _LINE.finditer(text, part.start, part.end):
        start, end = line.span()
        if end - start < _LEAST_LINE:
            continue
        looks = _looks_like_text(text, start, end, end - start)
        if looks and not _RUN.search(text, start, end):
            yield from _strip(text, start, end, part.kind)


def find_text_zones(article: Article) -> Iterator[tuple[int, int]]:
    """The ranges of an article that look like text and hold words, in order.

    A plain report is one zone (see ``find_worded_zones``); what ``find_paragraphs``
    leaves out is in none. Cost: linear.
    """
    text = article.text
    begin = end = 0
    for one in find_paragraphs(article):
        if not _is_blank(text, end, one.start):
            yield from find_worded_zones(text, begin, end)
            begin = one.start
        end = one.end
    stop = len(text) if _is_blank(text, end, len(text)) else end
    yield from find_worded_zones(text, begin, stop)


def _is_blank(text: str, start: int, end: int) -> bool:
    return start == end or text[start:end].isspace()


def _list_paragraphs(article: Article) -> Iterator[Paragraph]:
    text = article.text
    if article.blocks:
        for block in article.blocks:
            yield from _strip(text, block.span.start, block.span.end, block.kind)
    else:
        for line in _LINE.finditer(text):
            yield from _strip(text, line.start(), line.end(), "paragraph")


def _strip(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Paragraph]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Paragraph(start, end, kind)


def is_readable(text: str, start: int, end: int) -> bool:
    """Whether a paragraph looks like text: short, or words of letters with spaces.

    >>> is_readable("Nobody came.", 0, 12), is_readable('"' * 500, 0, 500)
    (True, False)
    """
    if end - start < _JUDGED_FROM:
        return True
    if _RUN.search(text, start, end):
        return False
    return _looks_like_text(text, start, end, end - start)


def _looks_like_text(text: str, start: int, end: int, size: int) -> bool:
    """Whether a stretch has words as long as words are, and letters for its size."""
    slabs = range(start, end, _SLAB)
    words = sum(len(text[at : min(end, at + _SLAB)].split()) for at in slabs)
    if not _SHORTEST_WORDS * words <= size <= _LONGEST_WORDS * words:
        return False
    letters = sum(_count_letters(text[at : min(end, at + _SLAB)]) for at in slabs)
    return letters >= _LEAST_LETTERS * size


def _count_letters(text: str) -> int:
    """How many letters a text has; where those of English are enough, only these."""
    plain = len(text.encode("ascii", "ignore").translate(None, _NO_LETTERS))
    if plain >= _LEAST_LETTERS * len(text):
        return plain
    return len("".join(_LETTERS.findall(text)))
