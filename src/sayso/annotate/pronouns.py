"""Pronouns tied to the characters in a reader's mind, or to nobody."""

from __future__ import annotations

from sayso.annotate.casts import Cast, Character, weigh
from sayso.annotate.channel_phrases import PLATFORMS
from sayso.annotate.mentions import Reference
from sayso.annotate.strangers import is_strangers_turn
from sayso.annotate.tie_scores import (
    LEAST_CHANCE,
    LEAST_OF_SOURCE,
    weigh_chances,
)
from sayso.annotate.tie_signs import Sign, list_signs

# "It" and "they" are tied when the best candidate is present enough and clearly ahead
# of the next. Tuned as said in casts.py: floors 1.0 to 2.0, margins 0.1 to 0.8.
_FLOOR = 1.5
_MARGIN = 0.3

# Who was "he" so surely is not "she" further on. Tried .5, .7, .85: speakers dev is the
# same; in 280 other articles .5 keeps more wrong first ties, .85 fewer right ones.
_SURE_OF_GENDER = 0.7

Option = tuple[Character, list[Sign]]


def tie_pronoun(cast: Cast, reference: Reference) -> Character | None:
    """The character that a pronoun stands for, or None where a reader could not tell.

    "he" and "she" want a person, "it" a body, "they" a group, a body, or a couple.
    Pronouns inside marked quotations are tied only where they are sources themselves.
    The reference keeps the chance that the tie is right.
    Misses: pronouns before their noun, "it" for an event.
    """
    if reference.quoted and reference.speaks < 0:
        return None
    fitting = [one for one in cast.list_in_mind() if _fits(reference, one)]
    if not reference.gender:
        acting = [one for one in fitting if _can_be_meant(cast, reference, one)]
        return _choose_present(cast, reference, acting)
    if is_strangers_turn(cast, reference):
        return None
    options = list_options(cast, reference, fitting)
    chosen = choose_likely(reference, options)
    if chosen and not chosen.likely_gender and reference.chance >= _SURE_OF_GENDER:
        chosen.called = reference.gender
    return chosen


def list_options(
    cast: Cast, reference: Reference, fitting: list[Character]
) -> list[Option]:
    """The candidates who are not out of mind, the latest first, with their signs."""
    steps = [one.places[-1].step for one in fitting if one.places]
    options = []
    for character in fitting:
        # Who was mentioned in one sentence ranks alike: "Stone and Quill met. He left."
        latest = character.places[-1].step if character.places else 0
        rank = sum(step > latest for step in steps)
        signs = list_signs(cast, reference, character, rank, len(fitting) - 1)
        if signs:
            options.append((character, signs))
    return options


def choose_likely(reference: Reference, options: list[Option]) -> Character | None:
    """The likeliest candidate, or None where none is likely enough."""
    chances = weigh_chances(
        [signs for _, signs in options], speaks=reference.speaks >= 0
    )
    least = LEAST_OF_SOURCE if reference.speaks >= 0 else LEAST_CHANCE
    if not chances or max(chances) < least:
        return None
    best = max(range(len(chances)), key=lambda at: chances[at])
    reference.chance = chances[best]
    return options[best][0]


def _choose_present(
    cast: Cast, reference: Reference, fitting: list[Character]
) -> Character | None:
    """The body or group that is most in mind, if it is clearly ahead."""
    ranked: list[tuple[float, int]] = []
    for character in fitting:
        value = weigh(cast, character, reference.first, speaks=reference.speaks >= 0)
        if value > 0:
            if reference.many:
                value += 0.4 if character.kind == "group" else -0.4
            ranked.append((value, -character.number))
    ranked.sort(reverse=True)
    if not ranked or ranked[0][0] < _FLOOR:
        return None
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN:
        return None
    return cast.characters[-ranked[0][1]]


def _fits(reference: Reference, character: Character) -> bool:
    """Whether number, kind and gender allow it."""
    if _is_inside_own_name(reference, character):
        return False
    if character.is_place and not any(one.speaks >= 0 for one in character.mentions):
        return False
    if reference.gender:
        told = character.likely_gender or character.called
        return character.kind == "person" and told in (None, reference.gender)
    if reference.noun in ("it", "its", "itself"):
        return character.kind == "organization"
    if reference.many:
        return character.kind in ("group", "organization")
    return False


def _can_be_meant(cast: Cast, reference: Reference, character: Character) -> bool:
    """Whether a body acts as people do, so that "they" may be its people.

    A place to post on ("Instagram") must have spoken. "They said" needs one that spoke
    last, or was the subject of this sentence or the one before.
    """
    if character.kind != "organization" or character.number in cast.last_speakers:
        return True
    if character.name.casefold() in PLATFORMS:
        return any(one.speaks >= 0 for one in character.mentions)
    if not reference.many or reference.speaks < 0:
        return True
    step = cast.steps[reference.first]
    return any(
        place.is_subject and step - place.step <= 1 for place in character.places
    )


def _is_inside_own_name(reference: Reference, character: Character) -> bool:
    """Whether the pronoun owns the description that the character is: "his wife"."""
    latest = character.mentions[-1] if character.mentions else None
    return latest is not None and latest.owner[0] <= reference.first < latest.owner[1]
