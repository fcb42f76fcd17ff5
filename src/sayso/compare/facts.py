"""Facts on which reports agree, disagree, or stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.values import Annotated, Fact, Identity, OnlyHere, Reuse, Utterance


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a story by what its reports make of them."""

    agree: tuple[Fact, ...] = ()
    disagree: tuple[Fact, ...] = ()
    only: tuple[OnlyHere, ...] = ()


def find_facts(
    reports: Sequence[Annotated],
    identities: tuple[Identity, ...],
    utterances: tuple[Utterance, ...],
    reuse: tuple[Reuse, ...],
) -> Facts:
    """What the reports of a story agree and disagree on, and what one alone has."""
    return Facts()
