"""Labels: what each head should say of each piece of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.annotate.encoder.encodings import SEP, Encoding
from sayso.annotate.encoder.spans import DESCRIPTION_KINDS, NAME_KINDS, TIME_KINDS
from training.lessons import Labelled, Lesson, Range, Relation

IGNORED = -100
"""The label of a piece that a head is not taught on."""

QUOTE_TAGS = ("content", "cue", "source")

Array = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Labels:
    """One array a head, an entry a piece; ``IGNORED`` where the corpus is silent.

    Tags are 0 for outside, 1 + 2k for the first piece of kind k and 2 + 2k for the
    others. ``cues`` gives for a piece of content the position of the first piece of
    its cue, ``sources`` for a piece of a cue that of its source, -1 for none.
    ``mentions`` are (first piece, last piece, chain) in order of the text.
    """

    quotes: Array
    cues: Array
    sources: Array
    sentences: Array
    names: Array
    times: Array
    descriptions: Array
    mentions: tuple[tuple[int, int, int], ...]


def make_labels(lesson: Lesson, encoding: Encoding, reading: int = 0) -> Labels:
    """The labels of a lesson for the pieces of its text.

    ``reading`` chooses the annotator of the quotes.
    """
    size = len(encoding)
    silent = np.full(size, IGNORED, dtype=np.int64)
    real = encoding.ids != SEP
    quotes, cues, sources = silent, silent, silent
    if lesson.quotes is not None:
        quotes, cues, sources = _label_quotes(lesson.quotes[reading], encoding, real)
    sentences = silent
    if lesson.sentences is not None:
        sentences = np.where(real, 0, IGNORED)
        for start in lesson.sentences:
            at = int(np.searchsorted(encoding.ends, start, side="right"))
            while at < size and not real[at]:
                at += 1
            if at < size:
                sentences[at] = 1
    return Labels(
        quotes,
        cues,
        sources,
        sentences,
        _tag(lesson.names, NAME_KINDS, encoding, real),
        _tag(lesson.times, TIME_KINDS, encoding, real),
        _tag(lesson.descriptions, DESCRIPTION_KINDS, encoding, real),
        _find_mentions(lesson, encoding),
    )


def find_pieces(encoding: Encoding, span: Range) -> tuple[int, int]:
    """The half-open range of pieces that share a character with a span."""
    first = int(np.searchsorted(encoding.ends, span[0], side="right"))
    last = int(np.searchsorted(encoding.starts, span[1], side="left"))
    while first < last and encoding.ids[first] == SEP:
        first += 1
    while last > first and encoding.ids[last - 1] == SEP:
        last -= 1
    return first, last


def _label_quotes(
    reading: Sequence[Relation], encoding: Encoding, real: NDArray[np.bool_]
) -> tuple[Array, Array, Array]:
    tags = np.where(real, 0, IGNORED)
    cues = np.full(len(encoding), IGNORED, dtype=np.int64)
    sources = np.full(len(encoding), IGNORED, dtype=np.int64)
    # What is written last wins: a cue inside of a content is a cue.
    for kind, part in enumerate(QUOTE_TAGS):
        for relation in reading:
            for span in getattr(relation, part):
                _write(tags, find_pieces(encoding, span), kind)
    for relation in reading:
        cue = _first(encoding, relation.cue)
        source = _first(encoding, relation.source)
        for span in relation.content:
            first, last = find_pieces(encoding, span)
            own = np.isin(tags[first:last], (1, 2))
            cues[first:last] = np.where(own, cue, cues[first:last])
        for span in relation.cue:
            first, last = find_pieces(encoding, span)
            sources[first:last] = source
    return tags, cues, sources


def _first(encoding: Encoding, spans: Sequence[Range]) -> int:
    if not spans:
        return -1
    first, last = find_pieces(encoding, min(spans))
    return first if first < last else -1


def _tag(
    spans: Sequence[Labelled] | None,
    kinds: Sequence[str],
    encoding: Encoding,
    real: NDArray[np.bool_],
) -> Array:
    if spans is None:
        return np.full(len(encoding), IGNORED, dtype=np.int64)
    tags = np.where(real, 0, IGNORED)
    for start, end, kind in spans:
        _write(tags, find_pieces(encoding, (start, end)), kinds.index(kind))
    return tags


def _write(tags: Array, pieces: tuple[int, int], kind: int) -> None:
    first, last = pieces
    if first < last:
        own = tags[first:last] != IGNORED
        tags[first:last] = np.where(own, 2 + 2 * kind, tags[first:last])
        tags[first] = 1 + 2 * kind


def _find_mentions(
    lesson: Lesson, encoding: Encoding
) -> tuple[tuple[int, int, int], ...]:
    found: list[tuple[int, int, int]] = []
    for number, chain in enumerate(lesson.chains or ()):
        for span in chain:
            first, last = find_pieces(encoding, span)
            if first < last:
                found.append((first, last - 1, number))
    return tuple(sorted(found))
