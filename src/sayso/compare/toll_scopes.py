"""Tolls that differ by whom one report leaves out: its dead, or the attacker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sayso.compare.claims import Reach
from sayso.compare.concepts import find_idea
from sayso.compare.groups import Clash, Group

_KILLED = find_idea("killed")
_HIT = frozenset((_KILLED, *map(find_idea, ("injured", "shot", "stabbed", "hospital"))))

# So few dead are told without a number: "a couple", "a woman and her son".
_BESIDE_DEAD = {1.0, 2.0, 3.0}


def clash_scopes(groups: Sequence[Group]) -> Iterator[Clash]:
    """Counts of people hit that differ by just those whom the lower one leaves out.

    "Four people were wounded"; "one man was killed and three others were wounded": the
    same four. So are "he and six others were shot" and "seven people were shot", and
    "killed three and then himself" and "four dead".
    ``groups`` are all tolls of a story. Cost: quadratic in the tolls, which are capped.
    """
    dead: dict[int, set[float]] = {}
    for group in groups:
        if group.claims[0].topic[1] == _KILLED:
            for page in group.pages:
                dead.setdefault(page, set()).add(group.claims[0].number or 0.0)
    hit = [group for group in groups if group.claims[0].topic[1] in _HIT]
    for one in hit:
        for other in hit:
            apart = (other.claims[0].number or 0.0) - (one.claims[0].number or 0.0)
            is_one_state = one.claims[0].topic[1] == other.claims[0].topic[1]
            if apart <= 0 or not is_one_state or one.pages & other.pages:
                continue
            if not (_has_reach(other, "all") and _has_reach(one, "all", "others")):
                continue
            if any(apart in _list_left_out(one, page, dead) for page in one.pages):
                yield Clash((one, other), "scope", frozenset())


def _has_reach(group: Group, *reaches: Reach) -> bool:
    """Whether somebody gives a count for all whom the event hit, or for all others."""
    return any(claim.reach in reaches for claim in group.claims)


def _list_left_out(
    group: Group, page: int, dead: Mapping[int, set[float]]
) -> frozenset[float]:
    """How many a count of a report can leave out: its dead, or those beside "others".

    "Killed a couple and shot two others": whom it counts apart has no number.
    """
    if group.claims[0].topic[1] == _KILLED:
        # Whoever leaves the attacker out may say so in another report of that number.
        has_others = any(claim.reach == "others" for claim in group.claims)
        return frozenset({1.0}) if has_others else frozenset()
    left = set(dead.get(page, ()))
    for claim in group.claims:
        if claim.page == page and claim.reach == "others":
            left |= _BESIDE_DEAD if _KILLED in claim.context else {1.0}
    return frozenset(left)
