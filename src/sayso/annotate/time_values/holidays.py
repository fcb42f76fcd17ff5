"""Holidays: the days that they fall on, and the one a text means."""

from __future__ import annotations

import re
from datetime import date

from sayso.annotate.time_values.anchors import Anchor
from sayso.annotate.time_values.calendars import (
    find_nth_day,
    find_weekday,
    make_day,
    shift_days,
)
from sayso.annotate.time_values.lexicon import HOLIDAYS

_FIXED = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year's": (1, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "halloween": (10, 31),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "july fourth": (7, 4),
    "valentine's day": (2, 14),
    "boxing day": (12, 26),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17),
    "juneteenth": (6, 19),
    "groundhog day": (2, 2),
    "cinco de mayo": (5, 5),
    "earth day": (4, 22),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "canada day": (7, 1),
    "australia day": (1, 26),
    "anzac day": (4, 25),
    "bonfire night": (11, 5),
    "guy fawkes night": (11, 5),
    "burns night": (1, 25),
    "inauguration day": (1, 20),
}
# Month, weekday from Monday (0), which one in the month; the last one is -1.
_MOVING = {
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
    "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1),
    "martin luther king jr. day": (1, 0, 3),
    "martin luther king day": (1, 0, 3),
    "presidents' day": (2, 0, 3),
    "presidents day": (2, 0, 3),
    "columbus day": (10, 0, 2),
    "mother's day": (5, 6, 2),
    "father's day": (6, 6, 3),
    "remembrance sunday": (11, 6, 2),
}
_FROM_EASTER = {
    "shrove tuesday": -47,
    "fat tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "holy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
}
_NAMED = re.compile(rf"(?:\b(last|this|next) )?\b({HOLIDAYS})\b(?:,? (\d{{4}}))?")
# Closer to publication than this a holiday is taken on either side.
_NEAR_DAYS = 45
# From this lean on a holiday that is far away on both sides is the one to come.
_AHEAD = 1.0


def find_holiday(name: str, year: int) -> date | None:
    """The day of a holiday of a year; None for a name that is not known.

    Method: Easter by the anonymous Gregorian algorithm (Meeus 1991, chapter 8).

    >>> find_holiday("good friday", 2024)
    datetime.date(2024, 3, 29)
    """
    if name in _FIXED:
        return make_day(year, *_FIXED[name])
    if name in _MOVING:
        return find_nth_day(year, *_MOVING[name])
    if name in _FROM_EASTER:
        easter = _find_easter(year)
        return shift_days(easter, _FROM_EASTER[name]) if easter else None
    if name == "election day":
        first = make_day(year, 11, 2)
        return find_weekday(first, 1, 1) if first else None
    return None


def read_holiday(words: str, anchor: Anchor) -> str | None:
    """A holiday's day, its year chosen like a month's; open without publication."""
    match = _NAMED.search(words)
    if match is None:
        return None
    which, name, named = match.groups()
    if named or anchor.published:
        year = int(named) if named else _choose_year(name, which, anchor)
        found = find_holiday(name, year) if year else None
        return found.isoformat() if found else None
    if name in _FIXED:
        month, day = _FIXED[name]
        return f"XXXX-{month:02d}-{day:02d}"
    return None


def _choose_year(name: str, which: str | None, anchor: Anchor) -> int | None:
    """The year of a holiday without one."""
    published = anchor.published
    if published is None:
        return None
    this = find_holiday(name, published.year)
    if this is None or which == "this":
        return published.year
    if which is None:
        near = [
            year
            for year in (published.year - 1, published.year, published.year + 1)
            if (day := find_holiday(name, year))
            and abs((day - published).days) <= _NEAR_DAYS
        ]
        if near:
            return near[0]
    if which == "last" or (which is None and anchor.lean < _AHEAD):
        return published.year - (this >= published)
    return published.year + (this <= published)


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
