"""Paragraphs: the parts of an article that look like text, and are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.values import Article, BlockKind

# From this length on a paragraph must look like text. Headlines and lists of figures
# are shorter.
_JUDGED_FROM = 400
# Shorter ones in a row must together, from this length on: lines of data are short.
_JUDGED_TOGETHER = 4_000
# No word of English, no address and no line of code in the corpora is longer; a
# paragraph that holds such a run is data, an ornament, or in a script without spaces.
_RUN = re.compile(r"\S{300}")
# In the news at hand (3,021 paragraphs from 400 characters on, 327 rows of shorter
# ones) .72 of the characters and more are letters, and a word has 4.7 to 9.2 of them,
# with the space behind it.
_LEAST_LETTERS = 0.4
_SHORTEST_WORDS, _LONGEST_WORDS = 2.5, 15.0
_LETTER = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"\S+")
_LINE = re.compile(r"[^\n]+")


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
            if _looks_like_text(text, [(one.start, one.end) for one in row]):
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
        if not _RUN.search(text, start, end) and _looks_like_text(text, [(start, end)]):
            yield from _strip(text, start, end, part.kind)


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
    return _looks_like_text(text, [(start, end)])


def _looks_like_text(text: str, ranges: Sequence[tuple[int, int]]) -> bool:
    """Whether ranges of a text hold enough letters, in words as long as words are."""
    size = sum(end - start for start, end in ranges)
    letters = sum(
        len(one.group())
        for start, end in ranges
        for one in _LETTER.finditer(text, start, end)
    )
    if letters < _LEAST_LETTERS * size:
        return False
    words = sum(1 for start, end in ranges for _ in _WORD.finditer(text, start, end))
    spaces = len(ranges)
    return _SHORTEST_WORDS * words <= size + spaces <= _LONGEST_WORDS * words
