"""Days and hours of one event that cannot all be right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sayso.compare.calendar_values import (
    Calendar,
    can_be_one_day,
    can_be_one_hour,
    is_in_decade,
    is_next_day,
    is_week_apart,
    measure_part_gap,
    read_calendar,
)
from sayso.compare.claims import Claim
from sayso.compare.concepts import VAGUE_STEMS
from sayso.compare.groups import Clash, Group, find_nearest
from sayso.compare.moments import Published, can_be_one_event
from sayso.compare.onsets import find_onsets
from sayso.compare.pages import Weights
from sayso.compare.time_grains import is_vaguer
from sayso.values import DisagreementClass

# How much the contexts of two times must share before they are held against each
# other. Tuned on the development stories and by reading what forty other stories gave.
_CLASH_DATE = 1.7
# A month alone is given of few events of a story.
_CLASH_MONTH = 0.9
_CLASH_HOUR = 1.2
_CLASH_PART = 0.8
_CLASH_NEAR_HOUR = 0.4
_NEAR_MINUTES = 30
_HALF_DAY = 720
_LOOSE_MINUTES = 60


def clash_times(
    groups: Sequence[Group], weights: Weights, published: Published
) -> Iterator[Clash]:
    """Days and hours of one event that cannot both be right."""
    clocks = Counter(
        page for group in groups if ":" in group.value for page in group.pages
    )
    hours = Counter(page for group in groups for page in group.pages)
    onsets = find_onsets(claim for group in groups for claim in group.claims)
    for at, one in enumerate(groups):
        for other in groups[at + 1 :]:
            if one.pages & other.pages:
                continue
            first, second, shared = find_nearest(one, other, weights)
            begun = _find_begun(one, other, onsets)
            if begun is not None:
                verdict = _judge_only_clocks(*begun)
            elif _are_only_clocks(one, other, clocks):
                verdict = _judge_only_clocks(first, second)
            elif first.topic == ("hour",) and _is_only_hour(one, other, hours, clocks):
                verdict = _judge_part(first, second)
            else:
                verdict = _judge_times(first, second, shared, weights.add(shared))
            is_day = first.topic == ("when",)
            if is_day and not can_be_one_event(first, second, published):
                verdict = None
            if verdict is None and is_day and is_vaguer(first, second, shared, weights):
                verdict = "precision"
            if verdict is not None:
                yield Clash((one, other), verdict, shared)


def _find_begun(
    one: Group, other: Group, onsets: Mapping[int, Claim]
) -> tuple[Claim, Claim] | None:
    """The claims of two groups by which two reports tell when it began."""
    pairs = (
        next((c for c in group.claims if onsets.get(c.page) is c), None)
        for group in (one, other)
    )
    first, second = pairs
    return (first, second) if first is not None and second is not None else None


def _are_only_clocks(one: Group, other: Group, clocks: Mapping[int, int]) -> bool:
    """Whether two hours by the clock are the only ones in some report each."""
    return all(
        ":" in group.value and any(clocks[page] == 1 for page in group.pages)
        for group in (one, other)
    )


def _is_only_hour(
    one: Group, other: Group, hours: Mapping[int, int], clocks: Mapping[int, int]
) -> bool:
    """Whether a part of the day is all that some report tells of the hour, and another
    report has but one hour by the clock."""
    for part, clock in ((one, other), (other, one)):
        if ":" in part.value or ":" not in clock.value:
            continue
        return any(hours[page] == 1 for page in part.pages) and any(
            clocks[page] == 1 for page in clock.pages
        )
    return False


def _judge_part(one: Claim, other: Claim) -> DisagreementClass | None:
    """How an hour by the clock and a part of the day differ, when each is the only one.

    Up to an hour outside the part is one's loose word ("4:30 p.m.", "in the evening").
    """
    first, second = read_calendar(one.value), read_calendar(other.value)
    if first is None or second is None or not (first.has_date and second.has_date):
        return None
    if not (can_be_one_day(first, second) or is_week_apart(first, second)):
        return None
    apart = measure_part_gap(first, second)
    if not apart:
        return None
    return "precision" if apart <= _LOOSE_MINUTES else "contradicted"


def _judge_only_clocks(one: Claim, other: Claim) -> DisagreementClass | None:
    """How two hours differ when either report gives one hour only.

    A report of one event that gives one hour gives that of the event, so that no word
    around it needs to be shared.
    """
    first, second = read_calendar(one.value), read_calendar(other.value)
    if first is None or second is None:
        return None
    return _judge_hours(first, second, _CLASH_HOUR, True)


def _judge_times(
    one: Claim, other: Claim, shared: frozenset[str], weight: float
) -> DisagreementClass | None:
    """How two times of what may be one event differ; None where they need not."""
    words = [key for key in shared if not key.startswith("#")]
    values = (one.value, other.value)
    first, second = (read_calendar(value) for value in values)
    if is_in_decade(*values):
        return "precision" if len(words) >= 2 and weight >= _CLASH_HOUR else None
    if first is None or second is None or not words:
        return None
    beside = one.near & other.near
    are_years = all(len(value) == 4 for value in values)
    if one.lead and other.lead and not (are_years and len(beside - VAGUE_STEMS) > 1):
        beside = one.lead & other.lead
    if one.topic == ("hour",):
        return _judge_hours(first, second, weight, len(beside) >= 2)
    if can_be_one_day(first, second) or not beside:
        return None
    if one.is_explicit and other.is_explicit and is_next_day(first, second):
        # "21 May", "May 20" of one sale: no stamp and no time zone made them differ.
        return "contradicted" if weight >= _CLASH_HOUR else None
    if one.is_alone and other.is_alone and _are_alike(first, second):
        return _judge_days(first, second, len(words), weight)
    return None


def _are_alike(one: Calendar, other: Calendar) -> bool:
    """Whether two times are told as finely: both years, both months, or both days."""
    fine = [
        (c.month is not None, c.day is not None or c.weekday is not None)
        for c in (one, other)
    ]
    return fine[0] == fine[1]


def _judge_hours(
    one: Calendar, other: Calendar, weight: float, is_beside: bool
) -> DisagreementClass | None:
    """How two hours of what may be one event differ; None where they need not.

    ``is_beside`` tells that two words right beside both are the same.
    """
    one_day = can_be_one_day(one, other) or is_week_apart(one, other)
    if not one_day and not is_next_day(one, other):
        return None
    if one.minutes is None or other.minutes is None:
        dated = one.has_date and other.has_date
        clash = can_be_one_hour(one, other) is False and one_day and dated
        if not dated or weight < _CLASH_PART or not is_beside:
            return None
        return "contradicted" if clash else None
    apart = abs(one.minutes - other.minutes)
    if apart == _HALF_DAY and weight >= _CLASH_NEAR_HOUR:
        return "contradicted"
    enough = _CLASH_NEAR_HOUR if one_day else _CLASH_HOUR
    return "precision" if 0 < apart <= _NEAR_MINUTES and weight >= enough else None


def _judge_days(
    one: Calendar, other: Calendar, words: int, weight: float
) -> DisagreementClass | None:
    """How two days, months or years of what may be one event differ."""
    are_months = all(c.month is not None and c.day is None for c in (one, other))
    if are_months and one.month == other.month:
        # "In November" was reckoned from two stamps.
        return None
    enough = _CLASH_MONTH if are_months else _CLASH_DATE
    if is_next_day(one, other) or words < 2 or weight < enough:
        return None
    if one.weekday is not None and one.weekday == other.weekday:
        # The stamps that "on Sunday" was reckoned from are off, not the Sundays.
        return None
    years = (one.year, other.year)
    only_years = one.month is None and other.month is None
    if only_years and None not in years and abs((years[0] or 0) - (years[1] or 0)) == 1:
        # "Two years ago" is reckoned roughly.
        return "precision"
    return "contradicted"
