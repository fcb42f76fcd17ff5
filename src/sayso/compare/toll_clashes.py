"""Tolls of one state, such as killed, that reports give otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from sayso.compare.claims import Claim
from sayso.compare.concepts import find_idea
from sayso.compare.count_claims import ABOARD
from sayso.compare.groups import Clash, Group, Later, share_context
from sayso.compare.left_values import are_left, list_rounded, list_values
from sayso.compare.number_verdicts import judge_numbers
from sayso.compare.pages import Weights
from sayso.compare.toll_parts import list_whole

_PEOPLE, _KILLED, _HOSPITAL = map(find_idea, ("people", "killed", "hospital"))
# How much two contexts share, or how near the top both stand. Tuned on the development
# stories and by reading what forty other stories gave: less lets in other crashes.
_CLASH_STATE = 0.9
_CLASH_WIDE = 2.4
_TOP_LINES = 5
_SMALL_TOLL = 5
_MOST_TOLL_RATIO = 3.0


def clash_states(
    groups: Sequence[Group], weights: Weights, is_later: Later
) -> Iterator[Clash]:
    """Counts of people in one state, such as killed, where two reports differ.

    The toll that either report tells first of all who were hit is held against the
    other's, where neither report has the other's too. Else values that both reports
    give are set aside (a partial count); what is left must be one value on either
    side, in sentences that share words or near the top of both. A toll of a part of
    those hit, or of more than this event, is held against none.
    """
    yield from _clash_wide(groups, weights, is_later)
    groups = list_whole(groups)
    of_page = list_values(groups)
    rounded = list_rounded(groups)
    mains = find_mains(groups)
    for one, other in combinations(groups, 2):
        verdict = judge_numbers(one, other, is_later)
        if verdict is None or one.pages & other.pages:
            continue
        if not _can_be_one_toll(one, other):
            continue
        shared = share_context(one, other, weights)
        if _are_mains(one, other, mains, of_page):
            yield Clash((one, other), verdict, shared)
            continue
        if not are_left(one, other, of_page, rounded):
            continue
        lines = (one.claims[0].line, other.claims[0].line)
        if (
            one.claims[0].topic[1] == ABOARD
            or verdict == "precision"
            or weights.add(shared) >= _CLASH_STATE
            or max(lines) < _TOP_LINES
        ):
            yield Clash((one, other), verdict, shared)


def clash_kinds(groups: Sequence[Group], is_later: Later) -> Iterator[Clash]:
    """More of one kind of people in a state than people in all in any other report.

    "Two people were killed", later "three workers died". ``groups`` are all tolls of
    a story.
    """
    told = list_whole(groups)
    most: dict[str, float] = {}
    for group in told:
        claim = group.claims[0]
        if _PEOPLE in {one.topic[2] for one in group.claims}:
            most[claim.topic[1]] = max(most.get(claim.topic[1], 0), claim.number or 0)
    for one in told:
        for other in told:
            first, second = one.claims[0], other.claims[0]
            kinds = [{c.topic[2] for c in group.claims} for group in (one, other)]
            if first.topic[1] != second.topic[1] or kinds[0] != {_PEOPLE}:
                continue
            if _PEOPLE in kinds[1] or one.pages & other.pages:
                continue
            if (second.number or 0) <= most[first.topic[1]]:
                continue
            verdict = judge_numbers(one, other, is_later)
            if verdict is not None and _can_be_one_toll(one, other):
                yield Clash((one, other), verdict, frozenset())


def _clash_wide(
    groups: Sequence[Group], weights: Weights, is_later: Later
) -> Iterator[Clash]:
    """Tolls of a war or a year, in sentences that share much."""
    wide = [group for group in groups if all(c.reach == "more" for c in group.claims)]
    for one, other in combinations(wide, 2):
        verdict = judge_numbers(one, other, is_later)
        shared = share_context(one, other, weights)
        if verdict is None or one.pages & other.pages:
            continue
        if _can_be_one_toll(one, other) and weights.add(shared) >= _CLASH_WIDE:
            yield Clash((one, other), verdict, shared)


def find_mains(groups: Sequence[Group]) -> Mapping[int, Claim]:
    """The toll that each report tells first of all who were hit, or of all others."""
    mains: dict[int, Claim] = {}
    for group in groups:
        for claim in group.claims:
            if claim.reach not in ("all", "others") or not _is_whole(claim):
                continue
            held = mains.get(claim.page)
            if held is None or claim.span < held.span:
                mains[claim.page] = claim
    return mains


def _is_whole(claim: Claim) -> bool:
    """Whether a toll can be all of its state: one who is hurt is mostly one of many,
    and those taken to hospital are told by who took them.
    """
    is_one = (claim.number or 0) < 2 and claim.topic[1] != _KILLED
    return not is_one and claim.topic[1] != _HOSPITAL


def _are_mains(
    one: Group,
    other: Group,
    mains: Mapping[int, Claim],
    of_page: Mapping[int, set[str]],
) -> bool:
    """Whether two reports tell these two tolls first, and neither the other's too."""
    return any(
        mains[page] in one.claims
        and mains[there] in other.claims
        and other.value not in of_page[page]
        and one.value not in of_page[there]
        for page in sorted(one.pages & mains.keys())
        for there in sorted(other.pages & mains.keys())
    )


def _can_be_one_toll(one: Group, other: Group) -> bool:
    """Whether two tolls are near enough to be of one event: 130 dead are not 8."""
    numbers = sorted(group.claims[0].number or 0.0 for group in (one, other))
    return numbers[1] <= _MOST_TOLL_RATIO * numbers[0] or numbers[1] <= _SMALL_TOLL
