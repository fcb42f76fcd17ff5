"""The parts of a text that hold words, so that nobody searches the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator

# News has no two words this far apart; files of nothing but marks have.
_WIDEST_GAP = 200
_PAD = 50
_WORDS = re.compile(r"[^\W_]+")


def find_worded_zones(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of a text that hold letters or digits, in order, never overlapping.

    Letters and digits at most 200 characters apart are in one zone; each zone is 50
    characters wider on both sides. A plain text is one zone, a text of marks none.
    Cost: linear, and little where there are no words.
    """
    begin = end = -1
    for match in _WORDS.finditer(text):
        if end >= 0 and match.start() - end > _WIDEST_GAP:
            yield max(0, begin - _PAD), min(len(text), end + _PAD)
            begin = -1
        if begin < 0:
            begin = match.start()
        end = match.end()
    if end >= 0:
        yield max(0, begin - _PAD), min(len(text), end + _PAD)
