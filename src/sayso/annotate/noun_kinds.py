"""What a folded noun is for: a person's role, a group, a body, a text, a thing."""

from __future__ import annotations

from sayso.annotate.lexicons.roles import (
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    INSTRUMENT_NOUNS,
    TITLES,
    is_person_noun,
    make_singular,
)
from sayso.annotate.scenes import Scene


def is_plain_role(scene: Scene, first: int, stop: int) -> bool:
    """Whether words ``[first, stop)`` are one word for a role: "Mum", "Maid"."""
    if stop - first != 1:
        return False
    noun = scene.words[first].folded.removesuffix("'s")
    return noun not in TITLES and is_person_noun(make_singular(noun))


def is_body_noun(noun: str) -> bool:
    """Whether a folded noun is for an organisation: "ministry"."""
    return make_singular(noun) in BODY_NOUNS


def is_document_noun(noun: str) -> bool:
    """Whether a folded noun is for a text or a finding: "letter"."""
    return noun in DOCUMENT_NOUNS or make_singular(noun) in DOCUMENT_NOUNS


def is_instrument_noun(noun: str) -> bool:
    """Whether a folded noun is for a thing that shows something: "clock"."""
    return noun in INSTRUMENT_NOUNS


def is_group_noun(noun: str) -> bool:
    """Whether a folded noun is for several people: "police", "lawmakers"."""
    singular = make_singular(noun)
    return noun in GROUP_NOUNS or (singular != noun and is_person_noun(singular))
