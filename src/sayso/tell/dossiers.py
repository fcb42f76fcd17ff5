"""One story with everything that is told about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
    """The brief as far as it verifies, with what was taken from it and why.

    A further citation that does not verify is not cited, and its line counts a report
    less. A brief with one line whose own words do not verify is refused whole: the
    rest of the dossier stands. Cost: that of verifying, once more for each citation
    that goes.
    """
    kept, gone = brief, 0
    while True:
        try:
            verify_brief(kept, articles)
        except VerificationError as err:
            if err.line is None or err.citation is None:
                what = f"lines of a brief that did not verify ({err.label})"
                return Brief((), (Omission(what, len(brief.lines)), *brief.omitted))
            kept = _drop_citation(kept, err.line, err.citation)
            gone += 1
        else:
            break
    if not gone:
        return brief
    what = f"citation{'' if gone == 1 else 's'} that did not verify"
    return replace(kept, omitted=(*brief.omitted, Omission(what, gone)))


def _drop_citation(brief: Brief, number: int, at: int) -> Brief:
    """The brief whose line ``number`` has one citation, and what rests on it, less."""
    line = brief.lines[number]
    citations = (*line.citations[:at], *line.citations[at + 1 :])
    articles = len({span.article for span in citations})
    independent = line.independent
    if independent is not None:
        independent = min(independent, articles) if articles > 1 else None
    less = replace(
        line, citations=citations, articles=articles, independent=independent
    )
    return replace(
        brief, lines=(*brief.lines[:number], less, *brief.lines[number + 1 :])
    )
