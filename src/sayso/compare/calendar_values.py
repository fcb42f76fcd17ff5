"""TIMEX3 values compared: whether two can be one time, are equal, or clash."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_VALUE = re.compile(
    r"(?P<year>\d{4}|XXXX)"
    r"(?:-(?:W(?P<week>\d{2}|XX)(?:-(?P<weekday>[1-7]|WE))?"
    r"|(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?"
    r"|(?P<season>SP|SU|FA|WI|Q[1-4]|H[12])))?"
    r"(?:T(?:(?P<hour>\d{2}):(?P<minute>\d{2})|(?P<part>MO|AF|EV|NI|MI|DT)|(?P<h>\d{2})))?"
    r"(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?\Z"
)
# Hours that each part of the day can hold, first and last.
_PARTS = {
    "MO": (0, 11), "MI": (11, 13), "AF": (12, 18), "EV": (17, 23), "NI": (18, 29),
    "DT": (6, 18),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a TIMEX3 value tells; None where it is open or not told.

    ``weekday`` is 1 (Monday) to 7; ``minutes`` counts from midnight; ``part`` is a
    part of the day.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minutes: int | None = None
    part: str | None = None

    @property
    def has_date(self) -> bool:
        """Whether it tells a year, month or day."""
        return (self.year, self.month, self.day, self.weekday) != (None,) * 4


def read_calendar(value: str) -> Calendar | None:
    """The parts of a TIMEX3 date or time; None for anything else.

    >>> read_calendar("XXXX-10")
    Calendar(year=None, month=10, day=None, weekday=None, minutes=None, part=None)
    """
    match = _VALUE.match(value)
    if match is None:
        return None
    told = match.groupdict()
    year, month, day = (_read(told[key]) for key in ("year", "month", "day"))
    weekday = _read(told["weekday"])
    week = _read(told["week"])
    if year is not None and week is not None and weekday is not None:
        try:
            resolved = date.fromisocalendar(year, week, weekday)
            year, month, day = resolved.year, resolved.month, resolved.day
        except ValueError:
            return None
    elif None not in (year, month, day):
        try:
            weekday = date(year or 1, month or 1, day or 1).isoweekday()
        except ValueError:
            return None
    minutes = None
    if told["hour"] is not None:
        minutes = 60 * int(told["hour"]) + int(told["minute"])
    elif told["h"] is not None:
        minutes = 60 * int(told["h"])
    return Calendar(year, month, day, weekday, minutes, told["part"])


def _read(digits: str | None) -> int | None:
    """A number, or None where it is missing or open."""
    return int(digits) if digits is not None and digits.isdigit() else None


_DECADE = re.compile(r"(\d{3})X?\Z")
_LENGTH = re.compile(r"PT?(\d+(?:\.\d+)?)([YMWDHS])\Z")
_DAYS = {"Y": 365.25, "M": 30.4, "W": 7.0, "D": 1.0}
_HOURS = {"H": 1 / 24, "M": 1 / 1440, "S": 1 / 86400}


def is_in_decade(one: str, other: str) -> bool:
    """Whether one value is a decade and the other a year of it, either way round."""
    for decade, year in ((one, other), (other, one)):
        match = _DECADE.match(decade)
        if match is not None and re.match(rf"{match.group(1)}\d\Z", year):
            return True
    return False


def measure_days(value: str) -> float | None:
    """The length of a TIMEX3 duration in days; None for an open or joined one.

    >>> measure_days("P2W")
    14.0
    """
    match = _LENGTH.match(value)
    if match is None:
        return None
    units = _HOURS if value.startswith("PT") else _DAYS
    length = units.get(match.group(2))
    return None if length is None else float(match.group(1)) * length


def name_day(calendar: Calendar) -> str | None:
    """The day as a value for comparing, as far as it is told; None without a day."""
    if calendar.day is None and calendar.weekday is None:
        return None
    if calendar.day is not None and calendar.month is not None:
        year = f"{calendar.year:04}" if calendar.year is not None else "XXXX"
        return f"{year}-{calendar.month:02}-{calendar.day:02}"
    if calendar.weekday is not None:
        return f"XXXX-WXX-{calendar.weekday}"
    return None


def can_be_one_day(one: Calendar, other: Calendar) -> bool:
    """Whether nothing that both tell of the day differs."""
    pairs = (
        (one.year, other.year),
        (one.month, other.month),
        (one.day, other.day),
        (one.weekday, other.weekday),
    )
    return all(a is None or b is None or a == b for a, b in pairs)


def is_next_day(one: Calendar, other: Calendar) -> bool:
    """Whether two full days follow each other: midnight, time zones, late stamps."""
    if None in (one.year, one.month, one.day, other.year, other.month, other.day):
        return False
    days = [date(c.year or 1, c.month or 1, c.day or 1) for c in (one, other)]
    return abs(days[0] - days[1]) <= timedelta(days=1)


def is_week_apart(one: Calendar, other: Calendar) -> bool:
    """Whether two full days are a week apart: "Tuesday" reckoned from two stamps."""
    if None in (one.year, one.month, one.day, other.year, other.month, other.day):
        return False
    days = [date(c.year or 1, c.month or 1, c.day or 1) for c in (one, other)]
    return abs(days[0] - days[1]) == timedelta(days=7)


def can_be_one_hour(one: Calendar, other: Calendar) -> bool | None:
    """Whether two times of day can be one; None where one of them tells none."""
    if one.minutes is not None and other.minutes is not None:
        return one.minutes == other.minutes
    for clock, vague in ((one, other), (other, one)):
        if clock.minutes is not None and vague.part in _PARTS:
            first, last = _PARTS[vague.part]
            hour = clock.minutes // 60
            return first <= hour <= last or first <= hour + 24 <= last
    if one.part in _PARTS and other.part in _PARTS:
        spans = (_PARTS[one.part], _PARTS[other.part])
        return max(spans[0][0], spans[1][0]) < min(spans[0][1], spans[1][1])
    return None


def measure_part_gap(one: Calendar, other: Calendar) -> int | None:
    """How many minutes an hour by the clock lies outside a part of the day.

    0 inside; None unless one tells an hour by the clock and the other a part only.

    >>> measure_part_gap(Calendar(minutes=990), Calendar(part="EV"))
    30
    """
    for clock, vague in ((one, other), (other, one)):
        if clock.minutes is None or vague.minutes is not None:
            continue
        if vague.part not in _PARTS:
            return None
        first, last = (60 * hour for hour in _PARTS[vague.part])
        gaps = [
            max(first - minutes, minutes - last - 59, 0)
            for minutes in (clock.minutes, clock.minutes + 1440)
        ]
        return min(gaps)
    return None
