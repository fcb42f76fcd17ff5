"""Signs: what speaks for and against tying a pronoun to a character, as one reads."""

from __future__ import annotations

from math import log1p

from sayso.annotate.casts import Cast, Character, Place
from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS
from sayso.annotate.mentions import Reference
from sayso.annotate.scenes import Scene

Sign = tuple[str, float]

# Beyond both of these somebody is out of mind.
_FAR_STEPS, _FAR_PARAGRAPHS = 6, 5
_CLAUSE_WORDS = frozenset(
    "that who which when while after before because if and".split()
)
_GOING_ON = frozenset(
    "continued continues continuing added adds adding went goes concluded".split()
)


def list_signs(
    cast: Cast, reference: Reference, character: Character, rank: int, rivals: int
) -> list[Sign]:
    """The signs of one candidate with their values; none where it is out of mind.

    ``rank`` counts the candidates mentioned in later sentences than this one,
    ``rivals`` all others. Distance is in narrated sentences and in paragraphs from the
    latest mention outside of quotations. Cost: bounded; the four latest mentions are
    looked at.
    """
    if not character.places:
        return []
    at = reference.first
    step, paragraph = cast.steps[at], cast.scene.paragraph_at[at]
    place = _find_latest(character)
    far = max(0, step - place.step)
    apart = max(0, paragraph - place.paragraph)
    if far >= _FAR_STEPS and apart >= _FAR_PARAGRAPHS:
        return []
    signs: list[Sign] = [
        (f"steps {min(far, _FAR_STEPS)}", 1.0),
        (f"paragraphs {min(apart, 3)}", 1.0),
        (f"rank {min(rank, 3)}", 1.0),
        ("often", log1p(character.total)),
        ("so far", log1p(len(character.mentions))),
    ]
    marks = [
        *_list_place_signs(reference, character, place, step),
        *_list_speech_signs(cast, reference, character, rank),
        _tell_gender_sign(reference, character),
        _tell_clause_sign(cast.scene, reference, character),
        "described" if character.group < 0 else "",
        "bare name" if _is_bare(character) else "",
        "only" if not rivals else "",
    ]
    signs += [(mark, 1.0) for mark in marks if mark]
    return signs


def _find_latest(character: Character) -> Place:
    """The latest mention outside of quotations, or simply the latest."""
    told = [place for place in character.places if not place.quoted]
    return told[-1] if told else character.places[-1]


def _list_place_signs(
    reference: Reference, character: Character, place: Place, step: int
) -> list[str]:
    """What the latest mention was: subject, speaker, owner, inside other words."""
    signs = [
        "quoted" if place.quoted else "",
        "speaker" if place.speaks else "",
        "owner" if place.is_owner else "",
        "told" if place.told else "",
    ]
    if place.is_subject:
        signs.append("subject")
        signs.append("subject to subject" if reference.is_subject else "")
    elif any(
        one.is_subject and step - one.step <= 1 and not one.quoted
        for one in character.places
    ):
        signs.append("subject before")
    latest = character.mentions[-1] if character.mentions else None
    if latest is not None and latest.kind == "pronoun":
        signs.append("pronoun before")
    return signs


def _list_speech_signs(
    cast: Cast, reference: Reference, character: Character, rank: int
) -> list[str]:
    """Whether the candidate spoke last, and the cue says that somebody goes on.

    Who was overtaken (another was mentioned in a later sentence) goes on less often.
    """
    if character.number not in cast.last_speakers:
        return []
    if reference.speaks < 0:
        return ["spoke last"]
    if rank:
        return ["spoke last, overtaken"]
    goes_on = any(
        cast.scene.article.words_of(span).casefold().startswith(tuple(_GOING_ON))
        for span in cast.scene.attributions[reference.speaks].cue
    )
    return ["spoke last, speaks", "goes on" if goes_on else ""]


def _is_bare(character: Character) -> bool:
    """Whether a name of one word is all that is known: it may be no person's."""
    named = character.group >= 0 and " " not in character.name
    return named and not character.likely_gender and not character.duties


def _tell_gender_sign(reference: Reference, character: Character) -> str:
    if not reference.gender:
        return ""
    if character.gender == reference.gender:
        return "gender told"
    return "gender guessed" if character.guess == reference.gender else ""


def _tell_clause_sign(scene: Scene, reference: Reference, character: Character) -> str:
    """How a candidate in the same sentence stands to the pronoun.

    An object is hardly the subject of its own clause ("Stone drove him"); a possessive
    often is ("Stone sold his car").
    """
    place = character.places[-1]
    here = scene.sentence_at[reference.first]
    if place.sentence != here or place.quoted or not character.mentions:
        return ""
    if _is_possessive(scene, reference):
        return "own" if place.is_subject else "own, no subject"
    split = any(
        scene.words[at].folded in _CLAUSE_WORDS or "," in scene.gap_before(at)
        for at in range(character.mentions[-1].stop, reference.first)
    )
    if split:
        return "next clause"
    if reference.noun in ("him", "her"):
        return "object" if place.is_subject else "object, no subject"
    return "same clause"


def _is_possessive(scene: Scene, reference: Reference) -> bool:
    """Whether "his" or "her" owns the next word."""
    if reference.noun != "her":
        return reference.noun == "his"
    after = reference.first + 1
    return (
        after < len(scene.words)
        and scene.is_glued(after)
        and scene.words[after].folded not in FUNCTION_WORDS
    )
