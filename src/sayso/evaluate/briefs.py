"""Briefs: whether they verify, what of the agreed facts they hold, and how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.compare.comparisons import compare_reports
from sayso.errors import VerificationError
from sayso.evaluate.gold_stories import GoldFact, GoldStory, read_gold_stories
from sayso.evaluate.tables import Cell, Table
from sayso.tell.briefs import write_brief
from sayso.tell.timelines import build_timeline
from sayso.tell.verification import verify_brief
from sayso.values import Annotated, Brief, Span

_LEAD_SENTENCES = 3
_BODY = frozenset(("paragraph",))


@dataclass(frozen=True, slots=True)
class Told:
    """What one way of telling a story shows: spans of the reports, and their words."""

    spans: tuple[Span, ...]
    words: int


def evaluate_briefs(data: Path, *, split: str = "dev") -> Table:
    """The briefs of the compared stories, beside the first sentences of a report.

    Raises:
        EvaluationError: when the compared stories are not there.
    """
    stories = read_gold_stories(data, split=split)
    briefs: list[Told] = []
    leads: list[Told] = []
    long_leads: list[Told] = []
    verified = lines = 0
    for story in stories:
        reports = tuple(sorted(story.annotate(), key=lambda one: one.article.id))
        brief = _write_brief(reports)
        verified += _is_verified(brief, reports)
        lines += len(brief.lines)
        briefs.append(_read_brief(brief))
        leads.append(_choose_lead(reports, max_sentences=_LEAD_SENTENCES))
        long_leads.append(_choose_lead(reports, max_words=briefs[-1].words))
    return Table(
        f"Briefs, {split}",
        ("what", "agreed facts told", "disagreements told", "words a story"),
        (
            _row("brief", stories, briefs),
            _row(f"baseline: lead-{_LEAD_SENTENCES}", stories, leads),
            _row("baseline: lead as long as the brief", stories, long_leads),
        ),
        (
            f"{verified} of {len(stories)} briefs verify, {lines} lines in all.",
            "A fact is told when a line cites the words of one of its values; a "
            "disagreement when lines cite two of its values that differ.",
            "A lead is the first sentences of the report whose lead is longest.",
        ),
    )


def _write_brief(reports: tuple[Annotated, ...]) -> Brief:
    comparison = compare_reports(reports)
    return write_brief(reports, comparison, build_timeline(reports, comparison))


def _is_verified(brief: Brief, reports: Sequence[Annotated]) -> bool:
    """Whether every citation of a brief verifies; one without lines does."""
    try:
        verify_brief(brief, [report.article for report in reports])
    except VerificationError:
        return False
    return True


def _read_brief(brief: Brief) -> Told:
    spans = tuple(span for line in brief.lines for span in line.citations)
    return Told(spans, sum(len(line.text.split()) for line in brief.lines))


def _choose_lead(
    reports: Sequence[Annotated],
    *,
    max_sentences: int | None = None,
    max_words: int | None = None,
) -> Told:
    """The longest of the reports' leads."""
    leads = [
        _read_lead(one, max_sentences=max_sentences, max_words=max_words)
        for one in reports
    ]
    return max(leads, key=lambda lead: lead.words, default=Told((), 0))


def _read_lead(
    report: Annotated, *, max_sentences: int | None, max_words: int | None
) -> Told:
    """The first sentences of the paragraphs of a report, up to either border."""
    body = [one.span for one in report.article.blocks if one.kind in _BODY]
    lead: list[Span] = []
    words = 0
    for sentence in report.sentences:
        if not any(block.contains(sentence) for block in body):
            continue
        count = len(report.article.text[sentence.start : sentence.end].split())
        if len(lead) == max_sentences:
            break
        if max_words is not None and words + count > max_words:
            break
        lead.append(sentence)
        words += count
    return Told(tuple(lead), words)


def _row(
    what: str, stories: Sequence[GoldStory], told: Sequence[Told]
) -> tuple[Cell, ...]:
    """The shares of the facts of all stories that are told, and the mean length."""
    pairs = list(zip(stories, told, strict=True))
    agreed = [is_told(fact, one) for story, one in pairs for fact in story.agreements]
    differing = [
        is_difference_told(fact, one)
        for story, one in pairs
        for fact in story.disagreements
    ]
    words = sum(one.words for one in told)
    return (
        what,
        _share(agreed),
        _share(differing),
        round(words / len(told)) if told else 0,
    )


def _share(found: list[bool]) -> float:
    return sum(found) / len(found) if found else 0.0


def is_told(fact: GoldFact, told: Told) -> bool:
    """Whether the words of one of a fact's values are shown."""
    return any(span.overlap(value.span) for value in fact.values for span in told.spans)


def is_difference_told(fact: GoldFact, told: Told) -> bool:
    """Whether the words of two differing values of a fact are shown."""
    shown = {
        value.value
        for value in fact.values
        if any(span.overlap(value.span) for span in told.spans)
    }
    return len(shown) > 1
