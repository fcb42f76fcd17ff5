"""How much each word of each article tells: TF-IDF vectors of a batch."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.group.common_words import COMMON_SHARES
from sayso.group.prints import Print

Vector = Mapping[str, float]

# The batch is weighed as if this many other reports stood beside it, in which a word
# occurs as often as in English news at large. Set, not tuned.
BACKGROUND = 200
_RARE_SHARE = 1 / BACKGROUND
# Added to the length of each vector: in a brief of two sentences a few chance words
# would else make a high cosine. About half the length of a usual report's vector; with
# 0 the development sets score .002 to .01 higher, and unrelated briefs join.
_PIVOTS = {"terms": 25.0, "lead": 12.0, "title": 5.0, "names": 8.0, "pairs": 5.0}


@dataclass(frozen=True, slots=True)
class Weighed:
    """One article's vectors, each shorter than 1: the less it says, the shorter."""

    terms: Vector
    lead: Vector
    title: Vector
    names: Vector
    pairs: Vector


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many reports of the batch, and of the background, a word stands."""

    counts: Mapping[str, int]
    reports: int

    def weigh(self, word: str) -> float:
        """The inverse document frequency of a word or of two in a row."""
        shares = [COMMON_SHARES.get(part, _RARE_SHARE) for part in word.split()]
        background = BACKGROUND * min(shares, default=_RARE_SHARE)
        held = self.counts.get(word, 0) + background
        return math.log((self.reports + BACKGROUND) / held)

    def is_rare(self, word: str) -> bool:
        """Whether at most three reports hold it, the background counted."""
        shares = [COMMON_SHARES.get(part, _RARE_SHARE) for part in word.split()]
        held = self.counts.get(word, 0) + BACKGROUND * min(shares, default=_RARE_SHARE)
        return held <= 4


@dataclass(frozen=True, slots=True)
class Weights:
    """The vectors of a batch, by position, and the rarities they were made with."""

    articles: tuple[Weighed, ...]
    terms: Rarity
    names: Rarity
    pairs: Rarity


def weigh_prints(prints: Sequence[Print]) -> Weights:
    """The TF-IDF vectors of each print. Cost: linear in the words."""
    terms = _count_reports(one.terms for one in prints)
    names = _count_reports(one.names for one in prints)
    pairs = _count_reports(one.pairs for one in prints)
    articles = tuple(
        Weighed(
            terms=_make_vector(one.terms, terms, _PIVOTS["terms"], one.title),
            lead=_make_vector(dict.fromkeys(one.lead, 1), terms, _PIVOTS["lead"]),
            title=_make_vector(dict.fromkeys(one.title, 1), terms, _PIVOTS["title"]),
            names=_make_vector(one.names, names, _PIVOTS["names"]),
            pairs=_make_vector(one.pairs, pairs, _PIVOTS["pairs"]),
        )
        for one in prints
    )
    return Weights(articles, terms, names, pairs)


def _count_reports(holders: Iterable[Iterable[str]]) -> Rarity:
    counts: Counter[str] = Counter()
    reports = 0
    for words in holders:
        counts.update(set(words))
        reports += 1
    return Rarity(counts, reports)


def _make_vector(
    counts: Mapping[str, int],
    rarity: Rarity,
    pivot: float,
    boosted: frozenset[str] = frozenset(),
) -> Vector:
    """Log counts times rarity, of length below 1; boosted words count once more."""
    # Sorted, so that sums of floats never depend on the order of a set.
    weighed = {
        word: (1 + math.log(counts[word]) + (word in boosted)) * rarity.weigh(word)
        for word in sorted(counts)
    }
    squares = math.fsum(weight * weight for weight in weighed.values())
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
