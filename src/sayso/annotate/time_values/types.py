"""The TIMEX3 type of a time expression, from its words."""

from __future__ import annotations

import re

from sayso.values import TimeType

_SET = re.compile(
    r"\b(?:every|each|daily|nightly|hourly|weekly|annually|yearly|once an?|twice)\b|"
    r"\btimes? (?:an?|per|each)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|"
    r"\b(?:morning|evening|night|afternoon)s\b"
)
_RATE = re.compile(r"\ban? (?:second|minute|hour|day|night|week|month|quarter|year)\Z")
_COUNTED_BEFORE = re.compile(
    r"(?:[$£€]?\d[\d.,]*%?|million|billion|thousand|times|dollars|pounds|cents|once|"
    r"percent|barrels|people|tons)\s\Z"
)
_CLOCK = re.compile(
    r"\d ?[ap]\.?m\b|\b\d{4} (?:gmt|utc|bst|hrs|hours)\b|\b(?:early|small|wee) "
    r"(?:morning )?hours\b|\d:\d\d|o['’]clock|\b(?:noon|midnight|midday|tonight|"
    r"overnight|morning|afternoon|evening|night|lunchtime)\b|T\d\d:"
)
_BARE_HOUR = re.compile(r"\d{1,2}(?:[:.]\d\d)?")
_MERIDIEM = re.compile(r"\s?(?:-|–|to|and|until)\s?[\d:.]{1,5}\s?[ap]\.?m", re.I)
_LONG = re.compile(r"\b(?:night|morning|afternoon|evening)s?-long\b")
_LENGTH = re.compile(
    r"(?:second|minute|min|hour|hr|day|night|weekend|week|fortnight|month|quarter|"
    r"year|yr|decade|centur(?:y|ie))s?\b"
)
_SHIFTED = re.compile(
    r"(?<!shortly )(?<!just )\b(?:ago|earlier|later|before|previously|from now|hence|"
    r"year-end)\b"
)
_NUMBERED = re.compile(
    r"^(?:about |around |almost |nearly |roughly |approximately |some |more than |"
    r"less than |fewer than |at least |at most |up to |over |under |no more than |"
    r"no less than |as long as )?(?:(?:the )?(?:past|last|next|first|previous|coming|"
    r"following|latest|final|recent|these|same|this) )?(?:about |nearly |almost )?"
    r"(?:the )?(?:\d[\d.,/ ]*|an? |half an? |one|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety|hundreds?|several|few|some|many|a few|a couple|dozens?|thousand)"
)


_YEAR = re.compile(r"the (?:fiscal |financial |full )?year")
_ENDED = re.compile(r"\s*,?\s*(?:(?:which|that)\s)?(?:end(?:ed|ing|s)|to)\b")
_NTH_OF = re.compile(r"the (?:first|second|third|fourth|last|final) \w+ (?:of|in) ")
# "Over the past year" lasts up to now; "last year" is one of the calendar.
_UP_TO_NOW = re.compile(
    r"the (?:past (?:day|week|month|year|decade|century)|"
    r"last (?:week|month|year|decade|century))"
)


def type_time(words: str, before: str = "", after: str = "") -> TimeType:
    """DATE, TIME, DURATION or SET for the words of a time expression.

    ``before`` is the text that leads up to it ("200 people" in "200 people a week"),
    ``after`` what follows ("ended June 30" in "the year ended June 30").
    """
    plain = re.sub(r"[\s‐‑]+", " ", words).strip()
    lower = plain.lower().replace("‐", "-")
    if _BARE_HOUR.fullmatch(lower) and _MERIDIEM.match(after):
        return "TIME"
    if _SET.search(lower):
        return "SET"
    if _RATE.search(lower) and _COUNTED_BEFORE.search(before.lower()):
        return "SET"
    if _SHIFTED.search(lower):
        return "DATE"
    if _CLOCK.search(lower) and not _LONG.search(lower):
        return "TIME"
    if _UP_TO_NOW.fullmatch(lower) and after.startswith(" of "):
        return "DATE"
    if _NTH_OF.match(lower):
        return "DATE"
    if _YEAR.fullmatch(lower):
        return "DURATION" if _ENDED.match(after) else "DATE"
    return "DURATION" if _is_length(lower) else "DATE"


def _is_length(lower: str) -> bool:
    """Whether the words tell how long: a number or a plural of a unit of time."""
    lower = re.sub(r"^(?:sometime|early|earlier|late|later) ", "", lower)
    match = next(reversed(list(_LENGTH.finditer(lower))), None)
    if match is None or re.search(
        r"\b(?:1[5-9]|20)\d\d\b|\b(?:first|second|third|fourth|fiscal|last|next|this)"
        r"[ -](?:fiscal )?(?:first |second |third |fourth )?(?:quarter|half)\b|"
        r"year-(?:ago|earlier)|\bcentury\Z|\b(?:quarter|half) of\b|thousand\Z",
        lower,
    ):
        return False
    if lower in ("one day", "nowadays") or lower.startswith("these days"):
        return False
    if re.search(r"\b(?:recent|coming|future|past) (?:days|weeks|months|years)", lower):
        return not lower.startswith(("past years", "coming"))
    if match.group().endswith("s") or "-long" in lower:
        return True
    if _UP_TO_NOW.fullmatch(lower):
        return True
    if re.match(
        r"(?:the )?(?:first|second|third|fourth|last|next|same|1st|2nd|3rd) ", lower
    ):
        return False
    return _NUMBERED.match(lower) is not None or "-" in lower
