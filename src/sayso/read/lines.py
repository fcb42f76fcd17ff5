"""Paragraphs of a plain text: its lines, with hard-wrapped ones joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

# Every sign that ends a line in some editor; \r\n leaves an empty line between, which
# is no blank line because it has no width of its own (see _is_blank_between).
_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_STOPS = (".", "!", "?", ":", '"', "”", "’", "'", ")", "]", "…")

# What str.isspace() calls white, and the byte order mark a file may start with.
_WHITE = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f " + (
    "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)

# A wrapped line is cut by the width of a screen or a mail, not by its sense.
_WRAP_MIN_CHARS, _WRAP_MAX_CHARS = 50, 100


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Characters ``[start, end)`` without white space at the ends.

    ``chunk`` numbers the stretch between blank lines that it stands in: paragraphs of
    one chunk follow each other by single line ends.
    """

    start: int
    end: int
    chunk: int


def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text in order; white space belongs to none.

    A line is a paragraph. Lines that were cut at a fixed width are joined: all but the
    last are about as long as the longest, and most break off inside a sentence. White
    text gives none. Cost: linear.
    """
    found: list[Paragraph] = []
    for number, lines in enumerate(_find_chunks(text)):
        if _is_wrapped(text, lines):
            found.append(Paragraph(lines[0][0], lines[-1][1], number))
        else:
            found.extend(Paragraph(start, end, number) for start, end in lines)
    return tuple(found)


def _find_chunks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Lines with words, trimmed, in stretches without a blank line between them."""
    chunk: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip(_WHITE))
        end = match.start() + len(line.rstrip(_WHITE))
        if start >= end:
            continue
        if chunk and _is_blank_between(text, chunk[-1][1], start):
            yield chunk
            chunk = []
        chunk.append((start, end))
    if chunk:
        yield chunk


def _is_blank_between(text: str, end: int, start: int) -> bool:
    """Whether more than one line end stands in white text."""
    white = text[end:start].replace("\r\n", "\n")
    return sum(not _LINE.match(char) for char in white[:1000]) > 1


def _is_wrapped(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    if len(lines) < 2:
        return False
    inner = lines[:-1]
    longest = max(end - start for start, end in lines)
    if not _WRAP_MIN_CHARS <= longest <= _WRAP_MAX_CHARS:
        return False
    # A line's first word did not fit on the line before: that line was full.
    full = sum(
        end - start + 1 + _first_word_chars(text, following) >= longest * 0.9
        for (start, end), (following, _) in pairwise(lines)
    )
    open_ends = sum(text[end - 1] not in _STOPS for _, end in inner)
    if len(inner) == 1:
        return full == 1 and open_ends == 1 and text[lines[1][0]].islower()
    return full >= 0.9 * len(inner) and open_ends >= 0.5 * len(inner)


def _first_word_chars(text: str, start: int) -> int:
    return len(text[start : start + 40].split(maxsplit=1)[0])
