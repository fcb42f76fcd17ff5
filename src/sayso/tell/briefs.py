"""A few sentences taken from the reports, each cited to characters."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.values import Annotated, Brief, Comparison, Timeline


def write_brief(
    reports: Sequence[Annotated], comparison: Comparison, timeline: Timeline
) -> Brief:
    """The brief of a story: sentences from its reports, with what was left out."""
    return Brief()
