"""One person across the articles of a story."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.values import Annotated, Identity


def unite_people(reports: Sequence[Annotated]) -> tuple[Identity, ...]:
    """The people of a story, each once, with the ties to each article's people."""
    return ()
