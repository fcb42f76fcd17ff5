"""Strangers: people without a name whom the text brings in, and who may be meant."""

from __future__ import annotations

from bisect import bisect_left

from sayso.annotate.casts import Cast, Character
from sayso.annotate.lexicons.roles import is_person_noun, make_singular, noun_gender
from sayso.annotate.mentions import Reference
from sayso.annotate.scenes import Scene

_NEW = frozenset(("a", "an", "another"))
# How far before "the woman" somebody new of that kind is looked for, in words.
_RENEWED_WITHIN = 80
_NEAR = 60
_BABIES = frozenset("baby infant toddler newborn child boy girl kid".split())
_OFFSPRING = frozenset("son daughter grandson granddaughter".split())
_YOUNG = frozenset("man woman teen teenager youth".split())


def is_renewed(
    cast: Cast, reference: Reference, character: Character, *, told: bool
) -> bool:
    """Whether somebody new of this kind came up since: "a spokesman for the mayor".

    Since the character's latest mention where the text gave it this role (``told``),
    else since it came in: "a woman called, Stone said. The woman" is not Stone.
    """
    if reference.determiner != "the" or not character.mentions:
        return False
    scene = cast.scene
    since = character.mentions[-1 if told else 0].stop
    for at in range(max(since, reference.first - _RENEWED_WITHIN), reference.first - 1):
        if scene.words[at].folded not in _NEW or scene.quoted_at[at] >= 0:
            continue
        for near in range(at + 1, min(at + 4, reference.first)):
            if scene.words[near].folded != reference.noun:
                continue
            if told or cast.by_word.get(near) != character.number:
                return not _is_role_of(character, near)
    return False


def _is_role_of(character: Character, at: int) -> bool:
    return any(start <= at < stop for start, stop in character.roles)


def has_stranger(
    cast: Cast, low: int, stop: int, gender: str | None, *, noun: str = ""
) -> bool:
    """Whether words ``[low, stop)`` hold one of a gender whom the text gives no name.

    ``gender`` None asks for anybody; only the last 60 words are looked at. "her son"
    and "a man" count unless they are a role of somebody known; a baby may be called
    no ``noun`` such as "the singer".
    """
    scene = cast.scene
    barred = _BABIES if noun in _YOUNG else _BABIES | _OFFSPRING
    barred = frozenset() if not noun or noun in _BABIES else barred
    for at in range(max(low, stop - _NEAR, 0), stop):
        word = scene.words[at].folded.removesuffix("'s")
        if scene.quoted_at[at] >= 0 or scene.name_at[at] >= 0 or at in cast.by_word:
            continue
        if make_singular(word) != word or not is_person_noun(word):
            continue
        if at in cast.role_words or _is_modifier(scene, at) or word in barred:
            continue
        if gender is None or noun_gender(word) == gender:
            return True
    return False


def _is_modifier(scene: Scene, at: int) -> bool:
    """Whether a noun stands before another, or a name: "baker Stone"."""
    after = at + 1
    if after >= len(scene.words) or not scene.is_glued(after):
        return False
    return scene.name_at[after] >= 0 or is_person_noun(scene.words[after].folded)


def is_strangers_turn(cast: Cast, reference: Reference) -> bool:
    """Whether the sentence before is somebody's without a name: "One of the men left".

    "He said" behind it is his. Anybody else in that sentence, or named before the
    pronoun, may be meant as well.
    """
    scene = cast.scene
    here = _find_start(scene, reference.first)
    if not here or scene.quoted_at[here - 1] >= 0:
        return False
    start = _find_start(scene, here - 1)
    head = _find_new_head(scene, start, here)
    if head < 0:
        return False
    people = (cast.by_word.get(at) for at in range(start, reference.first))
    if any(n is not None and cast.characters[n].kind == "person" for n in people):
        return False
    return not has_stranger(cast, head + 1, here, None)


def _find_start(scene: Scene, at: int) -> int:
    """The first word of the sentence of a word. A text may be one long sentence."""
    return bisect_left(scene.sentence_at, scene.sentence_at[at], 0, at)


def _find_new_head(scene: Scene, start: int, stop: int) -> int:
    """The noun of one new person that opens a sentence: "a man", "one of the men"."""
    words = [word.folded for word in scene.words[start : min(start + 6, stop)]]
    one_of = words[:2] == ["one", "of"]
    if not words or not (one_of or words[0] in _NEW):
        return -1
    for at, word in enumerate(words[1:], start + 1):
        if is_person_noun(word if not one_of else make_singular(word)):
            return at if one_of or make_singular(word) == word else -1
    return -1
