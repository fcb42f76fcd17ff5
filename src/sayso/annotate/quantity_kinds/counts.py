"""Counts and ranks: numbers with what they count, in digits and words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.annotate.numbers import DIGITS, ORDINAL, WORDED, read_number, read_ordinal
from sayso.annotate.quantity_kinds.hedges import find_modifier
from sayso.annotate.quantity_kinds.nouns import Counted, find_counted
from sayso.values import Article, Quantity
from sayso.values.annotations import Modifier

_SCALES = "hundred|thousand|million|billion|trillion|dozen"
_NUMBER = re.compile(
    rf"(?<![\w.,$£€¥:/#&-])(?P<n>(?:(?:{DIGITS})(?:\s(?:{_SCALES})\b|[kKm]\b)?|{WORDED}))"
    rf"(?:\s?(?:to|–|-|or)\s?(?P<to>(?:{DIGITS}|{WORDED})(?:\s(?:{_SCALES})\b)?))?"
    r"(?![\w%°]|[.,:/]\d|[‐‑-]\w)",
    re.IGNORECASE,
)
_HEAPS = re.compile(
    r"\b(?:(?P<n>tens|dozens|scores|hundreds|thousands|millions|billions))"
    r"(?:\sof\s(?P<n2>thousands|millions|billions))?"
    r"(?:\sof\s(?:the\s|its\s|his\s|her\s|their\s)?|\smore\s|(?=\s(?:dead|injured|were)))",
    re.IGNORECASE,
)
_COUPLE = re.compile(
    r"\ba\scouple\sof\s(?!years|days|weeks|months|hours)", re.IGNORECASE
)
_OF = re.compile(
    r"\s+of\s+(?:(?:the|his|her|its|their|these|those|our|my)\s+)?(?:other\s+)?"
)
_RANK = re.compile(rf"(?<![\w.-])(?P<n>{ORDINAL})\s(?=[a-z])", re.IGNORECASE)
# What may follow a number that counts people without saying so: "killed four and ...".
_TOLL_AFTER = re.compile(
    r"\s(?:(?:were|was|are|is|have been|had been|had|died|dead|injured|wounded|killed|"
    r"others?|more|people)\b)"
)
_TOLL_BEFORE = re.compile(
    r"\b(?:kill(?:s|ed|ing)|injur(?:es|ed|ing)|wound(?:s|ed|ing)|leaving|left|hurt|"
    r"shot|claim(?:ed|ing)|arrest(?:ed|ing)|mother of|father of|family of|group of|"
    r"team of|jury of|crew of|parents? of)\s(?:at least\s|about\s|some\s|nearly\s|"
    r"up to\s|more than\s|another\s)?\Z"
)
_BARE = re.compile(r"\s?(?:[.,;]|\s(?:and|in|on|at|with|others?|more)\b)")
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:[Rr]oom|[Rr]oute|[Hh]ighway|[Ii]nterstate|[Uu]nit|[Aa]partment|[Aa]pt\.?|"
    r"[Ff]light|[Cc]hapter|[Pp]age|[Nn]o\.|[Nn]umber|[Aa]rticle|[Ss]ection|[Pp]hase|"
    r"[Ll]evel|[Gg]ate|[Cc]hannel|[Ss]uite|[Ee]xit|[Dd]istrict|[Ww]ard|[Cc]all(?:ed|ing)?|"
    r"[Vv]olume|[Vv]ersion|[Pp]art|[Ss]eason|[Ee]pisode|[Tt]ype|[Gg]rade)\s|#)\Z"
)
_PLACE_AFTER = re.compile(
    r"\s(?:[a-z]+\s)?block\b|(?:\s[A-Z][\w.]*){1,3}\s(?:Street|St|Avenue|Ave|Road|Rd|Drive|"
    r"Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Way|Circle|Terrace|Highway|Parkway)\b|"
    r"(?:st|nd|rd|th)\b"
)
_PEOPLE = frozenset(
    "man woman person child boy girl student officer victim suspect gunman soldier "
    "employee resident passenger driver worker player teacher pedestrian teenager "
    "adult death fatality survivor witness firefighter deputy guard patient "
    "protester son daughter brother sister baby teen case shot bullet attacker "
    "shooter civilian policeman pilot tourist customer hostage bystander".split()
)
_NO_COUNTS = frozenset(
    "time way thing point reason side hand percent word part step end place day "
    "year month week hour minute second moment night morning".split()
)
_NO_RANKS = frozenset(
    "time place person degree hand half amendment lady day year month week hour "
    "quarter minute night morning and or of in to at that thing step things half- "
    "hour floor grade class responder responders base century party is was has for "
    "year's as by on the a i he she it they we you with from".split()
)


def find_counts(article: Article, zone: tuple[int, int]) -> Iterator[Quantity]:
    """The counts and ranks of a zone of an article, in no order."""
    for match in _NUMBER.finditer(article.text, *zone):
        yield from _read_count(article, match)
    for match in _HEAPS.finditer(article.text, *zone):
        yield from _read_heap(article, match)
    for match in _COUPLE.finditer(article.text, *zone):
        counted = find_counted(article.text, match.end())
        if counted:
            end = match.start() + len("a couple")
            yield _make(article, match.start(), end, 2.0, counted, "approximate")
    for match in _RANK.finditer(article.text, *zone):
        yield from _read_rank(article, match)


def _read_count(article: Article, match: re.Match[str]) -> Iterator[Quantity]:
    """A number as a count, where it counts something or stands for people."""
    text, (start, end) = article.text, match.span()
    value = read_number(match["n"])
    if value is None or _is_place(text, start, end):
        return
    modifier = find_modifier(text, start, end)
    if match["to"]:
        upper = read_number(match["to"])
        if upper is None or upper < value:
            return
        scaled = re.search(rf"\b({_SCALES})\b", match["to"].lower())
        if scaled and value < 1000:
            value *= read_number(scaled.group()) or 1.0
        value, modifier = (value + upper) / 2, "approximate"
    counted = _find_counted(text, end, value)
    if counted and counted.singular in _NO_COUNTS:
        return
    if counted is None and not _is_toll(text, start, end, value):
        return
    yield _make(article, start, end, value, counted, modifier)


def _find_counted(text: str, end: int, value: float) -> Counted | None:
    """What a number counts; "one" needs a noun for people, "two of the men" leans."""
    if value == 1:
        counted = find_counted(text, end, plural=False)
        return counted if counted and counted.singular in _PEOPLE else None
    of = _OF.match(text, end, end + 30)
    if of:
        return find_counted(text, of.end())
    return find_counted(text, end)


def _is_toll(text: str, start: int, end: int, value: float) -> bool:
    """Whether a bare number tells how many people: "killed four", "two were hurt"."""
    if value != int(value) or value == 0:
        return False
    before = text[max(0, start - 40) : start].lower()
    bare = re.match(
        r"\s?(?:[.,;]|\s(?:and|in|on|at|with|others?|people|more)\b)",
        text[end : end + 8],
    )
    if _TOLL_BEFORE.search(before) and bare:
        return True
    if value == 1 or value > 1500:
        return False
    return _TOLL_AFTER.match(text, end) is not None and not re.search(
        r"\b(?:the|these|those|his|her|their|no)\s\Z", before
    )


def _is_place(text: str, start: int, end: int) -> bool:
    """Whether a number belongs to an address, a call number or a name."""
    before = text[max(0, start - 16) : start]
    # "KOB 4 reports", "COVID 19": a short name in capitals with its number.
    if _PLACE_BEFORE.search(before) or (
        text[start].isdigit() and re.search(r"\b[A-Z]{2,5}\s\Z", before)
    ):
        return True
    return _PLACE_AFTER.match(text, end, end + 60) is not None


def _read_heap(article: Article, match: re.Match[str]) -> Iterator[Quantity]:
    """ "Thousands of letters": at least one of the scale."""
    names = {"tens": 10.0, "dozens": 12.0, "scores": 20.0}
    word = match["n"].lower()
    value = names.get(word) or read_number(word.removesuffix("s")) or 1.0
    if match["n2"]:
        value *= read_number(match["n2"].lower().removesuffix("s")) or 1.0
    counted = find_counted(article.text, match.end())
    if counted is None or counted.singular in _NO_COUNTS:
        return
    end = match.end("n2") if match["n2"] else match.end("n")
    yield _make(article, match.start(), end, value, counted, "more_than")


def _read_rank(article: Article, match: re.Match[str]) -> Iterator[Quantity]:
    """ "Third baby": the rank, with the noun it ranks."""
    rank = read_ordinal(match["n"])
    counted = find_counted(article.text, match.end("n"), plural=False)
    start, end = match.span("n")
    if rank is None or counted is None or counted.singular in _NO_RANKS:
        return
    # "43rd Avenue", "First Baptist Church": part of a name.
    if not article.text[counted.start].islower():
        return
    yield Quantity(
        article.span(start, end),
        "ordinal",
        float(rank),
        counted.singular,
        counted=article.span(counted.start, counted.end),
    )


def _make(
    article: Article,
    start: int,
    end: int,
    value: float,
    counted: Counted | None,
    modifier: Modifier | None,
) -> Quantity:
    return Quantity(
        article.span(start, end),
        "count",
        value,
        counted.singular if counted else None,
        modifier,
        article.span(counted.start, counted.end) if counted else None,
    )
