"""Which date of a sentence is that of its event."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sayso.tell.event_dates import Dating, find_bounds
from sayso.tell.event_kinds import SAYING
from sayso.tell.event_mentions import EventMention
from sayso.tell.grammar.clauses import FINITE
from sayso.tell.leanings import Footing
from sayso.values import Span, TimeExpression

_DATED = re.compile(r"\d{4}|XXXX-(?:\d\d|WXX-\d|SP|SU|FA|WI)")
_DAY_WORD = re.compile(
    r"day\b|night|morning|evening|afternoon|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|"
    r"nov|"
    r"dec|\d{4}",
    re.IGNORECASE,
)
# A date behind one of these tells when something else was, or how long it lasted.
_OTHER_TIME = re.compile(
    r"\b(?:since|until|till|after|before|following|than|unlike)\s+(?:\S+\s+){0,7}\Z",
    re.IGNORECASE,
)
# "Since he was freed in May, she has ..." tells what goes on, not the freeing.
_SINCE = re.compile(r"\A\W*since\s+(?:\S+\s+){0,7}\Z", re.IGNORECASE)
# "... who was freed in May", "..., the saleroom said on Friday": a date of these only.
_OTHER_CLAUSE = re.compile(
    # "while visiting" is when the event was, "while the board met" may be too.
    r"\b(?:who|whose|which|when|where|while(?!\s+\w+ing\b))\s+(?:[^\s,]+\s+){0,8}\Z|"
    r"\b(?:said|says|told|tells|added|adds|according to [^,]{1,60}|say)"
    r"(?:\s(?:reporters|police|a court|the \w+|in a statement))?\s+"
    r"(?:(?:on|in|at|late|early|earlier)\s+){0,2}\Z",
    re.IGNORECASE,
)
# What opens a relative clause right before its verb.
_RELATIVE = re.compile(
    r"[a-z]\s+(?:that|which|who)\s+(?:(?:has|have|had|was|were|would|also|later|\w+ly)\s+)"
    r"{0,3}\Z"
)
_AT_ONCE = re.compile(r"\b(?:since|until|till|through|from|by|before|after)\s+\Z", re.I)
# Two dates this near are parts of one.
_BESIDE = 6


def find_dating(
    footing: Footing, span: Span, plain: str, mentions: Sequence[EventMention]
) -> Dating | None:
    """The first date of a sentence that is the date of its event."""
    report = footing.report
    low, high = (
        bisect_left(report.times, at, key=lambda time: time.span.start)
        for at in (span.start, span.end)
    )
    first: Dating | None = None
    for time in report.times[low:high]:
        at = time.span.start - span.start
        if plain[at : at + 1].isspace() or not _is_dated(footing, time):
            continue
        if at > 0 and _is_of_another(plain, at):
            continue
        if _is_of_relative(footing, time.span, mentions) or _is_behind_perfect(
            time.span, mentions
        ):
            continue
        # "Last month's quiz raised ..." dates the quiz, not the raising.
        if plain[at + len(time.span) :].startswith(("'s ", "’s ")):
            continue
        value = time.value or ""
        bounds = find_bounds(value)
        published = report.article.published_day
        if bounds and published and bounds[0] > published:
            continue
        dating = Dating(value, time.span, time.modifier)
        if first is None:
            first = dating
        elif first.bounds is None and time.span.start - first.span.end <= _BESIDE:
            # "On a wet Thursday in February": the second one knows more.
            return dating if bounds else first
        if first.bounds is not None:
            break
    return first


def _is_of_relative(
    footing: Footing, time: Span, mentions: Sequence[EventMention]
) -> bool:
    """Whether a date belongs to "that ended her tour last year", not to the sentence.

    The verb nearest before it is opened by "that", "which" or "who" then; "said that
    ..." opens what is said and does not count.
    """
    verbs = [
        mention
        for mention in mentions
        if mention.kind == "verb" and mention.span.end <= time.start
    ]
    if len(verbs) < 2 or verbs[-1].governor in SAYING:
        return False
    before = footing.report.article.text[verbs[-2].span.end : verbs[-1].span.start]
    return _RELATIVE.search(before) is not None


def _is_behind_perfect(time: Span, mentions: Sequence[EventMention]) -> bool:
    """Whether a date stands behind "has granted", which takes none of the past.

    It belongs to something else then: "... the man accused of the fire in April", and
    before it "a man charged last year has pleaded". What is announced on a day is told
    of that day.
    """
    verbs = [mention for mention in mentions if mention.kind == "verb"]
    before = [mention for mention in verbs if mention.span.end <= time.start]
    first = find_main_verb(mentions)
    if first is None or first.tense != "perfect":
        return False
    if first not in before:
        return any(mention.tense == "participle" for mention in before)
    return not (before[-1].base in SAYING and before[-1].tense == "past")


def find_main_verb(mentions: Sequence[EventMention]) -> EventMention | None:
    """The first finite verb that is not of saying: "found" of "they say she found"."""
    finite = (one for one in mentions if one.kind == "verb" and one.tense in FINITE)
    return next((verb for verb in finite if verb.base not in SAYING), None)


def _is_dated(footing: Footing, time: TimeExpression) -> bool:
    """Whether an expression names a day, month or year, known or open."""
    if time.type not in ("DATE", "TIME") or not _DATED.match(time.value or ""):
        return False
    if time.type == "DATE":
        return True
    # "At 11.30pm" alone: the value's day is only the day of publication.
    return _DAY_WORD.search(footing.report.article.words_of(time.span)) is not None


def _is_of_another(plain: str, at: int) -> bool:
    """Whether a date belongs to something else: "following her arrest in May".

    Only 200 characters before it are read.
    """
    low = max(0, at - 200)
    before = plain[low:at]
    if before.rstrip().lower().endswith(("just before", "just after", "shortly after",
                                         "shortly before")):  # fmt: skip
        return False
    if _AT_ONCE.search(before) or _OTHER_CLAUSE.search(before[-120:]):
        return True
    if _SINCE.search(before):
        return True
    match = _OTHER_TIME.search(before)
    # At the head of the sentence the whole phrase is the event's own time.
    return match is not None and (low > 0 or before[: match.start()].strip() != "")
