"""TIMEX3 values of time expressions, anchored on the published time."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

from sayso.annotate.time_values.anchors import Anchor
from sayso.annotate.time_values.clocks import DayTime, split_clock
from sayso.annotate.time_values.dates import value_date
from sayso.annotate.time_values.directions import find_lean
from sayso.annotate.time_values.lengths import value_length, value_set
from sayso.annotate.time_values.orders import find_day_order
from sayso.annotate.time_values.phrases import read_phrase
from sayso.annotate.time_values.relatives import value_relative
from sayso.annotate.time_values.surroundings import (
    find_core,
    find_shared_year,
    is_indefinite,
    is_of_another,
    read_words,
)
from sayso.annotate.time_values.trails import Trail
from sayso.annotate.time_values.types import type_time
from sayso.values import Article, TimeExpression, TimeType

_VAGUE = {
    "PRESENT_REF": "now|right now|just now|currently|current|these days|nowadays|"
    "at present|present|at the moment|the moment|this moment",
    "PAST_REF": "recently|more recently|recent|lately|the past|past years|"
    "the recent past|recent quarters|past quarters|past seasons|previous quarters|"
    "previous years",
    "FUTURE_REF": "soon|the future|the near future|the distant future|one day|future|"
    "coming years|coming months|coming weeks|coming days|the coming years|"
    "the coming months|the coming weeks|the coming days|coming quarters|"
    "future quarters|coming seasons|future seasons|future years|"
    "the days ahead|the weeks ahead|the months ahead|the years ahead|"
    "the days to come|the weeks to come|the months to come|the years to come",
}
_EITHER = re.compile(
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|quarter|"
    r"half|q\d|spring|summer|autumn|fall|winter|weekend|day\b|eve\b|night|easter|"
    r"christmas|halloween|juneteenth|thanksgiving|\d/\d",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d/.])(?:1[5-9]|20)\d\d(?!\d)")
_VAGUE_VALUES = {
    word: value for value, words in _VAGUE.items() for word in words.split("|")
}


def value_times(
    article: Article, times: tuple[TimeExpression, ...]
) -> tuple[TimeExpression, ...]:
    """The same expressions with their values and modifiers.

    ``times`` stands in order of the text; their spans may be a word wider or narrower
    than those of the rules. Where nothing anchors a part of a value, it stays X
    (``XXXX-10``, ``XXXX-WXX-3``), or the value None. Cost: linear.

    Method: TIMEX3 (Pustejovsky et al. 2003); news tells of the past, so a weekday or
    month is the last one unless its sentence looks ahead (Strötgen and Gertz 2013).
    Misses: fiscal years that differ from the calendar's; times before publication
    told in the historic present.
    """
    valued: list[TimeExpression] = []
    trail = Trail()
    published, published_at = _read_published(article)
    at_first = Anchor(
        published=published,
        published_at=published_at,
        is_day_first=find_day_order(article) if times else None,
    )
    for time in times:
        start, end = find_core(article.text, time.span.start, time.span.end)
        found = replace(time, value=None, modifier=None)
        words = read_words(article.text, start, end)
        if not is_of_another(words, article.text, end):
            before = article.text[max(0, start - 20) : start]
            told = type_time(words, before, article.text[end : end + 20])
            anchor = _find_anchor(article.text, start, end, words, trail, at_first)
            found = _value_time(time, words, told, anchor)
        valued.append(found)
        trail = trail.follow(found, article.text, published)
    return tuple(valued)


def _find_anchor(
    text: str, start: int, end: int, words: str, trail: Trail, at_first: Anchor
) -> Anchor:
    """What one time may lean on: publication, the trail before it, its sentence."""
    published = at_first.published
    return replace(
        at_first,
        reference=trail.reference,
        quarter=trail.quarter_near(start),
        is_longer=trail.is_longer,
        lean=find_lean(text, start, end) if _needs_lean(words) else 0.0,
        is_near=trail.is_near(text, start),
        sole_day=trail.sole_day_near(start),
        is_indefinite=is_indefinite(text, start, end),
        year=find_shared_year(text, start, end, published.year if published else None),
    )


def _needs_lean(words: str) -> bool:
    """Whether a time can lie on either side of publication: no year, no length."""
    return _EITHER.search(words) is not None and _YEAR.search(words) is None


def _read_published(article: Article) -> tuple[date | None, datetime | None]:
    """The day and the moment of publication, each None where it is not known."""
    day = article.published_day
    # At the ends of the calendar there is no year before or behind to lean on.
    if day is None or not 1000 <= day.year <= 9000:
        return None, None
    told = article.published or ""
    return day, datetime.fromisoformat(told) if "T" in told or " " in told else None


def _value_time(
    time: TimeExpression, words: str, told: TimeType, anchor: Anchor
) -> TimeExpression:
    """One expression with its value, read by its type, else by the one ``told``."""
    phrase = read_phrase(words)
    plain = phrase.words
    vague = _VAGUE_VALUES.get(plain)
    if vague:
        return replace(time, value=vague, modifier=None)
    value = None
    for kind in _order_kinds(time.type, told):
        value = _value_kind(kind, plain, anchor)
        if value is not None:
            break
    return replace(time, value=value, modifier=phrase.modifier if value else None)


def _order_kinds(given: TimeType, told: TimeType) -> tuple[TimeType, ...]:
    """The types to read a time by: as given, then as its words tell.

    "Last week" called a DURATION is a DATE that lasts, and read as that first.
    """
    if (given, told) == ("DURATION", "DATE"):
        return ("DATE", "DURATION")
    return (given,) if given == told else (given, told)


def _value_kind(kind: TimeType, plain: str, anchor: Anchor) -> str | None:
    """The value of words read as one type."""
    if kind == "SET":
        return value_set(plain)
    if kind == "DURATION":
        return value_length(plain)
    return _value_point(plain, anchor)


def _value_point(plain: str, anchor: Anchor) -> str | None:
    """The value of a date, or of a time of day with the day that it belongs to."""
    clock = split_clock(plain)
    if clock is None:
        return _value_day(plain, anchor)
    words = clock.day_words
    if words in ("last", "the last"):
        words = "yesterday"
    elif words in ("the next", "the following", "the same", "that", "the previous"):
        words = f"{words} day"
    elif words in ("", "the", "around", "mid", "early", "late"):
        return _value_clock(clock, anchor)
    day = _value_day(words, anchor) or "XXXX-XX-XX"
    if not clock.is_half_open:
        return f"{day}{clock.value}"
    return f"{day}{clock.fit(anchor.reference) or ''}" if anchor.is_near else day


def _value_clock(clock: DayTime, anchor: Anchor) -> str | None:
    """The value of an hour alone, on the day it belongs to where one is near.

    "At 10.30pm" alone stays open: the day of publication would be a guess.
    """
    if anchor.reference_day and anchor.is_near:
        day = anchor.reference_day.isoformat()
        if not clock.is_half_open:
            return f"{day}{clock.value}"
        return f"{day}{clock.fit(anchor.reference) or ''}"
    fitting = clock.fit(anchor.sole_day)
    if anchor.sole_day and fitting and clock.value[1:3].isdigit():
        return f"{anchor.sole_day[:10]}{fitting}"
    return None if clock.is_half_open else f"XXXX-XX-XX{clock.value}"


def _value_day(plain: str, anchor: Anchor) -> str | None:
    if re.fullmatch(r"(?:the )?year[ -]end|year's end", plain):
        return f"{anchor.published.year:04d}-12" if anchor.published else "XXXX-12"
    found = value_date(plain, anchor)
    return found if found is not None else value_relative(plain, anchor)
