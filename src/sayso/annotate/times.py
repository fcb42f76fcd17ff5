"""TIMEX3 values of time expressions, anchored on the published time."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.annotate.time_values.anchors import Anchor, find_direction
from sayso.annotate.time_values.clocks import split_clock
from sayso.annotate.time_values.dates import value_date
from sayso.annotate.time_values.lengths import value_length, value_set
from sayso.annotate.time_values.phrases import read_phrase
from sayso.annotate.time_values.relatives import value_relative
from sayso.values import Article, TimeExpression

_VAGUE = {
    "PRESENT_REF": "now|right now|just now|currently|current|these days|nowadays|"
    "at present|at the moment|this moment",
    "PAST_REF": "recently|more recently|recent|lately|the past|past years|"
    "the recent past",
    "FUTURE_REF": "soon|the future|the near future|the distant future|one day|future|"
    "coming years|coming months|coming weeks|coming days|the coming years|"
    "the coming months|the coming weeks|the coming days",
}
_VAGUE_VALUES = {
    word: value for value, words in _VAGUE.items() for word in words.split("|")
}
# A clock time further than this from the last day named is taken on its own.
_NEAR = 200
_QUARTER = re.compile(r"\d{4}-Q\d")
_CALENDAR = re.compile(r"\d{4}(?:-|\Z)")


def value_times(
    article: Article, times: tuple[TimeExpression, ...]
) -> tuple[TimeExpression, ...]:
    """The same expressions with their values and modifiers.

    ``times`` stands in order of the text. Where nothing anchors a part of a value, it
    stays X (``XXXX-10``, ``XXXX-WXX-3``), or the value None. Cost: linear.

    Method: TIMEX3 (Pustejovsky et al. 2003); news tells of the past, so a weekday or
    month is the last one unless its sentence looks ahead (Strötgen and Gertz 2013).
    Misses: fiscal years that differ from the calendar's; times before publication
    told in the historic present.
    """
    valued: list[TimeExpression] = []
    reference, quarter, told_at = "", "", 0
    published = article.published_day
    # At the ends of the calendar there is no year before or behind to lean on.
    if published is not None and not 1000 <= published.year <= 9000:
        published = None
    for time in times:
        start, end = time.span.start, time.span.end
        anchor = Anchor(
            published=published,
            reference=reference,
            quarter=quarter,
            direction=_direct(article.text, start, end),
            is_indefinite=_is_indefinite(article.text, start, end),
            is_near=bool(reference) and _is_near(article.text, told_at, start),
        )
        words = article.words_of(time.span)
        found = _value_time(time, words, anchor)
        valued.append(found)
        if _is_topic(found, words):
            reference, told_at = (found.value or "").split("T")[0], end
            quarter = reference if _QUARTER.fullmatch(reference) else quarter
    return tuple(valued)


def _is_indefinite(text: str, start: int, end: int) -> bool:
    """Whether a time is one of many: "a wet Thursday in February"."""
    before = text[max(0, start - 25) : start].lower()
    return (
        re.search(r"\b(?:an?|one|some)\s(?:[a-z-]+\s)?\Z", before) is not None
        and re.match(r"\s(?:in|of)\s", text[end : end + 4]) is not None
    )


def _is_topic(time: TimeExpression, words: str) -> bool:
    """Whether later expressions may lean on this one ("the next day").

    A comparison ("up from 3% a year earlier") is no new topic.
    """
    if time.type not in ("DATE", "TIME") or not _CALENDAR.match(time.value or ""):
        return False
    return re.search(r"year[\s-]+(?:ago|earlier)", words.lower()) is None


def _is_near(text: str, told_at: int, start: int) -> bool:
    """Whether a time stands in the paragraph of the one before, not far behind it."""
    return start - told_at <= _NEAR and "\n\n" not in text[told_at:start]


def _direct(text: str, start: int, end: int) -> int:
    """The direction of a time; "back in October" looks back whatever the tense."""
    if re.search(r"\bback\s+(?:in|on)\s\Z", text[max(0, start - 12) : start], re.I):
        return -1
    return find_direction(text, start, end)


def _value_time(time: TimeExpression, words: str, anchor: Anchor) -> TimeExpression:
    """One expression with its value, read by its type."""
    phrase = read_phrase(words)
    plain = re.sub(r"^(?:on|in|at) ", "", phrase.words)
    vague = _VAGUE_VALUES.get(plain)
    if vague:
        return replace(time, value=vague, modifier=None)
    if time.type == "SET":
        value = value_set(plain)
    elif time.type == "DURATION":
        value = value_length(plain)
    else:
        value = _value_point(plain, anchor)
    return replace(time, value=value, modifier=phrase.modifier if value else None)


def _value_point(plain: str, anchor: Anchor) -> str | None:
    """The value of a date, or of a time of day with the day that it belongs to."""
    clock = split_clock(plain)
    if clock is None:
        return _value_day(plain, anchor)
    words = clock.day_words
    if not words and anchor.reference_day and anchor.is_near:
        return f"{anchor.reference}{clock.value}"
    if words in ("last", "the last"):
        words = "yesterday"
    elif words in ("the next", "the following", "the same", "that", "the previous"):
        words = f"{words} day"
    elif words in ("", "the", "around", "mid", "early", "late"):
        # "At 10.30pm" alone: the day of publication would be a guess.
        return f"XXXX-XX-XX{clock.value}"
    day = _value_day(words, anchor)
    return f"{day or 'XXXX-XX-XX'}{clock.value}"


def _value_day(plain: str, anchor: Anchor) -> str | None:
    if re.fullmatch(r"(?:the )?year[ -]end|year's end", plain):
        return f"{anchor.published.year:04d}-12" if anchor.published else "XXXX-12"
    found = value_date(plain, anchor)
    return found if found is not None else value_relative(plain, anchor)
