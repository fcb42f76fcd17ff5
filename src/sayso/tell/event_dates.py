"""What the dates of an event bound, whether two agree, and which is the best."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.values import Span

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_YEAR = re.compile(r"(\d{4})$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$")
_OPEN_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
_PARTS = {
    "SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 12), "Q1": (1, 3),
    "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dating:
    """One date that a report gives an event: the value, its words, days bounded."""

    value: str
    span: Span
    modifier: str | None = None

    @property
    def bounds(self) -> tuple[date, date] | None:
        """First and last day, None where the year is open."""
        return find_bounds(self.value, self.modifier)

    @property
    def month(self) -> int | None:
        """The month, also of a date without a year."""
        match = re.match(r"(?:\d{4}|XXXX)-(\d\d)(?!\d)", self.value)
        return int(match.group(1)) if match else None

    @property
    def weekday(self) -> int | None:
        """The weekday, Monday 0, of a date that is only a weekday."""
        match = _OPEN_WEEKDAY.match(self.value)
        return int(match.group(1)) - 1 if match else None


def find_bounds(value: str, modifier: str | None = None) -> tuple[date, date] | None:
    """The first and last day of a TIMEX3 value; None for an open or vague one.

    "Early", "mid" and "late" (START, MID, END) take a third of a month or year.
    """
    try:
        whole = _bound(value)
    except ValueError:
        return None
    if whole is None or modifier not in ("START", "MID", "END"):
        return whole
    first, last = whole
    third = (last - first).days // 3
    if third == 0:
        return whole
    at = {"START": 0, "MID": 1, "END": 2}[modifier]
    start = first + timedelta(days=third * at)
    return start, last if at == 2 else start + timedelta(days=third)


def _bound(value: str) -> tuple[date, date] | None:
    if match := _DAY.match(value):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return day, day
    if match := _MONTH.match(value):
        return _bound_months(int(match[1]), int(match[2]), int(match[2]))
    if match := _YEAR.match(value):
        return _bound_months(int(match[1]), 1, 12)
    if match := _WEEK.match(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday + timedelta(days=5 if match[3] else 0), monday + timedelta(days=6)
    if match := _PART.match(value):
        return _bound_months(int(match[1]), *_PARTS[match[2]])
    return None


def _bound_months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def can_agree(one: Dating, other: Dating) -> bool:
    """Whether two dates may be of one day, as far as both tell."""
    bounds, others = one.bounds, other.bounds
    if bounds and others:
        return bounds[0] <= others[1] and others[0] <= bounds[1]
    if one.month is not None and other.month is not None:
        return one.month == other.month
    for weekday, known in ((one.weekday, others), (other.weekday, bounds)):
        if weekday is not None and known and known[0] == known[1]:
            return known[0].weekday() == weekday
    if one.weekday is not None and other.weekday is not None:
        return one.weekday == other.weekday
    return True


def is_near_news(dating: Dating, published: date | None) -> bool:
    """Whether a date is of the days before its report: a weekday, or within a week."""
    if dating.bounds is None:
        return dating.weekday is not None
    return published is not None and 0 <= (published - dating.bounds[1]).days <= 7


def choose_dating(datings: Sequence[Dating]) -> Dating | None:
    """The best of several dates: the narrowest known one that most agree with.

    A known year goes before an open one. The first of equal ones; None for none.
    """

    def rank(dating: Dating) -> tuple[bool, int, int]:
        bounds = dating.bounds
        width = (bounds[1] - bounds[0]).days if bounds else 400
        if bounds is None and dating.value.startswith("XXXX-W"):
            width = 500
        friends = sum(can_agree(dating, other) for other in datings)
        return (bounds is None, -friends, width)

    return min(datings, key=rank) if datings else None


def find_spread(datings: Sequence[Dating]) -> tuple[tuple[str, Span], ...]:
    """All differing values with their words, where two can not both be right."""
    clash = any(
        not can_agree(one, other)
        for at, one in enumerate(datings)
        for other in datings[at + 1 :]
    )
    if not clash:
        return ()
    seen: dict[str, Span] = {}
    for dating in datings:
        seen.setdefault(dating.value, dating.span)
    return tuple(seen.items())
