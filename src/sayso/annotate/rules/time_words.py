"""The words that time expressions are put together from, as parts of patterns."""

from __future__ import annotations

from sayso.annotate.numbers import DIGITS, WORDED
from sayso.annotate.time_values.lexicon import HEDGES

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
LONG_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WEEKDAY = rf"(?:{LONG_WEEKDAY}|(?:mon|tues?|weds?|thurs?|fri|sat|sun)\b\.?)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
PART = r"(?:morning|afternoon|evening|night|lunchtime)"
UNIT = (
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|"
    r"fortnights?|months?|quarters?|years?|yrs?|decades?|century|centuries)"
)
PLURAL = r"(?:minutes|hours|days|weeks|months|years|decades|centuries)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
NUMBER = (
    rf"(?:(?:{DIGITS}|{WORDED})[ ]and[ ]a[ ]half|(?:a[ ])?couple[ ]of|a[ ]couple|"
    r"a[ ](?:good[ ])?few|half[ ]an?|an?[ ]half|"
    rf"(?:{DIGITS})|(?:{WORDED})|an?|several|few|some|many)"
)
HEDGE = r"(?:" + "|".join(sorted(HEDGES, key=len, reverse=True)) + ")"
EDGE = (
    r"(?:(?:very[ ])?(?:early|earlier|late|later)(?:[ ](?:on|in))?|mid|sometime|"
    r"(?:the[ ])?(?:beginning|start|middle|end)[ ]of)"
)
# "Earlier" and "later" tell of another time than the day that they stand before.
DAY_EDGE = (
    r"(?:(?:very[ ])?(?:early|late)(?:[ ]on)?|mid|sometime|"
    r"(?:the[ ])?(?:beginning|start|middle|end)[ ]of)"
)
WHICH = (
    r"(?:this[ ](?:past|coming)|(?:this|that)[ ](?:very[ ])?same|the[ ](?:past|last|"
    r"next|same|previous|following|preceding|coming|current|latest|first|final)|last|next|this|that|same|past|"
    r"coming|following|previous|the|these|recent)"
)
DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?\b(?![:,.]?\d)|the[ ]\d{1,2}(?:st|nd|rd|th)\b)"
_ZONES = (
    r"(?:[ecmp][sd]?t|gmt|utc(?:[+-]\d\d?)?|bst|cest|cet|eest|eet|msk|ist|jst|"
    r"kst|hkt|sgt|a[ew][sd]t|acst|nz[sd]t|sast|eat|wat|pkt|z|local[ ]time|"
    r"(?:eastern|central|mountain|pacific)(?:[ ](?:standard[ ]|daylight[ ])?time)?)"
)
ZONE = rf"(?:[ ]{_ZONES}\b|[ ]\({_ZONES}\))?"
CLOCK = (
    rf"(?:(?:\d{{1,2}}[:.]\d\d|\d{{1,2}})[ ]?[ap]\.?m\b\.?{ZONE}|"
    rf"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d){ZONE}|"
    rf"(?:[01]\d|2[0-3])[0-5]\d[ ](?:gmt|utc|bst|hrs|hours)\b|"
    rf"(?:{DIGITS}|{WORDED})[ ]o['’]clock(?:[ ]in[ ]the[ ]{PART})?|"
    rf"(?:{DIGITS}|{WORDED})[ ](?:in[ ]the[ ](?:morning|afternoon|evening)|at[ ]night)"
    r"\b|(?:half[ ]past|(?:a[ ])?quarter[ ](?:past|to))[ ]"
    rf"(?:{DIGITS}|{WORDED})\b(?![ ](?:percent|people|years))|"
    rf"(?:noon|midnight|midday)\b)"
)
DATE = (
    rf"(?:{MONTH}[ ]{DAY}(?:,?[ ]{YEAR})?|"
    rf"(?:the[ ])?\d{{1,2}}(?:st|nd|rd|th)?(?:[ ]of)?[ ]{MONTH}(?:,?[ ]{YEAR}\b)?|"
    rf"(?:the[ ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    rf"eleventh|twelfth)[ ]of[ ]{MONTH}(?:,?[ ]{YEAR}\b)?|"
    rf"{MONTH}[ ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    rf"eleventh|twelfth)\b|"
    rf"{MONTH},?(?:[ ]of)?[ ]{YEAR}\b|{MONTH}(?:[ ]of)?[ ](?:this|last|next)[ ]year)"
)
# "nineteen ninety-four", "two thousand and one", as broadcasts spell them.
SPELLED_YEAR = (
    r"(?:(?:eighteen|nineteen|twenty)[ ](?:(?:twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|oh)(?:[ -](?:one|two|three|four|five|six|"
    r"seven|eight|nine))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
    r"|two[ ]thousand(?:[ ]and[ ]\w+)?(?=[\s,.]))"
)
