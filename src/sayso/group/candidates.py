"""Pairs of articles worth comparing, by an index of their heaviest words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from heapq import nsmallest

from sayso.group.prints import Print
from sayso.group.weights import Weights

# Of the true pairs of three development sets these settings keep .987 (local crime),
# .988 (world news) and 1.0 (national politics), at 15 to 22 pairs an article.
_HEAVIEST_WORDS = 60
_MAX_POSTINGS = 300
_NEAREST = 20
_DECAY_DAYS = 30


def find_candidates(
    prints: Sequence[Print], weights: Weights
) -> tuple[tuple[int, int], ...]:
    """Pairs of positions (lower first) that share heavy words, in order.

    Each article brings the 20 nearest by cosine and the 20 nearest by cosine with time
    decay. A word that more than 300 articles hold leads only to the 300 nearest in the
    order given. Cost: bounded for each article by the index, whatever their number.
    """
    heaviest = [
        sorted(one.terms.items(), key=lambda item: (-item[1], item[0]))[
            :_HEAVIEST_WORDS
        ]
        for one in weights.articles
    ]
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, words in enumerate(heaviest):
        for word, weight in words:
            index[word].append((at, weight))
    pairs: set[tuple[int, int]] = set()
    for at, words in enumerate(heaviest):
        for other in _find_nearest(at, words, index, prints):
            pairs.add((min(at, other), max(at, other)))
    return tuple(sorted(pairs))


def _find_nearest(
    at: int,
    words: Sequence[tuple[str, float]],
    index: dict[str, list[tuple[int, float]]],
    prints: Sequence[Print],
) -> set[int]:
    scores: dict[int, float] = defaultdict(float)
    for word, weight in words:
        for other, held in _cut_postings(index[word], at):
            if other != at:
                scores[other] += weight * held
    decayed = {
        other: score / (1 + _gap_days(prints[at], prints[other]) / _DECAY_DAYS)
        for other, score in scores.items()
    }
    nearest: set[int] = set()
    for measure in (scores, decayed):
        # Rounded, so that the order in which weights were added never decides.
        ranked = nsmallest(
            _NEAREST, ((-round(score, 9), other) for other, score in measure.items())
        )
        nearest.update(other for _, other in ranked)
    return nearest


def _cut_postings(
    postings: list[tuple[int, float]], at: int
) -> list[tuple[int, float]]:
    if len(postings) <= _MAX_POSTINGS:
        return postings
    low, high = 0, len(postings)
    while low < high:
        middle = (low + high) // 2
        if postings[middle][0] < at:
            low = middle + 1
        else:
            high = middle
    start = max(0, min(low - _MAX_POSTINGS // 2, len(postings) - _MAX_POSTINGS))
    return postings[start : start + _MAX_POSTINGS]


def _gap_days(one: Print, other: Print) -> int:
    if one.published is None or other.published is None:
        return 0
    return abs((one.published - other.published).days)
