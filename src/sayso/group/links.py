"""Which articles belong together, from how near they are two by two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from sayso.group.nearness import Pair, charge_gap, rate_groups

# Log odds, from each article to those it was compared with; the same both ways.
Ties = Mapping[str, Mapping[str, float]]


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
    speaking = {at: {voices.get(id, id) for id in group} for at, group in held.items()}
    pairs = _list_pairs(ordered, ties, voices, days)

    def rate(one: int, two: int) -> float:
        return rate_groups(pairs[one][two], len(speaking[one]), len(speaking[two]))

    heap = [
        (-log_odds, one, two)
        for one, near in pairs.items()
        for two in near
        if one < two and (log_odds := rate(one, two)) >= least_log_odds
    ]
    heapify(heap)
    fresh = len(held)
    while heap:
        _, one, two = heappop(heap)
        if one not in held or two not in held:
            continue
        held[fresh] = tuple(sorted((*held.pop(one), *held.pop(two))))
        speaking[fresh] = speaking[one] | speaking[two]
        _join_pairs(pairs, one, two, fresh)
        for other in pairs[fresh]:
            if (log_odds := rate(fresh, other)) >= least_log_odds:
                heappush(heap, (-log_odds, other, fresh))
        fresh += 1
    return tuple(sorted(held.values()))


# For each group, by the others, the pairs of its articles with theirs.
_Pairs = dict[int, dict[int, list[Pair]]]


def _list_pairs(
    groups: Sequence[Sequence[str]],
    ties: Ties,
    voices: Mapping[str, str],
    days: Mapping[str, int],
) -> _Pairs:
    group_of = {id: at for at, group in enumerate(groups) for id in group}
    pairs: _Pairs = {at: defaultdict(list) for at in range(len(groups))}
    for id, one in group_of.items():
        voice, day = voices.get(id, id), days.get(id)
        for other, log_odds in ties.get(id, {}).items():
            two = group_of.get(other, one)
            if two != one:
                charge = charge_gap(day, days.get(other))
                pair = voice, voices.get(other, other), log_odds, charge
                pairs[one][two].append(pair)
    return pairs


def _join_pairs(pairs: _Pairs, one: int, two: int, fresh: int) -> None:
    """Give the pairs of two groups to the one that they became."""
    mine: dict[int, list[Pair]] = defaultdict(list)
    for gone in (one, two):
        for other, known in pairs.pop(gone).items():
            back = pairs[other].pop(gone, []) if other not in (one, two) else None
            if back is not None:
                mine[other] += known
                pairs[other][fresh] += back
    pairs[fresh] = mine
