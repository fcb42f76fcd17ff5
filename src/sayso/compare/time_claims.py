"""Dates, hours and lengths of time that a report gives."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.compare.calendar_values import read_calendar
from sayso.compare.claims import (
    Claim,
    find_context,
    find_lead,
    find_near,
    find_touching,
)
from sayso.compare.pages import Page
from sayso.compare.phrases import is_in_dateline, is_mostly_in, list_quoted
from sayso.compare.told_times import is_told
from sayso.values import Span, TimeExpression

_BEFORE_TIME = re.compile(
    r"(?:\b(?:in|on|at|by|since|until|before|after|around|about|during|early|late|"
    r"back in|just after|shortly after|just before|shortly before)\s)+\Z",
    re.IGNORECASE,
)


def read_times(at: int, page: Page) -> Iterator[Claim]:
    """Dates, hours and lengths of time."""
    lines = [page.find_line(time.span) for time in page.report.times]
    dated = Counter(
        nth
        for nth, time in zip(lines, page.report.times, strict=True)
        if time.type in ("DATE", "TIME") and not (time.value or "").endswith("_REF")
    )
    quoted = list_quoted(page.report)
    days = _list_days(page, lines)
    for nth, time in zip(lines, page.report.times, strict=True):
        if nth is None or time.value is None or time.type == "SET":
            continue
        if time.value.endswith("_REF") or (
            time.type == "DURATION" and "X" in time.value
        ):
            continue
        words = page.report.article.words_of(time.span)
        text, line = page.report.article.text, page.lines[nth].span
        if is_in_dateline(text, line, time.span.start) or (
            _DEICTIC.search(words) and is_mostly_in(quoted, time.span)
        ):
            # "Tonight" in a quotation is the speaker's night, not the report's.
            continue
        if _is_furniture(page, time.span, words):
            continue
        if _RECKONED.search(words):
            # "15 minutes ago" has a minute only by reckoning from the stamp.
            continue
        if words[:4].casefold() == "the " and (time.value or "")[-3:-2] == "T":
            # "Through the evening" is any evening.
            continue
        told = is_told(text, line.start, time.span.start)
        context = find_context(page.lines[nth], time.span)
        near = find_near(page, page.lines[nth], time.span)
        lead = find_lead(page, page.lines[nth], time.span)
        for topic in _list_time_topics(time, words):
            if told and topic == "hour" and "T" in time.value and ":" not in time.value:
                # "Declined to comment Thursday evening" is no hour of the event.
                continue
            yield Claim(
                page=at,
                line=nth,
                kind="date" if topic == "when" else "time",
                span=_extend_before(page, time),
                topic=(topic,),
                value=_add_day(time.value, days.get(nth, set())),
                number=None,
                modifier=time.modifier,
                context=context,
                near=near,
                lead=lead,
                touching=find_touching(page, page.lines[nth], time.span),
                about="",
                is_explicit=_EXPLICIT.search(words) is not None,
                is_alone=dated[nth] == 1 and not told and not _is_noun(page, time),
                is_told=told,
                is_owner=_OWNS.match(text, time.span.end) is not None,
            )


def _list_days(page: Page, lines: Sequence[int | None]) -> Mapping[int, set[str]]:
    """The full dates that each sentence tells."""
    days: dict[int, set[str]] = defaultdict(set)
    for nth, time in zip(lines, page.report.times, strict=True):
        if nth is not None and _FULL_DATE.match(time.value or ""):
            days[nth].add((time.value or "")[:10])
    return days


def _add_day(value: str, days: set[str]) -> str:
    """An hour of no told day with the only day of its sentence.

    "Friday's flight landed at 7:06": at 7:06 on Friday.
    """
    if value.startswith(_NO_DAY) and len(days) == 1:
        return next(iter(days)) + value[len(_NO_DAY) :]
    return value


def _list_time_topics(time: TimeExpression, words: str) -> list[str]:
    """What a time tells: a length, a day or longer, an hour; some tell two.

    "At 1:05 a.m." tells no day, though its value is reckoned from some day.
    """
    if time.type == "DURATION":
        return ["duration"]
    calendar = read_calendar(time.value or "")
    if calendar is None:
        return ["when"]
    topics = []
    if calendar.has_date and (time.type == "DATE" or _DAY_WORD.search(words)):
        topics.append("when")
    if calendar.minutes is not None or calendar.part is not None:
        topics.append("hour")
    return topics


def _is_furniture(page: Page, span: Span, words: str) -> bool:
    """Whether a time is the page's own: its stamp, a video's length, a copyright."""
    text = page.report.article.text
    before = text[max(0, span.start - 60) : span.start]
    if _RIGHTS.search(before) is not None or _STAMP.search(before) is not None:
        return True
    return _BARE_CLOCK.fullmatch(words) is not None and not _AT.search(before)


def _is_noun(page: Page, time: TimeExpression) -> bool:
    """Whether a time is a noun's: "his own June 3 hearing", "Friday night's vote".

    "In his annual New Year's Day address": an adjective may stand before.
    """
    text = page.report.article.text
    before = text[max(0, time.span.start - 30) : time.span.start]
    if _OWNS.match(text, time.span.end) or _NO_MOMENT.search(before):
        return True
    return bool(_OWNED.search(before) and _NOUN.match(text, time.span.end))


def _extend_before(page: Page, time: TimeExpression) -> Span:
    """A time with the preposition before it."""
    start = time.span.start
    before = page.report.article.text[max(0, start - 30) : start]
    match = _BEFORE_TIME.search(before)
    if match is not None:
        start -= len(match.group())
    return Span(time.span.article, start, time.span.end)


_NO_DAY = "XXXX-XX-XX"
_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,7}"
_EXPLICIT = re.compile(rf"\b{_MONTH}\s\d{{1,2}}\b|\b\d{{1,2}}\s{_MONTH}")
_DEICTIC = re.compile(
    r"\b(?:to(?:day|night|morrow)|yesterday|last night|now|ago|this|next|last)\b",
    re.IGNORECASE,
)
_RECKONED = re.compile(r"\b(?:minutes?|hours?) (?:ago|later|earlier)\b", re.IGNORECASE)
_RIGHTS = re.compile(r"(?:©|\bcopyright|\(c\))\s?(?:©\s?)?\Z", re.IGNORECASE)
# "Posted: Friday, May 9, 2031 5:24 PM EDT Updated: ..." is the page's stamp.
_DATED = (
    r"(?:[A-Z]\w{2,8},?\s)?"
    r"(?:[A-Z]\w{2,8}\.? \d{1,2},? \d{4},?|\d{1,2}/\d{1,2}/\d{2,4})\s"
)
_STAMP = re.compile(
    rf"\b(?i:posted|updated?|published|modified)(?: at| on)?(?::\s(?:{_DATED})?|"
    rf"\s{_DATED})(?:at\s)?\Z"
)
_BARE_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?")
_AT = re.compile(
    r"\b(?:at|about|around|by|before|after|until|from|to)\s\Z", re.IGNORECASE
)
_DAY_WORD = re.compile(
    r"day\b|\b(?:to)?night|morning|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|"
    r"Jul|Aug|Sep|Oct|Nov|Dec)|\d{4}|\d/\d"
)
_OWNS = re.compile(r"['’]s\b")
_OWNED = re.compile(
    r"(?:\b(?:the|an?|my|our|your|his|her|its|their)|['’]s) [a-z]+ \Z", re.IGNORECASE
)
_NOUN = re.compile(r" (?!(?:at|in|on|by|to|for|and|but|when|as|after|with)\b)[a-z]")
# A word that makes a time a noun's or the border of a stretch, not an event's moment.
_NO_MOMENT = re.compile(
    r"\b(?:the|an?|my|our|your|his|her|its|their|own|this|that|since|until|till|by|"
    r"through|from|before|after)\s\Z",
    re.IGNORECASE,
)
