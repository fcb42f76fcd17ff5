"""Tolls of one state, such as killed, that reports give otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.compare.count_claims import ABOARD
from sayso.compare.groups import Clash, Group, Later, share_context
from sayso.compare.left_values import are_left, list_rounded, list_values
from sayso.compare.number_verdicts import judge_numbers
from sayso.compare.pages import Weights

# How much two contexts share, or how near the top both stand. Tuned on the development
# stories and by reading what forty other stories gave: less lets in other crashes.
_CLASH_STATE = 0.9
_TOP_LINES = 5
_SMALL_TOLL = 5
_MOST_TOLL_RATIO = 3.0


def clash_states(
    groups: Sequence[Group], weights: Weights, is_later: Later
) -> Iterator[Clash]:
    """Counts of people in one state, such as killed, where two reports differ.

    Values that both reports give are set aside (a partial count); what is left must be
    one value on either side, in sentences that share words or near the top of both.
    """
    of_page = list_values(groups)
    rounded = list_rounded(groups)
    for one, other in combinations(groups, 2):
        verdict = judge_numbers(one, other, is_later)
        if verdict is None or one.pages & other.pages:
            continue
        if not _can_be_one_toll(one, other):
            continue
        if not are_left(one, other, of_page, rounded):
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
    return numbers[1] <= _MOST_TOLL_RATIO * numbers[0] or numbers[1] <= _SMALL_TOLL
