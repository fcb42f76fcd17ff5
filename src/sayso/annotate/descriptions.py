"""Descriptions ("the 41-year-old baker") tied to characters by evidence, or not."""

from __future__ import annotations

from sayso.annotate.bodies import tie_body
from sayso.annotate.casts import Cast, Character, list_duties
from sayso.annotate.description_scores import clashes_with, score_character
from sayso.annotate.description_words import hint_gender, is_epithet, read_age
from sayso.annotate.lexicons.roles import RELATIONS, SPOKES_NOUNS, make_singular
from sayso.annotate.mentions import Reference
from sayso.annotate.owners import find_owner
from sayso.annotate.scenes import Scene

_INDEFINITE = frozenset("a an another one some any many several most few no".split())

# The points (description_scores.py) that a tie needs, and by how much it must lead.
_ENOUGH, _AHEAD = 2.6, 0.5
_CHILD = 15


def tie_description(cast: Cast, reference: Reference) -> Character | None:
    """The character that a description is of, or None where evidence does not decide.

    A description with "a" introduces somebody new and is never tied. Evidence: the
    office or trade that the text gives to somebody, age, gender (told by the noun, or
    by the next pronoun), whose it is, and how present somebody is.
    Misses: irony, world knowledge ("the former president" where no text says who).
    """
    if reference.determiner in _INDEFINITE:
        return None
    if reference.being == "organization":
        return tie_body(cast, reference)
    if reference.being == "person":
        return _tie_person(cast, reference)
    return None


def _tie_person(cast: Cast, reference: Reference) -> Character | None:
    scene = cast.scene
    words = tuple(scene.words[at].folded for at in range(*reference.modifiers))
    duties = list_duties(reference.noun, words, wide=False)
    age = read_age(scene, reference)
    gender = reference.gender or hint_gender(scene, reference)
    here = scene.sentence_at[reference.first]
    ranked: list[tuple[float, int]] = []
    exact = False
    for character in cast.list_candidates(duties):
        if character.kind != "person" or clashes_with(character, age, gender):
            continue
        if _is_named_in(character, here, reference):
            continue
        if not _fits_owner(cast, reference, character):
            continue
        if _is_renewed(cast.scene, reference, character):
            continue
        score = score_character(cast, reference, character, duties, words, age, gender)
        if score > 0:
            ranked.append((score, -character.number))
            exact = exact or bool(duties & character.duties)
    ranked.sort(reverse=True)
    if not ranked or ranked[0][0] < _ENOUGH:
        return _find_only(cast, reference, age, gender)
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _AHEAD:
        return None
    return cast.characters[-ranked[0][1]]


def _is_renewed(scene: Scene, reference: Reference, character: Character) -> bool:
    """Whether somebody new of this kind came up since: "a spokesman for the mayor"."""
    if reference.determiner != "the" or not character.mentions:
        return False
    since = max(character.mentions[-1].stop, reference.first - _RENEWED_WITHIN)
    for at in range(since, reference.first - 1):
        if scene.words[at].folded not in _NEW or scene.quoted_at[at] >= 0:
            continue
        near = scene.words[at + 1 : min(at + 4, reference.first)]
        if any(word.folded == reference.noun for word in near):
            return True
    return False


_NEW = frozenset(("a", "an", "another"))
_RENEWED_WITHIN = 80


def _find_only(
    cast: Cast, reference: Reference, age: int | None, gender: str | None
) -> Character | None:
    """The one named adult of the right gender in mind, for an epithet with "the"."""
    epithet = is_epithet(reference.noun) and not reference.owner[1]
    if not gender or not epithet or reference.determiner != "the":
        return None
    here = cast.scene.sentence_at[reference.first]
    fitting = [
        character
        for character in cast.list_in_mind()
        if character.kind == "person"
        and character.group >= 0
        and character.likely_gender in (gender, None)
        and not clashes_with(character, age, gender)
        and (character.age is None or character.age > _CHILD)
        and not _is_named_in(character, here, reference)
    ]
    if len(fitting) != 1 or fitting[0].likely_gender is None:
        return None
    return None if fitting[0].duties - RELATIONS else fitting[0]


def _is_named_in(character: Character, sentence: int, reference: Reference) -> bool:
    """Whether the character stands by another mention in the same sentence before."""
    return (
        any(
            place.sentence == sentence and not place.quoted and not place.told
            for place in character.places
        )
        and reference.speaks < 0
    )


def _fits_owner(cast: Cast, reference: Reference, character: Character) -> bool:
    """Whether "her manager" or "Quill's manager" can be this character.

    Who is somebody else's ("a spokesman for Quill") is not Quill's in another's place.
    """
    noun = make_singular(reference.noun)
    owner = find_owner(cast, reference)
    if owner == character.number:
        return False
    if noun in RELATIONS or noun in SPOKES_NOUNS:
        if reference.owner[1] and owner < 0:
            return False
        if owner >= 0:
            return character.owner in (owner, -1) and bool(
                list_duties(noun, (), wide=False) & character.duties
            )
    return True
