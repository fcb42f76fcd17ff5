"""Characters before they act: from groups of names, with what is told beside them."""

from __future__ import annotations

from sayso.annotate.body_names import NameGroup, spell_acronyms
from sayso.annotate.casts import (
    Cast,
    guess_gender,
    list_duties,
)
from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS
from sayso.annotate.lexicons.roles import make_singular
from sayso.annotate.mentions import Reference
from sayso.annotate.scenes import Scene


def introduce_group(
    cast: Cast, number: int, group: NameGroup, guess: str | None
) -> None:
    """A character for each group of names, before it is mentioned."""
    kind = "person" if group.kind == "person" else "organization"
    character = cast.add(kind, _pick_name(cast.scene, group))
    character.group = number
    character.total = len(group.names)
    character.is_place = group.kind == "place"
    cast.by_group[number] = character.number
    if kind == "person":
        character.guess = _guess_from_names(cast.scene, group) or guess
    elif group.full:
        cast.give_duties(character, {make_singular(group.full[-1])})
        for initials in sorted(spell_acronyms(group.full)):
            cast.by_initials.setdefault(initials, []).append(character.number)


def _guess_from_names(scene: Scene, group: NameGroup) -> str | None:
    """The gender that the given name tells, taken from the longest form."""
    longest = max(group.names, key=lambda at: (len(scene.names[at].span), -at))
    span = scene.names[longest].span
    first, stop = scene.range_of(span.start, span.end)
    return guess_gender(scene, first, stop)


def _pick_name(scene: Scene, group: NameGroup) -> str:
    """The fullest form as the text writes it, with the fewest words in capitals."""

    def rank(number: int) -> tuple[int, int, int, int]:
        words = scene.article.words_of(scene.names[number].span)
        shouted = sum(len(one) > 2 and one.isupper() for one in words.split())
        return len(words.split()), -shouted, len(words), -number

    best = max(group.names, key=rank)
    return " ".join(scene.article.words_of(scene.names[best].span).split())


def take_traits(cast: Cast, reference: Reference) -> None:
    """Age, gender and roles that the text gives beside a name."""
    character = cast.characters[cast.by_group[reference.group]]
    traits = reference.traits
    if traits.age is not None and character.age is None:
        character.age = traits.age
    if traits.gender and character.gender is None:
        character.gender = traits.gender
    if traits.party:
        cast.give_duties(character, {traits.party, "lawmaker"})
    for start, stop in traits.roles:
        words = tuple(
            cast.scene.words[at].folded.rstrip(".") for at in range(start, stop)
        )
        character.roles.append((start, stop))
        cast.role_words.update(range(start, stop))
        character.home |= _list_places_before(cast.scene, start)
        head = _find_role_head(words)
        cast.give_duties(character, list_duties(words[head], words[:head]))
        for word in words[:head]:
            if word not in FUNCTION_WORDS:
                character.marks.add(word)
                cast.give_duties(character, list_duties(word, ()))


def _list_places_before(scene: Scene, start: int) -> set[str]:
    """The folded words of a name glued to a role: "Orsk" of "Orsk resident Stone"."""
    if not start or not scene.is_glued(start) or scene.name_at[start - 1] < 0:
        return set()
    span = scene.names[scene.name_at[start - 1]].span
    first, stop = scene.range_of(span.start, span.end)
    return {scene.words[at].folded for at in range(first, stop)}


def _find_role_head(words: tuple[str, ...]) -> int:
    """The index of a role's noun: the last word before "of", "for", "at"."""
    for at, word in enumerate(words):
        if at and word in FUNCTION_WORDS and word not in ("and", "former", "then"):
            return at - 1
    return len(words) - 1
