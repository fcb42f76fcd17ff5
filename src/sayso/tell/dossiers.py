"""One story with everything that is told about it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.errors import VerificationError
from sayso.tell.briefs import write_brief
from sayso.tell.timelines import build_timeline
from sayso.tell.verification import verify_brief
from sayso.values import (
    Annotated,
    Article,
    Brief,
    Comparison,
    Omission,
    Story,
    StoryDossier,
)


def tell_story(
    story: Story, reports: Sequence[Annotated], comparison: Comparison
) -> StoryDossier:
    """The story's dossier: comparison, timeline and a brief that has been verified."""
    timeline = build_timeline(reports, comparison)
    brief = keep_verified(
        write_brief(reports, comparison, timeline),
        [report.article for report in reports],
    )
    return StoryDossier(story, tuple(reports), comparison, timeline, brief)


def keep_verified(brief: Brief, articles: Sequence[Article]) -> Brief:
    """The brief itself when every citation verifies; else none, and the reason.

    A brief with one false line is refused whole: the rest of the dossier stands, and
    says what the verifier found.
    """
    try:
        verify_brief(brief, articles)
    except VerificationError as err:
        what = f"lines of a brief that did not verify ({err.label})"
        return Brief((), (Omission(what, len(brief.lines)), *brief.omitted))
    return brief
