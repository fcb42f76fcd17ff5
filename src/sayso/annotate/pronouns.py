"""Pronouns tied to the characters in a reader's mind, or to nobody."""

from __future__ import annotations

from sayso.annotate.casts import Cast, Character, weigh
from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS
from sayso.annotate.mentions import Reference

# A pronoun is tied when its best candidate is present enough and clearly ahead of the
# next. Tuned as said in casts.py: floors 1.0 to 2.0, margins 0.1 to 0.8. A margin of
# 0.2 ties 14 more pronouns of GUM right and 18 more wrong.
_FLOOR = 1.5
_MARGIN = 0.3
_GENDER_TOLD = 0.5
_OWN, _OBJECT = 0.3, -1.5


def tie_pronoun(cast: Cast, reference: Reference) -> Character | None:
    """The character that a pronoun stands for, or None where a reader could not tell.

    "he" and "she" want a person, "it" a body, "they" a group, a body, or a couple.
    Pronouns inside marked quotations are tied only where they are sources themselves.
    Misses: pronouns before their noun, "it" for an event.
    """
    if reference.quoted and reference.speaks < 0:
        return None
    ranked: list[tuple[float, int]] = []
    for character in cast.list_in_mind():
        if not _fits(cast, reference, character):
            continue
        value = weigh(cast, character, reference.first, speaks=reference.speaks >= 0)
        if value <= 0:
            continue
        value += _match(reference, character) + _bind(cast, reference, character)
        ranked.append((value, -character.number))
    ranked.sort(reverse=True)
    if not ranked or ranked[0][0] < _FLOOR:
        return None
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN:
        return None
    return cast.characters[-ranked[0][1]]


def _fits(cast: Cast, reference: Reference, character: Character) -> bool:
    """Whether number, kind and gender allow it."""
    if _is_inside_own_name(reference, character):
        return False
    if character.is_place and not any(one.speaks >= 0 for one in character.mentions):
        return False
    if reference.gender:
        if character.kind != "person":
            return False
        told = character.likely_gender
        return told is None or told == reference.gender
    if reference.noun in ("it", "its", "itself"):
        return character.kind == "organization"
    if reference.many:
        return character.kind in ("group", "organization")
    return False


def _is_inside_own_name(reference: Reference, character: Character) -> bool:
    """Whether the pronoun owns the description that the character is: "his wife"."""
    latest = character.mentions[-1] if character.mentions else None
    return latest is not None and latest.owner[0] <= reference.first < latest.owner[1]


def _bind(cast: Cast, reference: Reference, character: Character) -> float:
    """What grammar says of a candidate that stands in the same sentence before.

    An object is hardly the subject of its own clause ("Stone drove him"); a possessive
    often is ("Stone sold his car").
    """
    scene = cast.scene
    if not character.places or reference.noun not in ("him", "his", "her"):
        return 0.0
    latest = character.places[-1]
    sentence = scene.sentence_at[reference.first]
    if latest.sentence != sentence or latest.quoted or not latest.is_subject:
        return 0.0
    if _is_possessive(cast, reference):
        return _OWN
    first = character.mentions[-1].stop
    split = any(
        scene.words[at].folded in _CLAUSE_WORDS or "," in scene.gap_before(at)
        for at in range(first, reference.first)
    )
    return 0.0 if split else _OBJECT


def _is_possessive(cast: Cast, reference: Reference) -> bool:
    """Whether "his" or "her" owns the next word."""
    if reference.noun != "her":
        return reference.noun == "his"
    after = reference.first + 1
    scene = cast.scene
    return (
        after < len(scene.words)
        and scene.is_glued(after)
        and scene.words[after].folded not in FUNCTION_WORDS
    )


_CLAUSE_WORDS = frozenset(
    "that who which when while after before because if and".split()
)


def _match(reference: Reference, character: Character) -> float:
    value = 0.0
    if reference.gender and character.likely_gender == reference.gender:
        value += _GENDER_TOLD
    if reference.many:
        value += 0.4 if character.kind == "group" else -0.4
    return value
