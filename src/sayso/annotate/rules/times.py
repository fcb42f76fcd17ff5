"""Time expressions by rules: spans and types, values come later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.annotate.rules.paragraphs import find_text_zones
from sayso.annotate.rules.time_checks import is_time
from sayso.annotate.rules.time_patterns import PATTERNS, TRIGGER
from sayso.annotate.rules.time_words import MONTH
from sayso.annotate.time_values.types import type_time
from sayso.values import Article, TimeExpression

# No time runs further than this before or behind a word that marks it.
_REACH = 45
# "Over several years", "over the past week": during them, no "more than".
_DURING = re.compile(
    r"over\s+(?=(?:several|a\s+few|few|many|some|a\s+couple|the)\b)", re.I
)
# The 28 of "July 25-28", the 15 of "2014-15", the 9 of "July 8 and 9".
_HAS_TAIL = re.compile(rf"(?:\b{MONTH}\s\d{{1,2}}|\b(?:1[5-9]|20)\d\d)\Z", re.I)
_TAIL = re.compile(
    r"(?:\s?[-–]\s?|\s(?:and|to|or)\s(?=\d{1,2}(?:st|nd|rd|th)?(?:[.,;)]|\s(?:in|at)\s)))"
    r"((?:19|20)\d\d|\d{1,2})(?:st|nd|rd|th)?(?![\d%:]|[.,]\d|\s?[ap]\.?m)\b"
)
_LASTING = re.compile(r"last\s+(?=(?:\w+\s+){0,3}(?:an?|\d+|\w+)\s)", re.I)
_LASTS = re.compile(r"\b(?:to|will|would|could|can|may|might|should|not)\s\Z", re.I)
# A fraction ("a quarter of"), a way to say always ("24 hours a day").
_IDIOM = re.compile(
    r"(?:(?:more than |less than |nearly |almost |about |over )?(?:an?|three|one) "
    r"quarters? (?:of|full)|(?:24 hours|seven days|7 days) an? (?:day|week)|"
    r"(?<= to )the day|(?<=\bit )a (?:day|night))\b",
    re.IGNORECASE,
)


def find_times(article: Article) -> tuple[TimeExpression, ...]:
    """The time expressions of an article in order, without values.

    The longest of overlapping matches is taken, the first of equal ones. Ages of
    people are no times ("41-year-old"): they are quantities. No text, no times. Cost:
    linear.

    Method: extents as in TimeBank 1.2 (Pustejovsky et al. 2003).
    Misses: times told by events ("at the height of the storm").
    """
    text = article.text
    spans = {
        (match.start(), match.end())
        for start, end in _stretches(article)
        for pattern in PATTERNS
        for match in pattern.finditer(text, start, end)
    }
    return tuple(
        TimeExpression(
            article.span(start, end),
            type_time(
                text[start:end], text[max(0, start - 20) : start], text[end : end + 20]
            ),
        )
        for start, end in _choose_spans(text, spans)
    )


def _choose_spans(text: str, spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest of overlapping spans that are times, with what they drag along."""
    chosen: list[tuple[int, int]] = []
    barred = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < barred or (chosen and start < chosen[-1][1]):
            continue
        idiom = _IDIOM.match(text, start)
        if idiom:
            barred = idiom.end()
        elif is_time(text, start, end):
            chosen.append((_skip_lead(text, start, end), end))
            if _HAS_TAIL.search(text, max(0, end - 20), end):
                tail = _TAIL.match(text, end, end + 20)
                chosen += [tail.span(1)] if tail else []
    return chosen


def _skip_lead(text: str, start: int, end: int) -> int:
    """Where a time starts behind words that are no part of it.

    "Over several years" is during them; "likely to last over a week" is a verb.
    """
    during = _DURING.match(text, start, end)
    if during:
        return during.end()
    lasting = _LASTING.match(text, start, end)
    if lasting and _LASTS.search(text, max(0, start - 12), start):
        return lasting.end()
    return start


def _stretches(article: Article) -> Iterator[tuple[int, int]]:
    """The stretches of text around words that every time has one of, merged."""
    begin = end = 0
    for start, stop in find_text_zones(article):
        for match in TRIGGER.finditer(article.text, start, stop):
            if match.start() - _REACH > end:
                if end:
                    yield begin, end
                begin = max(start, match.start() - _REACH)
            end = min(stop, match.end() + _REACH)
    if end:
        yield begin, end
