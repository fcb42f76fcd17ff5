"""Where the core of a noun phrase begins and ends: behind its head noun."""

from __future__ import annotations

import re

from sayso.annotate.lexicons.entries import list_entries
from sayso.annotate.lexicons.plain_words import CALENDAR, FUNCTION_WORDS
from sayso.annotate.lexicons.roles import GROUP_NOUNS, is_person_noun, make_singular
from sayso.annotate.scenes import Scene

DETERMINERS = list_entries("a an the this that these those another each every no any")
POSSESSIVES = list_entries("his her its their our my your whose")
QUANTIFIERS = list_entries(
    "many some several most few other all both more various numerous two three four "
    "five six seven eight nine ten dozens hundreds thousands one first second top half"
)
_ALLOWED = DETERMINERS | POSSESSIVES | QUANTIFIERS | {"and", "&", "former", "then"}
PHRASE_PRONOUNS = list_entries(
    "he she it they i we you him her them his hers their theirs himself herself itself "
    "themselves who everyone everybody someone somebody one others those both us me"
)
# A stop of the head: prepositions, relatives, verbs that small words mark.
_BREAKS = (FUNCTION_WORDS - _ALLOWED - PHRASE_PRONOUNS) | {"who"}
PARTICIPLES = list_entries(
    "filed released published written issued obtained based close familiar involved "
    "led signed compiled conducted commissioned prepared produced posted sent named "
    "being identified working living speaking representing according dated"
)
OWNING = list_entries("of for at with from by in on")


# No noun phrase goes on with one of these right behind "another" or "those".
_PREPOSITIONS = list_entries("of to for at from with by on")
_APPROXIMATIONS = (("at", "least"), ("at", "most"), ("more", "than"), ("fewer", "than"))
_CONTRACTION = re.compile(r"(?<=\w\w)'(?:s|d|m|re|ve|ll)$|(?<=^i)'(?:d|m|ve|ll)$")


def drop_contraction(folded: str) -> str:
    """A folded word without a verb that is glued to it, or a possessive ending.

    >>> drop_contraction("they're"), drop_contraction("i'm"), drop_contraction("port's")
    ('they', 'i', 'port')
    """
    return _CONTRACTION.sub("", folded)


def skip_approximation(scene: Scene, first: int, stop: int) -> int:
    """The first word behind "at least" and its like: "at least one neighbour"."""
    pair = tuple(word.folded for word in scene.words[first : min(first + 2, stop)])
    return first + 2 if pair in _APPROXIMATIONS and first + 2 < stop else first


def find_core_end(scene: Scene, first: int, stop: int) -> int:
    """The index behind the head noun: before "of", "who", "filed by" and their like."""
    index = first
    while index < stop:
        word = scene.words[index]
        inside = scene.name_at[index] >= 0
        if index > first and word.folded in _PREPOSITIONS and not inside:
            break
        if index > first and not inside and not _is_premodified(scene, index):
            if word.folded in _BREAKS or word.folded in PARTICIPLES:
                break
            if is_postmodifier(scene, index):
                break
            if word.folded in DETERMINERS | POSSESSIVES and not _follows_and(
                scene, index, first
            ):
                break
        index += 1
    while index > first and scene.words[index - 1].folded in ("and", "&"):
        index -= 1
    return _drop_adverbs(scene, first, index)


def _is_premodified(scene: Scene, index: int) -> bool:
    """Whether a word must stand before its noun: "a recently published report"."""
    before, here = scene.words[index - 1].folded, scene.words[index].folded
    adverb = before.endswith("ly") and here.endswith("ed")
    return before in DETERMINERS | POSSESSIVES or adverb


def is_postmodifier(scene: Scene, index: int) -> bool:
    """Whether a participle goes on behind its noun: "a person briefed on the plan"."""
    folded = scene.words[index].folded
    if not folded.endswith(("ed", "ing")) or index + 1 >= len(scene.words):
        return False
    before = scene.words[index - 1].folded
    who = is_person_noun(make_singular(before)) or before in GROUP_NOUNS
    return who and scene.words[index + 1].folded in OWNING


def _drop_adverbs(scene: Scene, first: int, end: int) -> int:
    """The end of a core without words of time or number: "Quill today", "they both"."""
    while end - first > 1 and scene.name_at[end - 1] < 0:
        if scene.words[end - 1].folded not in _BEHIND_HEADS:
            break
        end -= 1
    return end


_BEHIND_HEADS = CALENDAR | list_entries(
    "all both also later earlier recently now then once again already himself herself "
    "itself themselves alone too"
)


def _follows_and(scene: Scene, index: int, first: int) -> bool:
    return index > first and scene.words[index - 1].folded in ("and", "&")
