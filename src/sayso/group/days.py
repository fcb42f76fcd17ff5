"""The days that a report dates things on, as far as its own words tell."""

from __future__ import annotations

import re
from datetime import date, timedelta

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
           "dec")  # fmt: skip
_TOLD = re.compile(
    r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|\b(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?"
    r"|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?"
    r"|Dec(?:ember|\.)?) (?P<day>\d{1,2})\b(?:,? (?P<year>(?:19|20)\d\d))?"
    r"|\b(?P<day2>\d{1,2}) (?P<month2>January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b(?:,? (?P<year2>(?:19|20)\d\d))?"
)


def find_event_days(text: str, published: date | None) -> frozenset[int]:
    """Day numbers of the dates and weekdays told, the past ones nearest to publication.

    A weekday is the last one before publication, or publication's own day; without a
    time of publication only dates with their year count. Cost: linear.
    """
    days = set()
    for match in _TOLD.finditer(text):
        if match["weekday"]:
            day = _last_weekday(match["weekday"], published)
        else:
            day = _told_date(
                match["month"] or match["month2"],
                match["day"] or match["day2"],
                match["year"] or match["year2"],
                published,
            )
        if day is not None:
            days.add(day.toordinal())
    return frozenset(days)


def _last_weekday(name: str, published: date | None) -> date | None:
    if published is None:
        return None
    back = (published.weekday() - _WEEKDAYS.index(name[:3].lower())) % 7
    return published - timedelta(days=back)


def _told_date(
    month: str, day: str, year: str | None, published: date | None
) -> date | None:
    number = _MONTHS.index(month[:3].lower()) + 1
    if year:
        return _make_day(int(year), number, int(day))
    if published is None:
        return None
    told = _make_day(published.year, number, int(day))
    if told and told > published + timedelta(days=7):
        told = _make_day(published.year - 1, number, int(day))
    return told


def _make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
