"""What is left of two reports' values when those that both give are set aside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.compare.groups import Group

_MOST_PAIRS = 8


def list_values(groups: Sequence[Group]) -> dict[int, set[str]]:
    """The values that each report gives."""
    of_page: dict[int, set[str]] = defaultdict(set)
    for group in groups:
        for page in group.pages:
            of_page[page].add(group.value)
    return of_page


def list_rounded(groups: Sequence[Group]) -> frozenset[str]:
    """The values that are only ever given roughly."""
    return frozenset(
        group.value
        for group in groups
        if all(claim.modifier is not None for claim in group.claims)
    )


def are_left(
    one: Group,
    other: Group,
    of_page: Mapping[int, set[str]],
    rounded: frozenset[str] = frozenset(),
) -> bool:
    """Whether two reports give just these two values beside those they share.

    A ``rounded`` value beside the exact one of a report is no other value ("nearly
    200", then "all 178").
    """
    return any(
        _is_sole(one.value, of_page[page] - of_page[there], rounded)
        and _is_sole(other.value, of_page[there] - of_page[page], rounded)
        for page in sorted(one.pages)[:_MOST_PAIRS]
        for there in sorted(other.pages)[:_MOST_PAIRS]
    )


def _is_sole(value: str, values: set[str], rounded: frozenset[str]) -> bool:
    """Whether a value is the only one of several, or but rounded beside another."""
    return value in values and len(values - rounded - {value}) <= (value in rounded)
