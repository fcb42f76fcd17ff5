"""The shapes of time expressions, one pattern each."""

from __future__ import annotations

import re

from sayso.annotate.numbers import ORDINAL, WORDED
from sayso.annotate.rules.time_words import (
    CLOCK,
    DATE,
    DAY_EDGE,
    EDGE,
    HEDGE,
    LONG_WEEKDAY,
    MONTH,
    NUMBER,
    PART,
    PLURAL,
    SEASON,
    SPELLED_YEAR,
    UNIT,
    WEEKDAY,
    WHICH,
    YEAR,
)
from sayso.annotate.time_values.lexicon import HOLIDAYS

_HOLIDAYS = HOLIDAYS.replace("'", "['’]").replace(" ", "[ ]")
_NEAR_DAY = r"(?:today|yesterday|tomorrow|tonight)"
_NEAR_HOUR = r"(?:around|about|(?:shortly|just)[ ](?:before|after))"
_WEEKDAY_DAY = (
    rf"(?:(?:this[ ](?:past|coming)|the[ ](?:previous|following)|last|next|this|past|"
    rf"coming|that)[ ])?{WEEKDAY}"
)
# "9 a.m. on", "3:45 PM · ": a clock time that a day follows.
_CLOCK_OF = rf"(?:{CLOCK}(?:,?[ ]|[ ]?[·•|@][ ]?)(?:on[ ])?)?"
_OF_DAY = (
    rf"(?:{_WEEKDAY_DAY},?[ ]{DATE}|{DATE}|{_WEEKDAY_DAY}(?:[ ]{PART})?|{_NEAR_DAY})"
)
_ORDER = r"(?:first|second|third|fourth|1st|2nd|3rd|4th|final|last)"

_DAYS = (
    # 2020-09-30, 2020-09-30T14:05, 2020/09/30, 30/09/2020, 9/30/2020, 30.9.2020
    r"\d{4}-\d\d?-\d\d?(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?",
    r"(?:19|20)\d\d/\d\d/\d\d",
    r"\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d|\d{1,2}/\d{1,2}/\d\d",
    r"9/11(?!/)",
    # [around] [9 a.m. EDT on] [Thursday,] [early] Sept. 30[, 1999] [morning]
    rf"(?:(?:{_NEAR_HOUR}|last|this[ ]past)[ ])?{_CLOCK_OF}(?:{_WEEKDAY_DAY},?[ ])?"
    rf"(?:{EDGE}[ -])?{DATE}(?:[ ]{PART})?",
    rf"(?:{EDGE}[ -])?(?:(?:last|next|this|past|that)[ ])?{MONTH}"
    rf"(?:[ ](?:{YEAR}|{SPELLED_YEAR}))?",
    # [about 9 a.m. on] [early|last|next] Wednesday [morning]
    rf"(?:(?:{_NEAR_HOUR}[ ])?{CLOCK},?[ ](?:on[ ])?)?(?:{DAY_EDGE}[ ])?"
    rf"(?:(?:every|each)[ ])?{_WEEKDAY_DAY}(?:[ ]{PART}s?)?",
    rf"{LONG_WEEKDAY}s(?![ ]?['’])",
    rf"(?:{CLOCK},?[ ])?(?:{DAY_EDGE}[ ])?{_NEAR_DAY}(?:[ ]{PART})?",
    # the night of Friday, Oct. 23; the early hours of Sunday; dawn on Monday
    rf"(?:the[ ])?(?:(?:early|late|mid)[ -])?{PART}[ ](?:of|on)[ ]{_OF_DAY}",
    rf"(?:the[ ])?(?:early|small|wee)[ ](?:morning[ ])?hours"
    rf"(?:[ ](?:of|on)[ ]{_OF_DAY})?",
    rf"(?:{_NEAR_HOUR}[ ])?{CLOCK}"
    rf"(?:[ ]in[ ]the[ ]{PART})?",
    # the 2 of "from 2 to 4 p.m.", the 3 of "3 to 9 August"
    r"\d{1,2}(?:[:.]\d\d)?(?=\s?(?:-|–|to|and|until)\s?\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m)",
    r"(?:the[ ])?\d{1,2}(?:st|nd|rd|th)?(?=\s?(?:-|–|to|and|or|until)\s?"
    rf"\d{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?{MONTH}\b)",
    # holidays, with or without a year
    rf"(?:(?:last|this|next)[ ])?(?:{_HOLIDAYS})(?:,?[ ]{YEAR})?",
    rf"the[ ](?:week|weekend|month)[ ](?:of|beginning|ending)[ ]{DATE}",
    # the first Monday of June, the last week of May 2023
    rf"the[ ](?:first|second|third|fourth|last|final)[ ](?:day|week|weekend|"
    rf"{LONG_WEEKDAY})[ ](?:of|in)[ ](?:{MONTH}(?:[ ]{YEAR})?|"
    r"(?:this|last|next)[ ](?:month|year)|the[ ](?:month|year))",
)
_PERIODS = (
    # [earlier] this year, the following day, last night, that September
    rf"(?:{EDGE}[ ])?{WHICH}[ ](?:fiscal[ ]|financial[ ]|calendar[ ]|full[ ]|"
    rf"year-ago[ ]|year-earlier[ ]|new[ ])?"
    rf"(?:{PART}|day|week|weekend|month|quarter|year|decade|century|{SEASON})"
    rf"(?:[ ](?:of[ ])?{YEAR}\b)?",
    rf"(?:the[ ])?(?:{EDGE}[ -])?{SEASON}[ ](?:of[ ])?(?:{YEAR}|{SPELLED_YEAR}|"
    r"last[ ]year)",
    rf"(?:the[ ]|this[ ]|that[ ])?(?:mid[ -]|early[ ]|late[ ])?{PART}",
    rf"the[ ](?:early|late|mid)[ -]{SEASON}",
    # the day before, the week after, at the end of a sentence or clause
    r"the[ ](?:day|night|week|month|year)[ ](?:before|after)"
    r"(?=\s?[,.;)]|\s(?:in|at)\s)",
    # [the] third quarter [of 1984], the 1988 quarter, first half, year-earlier period
    rf"(?:(?:the|this[ ]year['’]s|last[ ]year['’]s|next[ ]year['’]s|"
    rf"{YEAR}['’]s)[ ])?"
    rf"(?:(?:fiscal|latest|{YEAR}|year-ago|year-earlier|current|fiscal[ ]{YEAR})[ -])?"
    rf"{_ORDER}[ -](?:(?:fiscal|fiscal-|financial)[ -]?)?(?:quarter|half)"
    rf"(?:[ ]of[ ](?:(?:the[ ])?(?:fiscal|financial)[ ](?:year[ ])?)?"
    rf"(?:{YEAR}|(?:the|last|this|next)[ ]year)|[ ]{YEAR})?",
    rf"(?:the[ ])?(?:latest|{YEAR}|year-ago|year-earlier|current)[ ](?:quarter|period)",
    r"(?:last|this|next)[ ]year['’]s[ ](?:quarter|period)",
    r"the[ ](?:corresponding|comparable)[ ](?:year-ago[ ])?(?:quarter|period)"
    r"(?:[ ]last[ ]year)?",
    r"the[ ](?:same[ ])?(?:quarter|period)[ ]"
    r"(?:a[ ]year[ ](?:ago|earlier)|last[ ]year)",
    r"year-(?:earlier|ago)|[qh][1-4](?:[ ](?:of[ ])?(?:fiscal[ ])?(?:19|20)\d\d)?",
    rf"(?:the[ ]current[ ]|the[ ]|current[ ])?(?:fiscal|financial)"
    rf"(?:[ ]year(?:[ ]{YEAR})?|[ ]{YEAR})|fy[ -]?(?:{YEAR}|\d\d)|the[ ]fiscal",
    r"(?:first|second|third|fourth|fiscal)-quarter",
    r"(?:coming|future|recent|past|previous)[ ](?:quarters|seasons)",
    rf"(?:the[ ]year[ ])?{SPELLED_YEAR}",
    # 1990, [the] [early] 1990s, '80s, the nineties, the 20th century
    rf"(?:(?:the[ ])?{EDGE}[ -])?{YEAR}(?![\d,.]\d|%|-[^\W\d])",
    rf"(?:the[ ])?(?:{EDGE}[ -])?(?:(?:1[5-9]|20)\d0s|['’‘]\d0s)",
    r"the[ ](?:early|late|mid)[ -][5-9]0s",
    rf"the[ ](?:{EDGE}[ -])?(?:twenties|thirties|forties|fifties|sixties|"
    rf"seventies|eighties|nineties)",
    rf"(?:the[ ])?(?:{EDGE}[ -])?(?:{ORDINAL})[ -]century",
)
_LENGTHS = (
    # two years ago, a week earlier, ten days later, 11 months from now, 2h ago
    rf"(?:{HEDGE}[ ])?{NUMBER}[ ](?:more[ ])?(?:{UNIT})(?:[ ]or[ ](?:so|two))?[ ]"
    rf"(?:ago|earlier|later|previously|from[ ]now|hence)",
    rf"{PLURAL}[ ](?:ago|earlier|later)",
    r"\d{1,2}[ ]?(?:h|hr|hrs|m|min|mins|d)[ ]ago",
    # nearly two years, the past two months, two to three weeks, 5 1/2 hours
    rf"(?:{WHICH}[ ])?(?:{HEDGE}[ ])?{NUMBER}"
    rf"(?:[ ](?:to|or)[ ](?:{NUMBER})|-\d+)?[ ]"
    rf"(?:more[ ]|additional[ ]|straight[ ]|consecutive[ ]|full[ ]|long[ ]|"
    rf"successive[ ]|trading[ ]|business[ ]|working[ ]|calendar[ ])?{UNIT}"
    rf"(?:[ ]and[ ](?:a[ ]half|{NUMBER}[ ]{UNIT}))?(?:[ ]or[ ](?:so|two|more))?",
    rf"(?:\d+(?:\.\d+)?|{WORDED}|several|multi)[-‐‑]"
    rf"(?:second|minute|hour|day|week|month|quarter|year|decade)(?:s?[-‐‑]long)?",
    r"(?:\d+|(?:two|three|four|five|six|seven|eight|nine|ten))[-‐‑](?:day|week|month|"
    r"year)[-‐‑]old(?=[ ](?:truce|cease-?fire|war|conflict|strike|company|law|church|"
    r"building|bridge|case|dispute|record|ban|deal|agreement|treaty|crisis|firm|"
    r"tradition|system|blockade|siege|campaign|government|rule|institution|start-?up|"
    r"newspaper|magazine|club|treaty|feud|policy|civil[ ]war|insurgency)\b)",
    r"(?:day|week|month|year|decade|hour)s?[-‐‑]long",
    rf"(?:{WHICH}[ ])?{PLURAL}(?:[ ](?:or|and)[ ]{PLURAL})?",
    r"the[ ](?:days|weeks|months|years)[ ](?:ahead|to[ ]come)",
)
_SETS = (
    # every day, each July, twice a week, daily
    rf"(?:every|each)[ ](?:other[ ]|single[ ]|few[ ]|second[ ]|third[ ]|fourth[ ]|"
    rf"{NUMBER}[ ])?"
    rf"(?:{UNIT}|{MONTH}|{SEASON}|{PART}|{WEEKDAY}(?:[ ]{PART})?)",
    rf"(?:once|twice|(?:{WORDED}|\d+)[ ]times)[ ](?:an?|every|each|per)[ ]{UNIT}",
    r"daily|nightly|hourly|weekly|fortnightly|monthly|annually|yearly",
)
_POINTERS = (
    # what points without a calendar
    r"(?:right[ ]|just[ ])?now|currently|(?:more[ ])?recently|these[ ]days|nowadays|"
    r"at[ ]present|at[ ]the[ ]moment|soon|lately|overnight|"
    r"the[ ](?:near[ ]|distant[ ])?future|the[ ](?:recent[ ])?past|current|recent|"
    r"year[ -]end|(?:the[ ])?year['’]s[ ]end|the[ ]weekend",
)


# Every shape holds one of these; only the text around them is read with the shapes.
TRIGGER = re.compile(
    r"\d|(?<![^\W_])(?:"
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|(?-i:May|MAY)|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tues?|weds?|thurs?|fri|sat|sun|"
    r"to-?day|tomorrow|tonight|yesterday|"
    r"(?:day|night|week|weekend|fortnight|month|quarter|year|decade|hour|minute|"
    r"second)s?|yr|yrs|hr|hrs|mins?|century|centuries|"
    r"noon|mid|midnight|midday|mornings?|evenings?|afternoons?|lunchtime|"
    r"spring|summer|autumn|fall|winter|seasons|now|nowadays|current|currently|"
    r"recent|recently|these|soon|lately|at\spresent|the\smoment|overnight|"
    r"the\s(?:recent\s)?past|latest|fiscal|financial|fy|daily|nightly|hourly|weekly|"
    r"monthly|yearly|annually|fortnightly|multi|the\s(?:near\s|distant\s)?future|"
    r"christmas|thanksgiving|halloween|easter|juneteenth|cinco|"
    r"corresponding|comparable|eighteen|nineteen|twenty|two\sthousand|"
    r"(?:the|early|late|mid)[\s-](?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies|"
    r"first|third|fourth|half|final|[qh][1-4])\b|"
    r"(?:fort)night)",
    re.IGNORECASE,
)


def _compile(shape: str) -> re.Pattern[str]:
    """The shape with any run of up to three white spaces where a space stands."""
    spaced = shape.replace("[ ]?", r"\s?").replace("[ ]", r"\s{1,3}")
    spaced = spaced.replace("[ -]", r"[\s‐‑-]")
    return re.compile(
        rf"(?<![\w$£€.,/-])(?:{spaced})(?!\w|[-‐‑][^\W\d])", re.IGNORECASE
    )


PATTERNS: tuple[re.Pattern[str], ...] = tuple(
    _compile(shape) for shape in (*_DAYS, *_PERIODS, *_LENGTHS, *_SETS, *_POINTERS)
)
