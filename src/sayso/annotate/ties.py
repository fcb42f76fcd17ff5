"""One mention tied to an old character or a new one, or to nobody."""

from __future__ import annotations

from sayso.annotate.casts import (
    Cast,
    Character,
    list_duties,
)
from sayso.annotate.couples import (
    Couples,
    find_group,
    is_pair_meant,
    is_pair_noun,
    list_members,
)
from sayso.annotate.description_words import describe_key, read_age
from sayso.annotate.descriptions import tie_description
from sayso.annotate.documents import is_its_own_voice, tie_document
from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS
from sayso.annotate.lexicons.roles import HONORIFICS, make_singular
from sayso.annotate.mentions import Reference
from sayso.annotate.owners import find_owner
from sayso.annotate.phrase_ends import drop_contraction
from sayso.annotate.pronouns import tie_pronoun
from sayso.annotate.scenes import Scene
from sayso.values import (
    PersonType,
)


def tie_mention(cast: Cast, couples: Couples, reference: Reference) -> Character | None:
    """The character of one mention, an old one or a new one, or None."""
    if reference.kind == "name" and reference.group < 0:
        return _choose_namesake(cast, reference)
    if reference.kind == "name":
        return cast.characters[cast.by_group[reference.group]]
    if reference.kind == "pronoun":
        if is_pair_meant(cast, reference):
            cast.pair_step = cast.steps[reference.first]
            return _tie_members(cast, reference, cast.pair)
        return tie_pronoun(cast, reference)
    members = list_members(cast, couples, reference)
    if members:
        return _tie_members(cast, reference, members)
    if is_pair_noun(reference.noun):
        return _tie_by_key(cast, reference)
    apposed = _find_apposed(cast, reference) or _find_apposed_behind(cast, reference)
    if apposed is not None:
        return apposed
    if reference.being == "instrument":
        return None  # "A clock says that it is nine": nobody does
    if reference.being == "document":
        author = tie_document(cast, reference)
        if author is not None or not is_its_own_voice(cast, reference):
            return author
        return _tie_by_key(cast, reference)
    tied = tie_description(cast, reference)
    return tied or _tie_by_key(cast, reference)


def _choose_namesake(cast: Cast, reference: Reference) -> Character | None:
    """Who of several in mind with one family name goes on: the one who spoke last.

    Nobody where another of them was mentioned since.
    """
    word = cast.scene.words[reference.first].folded.removesuffix("'s")
    bearers = [
        one
        for one in cast.list_in_mind()
        if one.kind == "person"
        and one.group >= 0
        and one.name.casefold().split()[-1] == word
    ]
    spoke_last = bool(bearers) and bearers[0].number in cast.last_speakers
    return bearers[0] if spoke_last else None


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


def _find_apposed_behind(cast: Cast, reference: Reference) -> Character | None:
    """The person whose name a description explains: "Stone, the woman who wrote it"."""
    scene, first, stop = cast.scene, reference.first, reference.stop
    if reference.being != "person" or reference.many or reference.speaks >= 0:
        return None
    if reference.determiner != "the" or not first or stop >= len(scene.words):
        return None
    name = scene.name_at[first - 1]
    goes_on = scene.words[stop].folded in ("of", "who", "whose", "in", "at", "from")
    if scene.gap_before(first).strip() != "," or name not in cast.group_of:
        return None
    character = cast.characters[cast.by_group[cast.group_of[name]]]
    return character if goes_on and character.kind == "person" else None


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
    named = _find_family(cast, reference) or _find_initials(cast, reference)
    if named is not None:
        return named
    # Who only stands there is remembered with an age, by which others may name them.
    plain = make_singular(reference.noun) in _NAMED_LATER
    aged = plain and single and read_age(cast.scene, reference) is not None
    if reference.speaks < 0 and not (aged and not reference.quoted):
        return None
    if (
        _is_event(reference)
        or _is_verb(cast.scene, reference)
        or _is_kicker(cast.scene, reference)
    ):
        return None
    character = cast.add(_kind_of(reference), _words_of(cast.scene, reference))
    character.gender = reference.gender
    character.age = read_age(cast.scene, reference)
    character.owner = find_owner(cast, reference)
    words = tuple(cast.scene.words[at].folded for at in range(*reference.modifiers))
    cast.give_duties(character, list_duties(reference.noun, words))
    character.marks.update(word for word in words if word not in FUNCTION_WORDS)
    cast.by_key[key] = character.number
    return character


_NAMED_LATER = frozenset(
    "suspect gunman shooter victim driver man woman boy girl teen teenager".split()
)


def _is_event(reference: Reference) -> bool:
    """Whether a head noun is for what happens rather than for who speaks."""
    singular = make_singular(reference.noun)
    return reference.being == "unknown" and (
        singular.endswith(("ing", "tion", "sion", "ment", "ness", "ence"))
        or singular in ("anyone", "nobody", "no one", "nothing", "it", "this", "that")
    )


def _is_verb(scene: Scene, reference: Reference) -> bool:
    """Whether a mention begins with a verb: "the singer, who lives there with her"."""
    return (
        reference.first > 0
        and reference.being == "unknown"
        and scene.words[reference.first - 1].folded in ("who", "which")
    )


def _is_kicker(scene: Scene, reference: Reference) -> bool:
    """Whether a thing in capitals heads a line before a colon: "DAY OF DREAD: ..."."""
    at = reference.speaks
    if at < 0 or reference.being != "unknown":
        return False
    span = scene.attributions[at].source[0]
    words = scene.article.words_of(span)
    text = scene.article.text
    behind = text[span.end : span.end + 1]
    return len(words.split()) > 1 and words.isupper() and behind == ":"


def _find_family(cast: Cast, reference: Reference) -> Character | None:
    """The person whose name the head noun is, written small: "ada stone" in a post.

    "HIS FATHER ROY STONE" is another of that name.
    """
    if reference.being != "unknown" or reference.determiner:
        return None
    bearers = [
        character
        for character in cast.list_in_mind()
        if character.kind == "person"
        and character.group >= 0
        and character.name.casefold().split()[-1] == reference.noun
    ]
    return bearers[0] if len(bearers) == 1 else None


def _find_initials(cast: Cast, reference: Reference) -> Character | None:
    """The body whose initials a head noun in capitals is: "the BCW said"."""
    last = reference.stop - 1
    word = drop_contraction(cast.scene.words[last].folded)
    shouted = cast.scene.words[last].text[: len(word)].isupper()
    if reference.being != "unknown" or not shouted or len(word) < _LEAST_INITIALS:
        return None
    bodies = cast.by_initials.get(word, [])
    return cast.characters[bodies[0]] if len(bodies) == 1 else None


_LEAST_INITIALS = 3


def _kind_of(reference: Reference) -> PersonType:
    if reference.being == "person":
        return "person"
    if reference.being == "group" or (reference.being == "unknown" and reference.many):
        return "group"
    return "organization"


def _words_of(scene: Scene, reference: Reference) -> str:
    """The words of a mention; a description in capitals as one in a sentence."""
    start, end = bound_mention(scene, reference)
    words = " ".join(scene.article.text[start:end].split())
    told = len(words.split()) > 1 or reference.being != "unknown"
    if not (words.isupper() and reference.noun and told):
        return words
    written = {
        word.casefold(): word
        for name in scene.names
        for word in scene.article.words_of(name.span).split()
        if not word.isupper()
    }
    folded = (word.casefold() for word in words.split())
    shown = " ".join(written.get(word, word) for word in folded)
    return shown[:1].upper() + shown[1:]


def bound_mention(scene: Scene, reference: Reference) -> tuple[int, int]:
    """The characters of a mention, a possessive ending left out."""
    start, last = scene.words[reference.first].start, scene.words[reference.stop - 1]
    end = last.end - 2 if last.folded.endswith("'s") else last.end
    return start, max(end, start + 1)
