"""Matters that stand otherwise in one report than in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from sayso.compare.groups import Clash, Group, Later, share_context
from sayso.compare.matters import Matter
from sayso.compare.pages import Weights
from sayso.compare.standings import MATTERS
from sayso.values import DisagreementClass

_OF_NAME = {matter.name: matter for matter in MATTERS}


def clash_standings(
    groups: Sequence[Group], weights: Weights, is_later: Later
) -> Iterator[Clash]:
    """Standings of one matter, where a report tells only the one and another only
    the other.

    A report that tells both speaks of two people or of two times, and is left out,
    but for matters of which what is told last holds.
    """
    matter = _OF_NAME[groups[0].claims[0].topic[1]]
    told = _list_told(groups, matter)
    for one, other in combinations(groups, 2):
        if frozenset((one.value, other.value)) not in matter.apart:
            continue
        shared = share_context(one, other, weights)
        if weights.add(shared) < matter.least_shared:
            continue
        for page, there in (
            (page, there)
            for page in sorted(one.pages)
            for there in sorted(other.pages)
            if one.value in told[page] - told[there]
            and other.value in told[there] - told[page]
        ):
            verdict = _judge_pair(
                (one.value, page), (other.value, there), matter, is_later
            )
            yield Clash((one, other), verdict, shared)
            break


def _list_told(groups: Sequence[Group], matter: Matter) -> Mapping[int, set[str]]:
    """How a matter stands by each report."""
    told: dict[int, set[str]] = defaultdict(set)
    for group in groups:
        for page in group.pages:
            told[page].add(group.value)
    if matter.ends_last:
        for page, values in told.items():
            told[page] = {max(values, key=matter.order.index)}
    return told


def _judge_pair(
    one: tuple[str, int], other: tuple[str, int], matter: Matter, is_later: Later
) -> DisagreementClass:
    """How two standings differ, each told by a page.

    Where news goes from the one to the other it is an update, whatever the stamps say:
    a matter does not go back from charged to not charged, so a later report that has
    the earlier standing has it from an older text.
    """
    if one[0] in matter.order and other[0] in matter.order:
        return "updated"
    is_update = matter.changes and is_later(one[1], other[1]) is not None
    return "updated" if is_update else "contradicted"
