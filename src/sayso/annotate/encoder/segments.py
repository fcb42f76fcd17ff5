"""Segments: the parts of an article that the model reads one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Characters of a segment: some nine thousand pieces, so that what is held at a time
# does not grow with the article.
LONGEST_SEGMENT = 40_000

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
    """The paragraphs of a text gathered to segments, in order.

    A paragraph that is longer than ``longest`` is parted at a space. Cost: linear, one
    segment held at a time.
    """
    held: list[tuple[int, int]] = []
    for start, end in paragraphs:
        for part in _part(text, start, end, longest):
            if held and part[1] - held[0][0] > longest:
                yield _make_segment(text, held)
                held = []
            held.append(part)
    if held:
        yield _make_segment(text, held)


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
