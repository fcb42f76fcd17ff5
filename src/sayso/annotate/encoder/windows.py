"""Windows: the stretches of pieces that the model reads at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import numpy as np

from sayso.annotate.encoder.encodings import SEP, Encoding

# A window ends before a paragraph where that costs it no more than this share.
_SHORTEST_SHARE = 0.75


def cut_windows(
    encoding: Encoding, *, longest: int, stride: int
) -> tuple[tuple[int, int], ...]:
    """Half-open ranges of pieces, at most ``longest`` each, that cover all of them.

    A window starts about ``stride`` pieces behind the one before, so that each piece
    but the first and last few stands in several. Starts and ends are put between
    paragraphs where one is near, and never inside of a word. No pieces give ().
    """
    size = len(encoding)
    borders = [int(at) for at in np.flatnonzero(encoding.ids == SEP)]
    windows: list[tuple[int, int]] = []
    start = 0
    while start < size:
        end = _find_end(encoding, borders, start, longest)
        windows.append((start, end))
        if end >= size:
            break
        start = _find_start(encoding, borders, start, end, stride)
    return tuple(windows)


def _find_end(encoding: Encoding, borders: list[int], start: int, longest: int) -> int:
    size = len(encoding)
    end = start + longest
    if end >= size:
        return size
    at = bisect_right(borders, end) - 1
    if at >= 0 and borders[at] >= start + _SHORTEST_SHARE * longest:
        return borders[at]
    return _between_words(encoding, end, start + 1)


def _find_start(
    encoding: Encoding, borders: list[int], start: int, end: int, stride: int
) -> int:
    """Where the next window starts: near ``stride`` on, and not behind ``end``."""
    latest = min(end, start + stride)
    at = bisect_left(borders, start + stride // 2)
    behind = bisect_right(borders, latest - 1) - 1
    if at <= behind:
        return borders[behind] + 1
    if latest == end and encoding.ids[end] == SEP:
        return end + 1
    return _between_words(encoding, latest, start + 1)


def _between_words(encoding: Encoding, at: int, least: int) -> int:
    """The last border of two words at or before ``at``; ``at`` where none is near."""
    for near in range(at, max(least, at - 20), -1):
        if encoding.starts[near] != encoding.ends[near - 1]:
            return near
    return at
