"""Who holds which word: an index of the articles held, in order of time."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

# Where an article stands in time: the day, then the id.
Place = tuple[int, str]

# A word that more hold leads only to so many, the nearest in time. Of 1,066 true pairs
# of local crime 60 words, 300 holders and 20 nearest keep .985 at 43 pairs an article;
# 40, 150 and 12 keep .975 at 26; 30, 100 and 8 .962 at 17.
_MAX_HOLDERS = 150

Scores = NDArray[np.float64]


class Postings:
    """For each word the slots of the articles that hold it, earlier ones first.

    A slot is a number that stands for a held article; ``places`` gives its place in
    time, and is shared with who hands slots out. Memory: four bytes a word of a print.
    """

    __slots__ = ("_holders", "_places")

    def __init__(self, places: list[Place]) -> None:
        self._places = places
        self._holders: dict[str, array[int]] = {}

    def count(self, word: str) -> int:
        """How many hold a word."""
        return len(self._holders.get(word, ()))

    def put(self, slot: int, words: Iterable[str]) -> None:
        """Note who holds these words."""
        place = self._places[slot]
        for word in words:
            slots = self._holders.get(word)
            if slots is None:
                self._holders[word] = array("i", (slot,))
            elif self._places[slots[-1]] < place:
                slots.append(slot)
            else:
                slots.insert(self._find(slots, place), slot)

    def take(self, slot: int, words: Iterable[str]) -> None:
        """Forget that an article held these words."""
        place = self._places[slot]
        for word in words:
            slots = self._holders[word]
            del slots[0 if slots[0] == slot else self._find(slots, place)]
            if not slots:
                del self._holders[word]

    def add_weights(self, weights: Mapping[str, float], day: int, size: int) -> Scores:
        """For each slot below ``size`` the weight of the words that it holds, summed.

        Each sum is made in the order of the words, so that slots decide nothing.
        """
        holders = [
            (self._cut(slots, day), weight)
            for word, weight in weights.items()
            if (slots := self._holders.get(word)) is not None
        ]
        if not holders:
            return np.zeros(size)
        lengths = [len(slots) for slots, _ in holders]
        sums = np.bincount(
            np.concatenate([np.frombuffer(slots, np.intc) for slots, _ in holders]),
            np.repeat([weight for _, weight in holders], lengths),
            size,
        )
        return sums.astype(np.float64, copy=False)

    def _cut(self, slots: array[int], day: int) -> array[int]:
        if len(slots) <= _MAX_HOLDERS:
            return slots
        middle = self._find(slots, (day, ""))
        start = max(0, min(middle - _MAX_HOLDERS // 2, len(slots) - _MAX_HOLDERS))
        return slots[start : start + _MAX_HOLDERS]

    def _find(self, slots: array[int], place: Place) -> int:
        """Where a place is, or would be, among slots in order of time."""
        if self._places[slots[-1]] < place:
            return len(slots)
        return bisect_left(slots, place, key=self._places.__getitem__)
