"""Windows of lessons: what one sequence of a batch holds, cut at paragraph ends."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from sayso.annotate.encoder.encodings import CLS, SEP, Encoding, encode_text
from training.labels import IGNORED, Array, Labels, make_labels
from training.lessons import Lesson, find_paragraphs
from training.noise import vary_marks, vary_typing

LONGEST = 254
"""Pieces of text in a window; [CLS] before and [SEP] behind come on top."""


@dataclass(frozen=True, slots=True)
class Window:
    """One sequence: ids and types with the special pieces, and its labels.

    Positions in ``cues`` and ``sources`` count from the [CLS] at 0, which stands for
    none; a partner outside of the window is ``IGNORED``.
    """

    corpus: str
    ids: Array
    types: Array
    quotes: Array
    cues: Array
    sources: Array
    sentences: Array
    names: Array
    times: Array
    descriptions: Array
    mentions: tuple[tuple[int, int, int], ...]
    silver: tuple[str, ...] = ()

    def __len__(self) -> int:
        """How many pieces the window has, special ones included."""
        return len(self.ids)


def cut_windows(
    lesson: Lesson, tokenizer: Tokenizer, random_: random.Random | None = None
) -> list[Window]:
    """The windows of a lesson; with ``random_``, varied: marks, annotator, offset."""
    text = lesson.text
    paragraphs = find_paragraphs(text)
    reading = 0
    first = LONGEST
    if random_ is not None:
        if lesson.teaches_names_alone:
            text = vary_typing(text, random_)
            paragraphs = find_paragraphs(text)
        text = vary_marks(text, paragraphs, random_)
        reading = random_.randrange(len(lesson.quotes)) if lesson.quotes else 0
        first = random_.randint(LONGEST // 4, LONGEST)
    encoding = encode_text(text, paragraphs, tokenizer)
    labels = make_labels(lesson, encoding, reading)
    return [
        _cut(lesson, encoding, labels, start, end)
        for start, end in _find_ranges(encoding, first)
        if end > start
    ]


def _find_ranges(encoding: Encoding, first: int) -> list[tuple[int, int]]:
    """Ranges of pieces, at most LONGEST each, cut before a paragraph where one fits."""
    borders = np.flatnonzero(encoding.ids == SEP)
    ranges: list[tuple[int, int]] = []
    start, size, reach = 0, len(encoding), first
    while start < size:
        end = min(start + reach, size)
        if end < size:
            at = int(np.searchsorted(borders, end, side="right")) - 1
            if at >= 0 and borders[at] > start:
                end = int(borders[at])
            else:
                end = min(start + LONGEST, size)
        ranges.append((start, end))
        start = end + 1 if end < size and encoding.ids[end] == SEP else end
        reach = LONGEST
    return ranges


def _cut(
    lesson: Lesson, encoding: Encoding, labels: Labels, start: int, end: int
) -> Window:
    def around(values: Array, edge: int) -> Array:
        return np.concatenate(([edge], values[start:end], [edge]))

    def point(values: Array) -> Array:
        here = values[start:end]
        inside = (here >= start) & (here < end)
        moved = np.where(inside, here - start + 1, IGNORED)
        moved = np.where(here == -1, 0, moved)
        return np.concatenate(([IGNORED], moved, [IGNORED]))

    mentions = tuple(
        (one - start + 1, last - start + 1, chain)
        for one, last, chain in labels.mentions
        if one >= start and last < end
    )
    ids = np.concatenate(([CLS], encoding.ids[start:end], [SEP]))
    return Window(
        lesson.corpus,
        ids,
        around(encoding.types, 0),
        around(labels.quotes, IGNORED),
        point(labels.cues),
        point(labels.sources),
        around(labels.sentences, IGNORED),
        around(labels.names, IGNORED),
        around(labels.times, IGNORED),
        around(labels.descriptions, IGNORED),
        mentions,
        lesson.silver,
    )


def order_batches(
    windows: Sequence[Window], size: int, random_: random.Random
) -> list[list[Window]]:
    """Batches of windows of like length, in random order."""
    mixed = list(windows)
    random_.shuffle(mixed)
    batches: list[list[Window]] = []
    # Sorted within a hundred batches only: every batch keeps some chance in it.
    for start in range(0, len(mixed), size * 100):
        some = sorted(mixed[start : start + size * 100], key=len)
        batches.extend(some[at : at + size] for at in range(0, len(some), size))
    random_.shuffle(batches)
    return batches
