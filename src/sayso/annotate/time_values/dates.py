"""Values of dates that name a calendar day or month."""

from __future__ import annotations

import re
from datetime import date

from sayso.annotate.numbers import read_ordinal
from sayso.annotate.time_values.anchors import Anchor
from sayso.annotate.time_values.calendars import (
    find_nth_day,
    make_day,
    shift_months,
    show_week,
)
from sayso.annotate.time_values.holidays import read_holiday
from sayso.annotate.time_values.lexicon import MONTHS, WEEKDAYS
from sayso.annotate.time_values.periods import read_period

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_ORDINAL = (
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
)
_MONTH_DAY = re.compile(
    rf"\b(?P<month>{_MONTH})\b\.?(?: the)? (?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?|"
    rf"(?P<worded>{_ORDINAL}))\b(?:,? {_YEAR})?(?!\d)"
)
_DAY_MONTH = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<worded>{_ORDINAL}))(?: of)? "
    rf"(?P<month>{_MONTH})\b\.?(?:,? {_YEAR})?"
)
_MONTH_ALONE = re.compile(
    rf"(?:^|\b(?P<which>last|next|this|past|that|each|every) )(?P<month>{_MONTH})\b\.?"
    rf"(?:,?(?: of)? {_YEAR}|(?: of)? (?P<near>last|this|next) year)?$"
)
_NTH = re.compile(
    r"(?:the )?(?P<nth>first|second|third|fourth|last|final) (?P<unit>day|week|weekend|"
    rf"{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))}) (?:of|in) (?P<month>.+)$"
)
_DAY_ALONE = re.compile(r"(?:the )?(\d{1,2})(?:st|nd|rd|th)?")
_ISO = re.compile(r"(\d{4})[-/](\d\d?)[-/](\d\d?)")
_DIGITS = re.compile(r"(\d{1,2})([/.])(\d{1,2})[/.](\d{4}|\d\d)")
_WEEKDAY = re.compile(
    r"\b(" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\b"
)
# Past dates are this much likelier in news than dates to come where no tense helps.
# Value F1 on the dev half of TimeBank: 1 gives .784, 2 to 4 .787, 5 .786.
_PAST_WEIGHT = 3.0
_AHEAD = 0.3
# How much a month without a year leans to the one to come, by months ahead (1 to 11):
# in December "in January" is next month, not eleven months ago. Of those in the dev
# part of times 1 to 4 months ahead all ten were to come, 6 to 7 ahead one of eleven.
_MONTH_LEANS = (0.0, 1.8, 1.8, 1.2, 0.8, 0.3, -0.3, -0.8, -0.8, -0.8, -0.8, -0.8)


def value_date(words: str, anchor: Anchor) -> str | None:
    """The value of a date that a calendar names; None where the words name none."""
    readers = (
        _read_numeric,
        read_holiday,
        _read_nth,
        _read_day,
        _read_month,
        read_period,
    )
    for read in readers:
        value = read(words, anchor)
        if value is not None:
            return value
    return None


def _read_numeric(words: str, anchor: Anchor) -> str | None:
    """Dates in digits alone; where day and month could change places, no guess."""
    if words == "9/11":
        return "2001-09-11"
    iso = _ISO.search(words)
    if iso:
        return _show_day(*map(int, iso.groups()))
    match = _DIGITS.search(words)
    if match is None:
        return _read_day_alone(words, anchor)
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    year += 0 if year > 99 else (2000 if year < 50 else 1900)
    is_day_first = anchor.is_day_first
    if first > 12 >= second or match[2] == ".":
        is_day_first = True
    elif second > 12 or first == second:
        is_day_first = False
    elif is_day_first is None and anchor.lean <= 0 and anchor.published:
        is_day_first = _read_order(year, first, second, anchor.published)
    if is_day_first is None:
        return f"{year:04d}-XX-XX"
    day, month = (first, second) if is_day_first else (second, first)
    return _show_day(year, month, day)


def _read_order(year: int, first: int, second: int, published: date) -> bool | None:
    """Day first or month first, where the other order had not come at publication."""
    day_first = make_day(year, second, first)
    month_first = make_day(year, first, second)
    if day_first is None or month_first is None:
        return None
    if (day_first <= published) == (month_first <= published):
        return None
    return day_first <= published


def _show_day(year: int, month: int, day: int) -> str | None:
    return f"{year:04d}-{month:02d}-{day:02d}" if make_day(year, month, day) else None


def _read_day_alone(words: str, anchor: Anchor) -> str | None:
    """A day behind another of the same month: the 28 of "July 25-28"."""
    match = _DAY_ALONE.fullmatch(words)
    year = re.fullmatch(r"(\d\d)\d\d", anchor.reference)
    if match and year and len(match[1]) == 2 and anchor.is_near:
        return f"{year[1]}{match[1]}"
    month = re.match(r"(\d{4}|XXXX)-(\d\d)-", anchor.reference)
    if match is None or month is None or not anchor.is_near:
        return None
    day = int(match[1])
    return f"{month[1]}-{month[2]}-{day:02d}" if 1 <= day <= 31 else None


def _read_day(words: str, anchor: Anchor) -> str | None:
    """A day of a month: "sept. 30", "30 september 2020", "the week of march 6"."""
    match = _MONTH_DAY.search(words) or _DAY_MONTH.search(words)
    if match is None:
        return None
    month = MONTHS[match["month"]]
    day = int(match["day"] or 0) or read_ordinal(match["worded"] or "") or 0
    if match["year"]:
        year: int | None = int(match["year"])
    else:
        year = anchor.year or _choose_year(anchor, month, day, words)
    if not 1 <= day <= 31:
        return f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}"
    if year is None:
        return f"XXXX-{month:02d}-{day:02d}"
    found = make_day(year, month, day)
    if found and re.search(r"\bweek\b", words):
        return show_week(found)
    return f"{year:04d}-{month:02d}-{day:02d}" if found else f"{year:04d}-{month:02d}"


def _choose_year(anchor: Anchor, month: int, day: int, words: str) -> int | None:
    """The year of a day without one: the nearest, the past one sooner than the next.

    Where a weekday stands beside it, years in which it does not fit are left out.
    """
    published = anchor.published
    if published is None:
        return None
    if re.match(r"(?:last|this past|past)\b", words):
        return published.year - ((month, day) >= (published.month, published.day))
    near = [
        found
        for year in (published.year - 1, published.year, published.year + 1)
        if (found := make_day(year, month, min(max(day, 1), 28))) is not None
    ]
    weekday = _WEEKDAY.search(words)
    if weekday:
        fits = [
            found
            for found in near
            if (real := make_day(found.year, month, max(day, 1)))
            and real.weekday() == WEEKDAYS[weekday[1]]
        ]
        near = fits or near
    best = min(
        near,
        key=lambda found: _weigh((found - published).days, anchor.lean),
        default=None,
    )
    return best.year if best else None


def _weigh(away: int, lean: float) -> float:
    """How far a day lies from publication, the unlikely side counted more."""
    weight = _PAST_WEIGHT + 2 * abs(lean)
    if lean >= _AHEAD:
        return away if away >= 0 else -away * weight
    return away * weight if away > 0 else -float(away)


def _read_nth(words: str, anchor: Anchor) -> str | None:
    """ "The first monday of june", "the last day of may", "the first week of june"."""
    match = _NTH.match(words)
    if match is None:
        return None
    span = match["month"]
    month = _read_month(span, anchor) or _read_near_month(span, anchor)
    told = re.fullmatch(r"(\d{4})-(\d\d)", month or "")
    if told is None or match["unit"] in ("week", "weekend"):
        return month
    nth = read_ordinal(match["nth"]) or -1
    unit = match["unit"]
    day = find_nth_day(int(told[1]), int(told[2]), WEEKDAYS.get(unit), nth)
    return day.isoformat() if day else month


def _read_near_month(words: str, anchor: Anchor) -> str | None:
    """The month of "this month", "last month", "next month"; None without an anchor."""
    match = re.fullmatch(r"(this|last|next|the) month", words)
    if match is None or anchor.published is None:
        return None
    step = {"last": -1, "next": 1}.get(match[1], 0)
    at = shift_months(anchor.published, step)
    return f"{at[0]:04d}-{at[1]:02d}" if at else None


def _read_month(words: str, anchor: Anchor) -> str | None:
    """A month: "october", "last october", "september 2020", "june last year"."""
    match = _MONTH_ALONE.search(words)
    if match is None:
        return None
    month, which = MONTHS[match["month"]], match["which"]
    if match["year"]:
        return f"{match['year']}-{month:02d}"
    if which in ("each", "every"):
        return f"XXXX-{month:02d}"
    published = anchor.published
    year: int | None = None
    if anchor.year and not match["near"] and which is None:
        year = anchor.year
    elif which == "that" and anchor.reference_year:
        year = anchor.reference_year
    elif published is not None and match["near"]:
        year = published.year + {"last": -1, "this": 0, "next": 1}[match["near"]]
    elif published is not None:
        year = _choose_month_year(published, month, which, anchor.lean)
    return f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}"


def _choose_month_year(
    published: date, month: int, which: str | None, lean: float
) -> int:
    """The year of a month without one: the last such month unless the text looks on.

    "Last February" in March is the year before: else it were "last month".
    """
    if which in ("last", "past"):
        return published.year - (month >= published.month - 1)
    if which == "next":
        return published.year + (month <= published.month)
    if which == "this":
        return published.year
    ahead = (month - published.month) % 12
    if ahead and lean + _MONTH_LEANS[ahead] > 0:
        return published.year + (month < published.month)
    return published.year - (month > published.month)
