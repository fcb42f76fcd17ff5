"""The calendar: which day, week or month lies where; holidays that move."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta


def shift_days(day: date, days: int) -> date | None:
    """The day so many days later (earlier when negative); None past the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shift_months(day: date, months: int) -> tuple[int, int] | None:
    """The year and month so many months later; None past the calendar."""
    at = day.year * 12 + day.month - 1 + months
    year, month = divmod(at, 12)
    return (year, month + 1) if MINYEAR <= year <= MAXYEAR else None


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def show_week(day: date) -> str:
    """The ISO week a day lies in, as TIMEX3 writes it: ``2020-W40``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def show_quarter(year: int, quarter: int) -> str:
    """The quarter, counted over the edge of years: (2020, 0) is ``2019-Q4``."""
    years, rest = divmod(quarter - 1, 4)
    return f"{year + years:04d}-Q{rest + 1}"


def find_weekday(day: date, weekday: int, direction: int) -> date | None:
    """The nearest such weekday at or before ``day`` (-1) or at or after it (+1)."""
    if direction < 0:
        return shift_days(day, -((day.weekday() - weekday) % 7))
    return shift_days(day, (weekday - day.weekday()) % 7)


def find_holiday(name: str, year: int) -> date | None:
    """The day of a holiday of a year; None for a name that is not known.

    Method: Easter by the anonymous Gregorian algorithm (Meeus 1991, chapter 8).
    """
    fixed = {
        "new year's eve": (12, 31),
        "new year's day": (1, 1),
        "new year's": (1, 1),
        "christmas eve": (12, 24),
        "christmas day": (12, 25),
        "christmas": (12, 25),
        "halloween": (10, 31),
        "independence day": (7, 4),
        "fourth of july": (7, 4),
        "valentine's day": (2, 14),
        "boxing day": (12, 26),
        "veterans day": (11, 11),
        "st. patrick's day": (3, 17),
    }
    if name in fixed:
        return make_day(year, *fixed[name])
    if name.startswith("thanksgiving"):
        return _nth_weekday(year, 11, 3, 4)
    if name == "labor day":
        return _nth_weekday(year, 9, 0, 1)
    if name == "martin luther king jr. day":
        return _nth_weekday(year, 1, 0, 3)
    if name == "memorial day":
        last = make_day(year, 5, 31)
        return find_weekday(last, 0, -1) if last else None
    if name == "election day":
        first = make_day(year, 11, 2)
        return find_weekday(first, 1, 1) if first else None
    easter = _find_easter(year)
    if easter and name in ("easter", "easter sunday"):
        return easter
    if easter and name == "good friday":
        return shift_days(easter, -2)
    if easter and name == "easter monday":
        return shift_days(easter, 1)
    return None


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    first = make_day(year, month, 1)
    found = find_weekday(first, weekday, 1) if first else None
    return shift_days(found, 7 * (nth - 1)) if found else None


def _find_easter(year: int) -> date | None:
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, left = divmod(century, 4)
    moon = (
        19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    quarter, odd = divmod(rest, 4)
    week = (32 + 2 * left + 2 * quarter - moon - odd) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return make_day(year, month, day + 1)
