"""Mentions joined into people, groups and organisations.

The chain, each link in a module of its own:

scenes              words, and what surrounds each
name_groups         names that are one person's; body_names for bodies and places
traits              age, roles and gender told beside a name
phrases, mentions   names, descriptions and pronouns, each read by itself
references          all mentions of an article; subjects tells which act
casts               who is in a reader's mind, and how much
introductions       what the article tells of somebody anywhere
ties                one mention tied: by pronouns, descriptions (their words and
                    scores, owners, bodies, documents) and couples; or to nobody
"""

from __future__ import annotations

from collections import Counter

from sayso.annotate.body_names import NameGroup
from sayso.annotate.casts import (
    Cast,
    Character,
    count_steps,
)
from sayso.annotate.couples import (
    find_couples,
    note_pair,
)
from sayso.annotate.documents import note_document
from sayso.annotate.introductions import introduce_group, take_traits
from sayso.annotate.mentions import Reference
from sayso.annotate.name_groups import group_names
from sayso.annotate.references import find_references
from sayso.annotate.scenes import Scene, set_scene
from sayso.annotate.ties import bound_mention, tie_mention
from sayso.values import (
    Mention,
    MentionForm,
    Person,
    PersonType,
    Reading,
    Span,
)


def find_people(reading: Reading) -> tuple[Person, ...]:
    """The people of an article in order of first mention.

    Named people and organisations, groups with members ("the couple"), places that
    speak, and whoever is only described but speaks ("a spokesman for the port").
    A mention whose owner a reader could not tell is in no person. Empty text gives
    none. Cost: linear in the text; at most 24 characters are weighed for a mention.

    Method: names first, then from left to right descriptions and pronouns by evidence
    and presence, in the order of the sieves of Raghunathan et al. (2010); twice, so
    that the gender that pronouns told the first time serves the second.
    Misses: roles that need knowledge of the world; pronouns before their noun.
    """
    scene = set_scene(reading)
    groups, group_of = group_names(scene)
    references = find_references(scene, groups, group_of)
    guesses: dict[int, str] = {}
    for _ in range(2):
        cast = Cast(scene, count_steps(scene), group_of=group_of)
        _read_cast(cast, groups, references, guesses)
        guesses = _collect_guesses(cast)
    return _list_people(cast)


def _collect_guesses(cast: Cast) -> dict[int, str]:
    """For name groups of unknown gender the one that their pronouns agree on."""
    guesses: dict[int, str] = {}
    for character in cast.characters:
        if character.group < 0 or character.likely_gender:
            continue
        told = Counter(
            mention.gender
            for mention in character.mentions
            if mention.kind == "pronoun" and mention.gender
        )
        if len(told) == 1:
            guesses[character.group] = str(next(iter(told)))
    return guesses


def _read_cast(
    cast: Cast,
    groups: tuple[NameGroup, ...],
    references: tuple[Reference, ...],
    guesses: dict[int, str],
) -> None:
    """Ties all mentions, from left to right."""
    for number, group in enumerate(groups):
        introduce_group(cast, number, group, guesses.get(number))
    for reference in references:
        if reference.group >= 0:
            take_traits(cast, reference)
    couples = find_couples(cast, references)
    before: Reference | None = None
    for reference in references:
        character = tie_mention(cast, couples, reference)
        if character is not None:
            cast.note(character, reference)
            note_document(cast, reference, character)
        note_pair(cast, before, reference)
        if reference.group >= 0:
            before = reference


def _list_people(cast: Cast) -> tuple[Person, ...]:
    """The characters worth giving out, in order of first mention, with their ids."""
    shown = [character for character in cast.characters if _is_shown(cast, character)]
    needed = {number for character in shown for number in character.members}
    shown += [
        character
        for character in cast.characters
        if character.number in needed and character not in shown
    ]
    shown.sort(key=lambda one: min(mention.first for mention in one.mentions))
    ids = {character.number: f"p{at}" for at, character in enumerate(shown, start=1)}
    return tuple(_make_person(cast.scene, character, ids) for character in shown)


def _is_shown(cast: Cast, character: Character) -> bool:
    if not character.mentions:
        return False
    if character.is_place:
        return any(mention.speaks >= 0 for mention in character.mentions)
    return True


def _make_person(scene: Scene, character: Character, ids: dict[int, str]) -> Person:
    mentions = []
    for reference in sorted(character.mentions, key=lambda one: one.first):
        start, end = bound_mention(scene, reference)
        if reference.kind == "name":
            number = scene.name_at[reference.first]
            start, end = scene.names[number].span.start, scene.names[number].span.end
        form: MentionForm = (
            "group"
            if reference.kind == "description" and character.kind == "group"
            else reference.kind
        )
        span = scene.article.span(start, end)
        mentions.append(Mention(span, form, reference.chance))
    gender = character.gender
    return Person(
        id=ids[character.number],
        name=character.name,
        type=_type_of(character),
        mentions=tuple(mentions),
        members=tuple(ids[number] for number in character.members),
        age=character.age,
        roles=tuple(_role_span(scene, *role) for role in character.roles),
        gender="female" if gender == "female" else "male" if gender else None,
    )


def _type_of(character: Character) -> PersonType:
    if character.kind == "person":
        return "person"
    return "group" if character.kind == "group" else "organization"


def _role_span(scene: Scene, start: int, stop: int) -> Span:
    return scene.article.span(scene.words[start].start, scene.words[stop - 1].end)
