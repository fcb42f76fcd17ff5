"""Tolls of a part of those hit, told from tolls of all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.compare.claims import Claim
from sayso.compare.concepts import find_idea
from sayso.compare.count_claims import ABOARD
from sayso.compare.groups import Group

_PEOPLE = find_idea("people")


def leave_parts(groups: Sequence[Group]) -> list[Group]:
    """The groups, tolls without the reports that count a part in their number.

    "Two more" is a part by its words; "two drivers" is one where the report has three
    people killed. A toll of parts alone stays as it is.
    """
    most = _find_most(groups)
    left = []
    for group in groups:
        whole = tuple(claim for claim in group.claims if _is_all(claim, most))
        is_mixed = _is_toll(group) and 0 < len(whole) < len(group.claims)
        left.append(replace(group, claims=whole) if is_mixed else group)
    return left


def list_whole(groups: Sequence[Group]) -> list[Group]:
    """The groups, but no toll that is of a part of those hit in all who give it."""
    most = _find_most(groups)
    return [
        group
        for group in groups
        if not _is_toll(group) or any(_is_all(one, most) for one in group.claims)
    ]


def _is_toll(group: Group) -> bool:
    topic = group.claims[0].topic
    return topic[0] == "state" and topic[1] != ABOARD


def _find_most(groups: Sequence[Group]) -> Mapping[tuple[int, str], float]:
    """The highest toll of people in all that a report tells of a state."""
    most: dict[tuple[int, str], float] = {}
    for group in groups:
        for claim in group.claims if _is_toll(group) else ():
            if claim.topic[2] == _PEOPLE:
                key = claim.page, claim.topic[1]
                most[key] = max(most.get(key, 0.0), claim.number or 0.0)
    return most


def _is_all(claim: Claim, most: Mapping[tuple[int, str], float]) -> bool:
    """Whether a toll is of all whom the event hit, or of all others."""
    if claim.reach not in ("all", "others"):
        return False
    of_kind = claim.topic[0] == "state" and claim.topic[2] != _PEOPLE
    held = most.get((claim.page, claim.topic[1]), 0.0) if of_kind else 0.0
    return (claim.number or 0.0) >= held
