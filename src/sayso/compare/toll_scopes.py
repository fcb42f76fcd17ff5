"""Tolls that differ because one report counts the dead among the injured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.compare.concepts import find_idea
from sayso.compare.groups import Clash, Group

_KILLED, _INJURED = find_idea("killed"), find_idea("injured")


def clash_scopes(groups: Sequence[Group]) -> Iterator[Clash]:
    """Counts of injured that differ by just the dead of the report with the lower one.

    "Four people were wounded"; "one man was killed and three others were wounded": the
    same four. ``groups`` are all tolls of a story. Cost: quadratic in the tolls, which
    are capped.
    """
    dead: dict[int, set[float]] = {}
    for group in groups:
        if group.claims[0].topic[1] == _KILLED:
            for page in group.pages:
                dead.setdefault(page, set()).add(group.claims[0].number or 0.0)
    hurt = [group for group in groups if group.claims[0].topic[1] == _INJURED]
    for one in hurt:
        for other in hurt:
            apart = (other.claims[0].number or 0.0) - (one.claims[0].number or 0.0)
            if apart <= 0 or one.pages & other.pages:
                continue
            if any(apart in dead.get(page, ()) for page in one.pages):
                yield Clash((one, other), "scope", frozenset())
