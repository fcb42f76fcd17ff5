"""Segments: the parts of an article that the model reads one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Characters of a segment: some nine thousand pieces, so that what is held at a time
# does not grow with the article.
LONGEST_SEGMENT = 40_000

# From this length on a paragraph must look like text. Headlines and lists of figures
# are shorter.
_JUDGED_FROM = 400
# No word of English, no address and no line of code in the corpora is longer; a
# paragraph that holds such a run is data, an ornament, or in a script without spaces.
_RUN = re.compile(r"\S{300}")
_LEAST_LETTERS = 0.4
_LETTER = re.compile(r"[^\W\d_]+")
_SPACE = re.compile(r"\s")
# Half of a pair that JSON may carry; it has no UTF-8, so the tokenizer refuses it.
_HALVES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Segment:
    """Paragraphs that stand together: ``text`` from ``start`` on, ranges within it."""

    start: int
    text: str
    paragraphs: tuple[tuple[int, int], ...]


def cut_segments(
    text: str, paragraphs: Sequence[tuple[int, int]], *, longest: int = LONGEST_SEGMENT
) -> Iterator[Segment]:
    """The paragraphs of a text that can be read, gathered to segments, in order.

    What is no text (see ``is_readable``) is left out; a paragraph that is longer than
    ``longest`` is parted at a space. Cost: linear, one segment held at a time.
    """
    held: list[tuple[int, int]] = []
    for start, end in paragraphs:
        if not is_readable(text, start, end):
            continue
        for part in _part(text, start, end, longest):
            if held and part[1] - held[0][0] > longest:
                yield _make_segment(text, held)
                held = []
            held.append(part)
    if held:
        yield _make_segment(text, held)


def is_readable(text: str, start: int, end: int) -> bool:
    """Whether a paragraph looks like words: short, or mostly letters with spaces.

    >>> is_readable("Nobody came.", 0, 12), is_readable('"' * 500, 0, 500)
    (True, False)
    """
    if end - start < _JUDGED_FROM:
        return True
    if _RUN.search(text, start, end):
        return False
    letters = sum(len(one.group()) for one in _LETTER.finditer(text, start, end))
    return letters >= _LEAST_LETTERS * (end - start)


def _part(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    while end - start > longest:
        stop = start + longest
        spaces = [one.start() for one in _SPACE.finditer(text, stop - 400, stop)]
        stop = spaces[-1] if spaces else stop
        yield start, stop
        start = stop
    yield start, end


def _make_segment(text: str, held: Sequence[tuple[int, int]]) -> Segment:
    start, end = held[0][0], held[-1][1]
    return Segment(
        start,
        _HALVES.sub("\ufffd", text[start:end]),
        tuple((one - start, two - start) for one, two in held),
    )
