"""Edits: other words in the text of a lesson, and every layer moved with them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from training.lessons import Labelled, Lesson, Range, Relation

Edit = tuple[int, int, str]
"""Start, end, and what stands there instead; in order, none touching another."""


def apply_edits(lesson: Lesson, edits: Sequence[Edit]) -> Lesson:
    """The lesson with other words in its text; every layer moves along.

    A span that begins or ends inside of an edit takes the whole of what is written
    there.
    """
    pieces: list[str] = []
    # Where each edit starts, ends, and by how much what follows it has moved.
    starts = [start for start, _, _ in edits]
    moved: list[int] = []
    last = shift = 0
    for start, end, new in edits:
        pieces += (lesson.text[last:start], new)
        shift += len(new) - (end - start)
        moved.append(shift)
        last = end
    pieces.append(lesson.text[last:])

    def move(offset: int, *, is_end: bool) -> int:
        # An end belongs to the edit before it, a start to the one it opens.
        at = bisect_right(starts, offset - 1 if is_end else offset) - 1
        if at < 0:
            return offset
        start, end, new = edits[at]
        before = moved[at - 1] if at else 0
        if offset >= end:
            return offset + moved[at]
        if offset == start and not is_end:
            return offset + before
        return start + before + (len(new) if is_end else 0)

    def span(one: Range) -> Range:
        return move(one[0], is_end=False), move(one[1], is_end=True)

    def labelled(spans: Sequence[Labelled] | None) -> tuple[Labelled, ...] | None:
        if spans is None:
            return None
        return tuple((*span((start, end)), kind) for start, end, kind in spans)

    return replace(
        lesson,
        text="".join(pieces),
        quotes=None
        if lesson.quotes is None
        else tuple(
            tuple(
                Relation(
                    tuple(map(span, one.content)),
                    tuple(map(span, one.cue)),
                    tuple(map(span, one.source)),
                )
                for one in reading
            )
            for reading in lesson.quotes
        ),
        sentences=None
        if lesson.sentences is None
        else tuple(move(one, is_end=False) for one in lesson.sentences),
        names=labelled(lesson.names),
        times=labelled(lesson.times),
        descriptions=labelled(lesson.descriptions),
        chains=None
        if lesson.chains is None
        else tuple(tuple(map(span, chain)) for chain in lesson.chains),
    )
