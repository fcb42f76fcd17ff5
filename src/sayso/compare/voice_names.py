"""Whether two names may be one speaker's, and whether they surely are two."""

from __future__ import annotations

from sayso.compare.terms import list_words
from sayso.text import split_words

# Bodies without a name of their own: any of them may be part of another.
_GENERIC = list_words(
    "government police officials authorities council court company spokesman ministry "
    "department office agency board union school hospital airline"
)
_SMALL = list_words("the of and for in a an de la")
_LEAST_ACRONYM = 3


def fold_name(name: str) -> frozenset[str]:
    """The words of a name, folded: no stops, hyphens, plurals or small words.

    >>> sorted(fold_name("T.J. Ferry-Services of Orsk"))
    ['ferry', 'orsk', 'service', 'tj']
    """
    words = (
        part.replace(".", "").removesuffix("'s")
        for word in split_words(name)
        for part in word.folded.split("-")
    )
    return frozenset(
        word.removesuffix("s") if len(word) > 4 else word
        for word in words
        if word and word not in _SMALL
    )


def is_same_name(one: str, two: str) -> bool:
    """Whether all words of the shorter name stand in the longer one."""
    words_one, words_two = fold_name(one), fold_name(two)
    return bool(words_one and words_two) and (
        words_one <= words_two or words_two <= words_one
    )


def are_two_people(one: str, two: str) -> bool:
    """Whether two people's names are surely two: no word in common, or one family.

    "Ida Vane" and "Tom Vane" are two; of "Comedian Ida" and "Ida Vane" nobody knows.
    """
    if not fold_name(one) & fold_name(two):
        return True
    ends = [split_words(name) for name in (one, two)]
    return (
        not is_same_name(one, two)
        and min(map(len, ends)) > 1
        and ends[0][-1].folded == ends[1][-1].folded
    )


def are_two_bodies(one: str, two: str) -> bool:
    """Whether two bodies' names are surely two: no word and no initials in common."""
    words_one, words_two = fold_name(one), fold_name(two)
    if words_one & words_two or words_one <= _GENERIC or words_two <= _GENERIC:
        return False
    return not (_has_initials(one, two) or _has_initials(two, one))


def _has_initials(short: str, full: str) -> bool:
    """Whether a name holds the initials of another: "ICRC Africa"."""
    initials = "".join(
        word.text[0].casefold() for word in split_words(full) if word.text[0].isupper()
    )
    return len(initials) >= _LEAST_ACRONYM and any(
        len(word.text) >= _LEAST_ACRONYM
        and word.text.replace(".", "").isupper()
        and initials.startswith(word.folded.replace(".", ""))
        for word in split_words(short)
    )
