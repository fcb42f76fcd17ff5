"""Briefs: whether they verify, what of the agreed facts they hold, and how long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from sayso.compare.comparisons import compare_reports
from sayso.errors import VerificationError
from sayso.evaluate.brief_baselines import (
    CENTROID_SENTENCES,
    Told,
    tell_centroid,
    tell_lead,
)
from sayso.evaluate.gold_stories import GoldFact, GoldStory, read_gold_stories
from sayso.evaluate.tables import Cell, Table
from sayso.tell.briefs import write_brief
from sayso.tell.timelines import build_timeline
from sayso.tell.verification import verify_brief
from sayso.text import split_words
from sayso.values import Annotated, Brief, Span

_LEAD_SENTENCES = 3
_FEWEST_LETTERS = 4
_COLUMNS = (
    "what",
    "agreed facts told",
    "told or cited",
    "disagreements told",
    "words said twice",
    "words a story",
    "sentences a story",
)

Reports = tuple[Annotated, ...]


def evaluate_briefs(data: Path, *, split: str = "dev") -> Table:
    """The briefs of the compared stories, beside plainer ways to tell them.

    Raises:
        EvaluationError: when the compared stories are not there.
    """
    stories = read_gold_stories(data, split=split)
    pairs = [
        (story, tuple(sorted(story.annotate(), key=lambda one: one.article.id)))
        for story in stories
    ]
    written = [write_story_brief(reports) for _, reports in pairs]
    verified = sum(
        is_verified(brief, reports)
        for brief, (_, reports) in zip(written, pairs, strict=True)
    )
    briefs = [read_brief(brief) for brief in written]
    lengths = [one.words for one in briefs]

    def tell_all(tell: Callable[[Reports, int], Told]) -> list[Told]:
        return [
            tell(reports, words)
            for (_, reports), words in zip(pairs, lengths, strict=True)
        ]

    ways = (
        ("brief", briefs),
        (
            f"lead-{_LEAD_SENTENCES} of the earliest report",
            tell_all(lambda all, _: tell_lead(all, max_sentences=_LEAD_SENTENCES)),
        ),
        (
            "lead as long as the brief",
            tell_all(lambda all, words: tell_lead(all, words=words)),
        ),
        (
            f"centroid, {CENTROID_SENTENCES} sentences",
            tell_all(
                lambda all, _: tell_centroid(all, max_sentences=CENTROID_SENTENCES)
            ),
        ),
        (
            "centroid as long as the brief",
            tell_all(lambda all, words: tell_centroid(all, words=words)),
        ),
    )
    return Table(
        f"Briefs, {split}",
        _COLUMNS,
        tuple(_row(what, pairs, told) for what, told in ways),
        (
            f"{verified} of {len(stories)} briefs verify, "
            f"{sum(len(brief.lines) for brief in written)} lines in all.",
            "A fact is told when the words shown take in one of its values as the "
            "reader marked it, cited when a line also points to a sentence that does; "
            "a disagreement is told when two of its values that differ are.",
            "Words said twice: the share of weighty words that an earlier sentence of "
            "the same brief has.",
        ),
    )


def write_story_brief(reports: Reports) -> Brief:
    """The brief of these reports, before anything verifies it."""
    comparison = compare_reports(reports)
    return write_brief(reports, comparison, build_timeline(reports, comparison))


def is_verified(brief: Brief, reports: Sequence[Annotated]) -> bool:
    """Whether every citation of a brief verifies; one without lines does."""
    try:
        verify_brief(brief, [report.article for report in reports])
    except VerificationError:
        return False
    return True


def read_brief(brief: Brief) -> Told:
    """What a brief shows, and what it cites beside."""
    return Told(
        tuple(line.citations[0] for line in brief.lines),
        sum(len(line.text.split()) for line in brief.lines),
        tuple(span for line in brief.lines for span in line.citations[1:]),
    )


def _row(
    what: str, pairs: Sequence[tuple[GoldStory, Reports]], told: Sequence[Told]
) -> tuple[Cell, ...]:
    """The shares of the facts of all stories that are told, and the mean lengths."""
    both = [(story, one) for (story, _), one in zip(pairs, told, strict=True)]
    facts = [(fact, one) for story, one in both for fact in story.agreements]
    differing = [(fact, one) for story, one in both for fact in story.disagreements]
    repeated = [
        share_repeated(one.spans, reports)
        for (_, reports), one in zip(pairs, told, strict=True)
    ]
    count = max(1, len(told))
    return (
        what,
        _share([is_told(fact, one.spans) for fact, one in facts]),
        _share([is_told(fact, (*one.spans, *one.cited)) for fact, one in facts]),
        _share(
            [
                is_difference_told(fact, (*one.spans, *one.cited))
                for fact, one in differing
            ]
        ),
        sum(repeated) / count,
        round(sum(one.words for one in told) / count),
        round(sum(len(one.spans) for one in told) / count, 1),
    )


def _share(found: list[bool]) -> float:
    return sum(found) / len(found) if found else 0.0


def is_told(fact: GoldFact, spans: Sequence[Span]) -> bool:
    """Whether the words of one of a fact's values are shown."""
    return any(span.overlap(value.span) for value in fact.values for span in spans)


def is_difference_told(fact: GoldFact, spans: Sequence[Span]) -> bool:
    """Whether the words of two differing values of a fact are shown."""
    shown = {
        value.value
        for value in fact.values
        if any(span.overlap(value.span) for span in spans)
    }
    return len(shown) > 1


def share_repeated(spans: Sequence[Span], reports: Sequence[Annotated]) -> float:
    """The share of weighty words, sentence by sentence, that stood in one before."""
    texts = {report.article.id: report.article.text for report in reports}
    seen: set[str] = set()
    total = repeated = 0
    for span in spans:
        words = {
            word.folded
            for word in split_words(texts[span.article], span.start, span.end)
            if len(word.folded) >= _FEWEST_LETTERS or word.folded[:1].isdigit()
        }
        total += len(words)
        repeated += len(words & seen)
        seen |= words
    return repeated / total if total else 0.0
