"""Matters that stand in one way or another, and the words that tell how."""

from __future__ import annotations

import re
from dataclasses import dataclass

BE = r"(?:is|are|was|were|be|been|being)"
HAVE = r"(?:has|have|had)"


@dataclass(frozen=True, slots=True)
class Standing:
    """A way in which a matter can stand: the words that tell it.

    It ``can_be_doubted`` where words before can say that it is not so, or not yet.
    """

    value: str
    words: re.Pattern[str]
    can_be_doubted: bool = False


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter of which a story has one: whether somebody is charged.

    ``apart`` pairs standings that cannot be at one time. ``order`` holds those that
    news goes through, so that the one behind is an update; a pair that is not in it
    contradicts, unless it ``changes`` and one report is later. Where a report
    ``ends_last``, it stands by the last of the order that it tells. ``nouns`` name
    the things that such a matter is of, each a matter of its own; ``least_shared`` is
    how much the words around must share where a story has several that it can be of.
    """

    name: str
    about: str
    standings: tuple[Standing, ...]
    apart: frozenset[frozenset[str]]
    order: tuple[str, ...] = ()
    changes: bool = False
    ends_last: bool = False
    nouns: re.Pattern[str] | None = None
    least_shared: float = 0.0


def find_words(words: str) -> re.Pattern[str]:
    """A pattern of whole words, whatever the capitals."""
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def part_pairs(*pairs: tuple[str, str]) -> frozenset[frozenset[str]]:
    """Pairs of standings that cannot be at one time."""
    return frozenset(frozenset(pair) for pair in pairs)
