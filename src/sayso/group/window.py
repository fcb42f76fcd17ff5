"""The articles that a new one is compared with: a bounded window, with an index."""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.group.postings import Place, Postings, Scores
from sayso.group.prints import Print
from sayso.group.rarity import Rarity

# Words of the new article that look for others, and how many others they may bring:
# what other numbers keep is said in postings.py.
_HEAVIEST_WORDS = 40
_NEAREST = 15
_DECAY_DAYS = 30
# Scores are alike that differ by less: sums of the same weights in another order.
_ROUNDING = 1e-9
# The clock of a window is the day of the article so far from its newest end: a few
# reports dated in the future must not push everything else out.
_CLOCK_RANK = 20


@dataclass(frozen=True, slots=True)
class WindowConfig:
    """How long articles stay in memory.

    An article leaves when it is older than ``days`` behind the stream and ``least``
    newer ones are there, or when ``most`` are.
    """

    days: int = 60
    least: int = 3000
    most: int = 15_000


WINDOW = WindowConfig()


@dataclass(frozen=True, slots=True)
class _Scored:
    """Slots of articles, and the score of each."""

    slots: NDArray[np.intp]
    scores: Scores


class Window:
    """Prints held by id, with an index of who holds which word.

    Everything that it answers depends on which prints are held, never on the order in
    which they came. Memory: bounded by its config.
    """

    __slots__ = ("_config", "_days", "_index", "_lengths", "_named", "_order",
                 "_places", "_slots", "_spare", "prints")  # fmt: skip

    def __init__(self, config: WindowConfig) -> None:
        self._config = config
        self._order: list[Place] = []
        # A held article has a slot, which others get when it is gone.
        self._slots: dict[str, int] = {}
        self._spare: list[int] = []
        self._places: list[Place] = []
        self._days = np.zeros(0)
        self._lengths = np.zeros(0)
        self._index = Postings(self._places)
        self._named = Postings(self._places)
        self.prints: dict[str, Print] = {}

    def __contains__(self, id: str) -> bool:
        return id in self.prints

    def __len__(self) -> int:
        return len(self.prints)

    @property
    def clock(self) -> int | None:
        """The day number at which the stream is; None while nothing is held."""
        if not self._order:
            return None
        return self._order[max(0, len(self._order) - _CLOCK_RANK)][0]

    def day_of(self, id: str) -> int:
        """The day on which a held article stands."""
        return self._places[self._slots[id]][0]

    def hold(self, one: Print, day: int) -> None:
        """Take a print in, at a day."""
        insort(self._order, (day, one.id))
        slot = self._slots[one.id] = self._find_slot((day, one.id))
        self._days[slot] = day
        self._lengths[slot] = math.sqrt(20 + len(one.terms))
        self.prints[one.id] = one
        self._index.put(slot, one.terms)
        self._named.put(slot, one.pairs)

    def _find_slot(self, place: Place) -> int:
        if self._spare:
            slot = self._spare.pop()
            self._places[slot] = place
            return slot
        self._places.append(place)
        if len(self._places) > len(self._days):
            more = np.ones(len(self._places))
            self._days = np.concatenate((self._days, more))
            self._lengths = np.concatenate((self._lengths, more))
        return len(self._places) - 1

    def drop(self, id: str) -> None:
        """Let a print go."""
        one, slot = self.prints.pop(id), self._slots.pop(id)
        del self._order[bisect_left(self._order, self._places[slot])]
        self._index.take(slot, one.terms)
        self._named.take(slot, one.pairs)
        self._spare.append(slot)

    def find_old(self) -> list[str]:
        """Ids of the articles that the window no longer has to hold, oldest first."""
        config = self._config
        clock = self.clock
        if clock is None:
            return []
        spare = len(self._order) - config.least
        surplus = len(self._order) - config.most
        late = bisect_left(self._order, (clock - config.days, ""))
        return [id for _, id in self._order[: max(0, surplus, min(spare, late))]]

    def find_nearest(self, one: Print, day: int, terms: Rarity) -> tuple[str, ...]:
        """Ids of the held articles worth comparing with a print, in order of id.

        The 15 nearest by shared heavy words, the 15 nearest with time decay, and the
        15 nearest by names in a row. A word that more than 150 hold leads only to the
        150 nearest in time. Cost: bounded, whatever the window holds.
        """
        heaviest = _choose_heaviest(one.terms, terms)
        rare = {name: self._weigh_name(name) for name in one.pairs}
        near = self._score(self._index, heaviest, day)
        decay = 1 + np.abs(self._days[near.slots] - day) / _DECAY_DAYS
        late = _Scored(near.slots, near.scores / decay)
        named = self._score(self._named, rare, day)
        nearest = {id for scored in (near, late, named) for id in self._rank(scored)}
        return tuple(sorted(nearest - {one.id}))

    def _score(
        self, index: Postings, weights: Mapping[str, float], day: int
    ) -> _Scored:
        """The slots of those that hold one of the words, and how heavy these are."""
        sums = index.add_weights(weights, day, len(self._places))
        slots = np.flatnonzero(sums)
        return _Scored(slots, sums[slots] / self._lengths[slots])

    def _weigh_name(self, name: str) -> float:
        return math.log((len(self.prints) + 2) / (self._named.count(name) + 1))

    def _rank(self, scored: _Scored) -> list[str]:
        """The ids of the best scores, of equal ones the first by name.

        Rounded, so that the order in which weights were added never decides.
        """
        slots, scores = scored.slots, scored.scores
        if len(scores) > _NEAREST:
            least = np.partition(scores, -_NEAREST)[-_NEAREST] - 2 * _ROUNDING
            slots, scores = slots[scores >= least], scores[scores >= least]
        ranked = sorted(
            (-round(score, 9), self._places[slot][1])
            for slot, score in zip(slots.tolist(), scores.tolist(), strict=True)
        )
        return [id for _, id in ranked[:_NEAREST]]


def _choose_heaviest(counts: Mapping[str, int], terms: Rarity) -> dict[str, float]:
    weighed: Iterable[tuple[str, float]] = (
        (word, terms.weigh(word) ** 2 * (1 + math.log(count)))
        for word, count in counts.items()
    )
    ranked = sorted(weighed, key=lambda item: (-item[1], item[0]))
    return dict(ranked[:_HEAVIEST_WORDS])
