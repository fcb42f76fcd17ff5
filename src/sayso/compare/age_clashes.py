"""Ages of one person that cannot both be right, or that tell who has grown older."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from sayso.compare.claims import Claim
from sayso.compare.concepts import find_idea
from sayso.compare.groups import MOST_MEMBERS, Clash, Group, Later, share_context
from sayso.compare.left_values import are_left, list_values
from sayso.compare.number_verdicts import judge_numbers
from sayso.compare.pages import Weights

# How much two contexts share before a report's second age is a correction. Tuned on
# the development stories and by reading what forty other stories gave.
_CLASH_CORRECTED = 2.2
_AGE_SLACK = 3
# Words by which reports call one person of a story; another noun behind an age
# ("a 40-year-old law") is no person.
_WHO = frozenset(
    find_idea(word)
    for word in """
    boy girl man woman son daughter child toddler infant baby teenager student victim
    suspect driver brother sister father mother husband wife cousin nephew niece uncle
    aunt grandson granddaughter grandfather grandmother friend neighbor officer
    resident native singer actor actress player soldier passenger gunman
    """.split()
)


def clash_ages(
    groups: Sequence[Group],
    ages: Mapping[int, set[str]],
    weights: Weights,
    is_later: Later,
) -> Iterator[Clash]:
    """Ages of one person, or of somebody whom reports call by one word.

    ``ages`` holds every age that each report gives, of anybody: where one report has
    the other's value too, two people may be meant. Values that both give are set
    aside (another brother); what is left must be one value on either side.
    """
    of_page = list_values(groups)
    for one, other in combinations(groups, 2):
        verdict = judge_numbers(one, other, is_later)
        if verdict is None:
            continue
        shared = share_context(one, other, weights)
        first, second = one.claims[0], other.claims[0]
        apart = abs((first.number or 0) - (second.number or 0))
        is_left = not one.pages & other.pages and are_left(one, other, of_page)
        if not first.is_of_identity:
            if first.topic[1] not in _WHO:
                continue
            is_left = is_left and not _has_both(one, other, ages)
            is_left = is_left and apart <= _AGE_SLACK
        if apart <= 1 and weights.add(shared) >= _CLASH_CORRECTED:
            is_left = is_left or _is_corrected(one, other, of_page)
        if is_left:
            grown = _has_grown(first, second, is_later)
            yield Clash((one, other), "updated" if grown else verdict, shared)


def _has_grown(one: Claim, other: Claim, is_later: Later) -> bool:
    """Whether the later report has somebody a year or more older."""
    later = is_later(one.page, other.page)
    if later is None:
        return False
    before, after = (one, other) if later else (other, one)
    return (after.number or 0) > (before.number or 0)


def _has_both(one: Group, other: Group, ages: Mapping[int, set[str]]) -> bool:
    """Whether a report that gives one value gives the other too, of somebody."""
    return any(other.value in ages[page] for page in one.pages) or any(
        one.value in ages[page] for page in other.pages
    )


def _is_corrected(one: Group, other: Group, of_page: dict[int, set[str]]) -> bool:
    """Whether one report gives two values, and others only one of the two.

    "His 10-year-old son", where the caption and the other reports still say 11.
    """
    both = {one.value, other.value}
    pages = sorted(one.pages | other.pages)[:MOST_MEMBERS]
    return (
        any(of_page[page] == both for page in pages)
        and any(len(of_page[page]) == 1 for page in pages)
        and all(of_page[page] <= both for page in pages)
    )
