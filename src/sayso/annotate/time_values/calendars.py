"""The calendar: which day, week or month lies where."""

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


def find_nth_day(year: int, month: int, weekday: int | None, nth: int) -> date | None:
    """The nth such weekday of a month, or its nth day for None; -1 is the last.

    >>> find_nth_day(2024, 5, 0, -1)
    datetime.date(2024, 5, 27)
    """
    if nth < 0:
        behind = make_day(year + month // 12, month % 12 + 1, 1)
        last = shift_days(behind, -1) if behind else None
        return (
            last if last is None or weekday is None else find_weekday(last, weekday, -1)
        )
    first = make_day(year, month, 1)
    if first is None or weekday is None:
        return shift_days(first, nth - 1) if first else None
    found = find_weekday(first, weekday, 1)
    return shift_days(found, 7 * (nth - 1)) if found else None


def show_day(day: date | None) -> str | None:
    """The day as TIMEX3 writes it, None for none."""
    return day.isoformat() if day else None
