"""Reliability: how often what has a score is right, band by band."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

EDGES = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Judged:
    """A score in [0, 1] and whether what had it was right."""

    score: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Band:
    """What has a score of ``low`` up to ``high``: its mean score and share right."""

    low: float
    high: float
    mean: float
    right: float
    count: int


def list_bands(
    judged: Sequence[Judged], *, edges: Sequence[float] = EDGES
) -> Iterator[Band]:
    """The bands that hold anything, from low to high; the last holds its upper edge.

    >>> [band] = list_bands([Judged(0.92, True), Judged(0.94, False)])
    >>> (band.low, band.high, round(band.mean, 2), band.right, band.count)
    (0.9, 0.95, 0.93, 0.5, 2)
    """
    for low, high in pairwise(edges):
        held = [
            one
            for one in judged
            if low <= one.score < high or one.score == high == edges[-1]
        ]
        if held:
            yield Band(
                low,
                high,
                sum(one.score for one in held) / len(held),
                sum(one.is_right for one in held) / len(held),
                len(held),
            )
