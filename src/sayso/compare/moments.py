"""Whether two times told in two reports can be of one event, by when these came out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from sayso.compare.claims import Claim
from sayso.compare.time_grains import find_days

# Reports of one event that come out later than this tell its day. By reading a story
# of 19 reports on four tests of one missile.
_ONE_EVENT_DAYS = 7

Published = Mapping[int, date]
"""The day on which each report came out, by its place, where that is known."""


def can_be_one_event(one: Claim, other: Claim, published: Published) -> bool:
    """Whether nothing shows that two times are of two events.

    What one report looks forward to and the other back on is not one thing ("next
    year", "in 2012"); what a report looks back on cannot have come after another
    report that looks back on it too (a meeting on Sunday, the next on Thursday); and
    of two days that two reports of different days look forward to, each is its own
    (two hearings). Times that a report does not fix to a day, and reports without a
    day, show nothing.
    """
    if one.page not in published or other.page not in published:
        return True
    told = [find_days(claim.value) for claim in (one, other)]
    first, second = told
    if first is None or second is None:
        return True
    days = (published[one.page], published[other.page])
    ahead = (first[0] > days[0], second[0] > days[1])
    if ahead[0] != ahead[1]:
        return False
    if all(ahead):
        return days[0] == days[1]
    return first[0] <= days[1] and second[0] <= days[0]


def are_weeks_apart(one: Claim, other: Claim, published: Published) -> bool:
    """Whether two reports came out so long apart that each may tell an event of its
    own, where what they tell has no day: the height of one test, and of the next.
    """
    if one.page not in published or other.page not in published:
        return False
    apart = published[one.page] - published[other.page]
    return abs(apart) > timedelta(days=_ONE_EVENT_DAYS)
