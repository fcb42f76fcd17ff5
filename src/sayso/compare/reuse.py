"""Passages outside quotations that stand in two articles."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.values import Annotated, Reuse


def find_reuse(reports: Sequence[Annotated]) -> tuple[Reuse, ...]:
    """The copied passages of a story, one pair of spans each."""
    return ()
