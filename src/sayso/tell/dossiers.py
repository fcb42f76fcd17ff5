"""One story with everything that is told about it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.tell.briefs import write_brief
from sayso.tell.timelines import build_timeline
from sayso.tell.verification import verify_brief
from sayso.values import Annotated, Comparison, Story, StoryDossier


def tell_story(
    story: Story, reports: Sequence[Annotated], comparison: Comparison
) -> StoryDossier:
    """The story's dossier: comparison, timeline and a brief that has been verified.

    Raises:
        VerificationError: when a citation of the brief does not verify.
    """
    timeline = build_timeline(reports, comparison)
    brief = write_brief(reports, comparison, timeline)
    verify_brief(brief, [report.article for report in reports])
    return StoryDossier(story, tuple(reports), comparison, timeline, brief)
