"""Quotes that render one utterance, with what each rendering changed."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.values import Annotated, Identity, Utterance


def find_utterances(
    reports: Sequence[Annotated], identities: tuple[Identity, ...]
) -> tuple[Utterance, ...]:
    """The utterances of a story in order of their fullest rendering."""
    return ()
