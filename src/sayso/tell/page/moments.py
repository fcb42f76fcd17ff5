"""Moments as numbers for a scale and as words for a reader."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sayso.values import Event

_EPOCH = datetime(1970, 1, 1)
# Years that news tells of; outside them a date is a misreading and has no place on a
# scale ("0020-09-30").
_FIRST_YEAR, _LAST_YEAR = 1000, 9000
_MONTHS = (
    "January February March April May June July August September October November "
    "December"
).split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SEASONS = {
    "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter",
    "Q1": "first quarter", "Q2": "second quarter",
    "Q3": "third quarter", "Q4": "fourth quarter",
    "H1": "first half", "H2": "second half",
}  # fmt: skip
_PARTS = {
    "MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night",
    "MI": "midday", "DT": "daytime",
}  # fmt: skip


# From which hour to which a part of the day lasts, at its widest.
_HOURS = {"MO": (4, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30)}

_NO_YEAR = "year not told"
_NO_DATE = "date not told"


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of time in hours since 1970, ``start <= end``."""

    start: float
    end: float


def read_interval(event: Event) -> Interval | None:
    """When an event took place, in hours; None where no report dates it.

    The bounds of the event count; without both, a ``when`` that is a whole date.
    """
    exact = _read_moment(event.when) if event.when else None
    if exact is not None:
        hours = (exact - _EPOCH) / timedelta(hours=1)
        return Interval(hours, hours)
    part = re.fullmatch(r"(\d{4}-\d\d-\d\d)T([A-Z]{2})", event.when or "")
    if part and part[2] in _HOURS and event.earliest == event.latest:
        day = _read_day(part[1])
        if day is not None:
            low, high = _HOURS[part[2]]
            return Interval(_hours(day) + low, _hours(day) + high)
    first, last = _read_day(event.earliest), _read_day(event.latest)
    if first is None or last is None:
        whole = _read_whole(event.when or "")
        if whole is None:
            return None
        first, last = whole
    start = _hours(first)
    end = _hours(last) + 24
    return Interval(min(start, end - 24), max(start + 24, end))


def _read_moment(value: str) -> datetime | None:
    """A value that tells the hour, without its zone: the clock that reports show."""
    match = re.match(r"(\d{4}-\d\d-\d\d)T(\d\d)(?::(\d\d))?", value)
    if match is None or _read_day(match[1]) is None:
        return None
    try:
        return datetime.fromisoformat(f"{match[1]}T{match[2]}:{match[3] or '00'}:00")
    except ValueError:
        return None


def _read_day(value: str | None) -> date | None:
    try:
        day = date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
    return day if day and _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _read_whole(value: str) -> tuple[date, date] | None:
    """First and last day of a value that is a day, month or year."""
    day = _read_day(value)
    if day is not None and len(value) >= 10:
        return day, day
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?", value)
    if match is None or not _FIRST_YEAR <= int(match[1]) <= _LAST_YEAR:
        return None
    year, month = int(match[1]), int(match[2] or 0)
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    if month > 12:
        return None
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _hours(day: date) -> float:
    return (day - _EPOCH.date()).days * 24.0


def tell_when(value: str | None) -> str:
    """A TIMEX3 value in words; empty where nothing is known.

    >>> tell_when("2020-09-30"), tell_when("2020-09"), tell_when("XXXX-09")
    ('30 September 2020', 'September 2020', 'September, year not told')
    >>> tell_when("2020-09-30T14:05"), tell_when("2020-FA"), tell_when("XXXX-WXX-3")
    ('30 September 2020, 14:05', 'autumn 2020', 'a Wednesday, date not told')
    >>> tell_when("T22:50"), tell_when("PT6M"), tell_when("P1Y")
    ('22:50', '6 minutes', '1 year')
    """
    if not value:
        return ""
    day, clock = value, ""
    if match := re.match(r"([\dX-]*)T(?=\d\d|[A-Z]{2}$)", value):
        day, clock = match[1], value[match.end() :]
    told = _tell_day(day)
    if value.startswith("P") and "_" not in value:
        return _tell_duration(value)
    if clock:
        told_clock = _PARTS.get(clock[:2]) or clock[:5]
        return f"{told}, {told_clock}" if told else told_clock
    return told or value


_UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute",
    "TS": "second",
}  # fmt: skip


def _tell_duration(value: str) -> str:
    """A duration of one unit in words; another one as it stands."""
    match = re.fullmatch(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])", value)
    unit = _UNITS.get(match[1] + match[3]) if match else None
    if match is None or unit is None:
        return value
    return f"{match[2]} {unit}" + ("" if match[2] == "1" else "s")


def _tell_day(value: str) -> str:
    match = re.fullmatch(r"(\d{4}|XXXX)-(\d\d)(?:-(\d\d|XX))?", value)
    if match and 1 <= int(match[2]) <= 12:
        month = _MONTHS[int(match[2]) - 1]
        if match[3] and match[3] != "XX":
            month = f"{int(match[3])} {month}"
        return (
            f"{month}, year not told" if match[1] == "XXXX" else f"{month} {match[1]}"
        )
    match = re.fullmatch(r"(?:\d{4}|XXXX)-W(?:\d\d|XX)-([1-7])", value)
    if match:
        return f"a {_DAYS[int(match[1]) - 1]}, {_NO_DATE}"
    match = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value)
    if match:
        return _tell_week(int(match[1]), int(match[2]), is_weekend=bool(match[3]))
    match = re.fullmatch(r"(\d{4}|XXXX)-(SP|SU|FA|WI|Q[1-4]|H[12])", value)
    if match:
        season = _SEASONS[match[2]]
        return (
            f"{season}, year not told" if match[1] == "XXXX" else f"{season} {match[1]}"
        )
    if re.fullmatch(r"\d{3}", value):
        return f"the {value}0s"
    return value if re.fullmatch(r"\d{4}", value) else _open_words(value)


def _tell_week(year: int, week: int, *, is_weekend: bool) -> str:
    """A week by its first day, Monday or Saturday; empty where there is none."""
    try:
        first = date.fromisocalendar(year, week, 6 if is_weekend else 1)
    except ValueError:
        return ""
    day = f"{first.day} {_MONTHS[first.month - 1]} {first.year}"
    return f"the {'weekend' if is_weekend else 'week'} of {day}"


def _open_words(value: str) -> str:
    words = {"PAST_REF": "in the past", "PRESENT_REF": "now", "FUTURE_REF": "later"}
    return words.get(value, "")


def tell_published(value: str | None) -> str:
    """A publication time in words; empty where the source does not tell."""
    if not value:
        return ""
    zone = " UTC" if value.endswith(("Z", "+00:00")) else ""
    return tell_when(value) + (zone if "T" in value else "")


def tell_choice(values: Iterable[str]) -> str:
    """Several TIMEX3 values as a choice, days in their order, others as given.

    >>> tell_choice(["XXXX-WXX-3", "2020-09", "2020-10"])
    'a Wednesday, September 2020 or October 2020'
    >>> tell_choice(["2025-05-21", "2025-05-20"])
    '20 or 21 May 2025'
    """
    given = list(values)
    if all(_DAY.fullmatch(value) for value in given):
        given.sort()
    told = []
    for value in given:
        short = tell_when(value).removesuffix(f", {_NO_DATE}")
        short = short.removesuffix(f", {_NO_YEAR}")
        if value[:8] == given[-1][:8] and value != given[-1] and _DAY.fullmatch(value):
            short = short.partition(" ")[0]
        told.append(short)
    told = list(dict.fromkeys(one for one in told if one))
    return ", ".join(told[:-1]) + (" or " if told[:-1] else "") + "".join(told[-1:])


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
