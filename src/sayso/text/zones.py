"""The parts of a text that hold words, so that nobody searches the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator

# News has no two words this far apart; files of nothing but marks have.
_WIDEST_GAP = 200
_PAD = 50
_INK = re.compile(r"[^\W_]")
# With the letter before it, so that no sign is passed over twice.
_DESERT = re.compile(rf"[^\W_][\W_]{{{_WIDEST_GAP + 1},}}")


def find_worded_zones(
    text: str, start: int = 0, stop: int | None = None
) -> Iterator[tuple[int, int]]:
    """The ranges of ``text[start:stop]`` that hold letters or digits, in order.

    Letters and digits at most 200 characters apart are in one zone; each zone is 50
    characters wider on both sides, and none overlaps another. A plain text is one zone,
    a text of marks none. Cost: linear, and little where there are no words.
    """
    last = len(text) if stop is None else stop
    first = _INK.search(text, start, last)
    if first is None:
        return
    begin = first.start()
    for desert in _DESERT.finditer(text, begin, last):
        yield max(start, begin - _PAD), min(last, desert.start() + 1 + _PAD)
        begin = desert.end()
    if begin < last:
        end = last
        while not text[end - 1].isalnum():
            end -= 1
        yield max(start, begin - _PAD), min(last, end + _PAD)
