"""Descriptions ("the 41-year-old baker") tied to characters by evidence, or not."""

from __future__ import annotations

from sayso.annotate.bodies import tie_body
from sayso.annotate.casts import Cast, Character, list_duties
from sayso.annotate.description_scores import (
    clashes_with,
    fits_life,
    score_character,
)
from sayso.annotate.description_words import hint_gender, is_epithet, read_age
from sayso.annotate.lexicons.roles import RELATIONS, SPOKES_NOUNS, make_singular
from sayso.annotate.mentions import Reference
from sayso.annotate.owners import find_owner
from sayso.annotate.scenes import Scene
from sayso.annotate.strangers import has_stranger, is_renewed

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
    if reference.being == "person" and not _is_complement(cast.scene, reference):
        return _tie_person(cast, reference)
    return None


def _is_complement(scene: Scene, reference: Reference) -> bool:
    """Whether a description tells who somebody is or was: "Stone was the only witness".

    Its owner is the subject, who stands in the same clause.
    """
    at = reference.first - 1
    if at < 0 or reference.speaks >= 0 or not scene.is_glued(reference.first):
        return False
    word = scene.words[at].folded
    if word == "as" and at:
        # "hired as the coach", but not "left as the coach spoke".
        return scene.words[at - 1].folded in _SERVING
    return word in _BEING


_BEING = frozenset(
    "is was are were be been being become became becomes remains remained".split()
)
_SERVING = frozenset(
    "hired served serves serving appointed named elected known seen chosen described "
    "works worked working acting acted".split()
)


def _tie_person(cast: Cast, reference: Reference) -> Character | None:
    scene = cast.scene
    words = tuple(scene.words[at].folded for at in range(*reference.modifiers))
    duties = list_duties(reference.noun, words, wide=False)
    age = read_age(scene, reference)
    gender = reference.gender or hint_gender(scene, reference)
    here = scene.sentence_at[reference.first]
    ranked: list[tuple[float, int]] = []
    for character in cast.list_candidates(duties):
        if character.kind != "person" or clashes_with(character, age, gender):
            continue
        if _is_named_in(character, here, reference):
            continue
        if not _fits_owner(cast, reference, character):
            continue
        told = bool(duties & character.duties) or bool(
            fits_life(reference.noun, character.age)
        )
        if is_renewed(cast, reference, character, told=told):
            continue
        if reference.quoted and not told and reference.speaks < 0:
            # "the man", said in marks, need be nobody of whom the reporter tells.
            continue
        score = score_character(cast, reference, character, duties, words, age, gender)
        if score > 0:
            ranked.append((score, -character.number))
    ranked.sort(reverse=True)
    if not ranked or ranked[0][0] < _ENOUGH:
        return _find_only(cast, reference, age, gender) or _find_sole(
            cast, reference, age, gender
        )
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _AHEAD:
        return None
    return cast.characters[-ranked[0][1]]


def _find_only(
    cast: Cast, reference: Reference, age: int | None, gender: str | None
) -> Character | None:
    """The one named adult of the right gender in mind, for an epithet with "the"."""
    epithet = is_epithet(reference.noun) and not reference.owner[1]
    if not gender or not epithet or reference.determiner != "the":
        return None
    if reference.quoted and reference.speaks < 0:
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
        and not is_renewed(cast, reference, character, told=False)
    ]
    if len(fitting) != 1 or fitting[0].likely_gender is None:
        return None
    noun = make_singular(reference.noun)
    if has_stranger(cast, 0, reference.first, gender, noun=noun):
        return None
    return None if fitting[0].duties - RELATIONS else fitting[0]


def _find_sole(
    cast: Cast, reference: Reference, age: int | None, gender: str | None
) -> Character | None:
    """The one person of the sentence before, for who opens the next: "The star told".

    News goes on in other words: "Stone came home. The 67-year-old said". Anybody else
    in that sentence, named or not, leaves it open.
    """
    scene, first = cast.scene, reference.first
    telling = is_epithet(reference.noun) or age is not None
    sentence = scene.sentence_at[first]
    opens = first > 0 and scene.sentence_at[first - 1] != sentence
    if not telling or not opens or reference.determiner != "the" or reference.quoted:
        return None
    step = cast.steps[first] - 1
    there = [
        one
        for one in cast.list_in_mind()
        if one.kind == "person"
        and any(place.step == step and not place.quoted for place in one.places)
    ]
    speaking = any(
        place.step == step and place.speaks for one in there for place in one.places
    )
    if speaking and reference.speaks < 0:
        # "..., said Sgt Stone. The 17-year-old ran": the sergeant speaks of another.
        return None
    if len(there) != 1 or there[0].group < 0 or clashes_with(there[0], age, gender):
        return None
    start = first
    while start and cast.steps[start - 1] >= step:
        start -= 1
    if has_stranger(cast, start, first, None):
        return None
    apart = scene.paragraph_at[first] - scene.paragraph_at[start]
    fits = fits_life(reference.noun, there[0].age) is not False
    return there[0] if fits and apart <= 1 else None


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
