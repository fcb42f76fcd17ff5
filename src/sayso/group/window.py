"""The articles that a new one is compared with: a bounded window, with an index."""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nlargest, nsmallest

from sayso.group.prints import Print
from sayso.group.rarity import Rarity

# Words of the new article that look for others, and how many others each may bring. Of
# 1,066 true pairs of local crime 60, 300 and 20 keep .985 at 43 pairs an article; 40,
# 150 and 12 keep .975 at 26; 30, 100 and 8 .962 at 17.
_HEAVIEST_WORDS = 40
_MAX_POSTINGS = 150
_NEAREST = 15
_DECAY_DAYS = 30
# How many of the best tell how far down the best with decay may lie.
_LOOKED_AT = 60
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


# Where an article stands in time: the day, then the id.
Place = tuple[int, str]


class Window:
    """Prints held by id, with an index of who holds which word.

    Everything that it answers depends on which prints are held, never on the order in
    which they came. Memory: bounded by its config.
    """

    __slots__ = ("_config", "_index", "_lengths", "_named", "_order", "_places",
                 "prints")  # fmt: skip

    def __init__(self, config: WindowConfig) -> None:
        self._config = config
        self._order: list[Place] = []
        self._places: dict[str, Place] = {}
        self._lengths: dict[str, float] = {}
        self._index: dict[str, list[Place]] = defaultdict(list)
        self._named: dict[str, list[Place]] = defaultdict(list)
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
        return self._places[id][0]

    def hold(self, one: Print, day: int) -> None:
        """Take a print in, at a day."""
        place = (day, one.id)
        insort(self._order, place)
        self._places[one.id] = place
        self._lengths[one.id] = math.sqrt(20 + len(one.terms))
        self.prints[one.id] = one
        for index, words in self._list_words(one):
            for word in words:
                insort(index[word], place)

    def drop(self, id: str) -> None:
        """Let a print go."""
        one, place = self.prints.pop(id), self._places.pop(id)
        del self._lengths[id]
        del self._order[bisect_left(self._order, place)]
        for index, words in self._list_words(one):
            for word in words:
                postings = index[word]
                del postings[bisect_left(postings, place)]
                if not postings:
                    del index[word]

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
        scores = self._score(self._index, heaviest, one, day)
        rare = {name: self._weigh_name(name) for name in one.pairs}
        named = self._score(self._named, rare, one, day)
        nearest: set[str] = set()
        for measure in (scores, self._decay(scores, day), named):
            nearest.update(_rank(measure))
        return tuple(sorted(nearest))

    def _decay(self, scores: Mapping[str, float], day: int) -> dict[str, float]:
        """Scores with time decay, of all that may be among the nearest by them.

        Decay only lowers a score: what is below the fifteenth best decayed one of the
        best without decay is out, whatever its day.
        """
        places = self._places

        def decay(least: float) -> dict[str, float]:
            return {
                id: score / (1 + abs(places[id][0] - day) / _DECAY_DAYS)
                for id, score in scores.items()
                if score >= least
            }

        if len(scores) <= _LOOKED_AT:
            return decay(0.0)
        some = decay(nlargest(_LOOKED_AT, scores.values())[-1])
        return decay(nlargest(_NEAREST, some.values())[-1] - 2 * _ROUNDING)

    def _list_words(
        self, one: Print
    ) -> tuple[tuple[dict[str, list[Place]], Iterable[str]], ...]:
        return (self._index, one.terms), (self._named, one.pairs)

    def _weigh_name(self, name: str) -> float:
        holders = len(self._named.get(name, ()))
        return math.log((len(self.prints) + 2) / (holders + 1))

    def _score(
        self,
        index: Mapping[str, list[Place]],
        weights: Mapping[str, float],
        one: Print,
        day: int,
    ) -> dict[str, float]:
        scores: dict[str, float] = defaultdict(float)
        for word, weight in weights.items():
            for _, id in self._cut(index.get(word, []), day):
                scores[id] += weight
        scores.pop(one.id, None)
        lengths = self._lengths
        return {id: score / lengths[id] for id, score in scores.items()}

    def _cut(self, postings: list[Place], day: int) -> list[Place]:
        if len(postings) <= _MAX_POSTINGS:
            return postings
        middle = bisect_left(postings, (day, ""))
        start = max(0, min(middle - _MAX_POSTINGS // 2, len(postings) - _MAX_POSTINGS))
        return postings[start : start + _MAX_POSTINGS]


def _rank(measure: Mapping[str, float]) -> list[str]:
    """The ids of the best scores, of equal ones the first by name.

    Rounded, so that the order in which weights were added never decides. Thousands
    come, so that all but those near the best are put aside before they are ranked.
    """
    best = nlargest(_NEAREST, measure.values())
    least = best[-1] - 2 * _ROUNDING if best else 0.0
    near = ((-round(score, 9), id) for id, score in measure.items() if score >= least)
    return [id for _, id in nsmallest(_NEAREST, near)]


def _choose_heaviest(counts: Mapping[str, int], terms: Rarity) -> dict[str, float]:
    weighed: Iterable[tuple[str, float]] = (
        (word, terms.weigh(word) ** 2 * (1 + math.log(count)))
        for word, count in counts.items()
    )
    ranked = sorted(weighed, key=lambda item: (-item[1], item[0]))
    return dict(ranked[:_HEAVIEST_WORDS])
