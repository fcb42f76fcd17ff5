"""Ages, counts, sums and measures that cannot all be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from sayso.compare.calendar_values import measure_days
from sayso.compare.claims import Claim
from sayso.compare.concepts import find_idea
from sayso.compare.count_claims import ABOARD
from sayso.compare.groups import (
    MOST_MEMBERS,
    Clash,
    Group,
    Later,
    share_context,
)
from sayso.compare.pages import Weights
from sayso.values import DisagreementClass

# How much the contexts of two values must share before they are held against each
# other. Tuned on the development stories and by reading what forty other stories
# gave: lower values let in other crashes, other brothers, other sums.
_CLASH_NUMBER = 2.4
_CLASH_COUNT = 1.2
_CLASH_STATE = 0.9
_CLASH_CORRECTED = 2.2
_TOP_LINES = 5
_AGE_SLACK = 3
_MOST_PAIRS = 8
_MOST_RATIO = 2.0
_SMALL_COUNT = 5
_MOST_TOLL_RATIO = 3.0
_CLASH_CLOSE = 1.7
_CLOSE_RATIO = 1.3
_RARE_UNIT = 0.5
_RARE_SHARED = 0.6

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
# Of these a report of a match counts many, and each another time.
_ROUNDS = frozenset(
    find_idea(word)
    for word in "game season point goal run out win match round yard hit time".split()
)
# Too wide to count one thing: everybody is people.
_ANYBODY = frozenset(find_idea(word) for word in ("people", "victim", "other"))


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
    of_page = _list_values(groups)
    for one, other in combinations(groups, 2):
        verdict = _judge_numbers(one, other, is_later)
        if verdict is None:
            continue
        shared = share_context(one, other, weights)
        first, second = one.claims[0], other.claims[0]
        apart = abs((first.number or 0) - (second.number or 0))
        is_left = not one.pages & other.pages and _are_left(one, other, of_page)
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


def clash_states(
    groups: Sequence[Group], weights: Weights, is_later: Later
) -> Iterator[Clash]:
    """Counts of people in one state, such as killed, where two reports differ.

    Values that both reports give are set aside (a partial count); what is left must be
    one value on either side, in sentences that share words or near the top of both.
    """
    of_page = _list_values(groups)
    rounded = _list_rounded(groups)
    for one, other in combinations(groups, 2):
        verdict = _judge_numbers(one, other, is_later)
        if verdict is None or one.pages & other.pages:
            continue
        if not _can_be_one_toll(one, other):
            continue
        if not _are_left(one, other, of_page, rounded):
            continue
        shared = share_context(one, other, weights)
        lines = (one.claims[0].line, other.claims[0].line)
        if (
            one.claims[0].topic[1] == ABOARD
            or verdict == "precision"
            or weights.add(shared) >= _CLASH_STATE
            or max(lines) < _TOP_LINES
        ):
            yield Clash((one, other), verdict, shared)


def _can_be_one_toll(one: Group, other: Group) -> bool:
    """Whether two tolls are near enough to be of one event: 130 dead are not 8."""
    numbers = sorted(group.claims[0].number or 0.0 for group in (one, other))
    return numbers[1] <= _MOST_TOLL_RATIO * numbers[0] or numbers[1] <= _SMALL_COUNT


def _list_values(groups: Sequence[Group]) -> dict[int, set[str]]:
    """The values that each report gives."""
    of_page: dict[int, set[str]] = defaultdict(set)
    for group in groups:
        for page in group.pages:
            of_page[page].add(group.value)
    return of_page


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


def clash_particulars(groups: Sequence[Group]) -> Iterator[Clash]:
    """Particulars of which some report each gives one only, and another one."""
    of_page = _list_values(groups)
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


def _is_rounded(one: float, other: float) -> bool:
    """Whether one number is the other with fewer digits: 1.2 million, 1,214,000.

    The rounder one keeps two digits that count, or three, and drops others.
    """
    for round_one, full in ((one, other), (other, one)):
        for digits in (2, 3):
            kept = float(f"{full:.{digits - 1}e}")
            if kept == round_one != full and full >= 1000:
                return True
    return False


def _are_left(
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


def _list_rounded(groups: Sequence[Group]) -> frozenset[str]:
    """The values that are only ever given roughly."""
    return frozenset(
        group.value
        for group in groups
        if all(claim.modifier is not None for claim in group.claims)
    )


def clash_numbers(
    groups: Sequence[Group], weights: Weights, is_later: Later
) -> Iterator[Clash]:
    """Sums, shares, measures and counts of things in closely shared contexts."""
    of_page = _list_values(groups)
    for one, other in combinations(groups, 2):
        first, second = one.claims[0], other.claims[0]
        is_equal = first.number is not None and first.number == second.number
        if one.pages & other.pages or is_equal:
            continue
        if first.topic[0] == "count" and first.topic[1] in _ANYBODY | _ROUNDS:
            continue
        if not _are_near(one, other):
            continue
        shared = share_context(one, other, weights)
        if not _are_of_one_thing(one, other, shared, weights) and not (
            _are_rare_things(one, other, of_page, shared, weights)
        ):
            continue
        verdict = _judge_numbers(one, other, is_later)
        if verdict is not None:
            yield Clash((one, other), verdict, shared)


def _are_near(one: Group, other: Group) -> bool:
    """Whether two numbers are near enough to be of one thing: up to twice as much.

    Small counts always are, and sums and lengths of time have rules of their own.
    """
    first, second = one.claims[0], other.claims[0]
    if first.number is None or second.number is None or first.topic[0] == "money":
        return True
    if first.modifier == "more_than" or second.modifier == "more_than":
        return True
    low, high = sorted((first.number, second.number))
    return high <= _MOST_RATIO * low or high <= _SMALL_COUNT


def _are_of_one_thing(
    one: Group, other: Group, shared: frozenset[str], weights: Weights
) -> bool:
    """Whether two numbers of one unit count or measure the same."""
    words = [key for key in shared if not key.startswith("#")]
    first, second = one.claims[0], other.claims[0]
    if first.topic == ("duration",):
        days = sorted(measure_days(claim.value) or 0.0 for claim in (first, second))
        if not days[0] or days[1] >= _MOST_RATIO * days[0]:
            return False
        if first.value[-1:] != second.value[-1:] or not first.near & second.near:
            return False
    if len(words) >= 2 and weights.add(shared) >= _CLASH_NUMBER:
        return True
    numbers = sorted((first.number or 0.0, second.number or 0.0))
    if first.topic[0] == "money" and first.near & second.near:
        # "Sold for 1.2 million", "made a staggering 1.4 million" at one auction.
        is_close = 0 < numbers[1] <= _CLOSE_RATIO * numbers[0]
        return len(words) >= 2 and is_close and weights.add(shared) >= _CLASH_CLOSE
    # "Posted three photos", "posted four photos": the same act right beside it.
    return (
        first.topic[0] == "count"
        and bool(first.near & second.near)
        and len(words) >= 2
        and weights.add(shared) >= _CLASH_COUNT
    )


def _are_rare_things(
    one: Group,
    other: Group,
    of_page: Mapping[int, set[str]],
    shared: frozenset[str],
    weights: Weights,
) -> bool:
    """Whether two counts are of things that a story hardly names otherwise.

    "Two lifeboats" and "three lifeboats", each the only count of lifeboats in its
    report, in sentences that share one more telling word.
    """
    first, second = one.claims[0], other.claims[0]
    if first.topic[0] != "count" or (first.modifier, second.modifier) != (None, None):
        return False
    if min(first.number or 0.0, second.number or 0.0) < 2:
        return False
    is_rare = weights.weigh(first.topic[1]) >= _RARE_UNIT
    is_sole = all(
        any(len(of_page[page]) == 1 for page in group.pages) for group in (one, other)
    )
    words = frozenset(key for key in shared if not key.startswith("#"))
    return is_rare and is_sole and weights.add(words) >= _RARE_SHARED


def _judge_numbers(
    one: Group, other: Group, is_later: Later
) -> DisagreementClass | None:
    """How two numbers of one thing differ; None where they do not."""
    first, second = one.claims[0], other.claims[0]
    if first.number is None or second.number is None:
        return "contradicted" if first.value != second.value else None
    if first.topic[0] == "state" and first.number + second.number != int(
        first.number + second.number
    ):
        # "Three or four" is a guess of its own.
        return None
    signs = (first.modifier, second.modifier)
    if first.number == second.number:
        return None if signs[0] == signs[1] else "precision"
    low, high = sorted((first, second), key=lambda claim: claim.number or 0.0)
    if _is_rounded(first.number, second.number):
        return "precision"
    if low.modifier in ("more_than", "approximate") or high.modifier in (
        "less_than",
        "approximate",
    ):
        ratio = (high.number or 0.0) / (low.number or 1.0)
        if ratio <= 1.25 or (low.modifier == "more_than" and ratio <= _MOST_RATIO):
            return "precision"
        if low.modifier == "more_than":
            return None
    if first.topic[0] == "money" and (high.number or 0.0) > _MOST_RATIO * (
        low.number or 0.0
    ):
        # The offer for a share and that for the firm.
        return None
    later = is_later(first.page, second.page)
    if later is not None and first.topic[0] == "state" and first.topic[1] != ABOARD:
        return "updated"
    return "contradicted"
