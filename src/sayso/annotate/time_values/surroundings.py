"""What stands around a time: words cut off it, the year it shares, what it is of."""

from __future__ import annotations

import re

from sayso.annotate.time_values.lexicon import MONTHS

_INDEFINITE = re.compile(r"\b(?:an?|one|some)\s(?:[a-z-]+\s)?\Z", re.IGNORECASE)
_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)"
)
_OF_SEASON = re.compile(
    rf"\s(?:in|of)\s(?:the\s)?(?:(?:early|mid|late)[\s-])?"
    rf"(?:{_MONTHS}|spring|summer|autumn|fall|winter|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_JOINED = r"\s*(?:to|and|through|until|till|or|,|-|–|&)\s*"
_AND_MONTH = rf"(?P<month>{_MONTHS})(?:\s\d{{1,2}}(?:st|nd|rd|th)?)?"
_DAY_AND_MONTH = rf"\d{{1,2}}(?:st|nd|rd|th)?\s(?P<later>{_MONTHS})"
# "from May to June 2014", "March 3 and April 5, 2011", "3 May to 5 June 2014".
_YEAR_BEHIND = re.compile(
    rf"{_JOINED}(?:(?:on\s)?(?:early|mid|late)[\s-])?(?:{_AND_MONTH}|{_DAY_AND_MONTH})"
    r",?\s(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# "in May and June of last year".
_NEAR_BEHIND = re.compile(
    rf"{_JOINED}(?P<month>{_MONTHS})\s(?:of\s)?(?P<near>last|this|next)\syear\b", re.I
)
# "between November 2019 and March".
_YEAR_BEFORE = re.compile(
    rf"\b{_AND_MONTH},?\s(?P<year>(?:19|20)\d\d)"
    r"\s*(?:to|and|through|until|till|-|–)\s*(?:(?:early|mid|late)[\s-])?\Z",
    re.IGNORECASE,
)
_OWN_MONTH = re.compile(rf"\b{_MONTHS}", re.IGNORECASE)
# Words that a unit, a weekday or a month of a narrow span leans on.
_CUT_BEFORE = re.compile(
    r"\b((?:the\s+)?(?:last|next|this(?:\s+past)?|past|previous|following|coming)|"
    r"every|each|(?:early|late|mid))[\s-]+\Z",
    re.IGNORECASE,
)
_CUT_BEHIND = re.compile(
    r"\s+(?:ago|earlier|later|from\s+now|o['’]clock|[ap]\.?m\b\.?)", re.IGNORECASE
)
_CUT_YEAR = re.compile(r",?\s+(?:19|20)\d\d\b(?!,\d)")
_NARROW = re.compile(
    r"(?:day|night|weekend|week|month|quarter|year|decade|century|spring|summer|autumn|"
    r"fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    rf"(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s+\w+s|{_MONTHS})\Z",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?:an?|\d+|\w+)\s+(?:minute|hour|day|week|month|year|decade)s?\Z", re.IGNORECASE
)
# "at 10:35 a.m. (0735 GMT) Friday": the day stands behind the hour, or the bracket.
_CLOCK = re.compile(
    r"(?:about |around )?"
    r"(?:\d{1,2}[:.]\d\d.{0,20}|\d{1,2}\s?[ap]\.?m\.?|noon|midnight)",
    re.IGNORECASE,
)
_DAY_BEHIND = re.compile(
    r"(?:\s?\([^)]{3,30}\))?,?\s(?:on\s)?((?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    rf"yesterday|today|tomorrow|{_MONTHS}\s\d{{1,2}}(?:,\s(?:19|20)\d\d)?|"
    rf"\d{{1,2}}\s{_MONTHS}(?:\s(?:19|20)\d\d)?)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?:on|in|at|by|since|until|till|from|during|for|to|through|throughout|of)\s+)+"
    r"(?!least\b|most\b|present\b|the\s+(?:moment|latest)\b)(?=\S)",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:['’]s?|[\s,;:!?.)\]\"”])+\Z")
# "9 a.m.", "Jan.", "New Year's" keep what they end in.
_KEEPS_MARK = re.compile(r"(?:\b[ap]\.m\.|\b[A-Z][a-z]{2,4}\.|[Yy]ear['’]s)\Z")
_HOUR = re.compile(r"(?:the\s)?\d{1,2}(?:[:.]\d\d|st|nd|rd|th)?\Z")
_MERIDIEM = re.compile(
    r"\s?(?:-|–|to|and|until)\s?\d{1,2}(?:[:.]\d\d)?\s?([ap]\.?m)\b", re.IGNORECASE
)
_MONTH_BEHIND = re.compile(
    r"\s?(?:-|–|to|and|or|until)\s?\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?"
    rf"({_MONTHS}(?:,?\s(?:19|20)\d\d)?)",
    re.IGNORECASE,
)
# "The Sept. 11 attacks" need no year.
_ELEVENTH = re.compile(r"Sept(?:ember|\.)?\s11(?:th)?\Z")
_ATTACKS = re.compile(
    r"\s(?:terror(?:ist)?\s)?(?:attacks\b|hijack|families\b|victims\b)"
)
_DATE = re.compile(rf"{_MONTHS}\s\d{{1,2}}\Z|\d{{1,2}}\s{_MONTHS}\Z", re.IGNORECASE)
_OF_ANOTHER = re.compile(
    r"\s+(before|after|of\s+(?:the|his|her|their|its|an?|my|our)|when|that|he|she|it|"
    r"they|we|I|in\s+which)\b"
)
_WHO = frozenset(("he", "she", "it", "they", "we", "i"))
_PLAIN_UNIT = re.compile(
    r"the\s+(?:(?:first|second|third|fourth|fifth|last|final|past)\s+)?"
    r"(?:day|night|week|weekend|month|year|morning|evening)\Z",
    re.IGNORECASE,
)
_THE_DAY = re.compile(r"the\s(?:day|night|morning|evening)\Z", re.IGNORECASE)
# "On the first day": of what is not told.
_FIRST = re.compile(
    r"the\s+(?:first|second|third|fourth|fifth|final)\s+(?:day|night|week|weekend|month|"
    r"year|morning|evening)\Z|the\s+last\s+day\Z",
    re.IGNORECASE,
)


def find_core(text: str, start: int, end: int) -> tuple[int, int]:
    """A time's span without a preposition before and a possessive or mark behind.

    >>> find_core("It fell on Friday.", 8, 18)
    (11, 17)
    """
    lead = _LEAD.match(text, start, end)
    first = lead.end() if lead else start
    tail = _TAIL.search(text, first, end)
    last = tail.start() if tail and not _KEEPS_MARK.search(text, first, end) else end
    return (first, last) if first < last else (start, end)


def read_words(text: str, start: int, end: int) -> str:
    """The words of a time, with what belongs to them where a span was cut short.

    >>> read_words("It fell last week.", 13, 17)
    'last week'
    """
    words = text[start:end]
    if _HOUR.fullmatch(words):
        meridiem = _MERIDIEM.match(text, end, end + 24)
        month = _MONTH_BEHIND.match(text, end, end + 40)
        if month and not meridiem:
            return f"{words} {month.group(1)}"
        words = f"{words} {meridiem.group(1)}" if meridiem else words
    if _CLOCK.fullmatch(words):
        day = _DAY_BEHIND.match(text, end, end + 50)
        return f"{words} {day.group(1)}" if day else words
    if _ELEVENTH.fullmatch(words) and _ATTACKS.match(text, end, end + 24):
        return f"{words}, 2001"
    if _DATE.match(words):
        year = _CUT_YEAR.match(text, end, end + 8)
        return words + year.group() if year else words
    if _LENGTH.fullmatch(words):
        behind = _CUT_BEHIND.match(text, end, end + 12)
        words += behind.group() if behind else ""
    if _NARROW.fullmatch(words):
        before = _CUT_BEFORE.search(text[max(0, start - 16) : start])
        words = f"{before.group(1)} {words}" if before else words
    return words


def find_shared_year(
    text: str, start: int, end: int, published: int | None = None
) -> int | None:
    """The year named for this date and its neighbour together, or None.

    ``published`` is the year of publication, for "in May and June of last year".

    >>> find_shared_year("from November to March 2015", 5, 13)
    2014
    """
    own = _OWN_MONTH.search(text, start, end)
    if own is None:
        return None
    month = _number_month(own.group())
    match = _YEAR_BEHIND.match(text, end, end + 40)
    if match:
        other = _number_month(match["month"] or match["later"])
        return int(match["year"]) - (month > other)
    match = _NEAR_BEHIND.match(text, end, end + 40)
    if match and published:
        return published + {"last": -1, "this": 0, "next": 1}[match["near"].lower()]
    match = _YEAR_BEFORE.search(text, max(0, start - 40), start)
    if match:
        return int(match["year"]) + (month < _number_month(match["month"]))
    return None


def _number_month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def is_indefinite(text: str, start: int, end: int) -> bool:
    """Whether a time is one of many: "a wet Thursday in February"."""
    return (
        _INDEFINITE.search(text[max(0, start - 25) : start]) is not None
        and _OF_SEASON.match(text, end, end + 30) is not None
    )


def is_of_another(words: str, text: str, end: int) -> bool:
    """Whether a day is told by an event: "the day after the vote", "the night of"."""
    if _FIRST.fullmatch(words):
        return True
    if _THE_DAY.fullmatch(words) and text.startswith(" of ", end):
        return True
    other = _OF_ANOTHER.match(text, end, end + 16)
    if other is None or _PLAIN_UNIT.fullmatch(words) is None:
        return False
    # "The day he left", but "for the year it hopes to break even".
    return not (words.lower().endswith("year") and other.group(1).lower() in _WHO)
