"""Tags: the best sequence of spans under the probabilities of their tags."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.annotate.encoder.outputs import Floats

_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Tagged:
    """A span of pieces ``[first, last)`` with its kind, a number from 0.

    ``score`` is the mean probability of its tags.
    """

    first: int
    last: int
    kind: int
    score: float


def decode_tags(
    chances: Floats,
    real: NDArray[np.bool_],
    *,
    leaving: tuple[float, ...],
    entering: tuple[float, ...] = (),
    edges: Floats | None = None,
) -> tuple[Tagged, ...]:
    """The spans of the best tag sequence, in order.

    ``chances`` has a row a piece: 0 for outside, 1 + 2k for the first piece of kind k,
    2 + 2k for the others. ``real`` is False for the pieces that are no text, which a
    span may run over. ``leaving`` holds the cost, in nats, of ending a span of each
    kind, ``entering`` that of starting one; ``edges`` has for each piece what it costs
    besides to end a span of the first kind before it. Method: Viterbi. Cost: linear.
    """
    size, width = chances.shape
    if not size:
        return ()
    scores = np.where(real[:, None], np.log(np.maximum(chances, 1e-6)), 0.0)
    moves = _list_moves(width, leaving, entering)
    others = [tag for tag in range(width) if tag != 2]
    best = np.full(width, _NEVER)
    best[0] = scores[0, 0]
    best[1::2] = scores[0, 1::2] - np.asarray(entering or np.zeros(width // 2))
    back = np.zeros((size, width), dtype=np.int8)
    for at in range(1, size):
        paths = best[:, None] + moves
        if edges is not None:
            paths[1:3, others] -= edges[at]
        back[at] = paths.argmax(axis=0)
        best = paths.max(axis=0) + scores[at]
    tag = int(best.argmax())
    tags = [tag]
    for at in range(size - 1, 0, -1):
        tag = int(back[at, tag])
        tags.append(tag)
    tags.reverse()
    return _collect(tags, chances, real)


def _list_moves(
    width: int, leaving: tuple[float, ...], entering: tuple[float, ...]
) -> NDArray[np.float64]:
    """The score of moving from each tag (row) to each tag (column)."""
    moves = np.zeros((width, width))
    for kind in range(width // 2):
        first, inner = 1 + 2 * kind, 2 + 2 * kind
        moves[:, inner] = _NEVER
        if entering:
            moves[:, first] -= entering[kind]
    for kind in range(width // 2):
        first, inner = 1 + 2 * kind, 2 + 2 * kind
        moves[[first, inner], :] -= leaving[kind]
        moves[[first, inner], inner] = 0.0
    return moves


def _collect(
    tags: list[int], chances: Floats, real: NDArray[np.bool_]
) -> tuple[Tagged, ...]:
    found: list[Tagged] = []
    at = 0
    while at < len(tags):
        tag = tags[at]
        if tag == 0 or not real[at]:
            at += 1
            continue
        first, kind = at, (tag - 1) // 2
        at += 1
        while at < len(tags) and tags[at] == 2 + 2 * kind:
            at += 1
        last = at
        while last > first and not real[last - 1]:
            last -= 1
        places = [place for place in range(first, last) if real[place]]
        pair = chances[places, 1 + 2 * kind] + chances[places, 2 + 2 * kind]
        found.append(Tagged(first, last, kind, float(pair.mean())))
    return tuple(found)
