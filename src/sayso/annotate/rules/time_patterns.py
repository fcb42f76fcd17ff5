"""The shapes of time expressions, one pattern each, put together from their words."""

from __future__ import annotations

import re

from sayso.annotate.numbers import DIGITS, ORDINAL, WORDED
from sayso.annotate.time_values.lexicon import HEDGES, HOLIDAYS

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:mon|tues?|wed|thurs?|fri|sat|sun)\b\.?)"
)
LONG_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
PART = r"(?:morning|afternoon|evening|night|lunchtime)"
UNIT = (
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|"
    r"fortnights?|months?|quarters?|years?|yrs?|decades?|century|centuries)"
)
PLURAL = r"(?:minutes|hours|days|weeks|months|years|decades|centuries)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
NUMBER = (
    rf"(?:a[ ]couple(?:[ ]of)?|a[ ](?:good[ ])?few|half[ ]an?|an?[ ]half|(?:{DIGITS})|"
    rf"(?:{WORDED})|an?|several|few|some|many)"
)
_HEDGE = r"(?:" + "|".join(sorted(HEDGES, key=len, reverse=True)) + ")"
_EDGE = (
    r"(?:(?:very[ ])?(?:early|earlier|late|later)(?:[ ](?:on|in))?|mid|sometime|"
    r"(?:the[ ])?(?:beginning|start|middle|end)[ ]of)"
)
_WHICH = (
    r"(?:this[ ](?:past|coming)|the[ ](?:past|last|next|same|previous|following|"
    r"preceding|coming|current|latest|first|final)|last|next|this|that|same|past|"
    r"coming|following|previous|the|these|recent)"
)
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?\b(?![:,.]?\d)|the[ ]\d{1,2}(?:st|nd|rd|th)\b)"
_ZONE = (
    r"(?:[ ](?:[ecmp][sd]?t|gmt|utc|bst|cet|local[ ]time|"
    r"(?:eastern|central|mountain|pacific)(?:[ ]time)?)\b)?"
)
CLOCK = (
    rf"(?:(?:\d{{1,2}}[:.]\d\d|\d{{1,2}})[ ]?[ap]\.?m\b\.?{_ZONE}|"
    rf"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d){_ZONE}|"
    rf"(?:{DIGITS}|{WORDED})[ ]o['’]clock(?:[ ]in[ ]the[ ]{PART})?|"
    rf"(?:noon|midnight|midday)\b)"
)
_DATE = (
    rf"(?:{MONTH}[ ]{_DAY}(?:,?[ ]{YEAR})?|"
    rf"(?:the[ ])?\d{{1,2}}(?:st|nd|rd|th)?(?:[ ]of)?[ ]{MONTH}(?:,?[ ]{YEAR}\b)?|"
    rf"{MONTH},?(?:[ ]of)?[ ]{YEAR}\b|{MONTH}[ ](?:this|last|next)[ ]year)"
)
_NEAR_DAY = r"(?:today|yesterday|tomorrow|tonight)"

_SHAPES = (
    # 2020-09-30, 2020-09-30T14:05, 30/09/2020, 9/30/2020
    r"\d{4}-\d\d?-\d\d?(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?",
    r"\d{1,2}/\d{1,2}/(?:19|20)?\d\d",
    # [around] [9 a.m. EDT on] [Thursday,] [early] Sept. 30[, 1999] [morning]
    rf"(?:(?:around|about|last|this[ ]past)[ ])?(?:{CLOCK},?[ ](?:on[ ])?)?"
    rf"(?:{WEEKDAY},?[ ])?"
    rf"(?:{_EDGE}[ -])?{_DATE}(?:[ ]{PART})?",
    rf"(?:{_EDGE}[ -])?(?:(?:last|next|this|past|that)[ ])?{MONTH}(?:[ ]{YEAR})?",
    # [about 9 a.m. on] [early|last|next] Wednesday [morning]
    rf"(?:(?:(?:around|about)[ ])?{CLOCK},?[ ](?:on[ ])?)?(?:{_EDGE}[ ])?"
    rf"(?:(?:this[ ](?:past|coming)|the[ ](?:previous|following)|last|next|this|past|"
    rf"coming|that|every|each)[ ])?"
    rf"{WEEKDAY}(?:[ ]{PART}s?)?",
    rf"{LONG_WEEKDAY}s(?![ ]?['’])",
    rf"(?:{CLOCK},?[ ])?(?:{_EDGE}[ ])?{_NEAR_DAY}(?:[ ]{PART})?",
    rf"(?:(?:around|about|shortly[ ](?:before|after))[ ])?{CLOCK}"
    rf"(?:[ ]in[ ]the[ ]{PART})?",
    # [earlier] this year, the following day, last night, that September
    rf"(?:{_EDGE}[ ])?{_WHICH}[ ](?:fiscal[ ]|calendar[ ]|full[ ]|year-ago[ ]|"
    rf"year-earlier[ ]|new[ ])?"
    rf"(?:{PART}|day|week|weekend|month|quarter|year|decade|century|{SEASON})"
    rf"(?:[ ](?:of[ ])?{YEAR}\b)?",
    rf"(?:the[ ])?(?:{_EDGE}[ -])?{SEASON}[ ](?:of[ ])?(?:{YEAR}|last[ ]year)",
    rf"(?:the[ ]|this[ ]|that[ ])?(?:mid[ -]|early[ ]|late[ ])?{PART}",
    # [the] third quarter [of 1984], the 1988 quarter, first half, year-earlier period
    rf"(?:(?:the|this[ ]year['’]s|last[ ]year['’]s|next[ ]year['’]s)[ ])?"
    rf"(?:(?:fiscal|latest|{YEAR}|year-ago|year-earlier|current)[ -])?"
    rf"(?:first|second|third|fourth|1st|2nd|3rd|4th|final|last)"
    rf"[ -](?:(?:fiscal|fiscal-)[ -]?)?(?:quarter|half)"
    rf"(?:[ ]of[ ](?:fiscal[ ])?(?:{YEAR}|(?:the|last|this|next)[ ]year))?",
    rf"(?:the[ ])?(?:latest|{YEAR}|year-ago|year-earlier|current)[ ](?:quarter|period)",
    r"(?:last|this|next)[ ]year['’]s[ ](?:quarter|period)",
    r"the[ ](?:corresponding|comparable)[ ](?:year-ago[ ])?(?:quarter|period)"
    r"(?:[ ]last[ ]year)?",
    r"year-(?:earlier|ago)|[qh][1-4][ ](?:of[ ])?(?:19|20)\d\d",
    rf"(?:the[ ]current[ ]|the[ ]|current[ ])?fiscal(?:[ ]year)?(?:[ ]{YEAR})?",
    r"(?:first|second|third|fourth|fiscal)-quarter",
    r"(?:the[ ]year[ ])?(?:(?:eighteen|nineteen|twenty)[ ](?:(?:twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|oh)[ -](?:one|two|three|four|five|six|seven|"
    r"eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)|"
    r"two[ ]thousand(?:[ ]and[ ]\w+)?(?=[\s,.]))",
    # 1990, [the] [early] 1990s, '80s, the nineties, the 20th century
    rf"(?:{_EDGE}[ -])?{YEAR}(?![\d,.]\d|%|-\w)",
    rf"(?:the[ ])?(?:{_EDGE}[ -])?(?:(?:1[5-9]|20)\d0s|['’‘]\d0s)",
    rf"the[ ](?:{_EDGE}[ -])?(?:twenties|thirties|forties|fifties|sixties|"
    rf"seventies|eighties|nineties)",
    rf"(?:the[ ])?(?:{_EDGE}[ -])?(?:{ORDINAL})[ -]century",
    # two years ago, a week earlier, ten days later, 11 months from now
    rf"(?:{_HEDGE}[ ])?{NUMBER}[ ](?:more[ ])?(?:{UNIT})(?:[ ]or[ ](?:so|two))?[ ]"
    rf"(?:ago|earlier|later|previously|from[ ]now|hence)",
    rf"{PLURAL}[ ](?:ago|earlier|later)",
    # nearly two years, the past two months, two to three weeks, 5 1/2 hours
    rf"(?:{_WHICH}[ ])?(?:{_HEDGE}[ ])?{NUMBER}"
    rf"(?:[ ](?:to|or)[ ](?:{NUMBER})|-\d+)?[ ]"
    rf"(?:more[ ]|additional[ ]|straight[ ]|consecutive[ ]|full[ ]|long[ ])?{UNIT}"
    rf"(?:[ ]and[ ](?:a[ ]half|{NUMBER}[ ]{UNIT}))?(?:[ ]or[ ](?:so|two|more))?",
    rf"(?:\d+(?:\.\d+)?|{WORDED}|several|multi)[-‐‑]"
    rf"(?:second|minute|hour|day|week|month|quarter|year|decade)(?:s?[-‐‑]long)?",
    r"(?:day|week|month|year|decade|hour)s?[-‐‑]long",
    rf"(?:{_WHICH}[ ])?{PLURAL}",
    # every day, each July, twice a week, daily
    rf"(?:every|each)[ ](?:other[ ]|single[ ]|few[ ]|{NUMBER}[ ])?"
    rf"(?:{UNIT}|{MONTH}|{SEASON}|{PART}|{WEEKDAY}(?:[ ]{PART})?)",
    rf"(?:once|twice|(?:{WORDED}|\d+)[ ]times)[ ](?:an?|every|each|per)[ ]{UNIT}",
    r"daily|nightly|hourly|weekly|annually|yearly",
    # holidays, with or without a year
    rf"(?:(?:last|this|next)[ ])?(?:{HOLIDAYS})(?:,?[ ]{YEAR})?",
    rf"the[ ](?:week|weekend|month)[ ]of[ ]{_DATE}",
    # what points without a calendar
    r"(?:right[ ]|just[ ])?now|currently|(?:more[ ])?recently|these[ ]days|nowadays|"
    r"at[ ]present|at[ ]the[ ]moment|soon|lately|overnight|"
    r"the[ ](?:near[ ]|distant[ ])?future|the[ ](?:recent[ ])?past|current|recent|"
    r"year[ -]end|the[ ]weekend",
)


# Every shape holds one of these; only the text around them is read with the shapes.
TRIGGER = re.compile(
    r"\d|(?<![^\W_])(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|mon|tue|wed|thu|"
    r"fri|sat|sun|tod|tom|ton|yester|day|week|fortn|quart|year|yr|decade|centur|second|"
    r"minu?t?e?s?\b|hour|hr|night|noon|mid|morn|even|after|lunch|spring|summ|autu|fall|"
    r"wint|now|curr|recent|these\b|soon\b|lately|present|moment|overn|past\b|half|"
    r"period|fiscal|futur|daily|annu|year|new\b|christ|thank|hallo|indep|valen|boxing|"
    r"labor|memor|veter|easter|good\b|elect|mart|st\.|fourth|nineteen|eighteen|twent|"
    r"thirt|fort|fift|sixt|sevent|eight|ninet|two\s+thous)",
    re.IGNORECASE,
)


def _compile(shape: str) -> re.Pattern[str]:
    """The shape with any run of up to three white spaces where a space stands."""
    spaced = shape.replace("[ ]?", r"\s?").replace("[ ]", r"\s{1,3}")
    spaced = spaced.replace("[ -]", r"[\s‐‑-]")
    return re.compile(
        rf"(?<![\w$£€.,/-])(?:{spaced})(?!\w|[-‐‑][^\W\d])", re.IGNORECASE
    )


PATTERNS: tuple[re.Pattern[str], ...] = tuple(_compile(shape) for shape in _SHAPES)
