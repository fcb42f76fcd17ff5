"""Values of dates told from another day: weekdays, "last week", "two years ago"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from sayso.annotate.time_values.anchors import Anchor
from sayso.annotate.time_values.calendars import (
    find_weekday,
    shift_days,
    shift_months,
    show_quarter,
    show_week,
)
from sayso.annotate.time_values.lengths import value_length
from sayso.annotate.time_values.lexicon import WEEKDAYS

_WEEKDAY = re.compile(
    r"(?:\b(last|next|this past|this coming|this|past|coming|that|the previous|"
    r"the following) )?\b(" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\b"
)
_SHIFTED = re.compile(
    r"^(.*\b(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|century|"
    r"night|weekend)s?|.*\bcenturies) "
    r"(ago|earlier|later|previously|before|from now|hence)$"
)
_UNIT = re.compile(
    r"^(?:the )?(this past|this coming|(?:this|that) (?:very )?same|last|next|this|"
    r"that|same|past|previous|following|preceding|coming|current|latest|first|full)? ?"
    r"(?:the )?"
    r"(?:fiscal |calendar |full |new |year-ago |year-earlier )*"
    r"(day|week|weekend|month|quarter|year|decade|century|period)(?: period)?$"
)
_LENGTH = re.compile(r"P(\d+)([DWMQY])")
_CLOCK_LENGTH = re.compile(r"PT(\d+)([HMS])")
# A weekday six days back is as often tomorrow: how much each leans to the day to come,
# by its days back. Weekdays of the dev part of times (before publication, after): 27, 0
# for yesterday; 17, 1 and 18, 2 and 8, 2 for the next three; 0, 1 and 1, 7 for five and
# six days. Of the weekdays of shootings in violence-dev, 22 of 22 five days back and 8
# of 18 six days back are past.
_WEEKDAY_LEANS = (0.0, -1.5, -1.0, -0.7, -0.4, -0.4, 1.8)
# "This weekend" is the coming one unless the sentence looks back at least so much.
_OVER = -1.5
# "2h ago", as posts are stamped.
_SHORT_AGO = re.compile(r"^(\d{1,2}) ?(hrs?|h|mins?|m|d) ago$")
_SHORT_UNITS = {"h": "hours", "m": "minutes", "d": "days"}
_BACK = frozenset(("last", "previous", "preceding"))
_ON = frozenset(("next", "coming", "this coming", "following"))


def value_relative(words: str, anchor: Anchor) -> str | None:
    """The value of a date told from publication or from the time named before.

    Without the day it leans on only a weekday has one: ``XXXX-WXX-3``.
    """
    for read in (
        _read_near_day,
        _read_day_beside,
        _read_weekday,
        _read_shifted,
        _read_unit,
    ):
        value = read(words, anchor)
        if value is not None:
            return value
    return None


def _read_near_day(words: str, anchor: Anchor) -> str | None:
    match = re.match(r"(?:this )?(today|yesterday|tomorrow|day)\b", words)
    if match is None or anchor.published is None:
        return None
    if match.group(1) == "day" and not words.startswith("this"):
        return None
    shift = {"yesterday": -1, "tomorrow": 1}.get(match.group(1), 0)
    return _show_day(shift_days(anchor.published, shift))


def _read_day_beside(words: str, anchor: Anchor) -> str | None:
    """ "The day before", "the week after": beside the time named last."""
    match = re.fullmatch(r"the (day|night|week|month|year) (before|after)", words)
    if match is None or not anchor.reference:
        return None
    which = "following" if match[2] == "after" else "previous"
    unit = "day" if match[1] == "night" else match[1]
    return _lean_on_reference(which, unit, anchor.reference)


def _read_weekday(words: str, anchor: Anchor) -> str | None:
    """A weekday: the last one, or the next where the sentence looks ahead."""
    match = _WEEKDAY.search(words)
    if match is None:
        return None
    which, weekday = match.group(1), WEEKDAYS[match.group(2)]
    base = anchor.published
    if which in ("that", "the previous", "the following"):
        base = anchor.reference_day
        if base is None:
            return f"XXXX-WXX-{weekday + 1}"
    if base is None or anchor.is_indefinite:
        return f"XXXX-WXX-{weekday + 1}"
    if which in ("last", "this past", "past", "the previous"):
        return _show_day(find_weekday(shift_days(base, -1) or base, weekday, -1))
    if which == "next" and base.weekday() < weekday:
        # On Monday "next Thursday" is that of next week; "on Thursday" is this one.
        return _show_day(shift_days(base, 7 + weekday - base.weekday()))
    if which in ("next", "this coming", "coming", "the following"):
        return _show_day(find_weekday(shift_days(base, 1) or base, weekday, 1))
    days_back = (base.weekday() - weekday) % 7
    ahead = days_back > 0 and anchor.lean + _WEEKDAY_LEANS[days_back] > 0
    return _show_day(find_weekday(base, weekday, 1 if ahead else -1))


def _read_shifted(words: str, anchor: Anchor) -> str | None:
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
    if anchor.published is None:
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
        return _show_day(shift_days(day, count))
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
            return _show_day(shift_days(base, 7 * count))
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


def _read_unit(words: str, anchor: Anchor) -> str | None:
    """ "Last week", "this year", "that month", "the following day", "the quarter"."""
    match = _UNIT.match(words)
    if match is None:
        return None
    which, unit = match.group(1) or "", match.group(2)
    which = "same" if which.endswith(" same") else which
    if (
        which == "next"
        and words.startswith("the ")
        and unit in ("day", "week", "month")
    ):
        which = "following"
    if which in ("that", "same", "following", "previous", "preceding"):
        if anchor.reference:
            return _lean_on_reference(which, unit, anchor.reference)
        if which in ("that", "same", "following"):
            return None
    base = anchor.published
    if base is None:
        return None
    if unit in ("quarter", "period"):
        return _value_quarter(which, anchor, base)
    step = -1 if which in _BACK else 1 if which in _ON else 0
    if which == "this past" or (which == "past" and unit != "year"):
        step = -1
    is_over = unit == "weekend" and (which != "this" or anchor.lean < _OVER)
    return _shift_unit(base, unit, step, is_over=is_over and anchor.lean <= 0)


def _value_quarter(which: str, anchor: Anchor, base: date) -> str | None:
    """A quarter told without its number: the one named before, else the last one."""
    current = (base.month + 2) // 3
    if anchor.quarter and which in ("", "latest", "full"):
        return anchor.quarter
    if which in ("this", "current"):
        return show_quarter(base.year, current)
    return show_quarter(base.year, current + 1 if which in _ON else current - 1)


def _shift_unit(
    base: date, unit: str, step: int, *, is_over: bool = False
) -> str | None:
    """The day, week, month, year ... so many steps from the one ``base`` lies in.

    On a Monday "the weekend" is the one just over where ``is_over``.
    """
    if unit == "day":
        return _show_day(shift_days(base, step))
    if unit in ("week", "weekend"):
        # A week starts on Monday.
        back = -1 if is_over and step == 0 and base.weekday() < 4 else 0
        day = shift_days(base, 7 * (step + back))
        if day is None:
            return None
        return show_week(day) + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        month = shift_months(base, step)
        return f"{month[0]:04d}-{month[1]:02d}" if month else None
    year = base.year + step * {"decade": 10, "century": 100}.get(unit, 1)
    if not 0 < year <= 9999:
        return None
    return f"{year:04d}"[: {"decade": 3, "century": 2}.get(unit, 4)]


def _lean_on_reference(which: str, unit: str, reference: str) -> str | None:
    """The unit that the reference lies in, or the one after or before it."""
    day = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", reference)
    if day is None:
        return None
    step = {"following": 1, "previous": -1, "preceding": -1}.get(which, 0)
    known = 1 + (day[2] is not None) + (day[3] is not None)
    if {"year": 1, "decade": 1, "century": 1, "month": 2}.get(unit, 3) > known:
        return None
    base = date(int(day[1]), int(day[2] or 1), int(day[3] or 1))
    return _shift_unit(base, unit, step)


def _show_day(day: date | None) -> str | None:
    return day.isoformat() if day else None
