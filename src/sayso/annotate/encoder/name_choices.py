"""Choices: of candidates that overlap, those that are right most likely together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sayso.annotate.encoder.name_candidates import NameCandidate

Chosen = tuple[int, int, float]
"""The number of a candidate, its kind, and the chance of that."""


def choose_spans(
    candidates: Sequence[NameCandidate],
    chances: Sequence[Sequence[float]],
    *,
    least: float,
) -> list[Chosen]:
    """The candidates that are taken, each with its likeliest kind, none overlapping.

    ``chances`` holds one for each kind. What is taken has the greatest sum of chances
    above ``least``: F1 is greatest where each name that is taken is likelier right
    than half of F1. Method: weighted intervals, the best choice up to each end. Cost:
    sorting.
    """
    likely = []
    for at, one in enumerate(candidates):
        chance = max(chances[at])
        if chance > least:
            likely.append((one.end, one.start, at, chances[at].index(chance), chance))
    likely.sort()
    ends = [end for end, *_ in likely]
    best, before = [0.0], []
    for number, (_, start, _, _, chance) in enumerate(likely):
        place = bisect_right(ends, start, 0, number)
        gained = best[place] + chance - least
        before.append(place if gained > best[-1] else -1)
        best.append(max(gained, best[-1]))
    chosen: list[Chosen] = []
    number = len(likely)
    while number > 0:
        place = before[number - 1]
        if place < 0:
            number -= 1
            continue
        chosen.append(likely[number - 1][2:])
        number = place
    return chosen[::-1]
