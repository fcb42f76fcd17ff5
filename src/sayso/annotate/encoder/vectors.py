"""Vectors of mentions: what the model gives for telling who is who."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.annotate.encoder.outputs import LINK_SIZE, Outputs
from sayso.values import Span

Halves = NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class PieceVectors:
    """A query and a key for every piece of an article, half precision.

    ``starts`` and ``ends`` are the pieces' characters in order. The logit that a
    mention's antecedent is another one is ``query @ key / 8``; ``nobody`` is the key
    of having none.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    values: Halves
    nobody: Halves

    def of(self, span: Span) -> tuple[NDArray[np.float32], NDArray[np.float32]] | None:
        """The query and the key of a span, means over its pieces; None where unread."""
        first = bisect_right(self.ends, span.start)
        last = bisect_left(self.starts, span.end)
        if first >= last:
            return None
        mean = self.values[first:last].astype(np.float32).mean(axis=0)
        return mean[:LINK_SIZE], mean[LINK_SIZE:]


def join_vectors(parts: list[tuple[int, Outputs]]) -> PieceVectors:
    """The vectors of an article from the outputs of its segments.

    Each part is the segment's first character and its outputs, in order.
    """
    starts: list[int] = []
    ends: list[int] = []
    values = [np.zeros((0, 2 * LINK_SIZE), dtype=np.float16)]
    nobody = np.zeros(LINK_SIZE, dtype=np.float32)
    for offset, outputs in parts:
        starts += [int(at) + offset for at in outputs.encoding.starts]
        ends += [int(at) + offset for at in outputs.encoding.ends]
        values.append(outputs.people.astype(np.float16))
        nobody += outputs.nobody[LINK_SIZE:] / len(parts)
    return PieceVectors(
        tuple(starts), tuple(ends), np.concatenate(values), nobody.astype(np.float16)
    )
