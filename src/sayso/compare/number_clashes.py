"""Counts of things, sums, shares and measures that cannot all be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from sayso.compare.calendar_values import measure_days
from sayso.compare.claims import Claim
from sayso.compare.concepts import VAGUE_STEMS, find_idea
from sayso.compare.count_claims import KINDS_OF_PEOPLE
from sayso.compare.groups import Clash, Group, Later, share_context
from sayso.compare.left_values import list_values
from sayso.compare.moments import Published, are_weeks_apart
from sayso.compare.number_verdicts import MOST_RATIO, judge_numbers
from sayso.compare.pages import Weights

# How much the contexts of two values must share before they are held against each
# other. Tuned on the development stories and by reading what forty other stories
# gave: lower values let in other crashes, other brothers, other sums.
_CLASH_NUMBER = 2.4
_CLASH_COUNT = 1.2
_CLASH_CLOSE = 1.7
_CLOSE_RATIO = 1.3
_SMALL_COUNT = 5
_SMALL = 20
_HUGE = 100_000
_RARE_UNIT = 0.5
_RARE_SHARED = 0.6
# Of these a report of a match, or of a court, counts many, and each another time.
_ROUNDS = frozenset(
    find_idea(word)
    for word in (
        "game season point goal run out win match round yard hit time count charge"
    ).split()
)
# What these count or last stands in their topic or is looked at apart; of a sum, a
# share or a measure only a word right beside it tells what it is of ("net income",
# "an altitude of"), or far more around it that is shared.
_CLASH_UNTOLD = 4.5
_COUNTED = frozenset(("count", "duration"))
# What shares cost, and by how much they moved, is another sum an hour later.
_SHARES = frozenset(find_idea(word) for word in ("shares", "share", "stock", "stocks"))
_MOVES = frozenset(
    find_idea(word)
    for word in "fell rose closed traded climbed slid gained up down jumped".split()
)
# Too wide to count one thing: everybody is people.
_ANYBODY = frozenset(find_idea(word) for word in ("people", "victim", "other"))


def clash_numbers(
    groups: Sequence[Group], weights: Weights, is_later: Later, published: Published
) -> Iterator[Clash]:
    """Sums, shares, measures and counts of things in closely shared contexts.

    Measures have a word right before them in common, and their reports came out near
    each other: a missile's height is not how far it flew, nor the next one's height.
    """
    of_page = list_values(groups)
    for one, other in combinations(groups, 2):
        first, second = one.claims[0], other.claims[0]
        is_equal = first.number is not None and first.number == second.number
        if one.pages & other.pages or is_equal:
            continue
        if first.topic[0] == "count" and first.topic[1] in _ANYBODY | _ROUNDS:
            continue
        if not _are_near(one, other) or _are_some_people(one, other):
            continue
        if _are_prices(first, second) or _are_two_measures(first, second, published):
            continue
        shared = share_context(one, other, weights)
        if not _are_of_one_thing(one, other, shared, weights) and not (
            _are_rare_things(one, other, of_page, shared, weights)
        ):
            continue
        verdict = judge_numbers(one, other, is_later)
        if verdict is not None and _is_one_beside_others(one, other):
            verdict = "scope"
        if verdict is not None:
            yield Clash((one, other), verdict, shared)


def _is_one_beside_others(one: Group, other: Group) -> bool:
    """Whether two counts differ by the one beside whom the lower counts others.

    "22 other defendants", "23 of the defendants, the skipper among them".
    """
    low, high = sorted((one, other), key=lambda group: group.claims[0].number or 0.0)
    apart = (high.claims[0].number or 0.0) - (low.claims[0].number or 0.0)
    return apart == 1 and any(claim.reach == "others" for claim in low.claims)


def _are_some_people(one: Group, other: Group) -> bool:
    """Whether counts of men or teenagers are of some told before: "the two men"."""
    if one.claims[0].topic[1:] not in {(kind,) for kind in KINDS_OF_PEOPLE}:
        return False
    return any(
        all(claim.reach == "part" for claim in group.claims) for group in (one, other)
    )


def _are_two_measures(one: Claim, other: Claim, published: Published) -> bool:
    """Whether two measures are of two things by the words before, or by the stamps.

    So are small counts by the stamps: three missiles in May, four in June.
    """
    if one.topic[0] == "count" and min(one.number or 0, other.number or 0) <= _SMALL:
        return are_weeks_apart(one, other, published)
    if one.topic[0] != "measure":
        return False
    return not one.lead & other.lead or are_weeks_apart(one, other, published)


def _are_prices(one: Claim, other: Claim) -> bool:
    """Whether two sums are what a share cost at two moments: "fell to 63.20"."""
    return one.topic[0] in ("money", "percent") and all(
        claim.context & _SHARES and claim.context & _MOVES for claim in (one, other)
    )


def _are_near(one: Group, other: Group) -> bool:
    """Whether two numbers are near enough to be of one thing: up to twice as much.

    Small counts always are, and sums and lengths of time have rules of their own.
    """
    first, second = one.claims[0], other.claims[0]
    if first.number is None or second.number is None or first.topic[0] == "money":
        return True
    low, high = sorted((first.number, second.number))
    if "more_than" in (first.modifier, second.modifier):
        # "Millions of customers" and 700,000 of one country are two counts.
        is_low = (first if first.number == low else second).modifier == "more_than"
        return is_low or high <= MOST_RATIO * low < _HUGE
    return high <= MOST_RATIO * low or high <= _SMALL_COUNT


def _are_of_one_thing(
    one: Group, other: Group, shared: frozenset[str], weights: Weights
) -> bool:
    """Whether two numbers of one unit count or measure the same."""
    words = [key for key in shared if not key.startswith("#")]
    first, second = one.claims[0], other.claims[0]
    if first.topic == ("duration",):
        days = sorted(measure_days(claim.value) or 0.0 for claim in (first, second))
        if not days[0] or days[1] >= MOST_RATIO * days[0]:
            return False
        if first.value[-1:] != second.value[-1:] or not first.near & second.near:
            return False
    beside = (first.near & second.near) - VAGUE_STEMS
    is_told = first.topic[0] in _COUNTED or bool(beside)
    enough = _CLASH_NUMBER if is_told else _CLASH_UNTOLD
    if len(words) >= 2 and weights.add(shared) >= enough:
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
