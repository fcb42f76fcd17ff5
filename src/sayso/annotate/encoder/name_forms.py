"""Forms: what the length and spelling of a candidate tell, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.annotate.encoder.name_candidates import NameCandidate, NameReading
from sayso.annotate.encoder.name_signs import Place
from sayso.annotate.lexicons.places import PEOPLES
from sayso.annotate.lexicons.plain_words import (
    CALENDAR,
    FUNCTION_WORDS,
    JOINING,
    PLAIN_WORDS,
)
from sayso.annotate.lexicons.roles import TITLES

FORMS = (
    "two_words",
    "three_words",
    "four_words",
    "six_words",
    "a_small_letter",
    "small_letters",
    "small_word_first",
    "small_word_last",
    "small_word_inside",
    "of_inside",
    "and_inside",
    "capital_before",
    "capital_behind",
    "opens_sentence",
    "opens_sentence_alone",
    "small_elsewhere",
    "plain_word",
    "comma_inside",
    "hyphen_inside",
    "stop_inside",
    "ampersand_inside",
    "owner_inside",
    "owner_last",
    "bracket_inside",
    "mark_inside",
    "slash_inside",
    "stop_taken",
    "stop_left",
    "digit",
    "digit_first",
    "digits",
    "one_letter",
    "the_first",
    "line_of_capitals",
    "a_people",
    "title_first",
    "title_last",
)
"""The forms; each has one weight."""


def list_forms(
    reading: NameReading,
    one: NameCandidate,
    place: Place,
    small: frozenset[str],
    is_short: bool,
) -> Iterator[str]:
    """The forms that a candidate has.

    ``small`` are the words that the article has in small letters too; ``is_short`` says
    that the full stop behind it may be its own, and is left.
    """
    low = [word.lower() for word in place.words]
    yield from _list_lengths(place.words, low)
    yield from _list_gaps(reading, one, low)
    yield from _list_sides(reading, one, place, low)
    if any(word[0].isdigit() for word in low):
        yield "digit"
        if low[0][0].isdigit():
            yield "digit_first"
        if all(map(str.isdigit, low)):
            yield "digits"
    if len(place.spelling.strip(".")) == 1:
        yield "one_letter"
    if len(low) == 1:
        if low[0] in small and place.words[0] != low[0]:
            yield "small_elsewhere"
        if low[0] in PLAIN_WORDS or low[0] in CALENDAR:
            yield "plain_word"
        if low[0] in PEOPLES or low[0].rstrip("s") in PEOPLES:
            yield "a_people"
    if low[0] in TITLES:
        yield "title_first"
    if low[-1] in TITLES:
        yield "title_last"
    if place.spelling[-1] == ".":
        yield "stop_taken"
    elif is_short:
        yield "stop_left"


def _list_lengths(words: Sequence[str], low: Sequence[str]) -> Iterator[str]:
    """Forms of how many words there are, and of their small ones."""
    size = len(words)
    if size > 1:
        yield ("two_words", "three_words", "four_words")[min(size, 4) - 2]
        if size > 5:
            yield "six_words"
    telling = [word for word in words if word.lower() not in JOINING]
    letters = sum(word[0].islower() for word in telling)
    if letters:
        yield "a_small_letter"
    if letters == len(telling):
        yield "small_letters"
    if low[0] in JOINING or low[0] in FUNCTION_WORDS:
        yield "small_word_first"
        if low[0] == "the":
            yield "the_first"
    if words[-1] in JOINING or words[-1] in FUNCTION_WORDS:
        yield "small_word_last"
    if any(word in JOINING for word in low[1:-1]):
        yield "small_word_inside"
        if "and" in low[1:-1]:
            yield "and_inside"
        if "of" in low[1:-1] or "for" in low[1:-1]:
            yield "of_inside"


_INSIDE = {
    ",": "comma_inside",
    "-": "hyphen_inside",
    "&": "ampersand_inside",
    "'": "owner_inside",
    "’": "owner_inside",
    "(": "bracket_inside",
    ")": "bracket_inside",
    '"': "mark_inside",
    "“": "mark_inside",
    "”": "mark_inside",
    "/": "slash_inside",
    "@": "slash_inside",
}


def _list_gaps(
    reading: NameReading, one: NameCandidate, low: Sequence[str]
) -> Iterator[str]:
    """Forms of the signs between the words."""
    if one.stop - one.first == 1:
        return
    text, words = reading.article.text, reading.words
    gaps = [
        text[words.ends[at] : words.starts[at + 1]]
        for at in range(one.first, one.stop - 1)
    ]
    signs = "".join(gaps)
    yield from sorted({_INSIDE[sign] for sign in signs if sign in _INSIDE})
    if ". " in gaps:
        yield "stop_inside"
    if low[-1] == "s" and gaps[-1] in ("'", "’"):
        yield "owner_last"


def _list_sides(
    reading: NameReading, one: NameCandidate, place: Place, low: Sequence[str]
) -> Iterator[str]:
    """Forms of where in its sentence and line a candidate stands."""
    text, words = reading.article.text, reading.words
    opens = place.line[0] or not reading.openings.isdisjoint(
        (one.start, words.starts[one.first], one.start - 1)
    )
    before, behind = place.before, place.behind
    if (
        before[:1].isupper()
        and place.near_before[-1:] in (" ", "-")
        and before.lower() not in FUNCTION_WORDS
        and words.starts[one.first - 1] not in reading.openings
    ):
        yield "capital_before"
    if (
        behind[:1].isupper()
        and place.near_behind[:1] in (" ", "-")
        and behind.lower() not in FUNCTION_WORDS
    ):
        yield "capital_behind"
    if opens:
        yield "opens_sentence"
        if len(low) == 1 and not place.spelling.isupper():
            yield "opens_sentence_alone"
    if place.spelling.isupper() and not (place.line[0] and place.line[1]):
        start = text.rfind("\n", max(0, one.start - 200), one.start) + 1
        end = text.find("\n", one.end, one.end + 200)
        if text[start : end if end >= 0 else one.end + 200].isupper():
            yield "line_of_capitals"
