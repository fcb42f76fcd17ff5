"""Particulars of which a story has one only, told otherwise by two reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.compare.groups import Clash, Group, Later
from sayso.compare.left_values import list_values
from sayso.values import DisagreementClass


def clash_homes(groups: Sequence[Group]) -> Iterator[Clash]:
    """Places that one person is said to be from, where reports name several.

    A street and its town, or a town and its part, can both be right, so the
    difference is one of precision.
    """
    for one, other in combinations(groups, 2):
        if not one.pages & other.pages:
            yield Clash((one, other), "precision", frozenset())


def clash_breakdowns(groups: Sequence[Group]) -> Iterator[Clash]:
    """As many people in all, but not as many men and women among them."""
    for one, other in combinations(groups, 2):
        is_as_many = one.claims[0].number == other.claims[0].number
        if is_as_many and not one.pages & other.pages:
            yield Clash((one, other), "contradicted", frozenset())


def clash_descriptions(groups: Sequence[Group], is_later: Later) -> Iterator[Clash]:
    """Descriptions of a suspect that have not one telling word in common."""
    for one, other in combinations(groups, 2):
        words = [set(group.value.split()) for group in (one, other)]
        if one.pages & other.pages or words[0] & words[1] or not all(words):
            continue
        later = is_later(one.claims[0].page, other.claims[0].page)
        verdict: DisagreementClass = "contradicted" if later is None else "updated"
        yield Clash((one, other), verdict, frozenset())


def clash_offences(groups: Sequence[Group], is_later: Later) -> Iterator[Clash]:
    """Gravest charges that are not one, where not two people are named for them."""
    for one, other in combinations(groups, 2):
        accused = [
            frozenset[str]().union(*(c.lead for c in g.claims)) for g in (one, other)
        ]
        if one.pages & other.pages or (all(accused) and not accused[0] & accused[1]):
            continue
        later = is_later(one.claims[0].page, other.claims[0].page)
        verdict: DisagreementClass = "contradicted" if later is None else "updated"
        yield Clash((one, other), verdict, frozenset())


def clash_particulars(groups: Sequence[Group]) -> Iterator[Clash]:
    """Particulars of which some report each gives one only, and another one."""
    of_page = list_values(groups)
    for one, other in combinations(groups, 2):
        if one.claims[0].topic == ("weapon",) and not _are_guns(one, other):
            # A knife and a gun may both have been there.
            continue
        sole = all(
            any(len(of_page[page]) == 1 for page in group.pages)
            for group in (one, other)
        )
        if sole and not one.pages & other.pages:
            yield Clash((one, other), "contradicted", frozenset())


def _are_guns(one: Group, other: Group) -> bool:
    """Whether both weapons are kinds of gun."""
    return {one.value, other.value} <= {"handgun", "rifle", "shotgun"}
