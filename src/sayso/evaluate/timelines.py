"""Entity timelines against SemEval-2015 task 4, track A: from raw text, with times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sayso.annotate.annotations import annotate_article
from sayso.evaluate.tables import Cell as TableCell
from sayso.evaluate.tables import Score, Table
from sayso.evaluate.timeline_corpora import (
    TimelineCorpus,
    TimelineDocument,
    load_corpora,
)
from sayso.evaluate.timeline_scores import (
    Cell,
    Compared,
    compare_mentions,
    compare_timelines,
)
from sayso.tell.entity_timelines import (
    PlacedEvent,
    build_entity_timeline,
    tell_weights,
)
from sayso.tell.event_mentions import EventMention, find_event_mentions
from sayso.values import Annotated, Span

_COLUMNS = ("measure", "gold", "found", "precision", "recall", "micro F1")
_NOTES = (
    "Track A of SemEval-2015 task 4 (Minard et al. 2015): raw text in, for each entity "
    "its events with their times. The task's best run had 7.85 over its three corpora.",
    "Timelines become relations (mention SIMULTANEOUS with its time and with others at "
    "its position, BEFORE between positions); each side's reduced relations are looked "
    "up in the closure of the other (UzZaman et al. 2013), and counts are summed over "
    "entities. Events at position 0 are not scored, as in the task.",
    "Perfect events: the words of all gold events are given, entities and times are "
    "ours. Perfect entities: the events of each entity are given, times are ours. "
    "Gold against itself shows that the measure reaches 1.",
    "On the trial set and corpus 1 the weights have seen the answers: only other "
    "corpora are a test.",
)


def evaluate_timelines(data: Path, *, split: str = "dev") -> Table:
    """Micro F1 of entity timelines, for each corpus that lies in ``timelines/``.

    Beside it what a perfect finder of events would give, and the mentions that are
    right whatever their times. ``split`` chooses nothing: every corpus found counts.

    Raises:
        EvaluationError: when no corpus is there.
    """
    rows: list[tuple[TableCell, ...]] = []
    entities = 0
    for corpus in load_corpora(data / "timelines"):
        entities += len(corpus.gold)
        rows += _measure_corpus(corpus)
    return Table(
        f"Timelines, {entities} entities",
        _COLUMNS,
        tuple(rows),
        (*_NOTES, tell_weights()),
    )


def _measure_corpus(corpus: TimelineCorpus) -> list[tuple[TableCell, ...]]:
    reports = [annotate_article(document.article) for document in corpus.documents]
    documents = {document.article.id: document for document in corpus.documents}
    own = {report.article.id: find_event_mentions(report) for report in reports}
    names = {
        mention
        for _, cells in corpus.gold
        for cell in cells
        for mention in cell.mentions
    }
    perfect = _give_mentions(reports, documents, own, names)
    whole = events = entities = itself = Compared(0, 0, 0, 0)
    found = Score()
    for entity, gold in corpus.gold:
        cells = make_cells(
            build_entity_timeline(reports, entity, mentions=own), documents
        )
        whole += compare_timelines(cells, gold)
        found += compare_mentions(cells, gold)
        given = make_cells(
            build_entity_timeline(reports, entity, mentions=perfect), documents
        )
        events += compare_timelines(given, gold)
        placed = {m for cell in gold if cell.position for m in cell.mentions}
        mentions = _give_mentions(reports, documents, own, placed)
        best = build_entity_timeline(
            reports, entity, mentions=mentions, least_score=0.0
        )
        entities += compare_timelines(make_cells(best, documents), gold)
        itself += compare_timelines(gold, gold)
    name = corpus.name
    return [
        _row(name, whole),
        (f"{name}: mentions, any time", found.gold, found.found, found.precision,
         found.recall, found.f1),
        _row(f"{name}: perfect events", events),
        _row(f"{name}: perfect entities", entities),
        _row(f"{name}: gold itself", itself),
    ]  # fmt: skip


def _row(name: str, one: Compared) -> tuple[TableCell, ...]:
    return name, one.gold, one.found, one.precision, one.recall, one.f1


def make_cells(
    events: Sequence[PlacedEvent], documents: Mapping[str, TimelineDocument]
) -> tuple[Cell, ...]:
    """Placed events as cells of the task: one position for each time, in order."""
    anchors = list(dict.fromkeys(event.anchor for event in events))
    cells: list[Cell] = []
    for event in events:
        name = documents[event.mention.span.article].name_span(event.mention.span)
        if name is not None:
            position = anchors.index(event.anchor) + 1
            cells.append(Cell(position, event.anchor, (name,)))
    return tuple(cells)


def _give_mentions(
    reports: Sequence[Annotated],
    documents: Mapping[str, TimelineDocument],
    own: Mapping[str, Sequence[EventMention]],
    names: set[str],
) -> dict[str, tuple[EventMention, ...]]:
    """Gold events as mentions: those found there, bare ones where none was found."""
    given: dict[str, tuple[EventMention, ...]] = {}
    for report in reports:
        document = documents[report.article.id]
        held: dict[Span, EventMention] = {}
        for name in sorted(names):
            span = document.find_name(name)
            if span is None:
                continue
            found = next(
                (one for one in own[report.article.id] if one.span.overlap(span)), None
            )
            if found is None or document.name_span(found.span) != name:
                found = _make_mention(report, span)
            held[span] = found
        given[report.article.id] = tuple(held[span] for span in sorted(held))
    return given


def _make_mention(report: Annotated, span: Span) -> EventMention:
    """An event that was not found: a bare verb of the past in its sentence."""
    number = next(
        (at for at, one in enumerate(report.sentences) if one.overlap(span)), 0
    )
    sentence = report.sentences[number] if report.sentences else span
    word = report.article.words_of(span).lower()
    return EventMention(span, number, word, "verb", "past", sentence)
