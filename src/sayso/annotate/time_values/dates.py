"""Values of dates that name a calendar month, year, quarter, decade or century."""

from __future__ import annotations

import re
from datetime import date

from sayso.annotate.numbers import read_number, read_ordinal
from sayso.annotate.time_values.anchors import Anchor
from sayso.annotate.time_values.calendars import (
    find_holiday,
    make_day,
    show_quarter,
    show_week,
)
from sayso.annotate.time_values.lexicon import HOLIDAYS, MONTHS, SEASONS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_MONTH_DAY = re.compile(
    rf"\b(?P<month>{_MONTH})\b\.?(?: the)? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?:,? {_YEAR})?(?!\d)"
)
_DAY_MONTH = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b\.?"
    rf"(?:,? {_YEAR})?"
)
_MONTH_ALONE = re.compile(
    rf"(?:^|\b(?P<which>last|next|this|past|that|each|every) )(?P<month>{_MONTH})\b\.?"
    rf"(?:,?(?: of)? {_YEAR}| (?P<near>last|this|next) year)?$"
)
_ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)")
_DECADE = re.compile(r"(?:^|\b)(1[5-9]|20)(\d)0s$|(?:^|\s)'(\d)0s$")
_WORD_DECADES = {
    name: at
    for at, name in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(),
        2,
    )
}
_CENTURY = re.compile(r"([\w-]+)[ -]century$")
_QUARTER = re.compile(
    r"\b(first|second|third|fourth|final|1st|2nd|3rd|4th|last)"
    r"[ -](?:fiscal[ -]?)*(quarter|half)"
)
_SHORT_QUARTER = re.compile(r"^([qh])([1-4]) (?:of )?(\d{4})$")
_NEAR_YEAR = re.compile(r"\b(last|this|next) year")
_SEASON = re.compile(
    rf"(?:(?P<which>last|next|this past|this|that|each|every|past) )?(?:the )?"
    rf"(?P<season>spring|summer|autumn|fall|winter)(?: of)?"
    rf"(?: {_YEAR}| (?P<near>last|this|next) year)?$"
)
# Past dates are this much likelier in news than dates to come where no tense helps.
# Value F1 on the dev half of TimeBank: 1 gives .784, 2 to 4 .787, 5 .786.
_PAST_WEIGHT = 3.0


def value_date(words: str, anchor: Anchor) -> str | None:
    """The value of a date that a calendar names; None where the words name none."""
    readers = (_read_numeric, _read_holiday, _read_day, _read_month, _read_quarter,
               _read_season, _read_years)  # fmt: skip
    for read in readers:
        value = read(words, anchor)
        if value is not None:
            return value
    return None


def _read_numeric(words: str, anchor: Anchor) -> str | None:
    """Dates in digits alone; where day and month could change places, no guess."""
    iso = _ISO.search(words)
    if iso:
        year, month, day = map(int, iso.groups())
        return (
            f"{year:04d}-{month:02d}-{day:02d}" if make_day(year, month, day) else None
        )
    slashed = _SLASHED.search(words)
    if slashed is None:
        return None
    first, second, year = map(int, slashed.groups())
    year += 0 if year > 99 else (2000 if year < 50 else 1900)
    if first > 12 >= second:
        first, second = second, first
    elif second <= 12 and first != second:
        return f"{year:04d}-XX-XX"
    return (
        f"{year:04d}-{first:02d}-{second:02d}"
        if make_day(year, first, second)
        else None
    )


def _read_day(words: str, anchor: Anchor) -> str | None:
    """A day of a month: "sept. 30", "30 september 2020", "the week of march 6"."""
    match = _MONTH_DAY.search(words) or _DAY_MONTH.search(words)
    if match is None:
        return None
    month, day = MONTHS[match["month"]], int(match["day"])
    if match["year"]:
        year: int | None = int(match["year"])
    else:
        year = _choose_year(anchor, month, day, words)
    if not 1 <= day <= 31:
        return f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}"
    if year is None:
        return f"XXXX-{month:02d}-{day:02d}"
    found = make_day(year, month, day)
    if found and re.search(r"\bweek of\b", words):
        return show_week(found)
    return f"{year:04d}-{month:02d}-{day:02d}" if found else f"{year:04d}-{month:02d}"


def _choose_year(anchor: Anchor, month: int, day: int, words: str) -> int | None:
    """The year of a day without one: the nearest, the past one sooner than the next."""
    published = anchor.published
    if published is None:
        return None
    if re.match(r"(?:last|this past|past)\b", words):
        return published.year - ((month, day) >= (published.month, published.day))
    best: tuple[float, int] | None = None
    for year in (published.year - 1, published.year, published.year + 1):
        found = make_day(year, month, min(day, 28))
        if found is None:
            continue
        away = (found - published).days
        weight = _weigh(away, anchor.direction)
        if best is None or weight < best[0]:
            best = (weight, year)
    return best[1] if best else None


def _weigh(away: int, direction: int) -> float:
    """How far a day lies from publication, the unlikely side counted more."""
    if direction > 0:
        return away if away >= 0 else -away * _PAST_WEIGHT
    return away * _PAST_WEIGHT if away > 0 else -float(away)


def _read_month(words: str, anchor: Anchor) -> str | None:
    """A month: "october", "last october", "september 2020", "june last year"."""
    match = _MONTH_ALONE.search(words)
    if match is None:
        return None
    month = MONTHS[match["month"]]
    if match["year"]:
        return f"{match['year']}-{month:02d}"
    if match["which"] in ("each", "every"):
        return f"XXXX-{month:02d}"
    published = anchor.published
    if match["which"] == "that" and anchor.reference_year:
        return f"{anchor.reference_year:04d}-{month:02d}"
    if published is None:
        return f"XXXX-{month:02d}"
    if match["near"]:
        year = published.year + {"last": -1, "this": 0, "next": 1}[match["near"]]
    elif match["which"] in ("last", "past"):
        year = published.year - (month >= published.month)
    elif match["which"] == "next":
        year = published.year + (month <= published.month)
    elif match["which"] == "this":
        year = published.year
    else:
        year = _choose_month_year(published, month, anchor.direction)
    return f"{year:04d}-{month:02d}"


def _choose_month_year(published: date, month: int, direction: int) -> int:
    """The year of a month without one: the last such month unless the text looks on."""
    if direction > 0:
        return published.year + (month < published.month)
    ahead = (month - published.month) % 12
    # In December "in January" without any tense is a plan, not eleven months ago.
    if direction == 0 and 0 < ahead <= 2:
        return published.year + (month < published.month)
    return published.year - (month > published.month)


def _read_quarter(words: str, anchor: Anchor) -> str | None:
    """A quarter or half of a year."""
    short = _SHORT_QUARTER.match(words)
    if short:
        return f"{short[3]}-{short[1].upper()}{short[2]}"
    match = _QUARTER.search(words)
    if match is None:
        return None
    named = re.search(r"\b(?:1[5-9]\d\d|20\d\d)\b", words)
    half = match.group(2) == "half"
    nth = read_ordinal(match.group(1)) or (2 if half else 4)
    letter = "H" if half else "Q"
    if named:
        return f"{named.group()}-{letter}{nth}"
    published = anchor.published
    if published is None:
        return f"XXXX-{letter}{nth}"
    if match.group(1) == "last" and not half:
        return show_quarter(published.year, (published.month - 1) // 3)
    near = _NEAR_YEAR.search(words)
    year = published.year
    if near:
        year += {"last": -1, "this": 0, "next": 1}[near.group(1)]
    elif re.search(r"year-(?:ago|earlier)", words) or (
        not half and anchor.direction <= 0 and nth > (published.month + 2) // 3 + 1
    ):
        year -= 1
    return f"{year:04d}-{letter}{nth}"


def _read_season(words: str, anchor: Anchor) -> str | None:
    """A season, by the calendar of the northern half of the world."""
    match = _SEASON.search(words)
    if match is None:
        return None
    code = SEASONS[match["season"]]
    if match["year"]:
        return f"{match['year']}-{code}"
    published = anchor.published
    if match["which"] in ("each", "every") or published is None:
        return f"XXXX-{code}"
    if match["which"] == "that" and anchor.reference_year:
        return f"{anchor.reference_year:04d}-{code}"
    year = published.year
    if match["near"]:
        year += {"last": -1, "this": 0, "next": 1}[match["near"]]
        return f"{year:04d}-{code}"
    starts = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    over = {"SP": 5, "SU": 8, "FA": 11, "WI": 2}[code]
    if match["which"] == "last":
        ended = published.month > over if code != "WI" else published.month < 12
        year -= 0 if ended and code != "WI" else 1
    elif match["which"] == "next":
        year += 1 if published.month >= starts else 0
    elif code == "WI":
        year -= published.month < 9 and anchor.direction <= 0
    elif anchor.direction <= 0 and match["which"] is None:
        year -= published.month < starts - 2
    return f"{year:04d}-{code}"


def _read_years(words: str, anchor: Anchor) -> str | None:
    """A year, decade or century: "1990", "fiscal 1989", "the '80s", "19th century"."""
    decade = _DECADE.search(words)
    if decade:
        if decade.group(3):
            return f"19{decade.group(3)}"
        return decade.group(1) + decade.group(2)
    last = words.split()[-1] if words.split() else ""
    if last in _WORD_DECADES and not words.startswith(("his", "her")):
        return f"19{_WORD_DECADES[last]}"
    century = _CENTURY.search(words)
    if century:
        nth = read_ordinal(century.group(1).split()[-1])
        return f"{nth - 1:02d}" if nth and nth <= 30 else None
    year = re.search(
        r"(?:^| )(?:year )?(1[5-9]\d\d|20\d\d)(?: period| quarter)?$", words
    )
    if year:
        return year.group(1)
    return _read_spelled_year(words)


def _read_spelled_year(words: str) -> str | None:
    """A year in words: "nineteen ninety-six", "the year two thousand"."""
    match = re.search(r"\b(eighteen|nineteen|twenty) ([a-z -]+)$", words)
    if match:
        rest = read_number(match.group(2).replace("oh", "zero"))
        if rest is not None and 0 <= rest < 100:
            head = {"eighteen": 18, "nineteen": 19, "twenty": 20}[match.group(1)]
            return f"{head}{int(rest):02d}"
    if "two thousand" in words:
        number = read_number(words.split("year ")[-1])
        return f"{int(number)}" if number and 2000 <= number < 2100 else None
    return None


def _read_holiday(words: str, anchor: Anchor) -> str | None:
    """A holiday's day, its year chosen like a month's."""
    match = re.search(rf"(?:(last|this|next) )?({HOLIDAYS})(?:,? (\d{{4}}))?", words)
    if match is None:
        return None
    which, name, named = match.groups()
    published = anchor.published
    if named is None and published is None:
        return None
    year = int(named) if named else 0
    if not named and published is not None:
        year = published.year
        this = find_holiday(name, year)
        if this is not None and which != "this":
            past = which == "last" or (which is None and anchor.direction <= 0)
            near = abs((this - published).days) <= 45 and which is None
            if past and this > published and not near:
                year -= 1
            elif not past and this < published:
                year += 1
    found = find_holiday(name, year)
    return found.isoformat() if found else None
