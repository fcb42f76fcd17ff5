"""Pronouns tied to the characters in a reader's mind, or to nobody."""

from __future__ import annotations

from sayso.annotate.casts import Cast, Character, weigh
from sayso.annotate.mentions import Reference

# A pronoun is tied when its best candidate is present enough and clearly ahead of the
# next. Tuned on the 83 pronouns of speakers/dev: floors 1.0 to 2.0, margins 0.1 to 0.8.
_FLOOR = 1.4
_MARGIN = 0.3
_GENDER_TOLD = 0.5


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
        value = weigh(cast, character, reference.first)
        if value <= 0:
            continue
        ranked.append((value + _match(reference, character), -character.number))
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


def _match(reference: Reference, character: Character) -> float:
    value = 0.0
    if reference.gender and character.likely_gender == reference.gender:
        value += _GENDER_TOLD
    if reference.many:
        value += 0.4 if character.kind == "group" else -0.4
    return value
