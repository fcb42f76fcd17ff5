"""Time expressions by rules: spans and types, values come later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.annotate.rules.time_lookalikes import (
    has_loose_short_day,
    is_lower_name,
    is_person_month,
    is_title,
)
from sayso.annotate.rules.time_patterns import PATTERNS, TRIGGER
from sayso.annotate.rules.time_words import MONTH
from sayso.annotate.time_values.types import type_time
from sayso.text import find_worded_zones
from sayso.values import Article, TimeExpression

_BEFORE = re.compile(r"([\w$£€'’.-]+)[\s(\[\"“]*\Z")
_AFTER = re.compile(r"[\s,]*([\w'’-]+)")

_PREPOSITIONS = frozenset(
    "in of last by since until till through from to early late next this and "
    "between for after before during mid around on throughout or than past every "
    "each about back".split()
)
_AMBIGUOUS_MONTHS = frozenset(("may", "march", "mar", "jan", "dec", "jun"))
_NAME_MONTHS = frozenset(("april", "june", "august", "jan", "may", "summer"))
_MONTHS = frozenset("january february july september october november december".split())
_SHORT_DAYS = frozenset("mon tue tues wed weds thu thur thurs fri sat sun".split())
_COUNTED = frozenset(
    "people dollars euros pounds feet miles tons troops soldiers homes workers jobs "
    "men women children families students votes points words copies shares acres "
    "members meters metres kilometers kilometres employees residents protesters block "
    "tickets tonnes houses units cases deaths calories words megawatts km m ft "
    "followers likes square".split()
)
_HEDGING = frozenset(
    "than nearly almost roughly approximately over some $ no. no".split()
)
_NO_YEAR_BEFORE = frozenset("room route highway flight page boeing windows".split())
_SOON_PAST = frozenset("as was were had too so".split())
_MAKES = frozenset(
    "chevrolet chevy ford toyota honda nissan dodge jeep bmw mercedes audi lexus kia "
    "hyundai mazda subaru volkswagen volvo buick cadillac chrysler pontiac gmc lincoln "
    "acura infiniti jaguar tesla saturn mitsubishi".split()
)
_PARTS = frozenset("morning afternoon evening night lunchtime".split())
# "The night shift", "the morning rush": no time of day.
_PART_NOUNS = frozenset(
    "shift shifts club show sky bus life market school time rush news star paper "
    "papers train watchman prayers tea standard post call herald vision owl stand "
    "gown dress suit class sickness market nurse manager porter".split()
)
# No time runs further than this before or behind a word that marks it.
_REACH = 45
_NO_TIME = frozenset(
    "a second|the second|the minute|a day of|half a second|many second|the seconds|"
    "the minutes".split("|")
)
_AGED = re.compile(r"(?:year|month|day|week|yr)s?\Z")
_OLD = re.compile(r"[\s‐‑-]{1,2}(?:olds?\b|of\s+age\b)")
# "Over several years", "over the past week": during them, no "more than".
_DURING = re.compile(
    r"over\s+(?=(?:several|a\s+few|few|many|some|a\s+couple|the)\b)", re.I
)
# The 28 of "July 25-28", the 15 of "2014-15", the 9 of "July 8 and 9".
_HAS_TAIL = re.compile(rf"(?:\b{MONTH}\s\d{{1,2}}|\b(?:1[5-9]|20)\d\d)\Z", re.I)
_TAIL = re.compile(
    r"(?:\s?[-–]\s?|\s(?:and|to|or)\s(?=\d{1,2}(?:st|nd|rd|th)?(?:[.,;)]|\s(?:in|at)\s)))"
    r"(\d{1,2})(?:st|nd|rd|th)?(?![\d%:]|[.,]\d|\s?[ap]\.?m)\b"
)
_LASTING = re.compile(r"last\s+(?=(?:\w+\s+){0,3}(?:an?|\d+|\w+)\s)", re.I)
_LASTS = re.compile(r"\b(?:to|will|would|could|can|may|might|should|not)\s\Z", re.I)
# A fraction ("a quarter of"), a way to say always ("24 hours a day").
_IDIOM = re.compile(
    r"(?:(?:more than |less than |nearly |almost |about |over )?(?:an?|three|one) "
    r"quarters? (?:of|full)|(?:24 hours|seven days|7 days) an? (?:day|week)|"
    r"(?<= to )the day)\b",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\s(?:[A-Z]\.?\s)?(?:[A-Z][a-z]+\s){1,2}(?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|"
    r"Ln|Lane|Blvd|Boulevard|Way|Ct|Court|Pl|Place|Pkwy|Hwy|Highway|Terrace)\b"
)
_HEAT = re.compile(r"degree|temperature|fahrenheit|celsius|\bhighs?\b|\blows\b", re.I)


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
        for start, end in _stretches(text)
        for pattern in PATTERNS
        for match in pattern.finditer(text, start, end)
    }
    chosen: list[tuple[int, int]] = []
    barred = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < barred or (chosen and start < chosen[-1][1]):
            continue
        idiom = _IDIOM.match(text, start)
        if idiom:
            barred = idiom.end()
            continue
        if _is_time(text, start, end):
            chosen.append((_skip_lead(text, start, end), end))
            tail = (
                _TAIL.match(text, end, end + 20)
                if _HAS_TAIL.search(text, max(0, end - 20), end)
                else None
            )
            if tail:
                chosen.append(tail.span(1))
    return tuple(
        TimeExpression(
            article.span(start, end),
            type_time(
                text[start:end], text[max(0, start - 20) : start], text[end : end + 20]
            ),
        )
        for start, end in chosen
    )


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


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of text around words that every time has one of, merged."""
    begin = end = 0
    for zone in find_worded_zones(text):
        for match in TRIGGER.finditer(text, *zone):
            if match.start() - _REACH > end:
                if end:
                    yield begin, end
                begin = max(0, match.start() - _REACH)
            end = min(len(text), match.end() + _REACH)
    if end:
        yield begin, end


def _is_time(text: str, start: int, end: int) -> bool:
    """Whether words that look like a time are one, by what stands around them."""
    words = text[start:end]
    if "\n\n" in words or is_title(text, start, end):
        return False
    plain = re.sub(r"\s+", " ", words.lower())
    before = _word_before(text, start)
    after_match = _AFTER.match(text, end, end + 40)
    after = after_match.group(1) if after_match else ""
    if plain in _NO_TIME or (_AGED.search(plain) and _OLD.match(text.lower(), end)):
        return False
    if " " not in plain and "-" not in plain:
        return _is_lone_time(text, start, end, before, after) and not is_person_month(
            text, start, end, before
        )
    if is_lower_name(words) or has_loose_short_day(words):
        return False
    if plain.split()[-1] in _PARTS and after.lower() in _PART_NOUNS:
        return False
    if re.search(r"[ -]\d0s$", plain) and _HEAT.search(
        text[max(0, start - 60) : end + 30]
    ):
        return False
    if plain.startswith(("a ", "an ")) and before in ("such", "quite"):
        return False
    if plain.endswith(" new year") and text[end : end + 2] in ("'s", "’s"):
        return False
    return not (plain.split()[0] == "the" and plain.endswith(" half"))


def _word_before(text: str, start: int) -> str:
    match = _BEFORE.search(text[max(0, start - 25) : start])
    return match.group(1).lower() if match else ""


def _is_lone_time(text: str, start: int, end: int, before: str, after: str) -> bool:
    """Whether one word alone is a time here."""
    words = text[start:end]
    plain = words.lower().rstrip(".")
    if plain.isdigit():
        return len(plain) < 3 or (
            _STREET.match(text, end) is None and _is_year(before, after)
        )
    if plain in _SHORT_DAYS:
        return (
            words.endswith(".") and words[0].isupper() and plain not in ("sun", "sat")
        )
    if plain in _PARTS or plain in ("spring", "fall", "winter"):
        return plain == "night" and before in ("at", "by", "all", "one")
    if plain in _AMBIGUOUS_MONTHS or plain in _NAME_MONTHS:
        return words[0].isupper() and _is_lone_month(plain, before, after)
    if plain == "soon":
        return before not in _SOON_PAST and not re.match(
            r"(?:as|after|before|afterwards?|became|came|got|fell|found|\w+ed)\Z", after
        )
    if plain == "minutes" and after == "apart":
        return False
    if re.fullmatch(r"[qh][1-4]", plain):
        return words[0].isupper()
    if plain in ("weeks", "months", "minutes", "hours", "days", "years"):
        return words.islower()
    if plain in _MONTHS:
        return words[0].isupper()
    return not (plain in ("daily", "weekly") and (words + after)[0:1].isupper())


def _is_lone_month(plain: str, before: str, after: str) -> bool:
    """Whether a month that is a plain word or a name too is one here."""
    if before in _PREPOSITIONS:
        return not (plain == "may" and after in ("be", "have", "not"))
    return (
        plain in ("april", "june", "august")
        and not after[:1].isupper()
        and before not in ("ms", "mrs", "miss", "ms.", "mrs.", "miss.")
    )


def _is_year(before: str, after: str) -> bool:
    """Whether four digits are a year and no count or house number."""
    if before in _HEDGING or after.lower() in _COUNTED or after.lower() in _MAKES:
        return False
    return before in _PREPOSITIONS or not after or before not in _NO_YEAR_BEFORE
