"""Candidates: stretches that may be names, many more than will be."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.annotate.encoder.name_marks import is_headline
from sayso.annotate.encoder.name_words import NameWords
from sayso.annotate.lexicons.organizations import BODIES
from sayso.annotate.lexicons.places import PLACES
from sayso.annotate.lexicons.plain_words import CALENDAR, JOINING, PLAIN_WORDS
from sayso.annotate.lexicons.roles import FORMS_OF_ADDRESS
from sayso.annotate.lexicons.tables import fold_brand, read_brands, read_cities
from sayso.annotate.rules.abbreviations import TRAILING
from sayso.values import Article
from sayso.values.annotations import NameType

Marks = Mapping[tuple[int, int], NameType]


@dataclass(frozen=True, slots=True)
class NameReading:
    """What both readers say of an article's names, before any is chosen.

    ``marked`` are the stretches that the model's best reading marks, with their kind,
    ``by_rules`` those of the rules, ``openings`` the offsets at which sentences start.
    """

    article: Article
    words: NameWords
    marked: Marks
    by_rules: Marks
    openings: frozenset[int]


@dataclass(frozen=True, slots=True)
class NameCandidate:
    """A stretch ``[start, end)`` of the article, the words ``[first, stop)`` of it."""

    start: int
    end: int
    first: int
    stop: int


def find_candidates(reading: NameReading) -> tuple[NameCandidate, ...]:
    """The candidates of an article, in order.

    What either reader marks, runs of words that the model gives some chance, and what
    the tables hold. In a headline only what a reader marks: every word there has a
    capital. Cost: linear; a word opens nine candidates at most, hardly ever over two.
    """
    text, words = reading.article.text, reading.words
    found = set(_list_marked(reading))
    breaks = [match.start() for match in _BREAK.finditer(text)]
    headlines: dict[tuple[int, int], bool] = {}
    for first, opens in enumerate(words.opens):
        if opens <= _LEAST_KNOWN_OPENING:
            continue
        start = words.starts[first]
        line = bisect_right(breaks, start), start // _STRETCH
        if line not in headlines:
            headlines[line] = is_headline(text, start)
        if headlines[line]:
            continue
        for stop in _list_stops(reading, first):
            found.update(_list_forms(text, words, first, stop))
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


# Below these chances nothing is tried. With them .96 of the names of UNER EWT test and
# Wikigold are candidates, one for every six words; with half of them .97, one for every
# five, and F1 is the same.
_LEAST_OPENING, _LEAST_KNOWN_OPENING = 0.06, 0.015
_LEAST_INSIDE, _LEAST_SMALL_INSIDE, _MOST_GOING_ON = 0.02, 0.05, 0.95
_LEAST_END = 0.06
_MOST_WORDS, _MOST_KNOWN_WORDS = 9, 4

_BREAK = re.compile("\n")
# A line is asked once in so many signs whether it is a headline.
_STRETCH = 200

# What may stand between two words of one name.
_GAP = re.compile(
    r" ?['’&./@!-] ?| & | - |, |\. |['’]s |s' | \( ?| [\"“] ?|[\"”] |\) ?| "
)
# "www.vrom.com/news", "ada@vrom.com": parts of addresses are no names.
_ADDRESS_BEFORE = re.compile(r"(?:www\.|/|[a-z]\.)\Z")
_ADDRESS_AFTER = re.compile(r"\.(?:com|co|org|net|edu|gov|html|doc|uk)\b|/\w")


def _list_marked(reading: NameReading) -> Iterator[NameCandidate]:
    words = reading.words
    for start, end in {*reading.marked, *reading.by_rules}:
        within = words.list_within(start, end)
        if within:
            yield NameCandidate(start, end, within.start, within.stop)


def _list_stops(reading: NameReading, first: int) -> Iterator[int]:
    """Behind which words a name that a word opens may end."""
    text, words = reading.article.text, reading.words
    likely = words.opens[first] > _LEAST_OPENING
    least = min(len(words), first + (_MOST_WORDS if likely else _MOST_KNOWN_WORDS))
    known = True
    for stop in range(first + 1, least + 1):
        last = stop - 1
        if last > first:
            gap = text[words.ends[last - 1] : words.starts[last]]
            if len(gap) > 3 or not _GAP.fullmatch(gap):
                return
            if words.starts[last] in reading.openings:
                return
        likely = likely and _may_be_inside(words, last)
        known = stop - first <= _MOST_KNOWN_WORDS
        if not (likely or known):
            return
        ends = stop == len(words) or words.goes_on[stop] < _MOST_GOING_ON
        if (likely and ends and _can_end(words, last)) or (
            known and _is_known(text[words.starts[first] : words.ends[last]])
        ):
            yield stop


def _may_be_inside(words: NameWords, at: int) -> bool:
    """Whether a name may run over a word: small ones need more of a chance."""
    word, chance = words.words[at], words.named[at]
    small = word[0].islower() and word not in JOINING
    return chance > (_LEAST_SMALL_INSIDE if small else _LEAST_INSIDE)


def _can_end(words: NameWords, at: int) -> bool:
    word = words.words[at]
    if words.named[at] > _LEAST_END:
        return True
    low = word.lower()
    if word.isupper() and low in PLACES | BODIES:
        return True
    return word[0].isupper() and low not in PLAIN_WORDS and low not in CALENDAR


def _is_known(words: str) -> bool:
    """Whether a table holds words: none that are short or plain, in small letters."""
    low = words.lower()
    if words == low and (len(words) < 5 or low in PLAIN_WORDS):
        return False
    return fold_brand(low) in read_brands() or low in read_cities()


def _list_forms(
    text: str, words: NameWords, first: int, stop: int
) -> Iterator[NameCandidate]:
    """A run of words as a candidate, with its full stop too where it may have one."""
    start, end = words.starts[first], words.ends[stop - 1]
    if stop - first == 1 and _ADDRESS_BEFORE.search(text[max(0, start - 4) : start]):
        return
    if _ADDRESS_AFTER.match(text, end, end + 8):
        return
    if start and text[start - 1] in "@#":
        start -= 1
    if stop - first > 1 and words.words[first].lower() in FORMS_OF_ADDRESS:
        return
    yield NameCandidate(start, end, first, stop)
    if text[end : end + 1] == "." and may_be_short(text, words, stop - 1):
        yield NameCandidate(start, end + 1, first, stop)


def may_be_short(text: str, words: NameWords, at: int) -> bool:
    """Whether a full stop behind a word may be part of it: "Inc.", "N.J.", "K."."""
    word, start = words.words[at], words.starts[at]
    return len(word) == 1 or word.lower() in TRAILING or text[start - 1 : start] == "."
