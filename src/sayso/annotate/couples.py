"""Couples and other groups whose members the article names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.annotate.casts import Cast, Character, list_duties
from sayso.annotate.lexicons.roles import make_singular
from sayso.annotate.mentions import Reference

_PAIR_NOUNS = frozenset("couple pair duo newlyweds spouses two".split())
_PARTNERS = frozenset(
    "wife husband spouse partner girlfriend boyfriend fiance fiancee fiancé fiancée "
    "ex-wife ex-husband".split()
)
_CHILDREN = frozenset("son daughter child baby".split())


def find_couple(cast: Cast, references: Sequence[Reference]) -> tuple[int, ...]:
    """The two people whom the article names together most, or none.

    "Ada Stone and Rex Quill", "Stone's husband, Rex Quill". A child named beside a
    parent or another child makes no couple. At a tie there is none.
    """
    counts: Counter[tuple[int, int]] = Counter()
    previous: tuple[Reference, int] | None = None
    for reference in references:
        if reference.kind != "name" or reference.being != "person":
            continue
        number = cast.by_group[reference.group]
        if previous is not None and previous[1] != number:
            pair = (min(previous[1], number), max(previous[1], number))
            counts[pair] += _count_tie(cast, previous[0], reference)
        previous = reference, number
    ranked = [(count, pair) for pair, count in counts.most_common(2) if count > 0]
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return ()
    return ranked[0][1]


def _count_tie(cast: Cast, before: Reference, after: Reference) -> int:
    """How much two names in a row speak for a couple."""
    if after.traits.relation in _CHILDREN or before.traits.relation in _CHILDREN:
        return 0
    if after.traits.relation in _PARTNERS and after.first - before.stop < 12:
        return 3
    words = cast.scene.words[before.stop : after.first]
    joined = 1 <= len(words) <= 3 and words[0].folded == "and"
    return int(joined)


def list_members(
    cast: Cast, couple: tuple[int, ...], reference: Reference
) -> tuple[int, ...]:
    """The named characters that a plural description is of; none where unknown.

    "the couple" and "the pair" are the two of the article; "the senators" the two to
    four people in mind to whom the text gives that office.
    """
    if reference.determiner not in ("the", "both", "these", "those"):
        return ()
    if reference.noun in _PAIR_NOUNS:
        return couple
    if not reference.many:
        return ()
    singular = make_singular(reference.noun)
    if singular == reference.noun:
        return ()
    bearers = [
        character.number
        for character in cast.list_in_mind()
        if character.kind == "person"
        and character.group >= 0
        and singular in character.duties
        and list_duties(singular, ())
    ]
    return tuple(sorted(bearers)) if 2 <= len(bearers) <= 4 else ()


def is_pair_noun(noun: str) -> bool:
    """Whether a folded noun is for two people: "couple"."""
    return noun in _PAIR_NOUNS


def find_group(cast: Cast, members: tuple[int, ...]) -> Character | None:
    """The group with exactly these members, if one is in the cast."""
    for character in cast.characters:
        if character.members == members:
            return character
    return None
