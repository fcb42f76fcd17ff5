"""Whether words that look like a time are one, by what stands around them."""

from __future__ import annotations

import re

from sayso.annotate.rules.time_lookalikes import (
    has_loose_short_day,
    is_lower_name,
    is_person_month,
    is_title,
)

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
_RESULT = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?![\d:]|\s?[ap]\.?m|\s[A-Z]{2,4}T?\b)")
_WHOSE = frozenset("my his her their our its your whose".split())
_NO_TIME = frozenset(
    "a second|the second|the minute|a day of|half a second|many second|the seconds|"
    "the minutes".split("|")
)
_AGED = re.compile(r"(?:year|month|day|week|yr)s?\Z")
_OLD = re.compile(r"[\s‐‑-]{1,2}(?:olds?\b|of\s+age\b)")
_STREET = re.compile(
    r"\s(?:[A-Z]\.?\s)?(?:[A-Z][a-z]+\s){1,2}(?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|"
    r"Ln|Lane|Blvd|Boulevard|Way|Ct|Court|Pl|Place|Pkwy|Hwy|Highway|Terrace)\b"
)
_HEAT = re.compile(r"degree|temperature|fahrenheit|celsius|\bhighs?\b|\blows\b", re.I)


def is_time(text: str, start: int, end: int) -> bool:
    """Whether words that look like a time are one, by what stands around them."""
    words = text[start:end]
    if "\n\n" in words or is_title(text, start, end):
        return False
    plain = re.sub(r"\s+", " ", words.lower())
    before = _word_before(text, start)
    after_match = _AFTER.match(text, end, end + 40)
    after = after_match.group(1) if after_match else ""
    if _RESULT.match(text, start) and before in ("in", "of", "was", "is", "a"):
        # A race run in 2:05:11, a score of 21:15.
        return False
    if re.match(r"\.\w", text[end : end + 2]) and not plain.endswith("m"):
        # "Monday.com"; a full stop without a space behind "p.m" is none.
        return False
    if before == "on" and plain in ("a day", "a night", "a week"):
        return False
    if before in _WHOSE and plain in ("last day", "first day", "last days"):
        return False
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
    return before not in _NO_YEAR_BEFORE
