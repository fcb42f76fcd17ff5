"""The days that a report dates things on, as far as its own words tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
           "dec")  # fmt: skip
_MONTH = (
    r"Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|"
    r"Dec(?:ember|\.)?"
)
_TOLD = re.compile(
    r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    rf"|\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})\b(?:,? (?P<year>(?:19|20)\d\d))?"
    rf"|\b(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH})\b(?:,? (?P<year2>(?:19|20)\d\d))?"
)
_STAMP = re.compile(
    rf"(?P<word>\b(?:posted|published|updated|last updated|created|first posted|"
    rf"modified)\b[\w: ,|-]{{0,20}})?"
    rf"(?:\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}}), (?P<year>20\d\d)"
    rf"|\b(?P<iso>20\d\d-\d\d-\d\d)\b|\b(?P<us>\d{{1,2}}/\d{{1,2}}/20\d\d)\b)"
    rf"(?P<clock>(?: at|,| -| \|)? ?\d{{1,2}}:\d\d)?",
    re.IGNORECASE,
)
# A stamp stands at the head of the page or at its foot.
_STAMP_CHARS = 500


def find_event_days(text: str, published: date | None) -> frozenset[int]:
    """Day numbers of the dates and weekdays told, the past ones nearest to publication.

    A weekday is the last one before publication, or publication's own day; without a
    time of publication only dates with their year count. Cost: linear.
    """
    return frozenset(
        day.toordinal()
        for match in _TOLD.finditer(text)
        if (day := _read_told(match, published)) is not None
    )


def find_dated_days(text: str, published: date | None) -> frozenset[int]:
    """As ``find_event_days``, of calendar dates alone: "May 3", not "Monday"."""
    return frozenset(
        day.toordinal()
        for match in _TOLD.finditer(text)
        if not match["weekday"] and (day := _read_told(match, published)) is not None
    )


def find_posted_day(text: str) -> date | None:
    """The day that the page itself says it was posted on, from its head or its foot.

    Only a full date beside a clock time or a word such as "posted"; the first one that
    stands at the head, else the last at the foot. None where the page says nothing.

    >>> find_posted_day("Posted: May 3, 2021 7:15 PM\\n\\nThe bridge was shut.")
    datetime.date(2021, 5, 3)
    """
    head, foot = text[:_STAMP_CHARS], text[_STAMP_CHARS:][-_STAMP_CHARS:]
    return next(_find_stamps(head), None) or next(_find_stamps(foot), None)


def _find_stamps(text: str) -> Iterator[date]:
    for match in _STAMP.finditer(text):
        if not (match["word"] or match["clock"]):
            continue
        if match["iso"]:
            year, month, number = (int(part) for part in match["iso"].split("-"))
            day = _make_day(year, month, number)
        elif match["us"]:
            month, number, year = (int(part) for part in match["us"].split("/"))
            day = _make_day(year, month, number)
        else:
            day = _told_date(match["month"], match["day"], match["year"], None)
        if day is not None:
            yield day


def _read_told(match: re.Match[str], published: date | None) -> date | None:
    if match["weekday"]:
        return _last_weekday(match["weekday"], published)
    return _told_date(
        match["month"] or match["month2"],
        match["day"] or match["day2"],
        match["year"] or match["year2"],
        published,
    )


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
