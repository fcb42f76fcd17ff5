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
# "their children Ada and Rex" are no couple.
_KIN = frozenset(
    "children kids sons daughters babies twins brothers sisters siblings boys girls "
    "cousins grandchildren parents friends colleagues".split()
)


def find_couples(cast: Cast, references: Sequence[Reference]) -> Couples:
    """Every two people whom the article names together, with how much speaks for it.

    "Ada Stone and Rex Quill", "Stone's husband, Rex Quill". A child named beside a
    parent or another child makes no couple.
    """
    counts: Counter[tuple[int, ...]] = Counter()
    previous: tuple[Reference, int] | None = None
    for reference in references:
        if reference.group < 0 or reference.being != "person":
            continue
        number = cast.by_group[reference.group]
        if previous is not None and previous[1] != number:
            pair = (min(previous[1], number), max(previous[1], number))
            counts[pair] += _count_tie(cast, previous[0], reference)
        previous = reference, number
    return tuple((pair, count) for pair, count in counts.most_common() if count > 0)


def choose_couple(cast: Cast, couples: Couples, at: int) -> tuple[int, ...]:
    """Whom "the couple" at a word means: none where two couples are as likely.

    The only couple of the article, or the one that is named far more often than any
    other; else the one whose two were both mentioned last, not long ago.
    """
    if not couples:
        return ()
    pair, most = couples[0]
    if len(couples) < 2 or most >= _FAR_MORE * couples[1][1]:
        return pair
    near = sorted(
        ((_latest_step(cast, pair), pair) for pair, _ in couples[:_MOST_COUPLES]),
        reverse=True,
    )
    present = cast.steps[at] - near[0][0] <= _PAIR_REACH
    return near[0][1] if present and near[0][0] > near[1][0] else ()


def _latest_step(cast: Cast, pair: tuple[int, ...]) -> int:
    """The last step at which both of a pair had been mentioned; -1 for never."""
    latest = [
        max((place.step for place in cast.characters[one].places), default=-1)
        for one in pair
    ]
    return min(latest)


Couples = tuple[tuple[tuple[int, ...], int], ...]
_MOST_COUPLES, _FAR_MORE = 40, 3


def _count_tie(cast: Cast, before: Reference, after: Reference) -> int:
    """How much two names in a row speak for a couple."""
    if after.traits.relation in _CHILDREN or before.traits.relation in _CHILDREN:
        return 0
    if before.first and cast.scene.words[before.first - 1].folded in _KIN:
        return 0
    if after.traits.relation in _PARTNERS and after.first - before.stop < 12:
        return 3
    words = cast.scene.words[before.stop : after.first]
    joined = 1 <= len(words) <= 3 and words[0].folded == "and"
    return int(joined)


def note_pair(cast: Cast, before: Reference | None, reference: Reference) -> None:
    """Remembers two people named together, for "they" and "the senators" behind.

    "Ada Stone and Rex Quill", also with an apposition between the two.
    """
    if before is None or reference.group < 0:
        return
    if before.being != "person" or reference.being != "person":
        return
    words = cast.scene.words[before.stop : reference.first]
    sentences = cast.scene.sentence_at
    linked = 1 <= len(words) <= 8 and any(one.folded == "and" for one in words[-3:])
    if not linked or sentences[before.first] != sentences[reference.first]:
        return
    pair = {cast.by_group[before.group], cast.by_group[reference.group]}
    if len(pair) == 2:
        cast.pair = tuple(sorted(pair))
        cast.pair_step = cast.steps[reference.first]


def is_pair_meant(cast: Cast, reference: Reference) -> bool:
    """Whether "they" stands for the two people last named together.

    They are not two sentences away, and no group or body was a subject since.
    """
    if reference.noun not in ("they", "both") or not cast.pair:
        return False
    if reference.quoted and reference.speaks < 0:
        return False
    step = cast.steps[reference.first]
    if step - cast.pair_step > _PAIR_REACH:
        return False
    rivals = (
        character
        for character in cast.list_in_mind()
        if character.kind in ("group", "organization")
        and character.members != cast.pair
    )
    return not any(
        place.step > cast.pair_step and place.is_subject
        for rival in rivals
        for place in rival.places
    )


_PAIR_REACH = 2


def list_members(cast: Cast, couples: Couples, reference: Reference) -> tuple[int, ...]:
    """The named characters that a plural description is of; none where unknown.

    "the couple" and "the pair" are two whom the article names together; "the
    senators" the two to four people in mind to whom the text gives that office.
    """
    if reference.determiner not in ("the", "both", "these", "those"):
        return ()
    if reference.noun in _PAIR_NOUNS:
        return choose_couple(cast, couples, reference.first)
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
    if 2 <= len(bearers) <= 4:
        return tuple(sorted(bearers))
    in_pair = [n for n in cast.pair if singular in cast.characters[n].duties]
    return cast.pair if in_pair else ()


def is_pair_noun(noun: str) -> bool:
    """Whether a folded noun is for two people: "couple"."""
    return noun in _PAIR_NOUNS


def find_group(cast: Cast, members: tuple[int, ...]) -> Character | None:
    """The group with exactly these members, if one is in the cast."""
    for character in cast.characters:
        if character.members == members:
            return character
    return None
