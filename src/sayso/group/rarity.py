"""How much each word tells: how rare it is in the window and in news at large."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import mul

from sayso.group.common_words import COMMON_SHARES
from sayso.group.prints import Print

Vector = Mapping[str, float]

# The window is weighed as if this many other reports stood beside it, in which a word
# occurs as often as in English news at large. Set, not tuned.
BACKGROUND = 200
_RARE_SHARE = 1 / BACKGROUND
_RARE_LOG = math.log(4)
# Added to the length of each vector: in a brief of two sentences a few chance words
# would else make a high cosine. About half the length of a usual report's vector; with
# 0 the development sets score .002 to .01 higher, and unrelated briefs join.
_PIVOTS = {"terms": 25.0, "lead": 12.0, "title": 5.0, "names": 8.0, "pairs": 5.0}


class LogCounts(dict[str, float]):
    """The logarithms of in how many stories words stand, the background counted.

    Made when asked for and remembered: a dictionary is the fastest thing to ask again.
    A word whose count changes has to be forgotten by ``pop``.
    """

    def __init__(self, counts: Mapping[str, int]) -> None:
        super().__init__()
        self._counts = counts

    def __missing__(self, word: str) -> float:
        count = self._counts.get(word, 0) + BACKGROUND * _share(word)
        log = self[word] = math.log(count)
        return log


class Rarity:
    """How rare words are among the stories held and those of the background.

    ``logs`` by word, ``total`` of all: the logarithms of how many stories there are.
    """

    __slots__ = ("logs", "total")

    def __init__(self, logs: LogCounts, stories: int) -> None:
        self.logs = logs
        self.total = math.log(stories + BACKGROUND + 1)

    def weigh(self, word: str) -> float:
        """The inverse document frequency of a word or of two in a row."""
        return self.total - self.logs[word]

    def is_rare(self, word: str) -> bool:
        """Whether at most three stories hold it, the background counted."""
        return self.logs[word] <= _RARE_LOG


def _share(word: str) -> float:
    """The share of reports in English news at large that hold a word."""
    if " " not in word:
        return COMMON_SHARES.get(word, _RARE_SHARE)
    return min(COMMON_SHARES.get(part, _RARE_SHARE) for part in word.split())


@dataclass(frozen=True, slots=True)
class Weighed:
    """One article's vectors, each shorter than 1: the less it says, the shorter."""

    terms: Vector
    lead: Vector
    title: Vector
    names: Vector
    pairs: Vector


def weigh_print(
    one: Print, rarities: Mapping[str, Rarity], weighed: Vector | None = None
) -> Weighed:
    """The TF-IDF vectors of a print; ``weighed`` that of its terms, where it is known.

    Cost: linear in its words.
    """
    terms = rarities["terms"]
    return Weighed(
        terms=weigh_terms(one, terms) if weighed is None else weighed,
        lead=_make_vector(dict.fromkeys(one.lead, 1), terms, _PIVOTS["lead"]),
        title=_make_vector(dict.fromkeys(one.title, 1), terms, _PIVOTS["title"]),
        names=_make_vector(one.names, rarities["names"], _PIVOTS["names"]),
        pairs=_make_vector(one.pairs, rarities["pairs"], _PIVOTS["pairs"]),
    )


def weigh_terms(one: Print, terms: Rarity) -> Vector:
    """The TF-IDF vector of a print's terms alone; words of the headline count more."""
    return _make_vector(one.terms, terms, _PIVOTS["terms"], one.title)


def _make_vector(
    counts: Mapping[str, int],
    rarity: Rarity,
    pivot: float,
    boosted: frozenset[str] = frozenset(),
) -> Vector:
    """Log counts times rarity, of length below 1; boosted words count once more."""
    total, logs = rarity.total, rarity.logs
    weighed = {
        word: total - logs[word]
        if count == 1
        else (total - logs[word]) * (1 + math.log(count))
        for word, count in counts.items()
    }
    for word in boosted:
        if word in weighed:
            weighed[word] += total - logs[word]
    # fsum, here and below, so that sums never depend on the order of a set.
    values = weighed.values()
    squares = math.fsum(map(mul, values, values))
    length = math.sqrt(squares + pivot * pivot)
    if not length:
        return {}
    return {word: weight / length for word, weight in weighed.items()}


def multiply(one: Vector, other: Vector) -> float:
    """The product of two vectors, in [0, 1); the same in both orders."""
    if len(one) > len(other):
        one, other = other, one
    return math.fsum(
        weight * other[word] for word, weight in one.items() if word in other
    )


def count_rarities(prints: Iterable[Print]) -> dict[str, Rarity]:
    """How rare words are among these prints, by kind."""
    counts: dict[str, Counter[str]] = {
        "terms": Counter(), "names": Counter(), "pairs": Counter()
    }  # fmt: skip
    reports = 0
    for one in prints:
        counts["terms"].update(one.terms.keys())
        counts["names"].update(one.names.keys())
        counts["pairs"].update(one.pairs.keys())
        reports += 1
    return {kind: Rarity(LogCounts(held), reports) for kind, held in counts.items()}
