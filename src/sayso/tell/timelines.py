"""The events of a story in the order they happened."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.values import Annotated, Comparison, Timeline


def build_timeline(reports: Sequence[Annotated], comparison: Comparison) -> Timeline:
    """The dated and ordered events of a story's reports."""
    return Timeline()
