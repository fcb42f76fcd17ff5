"""Values of quarters, halves, seasons, years, decades and centuries."""

from __future__ import annotations

import re

from sayso.annotate.numbers import read_number, read_ordinal
from sayso.annotate.time_values.anchors import Anchor
from sayso.annotate.time_values.calendars import show_quarter
from sayso.annotate.time_values.lexicon import SEASONS

_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_DECADE = re.compile(r"(?:^|\b)(1[5-9]|20)(\d)0s$|(?:^|\s)'?(\d)0s$")
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
    r"[ -](?:(?:fiscal|financial)[ -]?)*(quarter|half)"
)
_SHORT_QUARTER = re.compile(r"^([qh])([1-4])(?: (?:of )?(?:fiscal )?(\d{4}))?$")
_SHORT_FISCAL = re.compile(r"^fy[ -]?(\d{4}|\d\d)$")
_NEAR_YEAR = re.compile(r"\b(last|this|next) year")
_NAMED_YEAR = re.compile(r"\b(?:1[5-9]\d\d|20\d\d)\b")
_COMPARED = re.compile(
    r"^(?:the )?(?:corresponding|comparable|same|year-ago|year-earlier|"
    r"(last|next) year's)? ?(?:year-ago )?(quarter|period)"
    r"(?: (?:last year|a year (?:ago|earlier)))?$"
)
_OF_YEAR = re.compile(rf"^(?:the )?{_YEAR}(?:'s)? (?:quarter|period)$")
_SEASON = re.compile(
    rf"(?:(?P<which>last|next|this past|this coming|this|that|each|every|past|"
    rf"coming) )?(?:the )?(?P<season>spring|summer|autumn|fall|winter)(?: of)?"
    rf"(?: {_YEAR}| (?P<near>last|this|next) year| (?P<spelled>(?:eighteen|nineteen|"
    rf"twenty|two thousand)\b.*))?$"
)


def read_period(words: str, anchor: Anchor) -> str | None:
    """The value of a period longer than a month; None where the words name none."""
    for read in (_read_compared, _read_quarter, _read_season, _read_years):
        value = read(words, anchor)
        if value is not None:
            return value
    return None


def _read_compared(words: str, anchor: Anchor) -> str | None:
    """The quarter that another is compared with: "the 1988 period", "year-ago ..."."""
    of_year = _OF_YEAR.match(words)
    if of_year:
        if anchor.is_longer or not anchor.quarter:
            return of_year["year"]
        return of_year["year"] + anchor.quarter[4:]
    match = _COMPARED.match(words)
    if match is None or words in (f"the {match[2]}", match[2], f"the same {match[2]}"):
        return None
    step = 1 if match[1] == "next" else -1
    published = anchor.published
    if anchor.is_longer and match[2] == "period":
        year = int(anchor.quarter[:4]) if anchor.quarter else None
        year = year or (published.year if published else None)
        return f"{year + step:04d}" if year else None
    if anchor.quarter:
        return show_quarter(int(anchor.quarter[:4]) + step, int(anchor.quarter[-1]))
    if published is None:
        return None
    return show_quarter(published.year + step, (published.month + 2) // 3 - 1)


def _read_quarter(words: str, anchor: Anchor) -> str | None:
    """A quarter or half of a year."""
    short = _SHORT_QUARTER.match(words)
    match = _QUARTER.search(words)
    if short:
        letter, nth, named = short[1].upper(), int(short[2]), short[3]
    elif match:
        letter = "H" if match.group(2) == "half" else "Q"
        nth = read_ordinal(match.group(1)) or (2 if letter == "H" else 4)
        year_named = _NAMED_YEAR.search(words)
        named = year_named.group() if year_named else None
    else:
        return None
    if (letter == "H" and nth > 2) or _DECADE.search(words):
        return None
    published = anchor.published
    if named or published is None:
        return f"{named or 'XXXX'}-{letter}{nth}"
    if match and match.group(1) == "last" and letter == "Q" and "of" not in words:
        return show_quarter(published.year, (published.month - 1) // 3)
    near = _NEAR_YEAR.search(words)
    year = published.year
    if near:
        year += {"last": -1, "this": 0, "next": 1}[near.group(1)]
    elif re.search(r"year-(?:ago|earlier)", words) or (
        letter == "Q"
        and anchor.direction <= 0
        and nth > (published.month + 2) // 3 + (anchor.direction == 0)
    ):
        year -= 1
    return f"{year:04d}-{letter}{nth}"


def _read_season(words: str, anchor: Anchor) -> str | None:
    """A season, by the calendar of the northern half of the world."""
    match = _SEASON.search(words)
    if match is None:
        return None
    code, which = SEASONS[match["season"]], match["which"]
    spelled = read_spelled_year(match["spelled"]) if match["spelled"] else None
    if match["year"] or spelled:
        return f"{match['year'] or spelled}-{code}"
    published = anchor.published
    if which in ("each", "every") or published is None:
        return f"XXXX-{code}"
    if which == "that" and anchor.reference_year:
        return f"{anchor.reference_year:04d}-{code}"
    year = published.year
    if match["near"]:
        year += {"last": -1, "this": 0, "next": 1}[match["near"]]
        return f"{year:04d}-{code}"
    starts = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    over = {"SP": 5, "SU": 8, "FA": 11, "WI": 2}[code]
    if which == "last":
        ended = published.month > over if code != "WI" else published.month < 12
        year -= 0 if ended and code != "WI" else 1
    elif which in ("next", "coming", "this coming"):
        year += 1 if published.month >= starts else 0
    elif code == "WI":
        year -= published.month < 9 and anchor.direction <= 0
    elif anchor.direction <= 0 and which is None:
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
    fiscal = _SHORT_FISCAL.match(words)
    if fiscal:
        return fiscal[1] if len(fiscal[1]) == 4 else f"20{fiscal[1]}"
    year = re.search(r"(?:^| )(?:year )?(1[5-9]\d\d|20\d\d)$", words)
    if year:
        return year.group(1)
    return read_spelled_year(words)


def read_spelled_year(words: str) -> str | None:
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
