"""A few sentences taken from the reports, each cited to characters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from sayso.tell.brief_choices import choose_sentences
from sayso.tell.brief_config import DEFAULTS, BriefConfig
from sayso.tell.brief_orders import Choice
from sayso.tell.candidates import Candidate
from sayso.tell.pools import share_words
from sayso.values import (
    Annotated,
    Brief,
    BriefLine,
    Comparison,
    Fact,
    Omission,
    Span,
    Timeline,
)

_Found = TypeVar("_Found")
# A carrier that has less of a line's words as they stand is not cited: a reader who
# looks it up would not see why. On 224 stories of the development sets .3, .4 and .5
# left 2155, 2153 and 2133 citations, all of which verify.
_LEAST_SHARED = 0.5


def write_brief(
    reports: Sequence[Annotated],
    comparison: Comparison,
    timeline: Timeline,
    *,
    config: BriefConfig = DEFAULTS,
) -> Brief:
    """The brief of a story: sentences from its reports, with what was left out.

    First what happened, then what most independent say-sos and most reports carry and
    what one report tells, then what is disputed (one line for each of two values), then
    what the latest report adds. A lead that is disputed has the other side beside it.
    Nothing is added to the reports' words, no two lines say the same, and none leans on
    a sentence that is not there: a surname waits for the full name. Where few sentences
    stand alone the brief is short; without reports it has no lines.

    Cost: linear in the reports' sentences, times their logarithm.

    Method: a greedy choice of the sentences that cover most of what reports share, in a
    budget of lines and words (Gillick and Favre 2009; Lin and Bilmes 2011); what counts
    are words of two reports, their numbers and names, agreed facts, people in full and
    what several reports quote, each by how many reports have it.
    """
    del timeline  # Lines are chosen by facts and words, not by events.
    choices = choose_sentences(reports, comparison, config)
    lines = tuple(_make_line(reports, comparison, choice) for choice in choices)
    return Brief(lines, _count_omitted(reports, comparison, choices))


def _make_line(
    reports: Sequence[Annotated], comparison: Comparison, choice: Choice
) -> BriefLine:
    candidate = choice.candidate
    article = reports[candidate.sentence.report].article
    text = article.words_of(candidate.span)
    if candidate.span != candidate.sentence.span:
        text += " ..."
    carriers = candidate.carriers
    if choice.dispute is not None:
        carriers = _keep_value(carriers, comparison.disagree[choice.dispute], choice)
    texts = {report.article.id: report.article.text for report in reports}
    cited = [
        span
        for span in carriers
        if share_words(article.text, candidate.span, texts[span.article], span)
        >= _LEAST_SHARED
    ]
    line = BriefLine(
        text=text,
        citations=(candidate.span, *cited),
        articles=1 + len({span.article for span in cited} - {article.id}),
        independent=_cap_independent(candidate, 1 + len(cited)),
        part=choice.part,
    )
    if choice.dispute is None:
        return line
    fact = comparison.disagree[choice.dispute]
    return replace(
        line,
        part="disputed",
        disputed=True,
        about=fact.about,
        value=choice.value,
        disagreement=fact.disagreement,
    )


def _keep_value(
    carriers: tuple[Span, ...], fact: Fact, choice: Choice
) -> tuple[Span, ...]:
    """Those carriers that give the same value of what is disputed."""
    spans = [one.span for one in fact.values if one.value == choice.value]
    return tuple(
        carrier for carrier in carriers if any(carrier.contains(span) for span in spans)
    )


def _cap_independent(candidate: Candidate, articles: int) -> int | None:
    """The say-sos of a line that several reports carry; never more than reports."""
    if articles == 1 or candidate.independent is None:
        return None
    return min(candidate.independent, articles)


def _count_omitted(
    reports: Sequence[Annotated],
    comparison: Comparison,
    choices: Sequence[Choice],
) -> tuple[Omission, ...]:
    """What the lines do not show of what was found; nothing is left out in silence."""
    agreed = _unite(choice.candidate.agreed for choice in choices)
    only = _unite(choice.candidate.only for choice in choices)
    said = _unite(choice.candidate.utterances for choice in choices)
    disputed = {one.dispute for one in choices if one.dispute is not None}
    cited = {
        span.article
        for choice in choices
        for span in (choice.candidate.span, *choice.candidate.carriers)
    }
    counts = (
        ("fact", "that reports agree on", len(comparison.agree) - len(agreed)),
        ("fact", "that reports differ on", len(comparison.disagree) - len(disputed)),
        ("fact", "that one report alone gives", len(comparison.only) - len(only)),
        ("thing", "said", len(comparison.utterances) - len(said)),
        (
            "report",
            "that no line cites",
            sum(report.article.id not in cited for report in reports),
        ),
    )
    return tuple(
        Omission(f"{noun}{'' if count == 1 else 's'} {what}", count)
        for noun, what, count in counts
        if count > 0
    )


def _unite(sets: Iterable[frozenset[_Found]]) -> set[_Found]:
    return {one for held in sets for one in held}
