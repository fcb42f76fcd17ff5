"""How well a description fits a character: points for evidence, none against."""

from __future__ import annotations

from sayso.annotate.casts import Cast, Character, weigh
from sayso.annotate.description_words import AGE, is_epithet
from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS
from sayso.annotate.lexicons.roles import make_singular
from sayso.annotate.mentions import Reference

# Evidence in points. Tuned by hand on speakers/dev (75 descriptions, 13 titles) and
# the seeds, together with what a tie needs (descriptions.py).
_SAME_DUTY, _SAME_MARK, _SAME_AGE, _SAME_GENDER = 3.0, 0.8, 3.0, 0.8
_SAME_LIFE = 1.5

# How present somebody must be for a description with another name in it.
_IN_VIEW = 1.8

_PLAIN_MARKS = FUNCTION_WORDS | frozenset(
    "former top senior chief young old late veteran longtime embattled popular famous "
    "award-winning retired ousted outspoken first current new newly local".split()
)


def score_character(
    cast: Cast,
    reference: Reference,
    character: Character,
    duties: set[str],
    words: tuple[str, ...],
    age: int | None,
    gender: str | None,
) -> float:
    """Points for one candidate; 0 where nothing but presence speaks for an office."""
    score = 0.0
    shared = duties & character.duties
    if shared and _differs(words, character):
        return 0.0
    if _lives_elsewhere(cast, reference, character):
        return 0.0
    if shared:
        score += _SAME_DUTY if make_singular(reference.noun) in shared else 2.2
        score += _SAME_MARK * len(set(words) & character.marks)
    if age is not None and character.age == age:
        score += _SAME_AGE
    if gender and character.likely_gender == gender:
        score += _SAME_GENDER
    fits_age = fits_life(reference.noun, character.age)
    if fits_age is not None:
        score += _SAME_LIFE if fits_age else -_SAME_DUTY
    presence = weigh(cast, character, reference.first)
    if presence < _IN_VIEW and _names_other(cast, reference, character):
        return 0.0
    if score < 2:
        epithet = is_epithet(reference.noun)
        plain = not reference.owner[1]
        if not epithet or not plain or character.group < 0 or presence < 1.5:
            return 0.0
        # "the star" for whoever is in view, unless the text gave them another office.
        score -= 0.8 if character.duties and not shared else 0.0
    return score + 0.7 * presence


def fits_life(noun: str, age: int | None) -> bool | None:
    """Whether an age is within a noun's time of life; None where either tells nothing.

    >>> fits_life("teenager", 15), fits_life("boy", 40), fits_life("baker", 40)
    (True, False, None)
    """
    span = _LIVES.get(make_singular(noun))
    if span is None or age is None:
        return None
    return span[0] <= age <= span[1]


def _names_other(cast: Cast, reference: Reference, character: Character) -> bool:
    """Whether a name before the noun is none of the character's: "the Ohio senator"."""
    named = _list_named(cast, reference)
    return bool(named) and not named & (character.marks | character.home)


def _lives_elsewhere(cast: Cast, reference: Reference, character: Character) -> bool:
    """Whether the two are of two places: "the Kell resident" and "Orsk resident Stone".

    An office may be named by its holder's place and its body in turn.
    """
    plain = make_singular(reference.noun) in _DWELLERS
    words = (cast.scene.words[at] for at in range(*reference.modifiers))
    named = {word.folded for word in words if word.text[:1].isupper()}
    return plain and bool(named and character.home) and not named & character.home


_DWELLERS = frozenset("resident native local villager islander".split())


def _list_named(cast: Cast, reference: Reference) -> set[str]:
    """The folded words of names before a description's noun."""
    return {
        cast.scene.words[at].folded.removesuffix("'s")
        for at in range(*reference.modifiers)
        if cast.scene.name_at[at] >= 0
    }


_LIVES = {
    "baby": (0, 3), "infant": (0, 2), "toddler": (0, 4), "child": (0, 17),
    "boy": (0, 18), "girl": (0, 18), "kid": (0, 17), "youth": (10, 24),
    "teen": (13, 19), "teenager": (13, 19), "man": (17, 120), "woman": (17, 120),
}  # fmt: skip


def _differs(words: tuple[str, ...], character: Character) -> bool:
    """Whether the words beside a shared role say that it is another office.

    "the press secretary" is not the "cabinet secretary".
    """
    telling = {word.removesuffix("'s") for word in words} - _PLAIN_MARKS
    telling = {word for word in telling if not AGE.search(word)}
    return bool(telling and character.marks and not telling & character.marks)


def clashes_with(character: Character, age: int | None, gender: str | None) -> bool:
    """Whether an age or a gender is another than the character's."""
    if age is not None and character.age is not None and character.age != age:
        return True
    told = character.likely_gender
    return bool(gender and told and gender != told)
