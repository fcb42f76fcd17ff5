"""The reader that the language model is: everything that one pass marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.annotate.encoder.attributions import make_attributions
from sayso.annotate.encoder.encodings import encode_text
from sayso.annotate.encoder.models import Model
from sayso.annotate.encoder.name_candidates import NameReading
from sayso.annotate.encoder.name_echoes import echo_names
from sayso.annotate.encoder.name_marks import RuleName, mark_names
from sayso.annotate.encoder.name_words import NameWords, join_words, read_words
from sayso.annotate.encoder.names import choose_names
from sayso.annotate.encoder.outputs import Outputs, run_model
from sayso.annotate.encoder.relations import Relation, find_relations
from sayso.annotate.encoder.segments import Segment, cut_segments
from sayso.annotate.encoder.sentences import Start, find_starts, join_sentences
from sayso.annotate.encoder.settings import QuoteSettings, read_settings
from sayso.annotate.encoder.spans import NAME_KINDS, find_spans
from sayso.annotate.rules.attributions import find_findings
from sayso.annotate.rules.names import find_names
from sayso.annotate.rules.passages import Passage, find_passages
from sayso.annotate.rules.sentences import find_sentences
from sayso.annotate.rules.times import find_times
from sayso.values import Article, Name, Reading, Span
from sayso.values.annotations import NameType


@dataclass(slots=True)
class _Marked:
    """What the segments gave so far, in characters of the article."""

    relations: list[Relation] = field(default_factory=list)
    words: list[NameWords] = field(default_factory=list)
    names: dict[tuple[int, int], NameType] = field(default_factory=dict)
    starts: list[Start] = field(default_factory=list)


def read_by_model(article: Article, *, model: Model) -> Reading:
    """What the model marks in an article, mended by rules: ``read_by_rules``'s twin.

    Pure and deterministic on one machine; cost linear in the length of the text.
    Paragraphs that are no text (see ``paragraphs``) have sentences and times alone.
    """
    settings = read_settings(model.manifest.thresholds)
    by_rules = find_sentences(article)
    passages = find_passages(article, by_rules)
    known = find_names(article, by_rules)
    marked = _mark_article(article, passages, model, settings, names=known)
    sentences = join_sentences(article, by_rules, marked.starts)
    reading = _join_names(article, marked, known, by_rules)
    names = echo_names(article, choose_names(reading))
    return Reading(
        article=article,
        sentences=sentences,
        names=names,
        times=find_times(article),
        attributions=make_attributions(
            article,
            marked.relations,
            passages,
            find_findings(article, by_rules, passages=passages),
            settings,
            model.manifest.calibration,
        ),
    )


def find_article_relations(
    article: Article,
    passages: Sequence[Passage],
    model: Model,
    settings: QuoteSettings,
) -> tuple[Relation, ...]:
    """The relations of content, cue and source in an article, before any repair."""
    return tuple(_mark_article(article, passages, model, settings).relations)


def find_article_names(article: Article, model: Model) -> NameReading:
    """What both readers say of the names of an article, before any is chosen."""
    by_rules = find_sentences(article)
    known = find_names(article, by_rules)
    marked = _mark_article(
        article,
        find_passages(article, by_rules),
        model,
        read_settings(model.manifest.thresholds),
        names=known,
    )
    return _join_names(article, marked, known, by_rules)


def _join_names(
    article: Article,
    marked: _Marked,
    known: Sequence[Name],
    sentences: Sequence[Span],
) -> NameReading:
    return NameReading(
        article=article,
        words=join_words(marked.words),
        marked=marked.names,
        by_rules={(one.span.start, one.span.end): one.type for one in known},
        openings=frozenset(one.start for one in sentences),
    )


def _mark_article(
    article: Article,
    passages: Sequence[Passage],
    model: Model,
    settings: QuoteSettings,
    *,
    names: Sequence[Name] = (),
) -> _Marked:
    """Everything that the heads mark in an article, ``names`` the rules'."""
    marked = _Marked()
    paragraphs = [(passage.start, passage.end) for passage in passages]
    for segment in cut_segments(article.text, paragraphs):
        _mark(segment, model, settings, marked, names=names)
    return marked


def _mark(
    segment: Segment,
    model: Model,
    settings: QuoteSettings,
    marked: _Marked,
    *,
    names: Sequence[Name],
) -> None:
    """Read one segment and add what the heads mark in it."""
    encoding = encode_text(segment.text, segment.paragraphs, model.tokenizer)
    if not len(encoding):
        return
    outputs = run_model(encoding, model)
    marked.relations += _shift(
        find_relations(segment.text, outputs, settings), segment.start
    )
    marked.words.append(read_words(segment.text, outputs, offset=segment.start))
    marked.names.update(_mark_names(segment, outputs, names))
    marked.starts += [
        (start + segment.start, chance) for start, chance in find_starts(outputs)
    ]


def _mark_names(
    segment: Segment, outputs: Outputs, names: Sequence[Name]
) -> Iterator[tuple[tuple[int, int], NameType]]:
    """The names that the model marks in a segment, in characters of the article."""
    offset, stop = segment.start, segment.start + len(segment.text)
    first = bisect_left(names, offset, key=lambda one: one.span.start)
    last = bisect_left(names, stop, key=lambda one: one.span.start)
    by_rules: list[RuleName] = [
        (one.span.start - offset, one.span.end - offset, one.type)
        for one in names[first:last]
    ]
    found = find_spans(segment.text, outputs, "names")
    for start, end, kind, _ in mark_names(segment.text, found, by_rules):
        yield (start + offset, end + offset), NAME_KINDS[kind]


def _shift(relations: tuple[Relation, ...], by: int) -> Iterator[Relation]:
    def move(part: tuple[int, int]) -> tuple[int, int]:
        return part[0] + by, part[1] + by

    for one in relations:
        yield replace(
            one,
            content=tuple(map(move, one.content)),
            cue=None if one.cue is None else move(one.cue),
            source=None if one.source is None else move(one.source),
        )
