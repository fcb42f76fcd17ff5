"""Names and plain words that look like times: "Sunday Times", "Mrs May", "may be"."""

from __future__ import annotations

import re

from sayso.annotate.time_values.lexicon import HOLIDAYS

# Behind a weekday or a part of a day these make a title or a programme of it.
_TITLE_AFTER = re.compile(
    r"\s+(?:Times|Mirror|Telegraph|Mail|Express|Post|Independent|Herald|Standard|"
    r"Star|Sun|Sport|World|People|Record|Tribune|Journal|Review|Chronicle|Business|"
    r"Night\s+(?:Live|Football|Fever|Lights|Raw|Massacre)|Night['’]s\s+All|Evening\s+Post|"
    r"Brief|Briefing|Service|Addams|Weld|Football|Show|Starring|America|Joe|Call|"
    r"Consult|Edition|programme|program|Massacre)\b"
)
_TITLE_WORD = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Morning|Evening|Night|Daily|"
    r"Tonight|Today)\b"
)
_TITLE_BEFORE = re.compile(
    r"\b(?:Black|Cyber|Super|Bloody|Freaky|Ruby|Giving|Casual|Blue|Happy|Man|Joe|"
    r"Billy|Small\s+Business|Mail\s+[Oo]n|Fox\s+News|Face\s+[Tt]he|Mrs?\.?|Ms\.?|Miss|Big)\s+\Z"
)
_CAPITAL_BEFORE = re.compile(r"[^\W\d_a-z][\w'’.&-]*\s+\Z")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:;]['\"”’)]*\s+|\n\s*|[\"“‘(]|[–—•]\s*)\Z")
_TITLED_UNIT = re.compile(
    r"(?:Year|Years|Week|Weeks|Month|Months|Day|Days|Decade|Century|Hour|Hours|Minutes|"
    r"Seconds|Morning|Night|Evening|Afternoon|Noon|Midnight|Future|Past|Now|Weekend)\Z"
)
_NAME_MONTHS = frozenset(("may", "march", "april", "june", "august", "jan"))
# "support for May", "a letter to June": a person as well as a month.
_SOFT = frozenset("of to for from by and than about with on back".split())
_NOT_FIRST_NAMES = frozenset(
    "In On Since Until By From To Of For And Or But Last Next This Early Late Mid "
    "Through During Before After Between Around The A An That Each Every Monday "
    "Tuesday Wednesday Thursday Friday Saturday Sunday Back Till When As At If "
    "January February March April June July August September October November "
    "December Then Yes No Not Now It We He She They You".split()
)
_LOWER_WORDS = re.compile(r"\b(?:may|march|mar|sat|sun|wed|mon|fri|jan|dec)\b")
_SHORT_DAY = re.compile(
    r"\b(?:mon|tues?|weds?|thurs?|fri|sat|sun)\b(?!\.)(?!,?\s+(?:\S*\d|"
    r"(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)))",
    re.IGNORECASE,
)
_HOLIDAYS = HOLIDAYS.replace("'", "['’]")
_HOLIDAY = re.compile(rf"(?:{_HOLIDAYS})\b", re.IGNORECASE)
_BARE_MONTH = re.compile(r"(?i:may|march|april|june|august|jan)\Z")


def is_title(text: str, start: int, end: int) -> bool:
    """Whether words of a time are part of a title, a programme or somebody's name.

    >>> is_title("She told the Sunday Times.", 13, 19)
    True
    """
    words = text[start:end]
    before = text[max(0, start - 24) : start]
    if _TITLE_BEFORE.search(before):
        return True
    if words.startswith("March") and before.endswith("Long "):
        # A rocket.
        return True
    for word in _TITLE_WORD.finditer(text, start, end):
        if _TITLE_AFTER.match(text, word.end(), word.end() + 24):
            return True
    opens = _SENTENCE_START.search(before) is not None
    if words == "This Week" and (not opens or before.endswith(('"', "“"))):
        return True
    unit = _TITLED_UNIT.search(words)
    if unit and words[0].islower():
        # "Player of the Year"; "the New Year" is none.
        return not words.lower().endswith("new year")
    opens = opens and not words.startswith("The ")
    if unit and not opens and _is_capital_run(words):
        # "60 Minutes", "High Noon", "the film Two Weeks".
        return not (re.search(r"day\b", words.split()[0]) or _HOLIDAY.match(words))
    if words in ("Today", "TODAY", "Tonight", "Tomorrow", "Yesterday") and not opens:
        return _CAPITAL_BEFORE.search(before) is not None
    return re.search(r"entury\Z", words) is not None and (
        re.match(r"\s+(?:Fox|Studios|Pictures|Theat|Fund)", text[end : end + 12])
        is not None
    )


def _is_capital_run(words: str) -> bool:
    """Whether each of the words starts with a capital or a digit."""
    return all(word[0].isupper() or word[0].isdigit() for word in words.split())


def is_lower_name(words: str) -> bool:
    """Whether a month or weekday that is a plain word too stands in small letters.

    "It may 5 or 6", "who sat last": no May and no Saturday.
    """
    return _LOWER_WORDS.search(words) is not None


def has_loose_short_day(words: str) -> bool:
    """Whether "Sun" or "Sat" stands without a full stop, comma or day behind it."""
    return " " in words and _SHORT_DAY.search(words) is not None


def is_person_month(text: str, start: int, end: int, before: str) -> bool:
    """Whether a lone month that is a name as well is somebody here.

    It is where another word with a capital follows ("by April Stone"), and where the
    text names such a person and no word of time leads up to it ("support for May").
    """
    words = text[start:end]
    if not _BARE_MONTH.match(words) or before in ("early", "late", "mid", "in"):
        return False
    follows = re.match(r"\s+([A-Z][a-z]+)", text[end : end + 24])
    if follows and before in _SOFT:
        return True
    if before not in _SOFT:
        return False
    people = re.findall(rf"\b([A-Z][\w.'’-]+)\s+{re.escape(words)}\b", text)
    if any(name not in _NOT_FIRST_NAMES for name in people):
        return True
    first = re.findall(rf"(?<!In )\b{re.escape(words)}\s+([A-Z][a-z]+)\b", text)
    return any(name not in _NOT_FIRST_NAMES for name in first)
