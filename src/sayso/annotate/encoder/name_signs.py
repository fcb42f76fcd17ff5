"""Signs: what the words of a candidate and those beside it tell of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.annotate.lexicons.entries import list_entries
from sayso.annotate.lexicons.given_names import GIVEN_NAMES
from sayso.annotate.lexicons.organizations import BODIES, BODY_HEADS, LEGAL_FORMS
from sayso.annotate.lexicons.places import (
    PEOPLES,
    PLACE_HEADS,
    PLACE_STARTS,
    PLACES,
    STATE_SHORT,
    US_STATES,
)
from sayso.annotate.lexicons.roles import TITLES, is_person_noun
from sayso.annotate.lexicons.tables import fold_brand, read_brands, read_cities

SIGNS = (
    "always",
    "city",
    "place",
    "state",
    "body",
    "brand",
    "brand_in_small_letters",
    "body_head",
    "body_head_inside",
    "legal_form",
    "place_head",
    "place_start",
    "given_name_alone",
    "given_name_first",
    "initial",
    "word_of_a_person",
    "acronym",
    "short_capitals",
    "three_capitals",
    "long_capitals",
    "inner_capital",
    "place_first",
    "place_last",
    "people_inside",
    "plural",
    "one_word",
    "three_words",
    "four_words",
    "small_letters",
    "the_before",
    "in_before",
    "at_before",
    "with_before",
    "of_before",
    "title_before",
    "role_before",
    "greeting_before",
    "comma_before",
    "and_before",
    "city_and_comma_before",
    "said_behind",
    "is_behind",
    "number_behind",
    "state_behind",
    "comma_behind",
    "owner",
    "bracket_behind",
    "in_brackets",
    "in_marks",
    "first_of_line",
    "last_of_line",
    "whole_line",
)
"""The signs; each has a weight for each kind of name."""

_STATES = frozenset(short.rstrip(".") for short in STATE_SHORT)
_BEFORE = {
    **dict.fromkeys(list_entries("in near throughout around outside across"), "in"),
    **dict.fromkeys(list_entries("at from to toward towards via visit visiting"), "at"),
    **dict.fromkeys(
        list_entries("by for with join joined work worked works company firm group"),
        "with",
    ),
    **dict.fromkeys(("and", "or"), "and"),
    "of": "of",
    "the": "the",
}
_GREETINGS = list_entries(
    "thanks regards dear hi hello hey sincerely best cheers love from cc to sent"
)
_SAID = list_entries("said says added wrote writes asked replied thinks told")
_IS = list_entries("is was has had will would does")


@dataclass(frozen=True, slots=True)
class Place:
    """A candidate where it stands: its words, and what is beside it on its line.

    ``before`` and ``behind`` are the next words on the same line, "" where there is
    none; ``near_before`` and ``near_behind`` the two signs next to it; ``line`` says
    whether nothing but signs stands on the line before it, and behind it.
    """

    words: Sequence[str]
    spelling: str
    before: str
    behind: str
    near_before: str
    near_behind: str
    line: tuple[bool, bool]


def list_signs(
    place: Place, people: frozenset[str], acronyms: frozenset[str]
) -> Iterator[str]:
    """The signs that a candidate has.

    ``people`` are the words of the full names of people in the article, in small
    letters, ``acronyms`` the first letters of its other long names.
    """
    yield "always"
    yield from _list_form(place.words, place.spelling, people, acronyms)
    yield from _list_tables(place.words, place.spelling)
    yield from _list_neighbours(place)


def _list_form(
    words: Sequence[str],
    spelling: str,
    people: frozenset[str],
    acronyms: frozenset[str],
) -> Iterator[str]:
    """Signs of a candidate's length and letters."""
    size, first = len(words), words[0]
    if size == 1:
        yield "one_word"
        if first.lower() in people:
            yield "word_of_a_person"
        if first[-1] == "s" and len(first) > 3:
            yield "plural"
        if not first.isupper() and any(map(str.isupper, first[1:])):
            yield "inner_capital"
    elif size > 2:
        yield "three_words" if size == 3 else "four_words"
    if spelling.isupper() and len(spelling) > 1:
        yield "short_capitals" if len(spelling) <= 5 else "long_capitals"
        if len(spelling) <= 3:
            yield "three_capitals"
        if spelling.replace(".", "") in acronyms:
            yield "acronym"
    if size > 1 and any(len(word) == 1 and word.isupper() for word in words):
        yield "initial"
    if spelling == spelling.lower():
        yield "small_letters"


def _list_tables(words: Sequence[str], spelling: str) -> Iterator[str]:
    """Signs of what the lexicons hold."""
    low, small = [word.lower() for word in words], spelling.lower()
    first, last = low[0], low[-1]
    if small in read_cities():
        yield "city"
    if small in PLACES:
        yield "place"
    if small in US_STATES or small.rstrip(".") in _STATES:
        yield "state"
    if small in BODIES:
        yield "body"
    if fold_brand(small) in read_brands():
        yield "brand" if spelling != small else "brand_in_small_letters"
    if len(words) == 1:
        if first in GIVEN_NAMES:
            yield "given_name_alone"
        return
    if first in GIVEN_NAMES:
        yield "given_name_first"
    if last in LEGAL_FORMS:
        yield "legal_form"
    if last in BODY_HEADS:
        yield "body_head"
    elif any(word in BODY_HEADS for word in low) and ("of" in low or "for" in low):
        yield "body_head_inside"
    if last in PLACE_HEADS:
        yield "place_head"
    if first in PLACE_STARTS:
        yield "place_start"
    if first in PLACES or " ".join(low[:2]) in PLACES:
        yield "place_first"
    if last in PLACES or last in read_cities():
        yield "place_last"
    if any(word in PEOPLES for word in low):
        yield "people_inside"


def _list_neighbours(place: Place) -> Iterator[str]:
    """Signs of what stands beside a candidate."""
    before, behind = place.before.lower(), place.behind.lower()
    if before in _BEFORE:
        yield f"{_BEFORE[before]}_before"
    if before in TITLES:
        yield "title_before"
    elif before and place.before == before and is_person_noun(before):
        yield "role_before"
    if before in _GREETINGS and place.before != before:
        yield "greeting_before"
    if place.near_before == ", ":
        yield "comma_before"
        if before in PLACES or before in read_cities():
            yield "city_and_comma_before"
    if behind in _SAID:
        yield "said_behind"
    if behind in _IS:
        yield "is_behind"
    if behind[:1].isdigit():
        yield "number_behind"
    if place.near_behind[:1] == ",":
        yield "comma_behind"
        if behind in PLACES or (behind in _STATES and place.behind != behind):
            yield "state_behind"
    if place.near_behind in ("'s", "’s"):
        yield "owner"
    if place.near_behind == " (":
        yield "bracket_behind"
    if place.near_before[-1:] == "(" and place.near_behind[:1] == ")":
        yield "in_brackets"
    if place.near_before[-1:] in ('"', "“") and place.near_behind[:1] in ('"', "”"):
        yield "in_marks"
    first, last = place.line
    if first:
        yield "first_of_line"
    if last:
        yield "last_of_line"
    if first and last:
        yield "whole_line"
