"""Times of one event that one report gives to the day and another to the month."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from sayso.compare.claims import Claim
from sayso.compare.concepts import VAGUE_STEMS, find_idea
from sayso.compare.pages import Weights

# How much the words around two times must share for one event, and how much of that
# stands right beside both. By reading what the development stories gave: at 1.5 and
# 1.2, two of five were of two events.
_LEAST_SHARED = 2.0
_LEAST_BESIDE = 0.8
# The vaguer time is at least so many times as long as the other.
_LEAST_RATIO = 3
# Sharing "Monday" says nothing of the event.
_TIMES = frozenset(
    find_idea(word)
    for word in "monday tuesday wednesday thursday friday saturday sunday january "
    "february march april june july august september october november december "
    "morning afternoon evening night weekend".split()
)
_WHOLE = re.compile(
    r"(?P<year>\d{4})(?:-W(?P<week>\d{2})|-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?"
    r"(?:T\w+(?::\d+)?)?\Z"
)


def is_vaguer(
    one: Claim, other: Claim, shared: frozenset[str], weights: Weights
) -> bool:
    """Whether two times of one event fit, and one of them is much vaguer.

    "In December", "two weeks ago": the weeks lie in the month.
    """
    if one.is_told or other.is_told:
        return False
    first, second = find_days(one.value), find_days(other.value)
    if first is None or second is None:
        return False
    short, long = sorted((first, second), key=lambda days: days[1] - days[0])
    lengths = [(end - start).days + 1 for start, end in (short, long)]
    if lengths[1] < _LEAST_RATIO * lengths[0]:
        return False
    if short[1] < long[0] or long[1] < short[0]:
        return False
    telling = shared - VAGUE_STEMS - _TIMES
    beside = (one.near & other.near) - VAGUE_STEMS - _TIMES
    words = [key for key in telling if not key.startswith("#")]
    if (one.touching & other.touching) - VAGUE_STEMS - _TIMES and len(telling) >= 2:
        # "The Dec. 27th debate", "a debate later this month".
        return True
    if _are_of_two_acts(one, other) or one.is_owner or other.is_owner:
        return False
    return (
        len(words) >= 2
        and weights.add(telling) >= _LEAST_SHARED
        and weights.add(beside) >= _LEAST_BESIDE
    )


def _are_of_two_acts(one: Claim, other: Claim) -> bool:
    """Whether two times that are no noun's have not one word before them in common.

    "Stepped down last week", "in a column on Wednesday night".
    """
    are_alone = one.is_alone and other.is_alone
    return bool(are_alone and one.lead and other.lead and not one.lead & other.lead)


def find_days(value: str) -> tuple[date, date] | None:
    """The first and last day of a TIMEX3 year, month, week or day; None for others.

    >>> find_days("2031-05")
    (datetime.date(2031, 5, 1), datetime.date(2031, 5, 31))
    """
    match = _WHOLE.match(value)
    if match is None:
        return None
    year, month, day, week = (
        int(match.group(key) or 0) for key in ("year", "month", "day", "week")
    )
    try:
        if week:
            first = date.fromisocalendar(year, week, 1)
            return first, first + timedelta(days=6)
        if not month:
            return date(year, 1, 1), date(year, 12, 31)
        if not day:
            last = calendar.monthrange(year, month)[1]
            return date(year, month, 1), date(year, month, last)
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None
