"""Which articles belong together, from how near they are two by two."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

# Log odds, from each article to those it was compared with; the same both ways.
Ties = Mapping[str, Mapping[str, float]]

# The log odds of a pair that the index did not bring together: too far for a look. -3
# to -6 give the same.
FAR_LOG_ODDS = -4.0
# So many of the other group must agree with each voice of the smaller one: in a group
# of fifty an article is not compared with all, and a matter of months is told in ever
# new words. Cross-validated in four dealings of the folds, B-cubed F1 of world news for
# 3, 4, 5 and 8, threshold .4: .957, .952, .952, .952; politics .991 each; local crime,
# one dealing: .963, .964, .963, .963. The best pairs of two groups in one pool, where
# one report between them speaks for all, score .952 for 5 and .945 for 8.
_AGREEING = 3
# What a pair loses for the days between its reports, by their logarithm: about the
# weight of the gap in pair_weights.py. A story that went on until last week is near,
# however long ago it began, so a group is charged for its shortest gap only. Tried 0,
# .2 and .37 with a pool of 8: world news .932 without and .948 with .37, threshold .55;
# local crime .9633, .9640 and .9644, threshold .25.
_GAP_WEIGHT = 0.37


def link_groups(
    groups: Sequence[Sequence[str]],
    ties: Ties,
    voices: Mapping[str, str],
    *,
    days: Mapping[str, int],
    least_log_odds: float,
) -> tuple[tuple[str, ...], ...]:
    """The groups, the nearest two made one until none are near enough; each in order.

    Two groups are as near as the voices of the smaller one come, on average, to their
    three nearest in the other: several must agree, one strong pair makes no chain, and
    a text that ten papers print speaks once. ``days`` are the day numbers on which
    articles were published, where known: of all gaps between two groups only the
    shortest speaks against them. Depends on the groups as sets, never on their order.

    Method: agglomerative clustering, average link. Cost: n log n in the ties.
    """
    ordered = sorted(tuple(sorted(group)) for group in groups)
    held = dict(enumerate(ordered))
    group_of = {id: at for at, group in held.items() for id in group}
    sizes = {at: _count_voices(group, voices) for at, group in held.items()}

    def find_near(one: int) -> dict[int, float]:
        """How near each group with a tie to this one is."""
        known: dict[int, list[tuple[str, str, float]]] = defaultdict(list)
        for id in held[one]:
            for other, log_odds in ties.get(id, {}).items():
                at = group_of.get(other, one)
                if at != one:
                    known[at].append((id, other, log_odds))
        return {
            at: rate_link(_hear_voices(pairs, voices, days), sizes[one], sizes[at])
            for at, pairs in known.items()
        }

    heap = [
        (-log_odds, one, two)
        for one in held
        for two, log_odds in find_near(one).items()
        if one < two and log_odds >= least_log_odds
    ]
    heapify(heap)
    fresh = len(held)
    while heap:
        _, one, two = heappop(heap)
        if one not in held or two not in held:
            continue
        held[fresh] = tuple(sorted((*held.pop(one), *held.pop(two))))
        sizes[fresh] = _count_voices(held[fresh], voices)
        group_of.update(dict.fromkeys(held[fresh], fresh))
        for other, log_odds in find_near(fresh).items():
            if log_odds >= least_log_odds:
                heappush(heap, (-log_odds, other, fresh))
        fresh += 1
    return tuple(sorted(held.values()))


def _hear_voices(
    pairs: Sequence[tuple[str, str, float]],
    voices: Mapping[str, str],
    days: Mapping[str, int],
) -> dict[tuple[str, str], float]:
    """The best log odds of each pair of voices, as if all had the shortest gap."""
    charges = [_charge_gap(days.get(one), days.get(other)) for one, other, _ in pairs]
    least = min((charge for charge in charges if charge is not None), default=0.0)
    heard: dict[tuple[str, str], float] = {}
    for (one, other, log_odds), charge in zip(pairs, charges, strict=True):
        spared = 0.0 if charge is None else charge - least
        pair = voices.get(one, one), voices.get(other, other)
        heard[pair] = max(heard.get(pair, -math.inf), log_odds + spared)
    return heard


def _charge_gap(one: int | None, other: int | None) -> float | None:
    """What the days between two reports cost them; None where a day is not known."""
    if one is None or other is None:
        return None
    return _GAP_WEIGHT * math.log1p(abs(one - other))


def _count_voices(group: Sequence[str], voices: Mapping[str, str]) -> int:
    return len({voices.get(id, id) for id in group})


def rate_link(heard: Mapping[tuple[str, str], float], one: int, other: int) -> float:
    """How near two groups of so many voices are; pairs that are missing are far.

    >>> rate_link({("a", "b"): 3.0}, 1, 1), rate_link({("a", "b"): 3.0}, 1, 2)
    (3.0, -0.5)
    """
    mine: dict[str, list[float]] = defaultdict(list)
    theirs: dict[str, list[float]] = defaultdict(list)
    for (voice, near), log_odds in heard.items():
        mine[voice].append(log_odds)
        theirs[near].append(log_odds)
    ways = []
    if one <= other:
        ways.append(_average_best(list(mine.values()), one, min(other, _AGREEING)))
    if other <= one:
        ways.append(_average_best(list(theirs.values()), other, min(one, _AGREEING)))
    return min(ways)


def _average_best(voices: Sequence[list[float]], size: int, count: int) -> float:
    """The mean over the best ``count`` ties of each of ``size`` voices."""
    known = [tie for ties in voices for tie in sorted(ties, reverse=True)[:count]]
    missing = size * count - len(known)
    return math.fsum([*known, *[FAR_LOG_ODDS] * missing]) / (size * count)
