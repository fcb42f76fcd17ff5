"""Mentions joined into people, groups and organisations.

The chain, each link in a module of its own:
scenes (words and what surrounds them) -> name_groups (names that are one person's) and
traits (what the text says beside a name) -> mentions (names, descriptions, pronouns)
-> casts (who is in a reader's mind) -> descriptions, pronouns, couples (ties, or none).
"""

from __future__ import annotations

from collections import Counter

from sayso.annotate.casts import (
    Cast,
    Character,
    count_steps,
    guess_gender,
    list_duties,
)
from sayso.annotate.couples import (
    find_couple,
    find_group,
    is_pair_meant,
    is_pair_noun,
    list_members,
    note_pair,
)
from sayso.annotate.descriptions import (
    describe_key,
    find_owner,
    tie_description,
    tie_document,
)
from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS
from sayso.annotate.lexicons.roles import HONORIFICS, make_singular
from sayso.annotate.mentions import Reference, find_references
from sayso.annotate.name_groups import NameGroup, group_names
from sayso.annotate.phrases import is_document_noun
from sayso.annotate.pronouns import tie_pronoun
from sayso.annotate.scenes import Scene, set_scene
from sayso.values import (
    Mention,
    MentionForm,
    Person,
    PersonType,
    Quantity,
    Reading,
    Span,
)

_SENTENCE_REACH = 60


def find_people(
    reading: Reading, quantities: tuple[Quantity, ...]
) -> tuple[Person, ...]:
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
    guesses = _collect_guesses(_read_cast(scene, groups, group_of, references, {}))
    cast = _read_cast(scene, groups, group_of, references, guesses)
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
    scene: Scene,
    groups: tuple[NameGroup, ...],
    group_of: dict[int, int],
    references: tuple[Reference, ...],
    guesses: dict[int, str],
) -> Cast:
    """The cast after all mentions were tied, from left to right."""
    cast = Cast(scene, count_steps(scene), group_of=group_of)
    for number, group in enumerate(groups):
        _introduce(cast, number, group, guesses.get(number))
    for reference in references:
        if reference.kind == "name":
            _take_traits(cast, reference)
    couple = find_couple(cast, references)
    before: Reference | None = None
    for reference in references:
        character = _tie(cast, couple, reference)
        if character is not None:
            cast.note(character, reference)
            _note_document(cast, reference, character)
        note_pair(cast, before, reference)
        if reference.kind == "name":
            before = reference
    return cast


def _introduce(cast: Cast, number: int, group: NameGroup, guess: str | None) -> None:
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


def _guess_from_names(scene: Scene, group: NameGroup) -> str | None:
    """The gender that the given name tells, taken from the longest form."""
    longest = max(group.names, key=lambda at: (len(scene.names[at].span), -at))
    span = scene.names[longest].span
    first, stop = scene.range_of(span.start, span.end)
    return guess_gender(scene, first, stop)


def _pick_name(scene: Scene, group: NameGroup) -> str:
    """The fullest form as the text writes it, one in mixed case where there is one."""

    def rank(number: int) -> tuple[int, int, int, int]:
        words = scene.article.words_of(scene.names[number].span)
        return len(words.split()), int(not words.isupper()), len(words), -number

    best = max(group.names, key=rank)
    return " ".join(scene.article.words_of(scene.names[best].span).split())


def _take_traits(cast: Cast, reference: Reference) -> None:
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
        head = _find_role_head(words)
        cast.give_duties(character, list_duties(words[head], words[:head]))
        for word in words[:head]:
            if word not in FUNCTION_WORDS:
                character.marks.add(word)
                cast.give_duties(character, list_duties(word, ()))


def _find_role_head(words: tuple[str, ...]) -> int:
    """The index of a role's noun: the last word before "of", "for", "at"."""
    for at, word in enumerate(words):
        if at and word in FUNCTION_WORDS and word not in ("and", "former", "then"):
            return at - 1
    return len(words) - 1


def _tie(cast: Cast, couple: tuple[int, ...], reference: Reference) -> Character | None:
    """The character of one mention, an old one or a new one, or None."""
    if reference.kind == "name":
        return cast.characters[cast.by_group[reference.group]]
    if reference.kind == "pronoun":
        if is_pair_meant(cast, reference):
            cast.pair_step = cast.steps[reference.first]
            return _tie_members(cast, reference, cast.pair)
        return tie_pronoun(cast, reference)
    members = list_members(cast, couple, reference)
    if members:
        return _tie_members(cast, reference, members)
    if is_pair_noun(reference.noun):
        return _tie_by_key(cast, reference)
    apposed = _find_apposed(cast, reference)
    if apposed is not None:
        return apposed
    if reference.being == "document":
        author = tie_document(cast, reference)
        return author or _tie_document_itself(cast, reference)
    tied = tie_description(cast, reference)
    return tied or _tie_by_key(cast, reference)


def _find_apposed(cast: Cast, reference: Reference) -> Character | None:
    """The person whose name follows a description behind a comma: "the baker, Stone,".

    The name's own reading must hold the description for a role.
    """
    scene, stop = cast.scene, reference.stop
    if reference.being != "person" or stop >= len(scene.words):
        return None
    if scene.gap_before(stop).strip() != ",":
        return None
    at = stop
    while at < len(scene.words) and scene.words[at].folded.rstrip(".") in HONORIFICS:
        at += 1
    name = scene.name_at[at] if at < len(scene.words) else -1
    if name < 0 or name not in cast.group_of:
        return None
    character = cast.characters[cast.by_group[cast.group_of[name]]]
    told = any(role[0] <= stop - 1 < role[1] for role in character.roles)
    return character if character.kind == "person" and told else None


def _tie_members(
    cast: Cast, reference: Reference, members: tuple[int, ...]
) -> Character:
    """The group with these members, a new one under the names of its members."""
    known = find_group(cast, members)
    if known is not None:
        return known
    named = reference.kind != "pronoun"
    names = " and ".join(cast.characters[number].name for number in members)
    name = _words_of(cast.scene, reference) if named else names
    character = cast.add("group", name)
    character.members = members
    return character


def _tie_by_key(cast: Cast, reference: Reference) -> Character | None:
    """Who is described in the same words, or somebody new, where the mention speaks.

    One person with "a" is somebody new each time: two of "a neighbour" are two.
    """
    key = describe_key(cast.scene, reference)
    single = reference.being == "person" and not reference.many
    known = cast.by_key.get(key)
    if known is not None and not (single and reference.determiner in ("a", "an")):
        return cast.characters[known]
    family = _find_family(cast, reference)
    if family is not None:
        return family
    if reference.speaks < 0 or _is_event(reference):
        return None
    character = cast.add(_kind_of(reference), _words_of(cast.scene, reference))
    character.gender = reference.gender
    character.owner = find_owner(cast, reference)
    words = tuple(cast.scene.words[at].folded for at in range(*reference.modifiers))
    cast.give_duties(character, list_duties(reference.noun, words))
    character.marks.update(word for word in words if word not in FUNCTION_WORDS)
    cast.by_key[key] = character.number
    return character


def _tie_document_itself(cast: Cast, reference: Reference) -> Character | None:
    """A text that speaks for itself: one nobody is behind, or that a court holds.

    "the report" by an author whom the article tells elsewhere stays open.
    """
    definite = reference.determiner in ("the", "that", "this", "its", "his", "her")
    known = describe_key(cast.scene, reference) in cast.by_key
    if definite and not known and make_singular(reference.noun) not in _COURT_PAPERS:
        return None
    return None if reference.owner[1] and not known else _tie_by_key(cast, reference)


_COURT_PAPERS = frozenset(
    "complaint lawsuit suit affidavit indictment filing document record warrant charge "
    "subpoena verdict ruling motion petition".split()
)


def _is_event(reference: Reference) -> bool:
    """Whether a head noun is for what happens rather than for who speaks."""
    singular = make_singular(reference.noun)
    return reference.being == "unknown" and (
        singular.endswith(("ing", "tion", "sion", "ment", "ness", "ence"))
        or singular in ("anyone", "nobody", "no one", "nothing", "it", "this", "that")
    )


def _find_family(cast: Cast, reference: Reference) -> Character | None:
    """The person whose name the head noun is, written small: "ada stone" in a post."""
    if reference.being != "unknown":
        return None
    bearers = [
        character
        for character in cast.list_in_mind()
        if character.kind == "person"
        and character.group >= 0
        and character.name.casefold().split()[-1] == reference.noun
    ]
    return bearers[0] if len(bearers) == 1 else None


def _kind_of(reference: Reference) -> PersonType:
    if reference.being == "person":
        return "person"
    if reference.being == "group" or (reference.being == "unknown" and reference.many):
        return "group"
    return "organization"


def _words_of(scene: Scene, reference: Reference) -> str:
    start, end = _bounds(scene, reference)
    return " ".join(scene.article.text[start:end].split())


def _bounds(scene: Scene, reference: Reference) -> tuple[int, int]:
    """The characters of a mention, a possessive ending left out."""
    start, last = scene.words[reference.first].start, scene.words[reference.stop - 1]
    end = last.end - 2 if last.folded.endswith("'s") else last.end
    return start, max(end, start + 1)


def _note_document(cast: Cast, reference: Reference, character: Character) -> None:
    """Remembers who spoke where a letter, report or statement was mentioned."""
    if reference.speaks < 0:
        return
    scene = cast.scene
    if reference.being == "document":
        cast.documents[make_singular(reference.noun)] = character.number
        return
    sentence = scene.sentence_at[reference.first]
    low = max(0, reference.first - _SENTENCE_REACH)
    high = min(len(scene.words), reference.stop + _SENTENCE_REACH)
    for at in range(low, high):
        word = scene.words[at].folded
        if scene.sentence_at[at] != sentence or scene.quoted_at[at] >= 0:
            continue
        if is_document_noun(word) and _is_introduced(scene, at):
            cast.documents[make_singular(word)] = character.number


def _is_introduced(scene: Scene, at: int) -> bool:
    """Whether a document is the speaker's own: "wrote a letter", "in an email"."""
    for back in range(at - 1, max(-1, at - 5), -1):
        folded = scene.words[back].folded
        if folded in ("a", "an", "their", "his", "her", "its"):
            return back > 0 and scene.words[back - 1].folded in _INTRODUCING
        if folded in FUNCTION_WORDS:
            return False
    return False


_INTRODUCING = frozenset(
    "in wrote sent signed issued released published penned posted filed via through "
    "with posting by from".split()
)


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
        start, end = _bounds(scene, reference)
        if reference.kind == "name":
            number = scene.name_at[reference.first]
            start, end = scene.names[number].span.start, scene.names[number].span.end
        form: MentionForm = (
            "group"
            if reference.kind == "description" and character.kind == "group"
            else reference.kind
        )
        mentions.append(Mention(scene.article.span(start, end), form))
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
