"""Mentions: one span that names or describes somebody, read but not yet joined."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from sayso.annotate.lexicons.roles import (
    FORMS_OF_ADDRESS,
    TITLES,
    is_person_noun,
    make_singular,
    noun_gender,
)
from sayso.annotate.noun_kinds import (
    is_body_noun,
    is_document_noun,
    is_group_noun,
    is_instrument_noun,
)
from sayso.annotate.phrase_ends import drop_contraction
from sayso.annotate.phrases import Head, is_possessive
from sayso.annotate.scenes import Scene
from sayso.annotate.traits import Traits, read_traits

MentionKind = Literal["name", "description", "pronoun"]
Being = Literal["person", "group", "organization", "document", "instrument", "unknown"]

PRONOUN_GENDER = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
_PLURAL_PRONOUNS = frozenset("they them their theirs themselves both".split())


@dataclass(slots=True)
class Reference:
    """One mention with what can be seen of it before it is tied to anybody.

    ``first`` and ``stop`` are word indices; ``group`` the index of its name group, or
    -1 (a name that several people share has none); ``being`` what it can be; ``many``
    whether it speaks of several; ``speaks`` the attribution whose source it heads, or
    -1; ``chance`` how likely its tie is right.
    """

    kind: MentionKind
    first: int
    stop: int
    being: Being = "unknown"
    group: int = -1
    noun: str = ""
    many: bool = False
    gender: str | None = None
    determiner: str = ""
    modifiers: tuple[int, int] = (0, 0)
    owner: tuple[int, int] = (0, 0)
    speaks: int = -1
    is_subject: bool = False
    is_owner: bool = False
    quoted: bool = False
    told: bool = False
    traits: Traits = field(default_factory=Traits)
    chance: float = 1.0


def refer_by_name(
    scene: Scene, first: int, stop: int, group: int, kind: str
) -> Reference:
    """The mention that a name of a group is, with what stands beside it."""
    being: Being = "person" if kind == "person" else "organization"
    traits = read_traits(scene, first, stop) if being == "person" else Traits()
    return Reference(
        "name",
        first,
        stop,
        being,
        group,
        gender=traits.gender,
        is_owner=is_possessive(scene, stop - 1),
        quoted=scene.quoted_at[first] >= 0,
        told=scene.told_at[first] >= 0,
        traits=traits,
    )


def refer_by_head(scene: Scene, head: Head) -> Reference:
    """A description or pronoun that a source is."""
    if head.is_pronoun:
        return refer_by_pronoun(scene, head.start)
    if head.name >= 0:
        # "Mum said": written like a name, it stands for "the mum"; "A MUM said".
        noun = scene.words[head.end - 1].folded.removesuffix("'s")
        before = scene.words[head.start - 1].folded if head.start else ""
        article = before if before in ("a", "an", "the") else ""
        head = replace(
            head,
            start=head.start - bool(article),
            name=-1,
            noun=noun,
            determiner=head.determiner or article or "the",
        )
    being, many = tell_being(head.noun)
    return Reference(
        "description",
        head.start,
        head.end,
        being,
        noun=head.noun,
        many=many,
        gender=None if many else noun_gender(head.noun),
        determiner=head.determiner,
        modifiers=head.modifiers,
        owner=(0, 0) if _is_count(scene, head.owner) else head.owner,
        quoted=scene.quoted_at[head.start] >= 0,
        told=scene.told_at[head.start] >= 0,
    )


def _is_count(scene: Scene, owner: tuple[int, int]) -> bool:
    """Whether what stands behind "of" is a number: "the mother of two"."""
    words = [scene.words[at].folded for at in range(*owner)]
    return len(words) == 1 and (words[0].isdigit() or words[0] in _COUNTS)


_COUNTS = frozenset("one two three four five six seven eight nine ten".split())


def tell_being(noun: str) -> tuple[Being, bool]:
    """What a folded head noun can be, and whether it is several.

    >>> tell_being("lawmakers"), tell_being("ministry"), tell_being("letter")
    (('group', True), ('organization', False), ('document', False))
    """
    if noun in FORMS_OF_ADDRESS:
        return "unknown", False
    if noun in TITLES or is_person_noun(noun):
        return "person", False
    if is_group_noun(noun):
        return "group", True
    if is_body_noun(noun):
        return "organization", False
    if is_document_noun(noun):
        return "document", False
    if is_instrument_noun(noun):
        return "instrument", False
    singular = make_singular(noun)
    return "unknown", singular != noun


def refer_by_pronoun(scene: Scene, at: int) -> Reference:
    """The mention that the pronoun at a word is."""
    folded = drop_contraction(scene.words[at].folded)
    gender = PRONOUN_GENDER.get(folded)
    being: Being = "person" if gender else "unknown"
    return Reference(
        "pronoun",
        at,
        at + 1,
        being,
        noun=folded,
        many=folded in _PLURAL_PRONOUNS,
        gender=gender,
        quoted=scene.quoted_at[at] >= 0,
        told=scene.told_at[at] >= 0,
    )
