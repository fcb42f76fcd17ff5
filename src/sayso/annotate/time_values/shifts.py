"""Values told by a length from a day: "two years ago", "20 minutes later"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from sayso.annotate.time_values.anchors import Anchor
from sayso.annotate.time_values.calendars import (
    shift_days,
    shift_months,
    show_day,
    show_quarter,
    show_week,
)
from sayso.annotate.time_values.lengths import value_length

_SHIFTED = re.compile(
    r"^(.*\b(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|century|"
    r"night|weekend)s?|.*\bcenturies) "
    r"(ago|earlier|later|previously|before|from now|hence)$"
)
_LENGTH = re.compile(r"P(\d+)([DWMQY])")
_CLOCK_LENGTH = re.compile(r"PT(\d+)([HMS])")
# "2h ago", as posts are stamped.
_SHORT_AGO = re.compile(r"^(\d{1,2}) ?(hrs?|h|mins?|m|d) ago$")
_SHORT_UNITS = {"h": "hours", "m": "minutes", "d": "days"}


def read_shifted(words: str, anchor: Anchor) -> str | None:
    """ "Ten days ago", "a week earlier", "two months later": a base and a length."""
    if words in ("year-earlier", "year-ago"):
        words = "a year earlier"
    words = _SHORT_AGO.sub(lambda m: f"{m[1]} {_SHORT_UNITS[m[2][0]]} ago", words)
    match = _SHIFTED.match(words)
    if match is None:
        return None
    how = match.group(2)
    backward = how in ("ago", "earlier", "previously", "before")
    from_publication = how in ("ago", "from now", "hence")
    value = value_length(match.group(1)) or ""
    clock = _CLOCK_LENGTH.fullmatch(value)
    if clock:
        count = int(clock[1]) * (-1 if backward else 1)
        return _shift_moment(anchor, count, clock[2], from_publication)
    length = _LENGTH.fullmatch(value)
    if length is None:
        if not from_publication and not backward:
            return None
        return "PAST_REF" if backward else "FUTURE_REF"
    count = int(length.group(1)) * (-1 if backward else 1)
    unit = length.group(2)
    if abs(count) == 1 and unit == "Y" and anchor.quarter and backward:
        year = int(anchor.quarter[:4]) + count
        return f"{year:04d}" if anchor.is_longer else f"{year:04d}{anchor.quarter[4:]}"
    if not from_publication and anchor.reference:
        return _shift_value(anchor.reference, count, unit)
    if anchor.published is None or how == "later":
        # Later than something that is not told.
        return None
    return _shift_day(anchor.published, count, unit)


def _shift_moment(
    anchor: Anchor, count: int, unit: str, from_publication: bool
) -> str | None:
    """ "Two hours ago", "20 minutes later": to the minute, where one is known."""
    base = anchor.published_at if from_publication else None
    if not from_publication:
        told = re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d", anchor.reference)
        try:
            base = datetime.fromisoformat(told.group()) if told else None
        except ValueError:
            base = None
    if base is None:
        return "PAST_REF" if from_publication and count < 0 else None
    step = {"H": timedelta(hours=1), "M": timedelta(minutes=1)}.get(unit)
    try:
        moment = base + count * step if step else base
    except OverflowError:
        return None
    return moment.strftime("%Y-%m-%dT%H:%M" if unit == "M" else "%Y-%m-%dT%H")


def _shift_day(day: date, count: int, unit: str) -> str | None:
    """A day shifted and shown as coarsely as the unit it is shifted by."""
    if unit == "D":
        return show_day(shift_days(day, count))
    if unit == "W":
        shifted = shift_days(day, 7 * count)
        return show_week(shifted) if shifted else None
    if unit == "M":
        month = shift_months(day, count)
        return f"{month[0]:04d}-{month[1]:02d}" if month else None
    if unit == "Q":
        return show_quarter(day.year, (day.month + 2) // 3 + count)
    return f"{day.year + count:04d}" if 0 < day.year + count <= 9999 else None


def _shift_value(value: str, count: int, unit: str) -> str | None:
    """A value shifted, kept at its own grain: a quarter a year earlier is a quarter."""
    quarter = re.fullmatch(r"(\d{4})-Q(\d)", value)
    if quarter:
        step = 4 if unit == "Y" else 1
        return show_quarter(int(quarter[1]), int(quarter[2]) + step * count)
    day = re.match(r"\d{4}-\d\d-\d\d", value)
    if day:
        base = date.fromisoformat(day.group())
        if unit == "W":
            return show_day(shift_days(base, 7 * count))
        return _shift_day(base, count, unit)
    month = re.fullmatch(r"(\d{4})-(\d\d)", value)
    if month and unit == "M":
        at = shift_months(date(int(month[1]), int(month[2]), 1), count)
        return f"{at[0]:04d}-{at[1]:02d}" if at else None
    year = re.match(r"\d{4}(?!\d)", value)
    if year and unit == "Y":
        at_year = int(year.group()) + count
        return f"{at_year:04d}" if 0 < at_year <= 9999 else None
    return None
