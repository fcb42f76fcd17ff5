"""Links: which cue a content has, and which source a cue, by the model's pointers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.annotate.encoder.outputs import LINK_SIZE, Outputs, WindowLinks
from sayso.annotate.encoder.settings import LinkSettings
from sayso.annotate.encoder.tags import Tagged

CONTENT, CUE, SOURCE = 0, 1, 2
"""The kinds of the quote tags."""

Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pointed:
    """For each span what it points at, -1 for nothing, and how sure that is.

    ``chances`` are shares of the candidates' evidence in [0, 1].
    """

    targets: tuple[int, ...]
    chances: tuple[float, ...]


def point_spans(
    outputs: Outputs,
    spans: Sequence[Tagged],
    targets: Sequence[Tagged],
    part: int,
    settings: LinkSettings,
    obstacles: Sequence[Tagged] = (),
) -> Scores:
    """The scores of each span (row) with none (column 0) and each target.

    ``part`` says which vectors: 0 for contents and their cues, 1 for cues and their
    sources. A score is the log of the pointer's share, averaged over the windows that
    hold both, less the terms of ``settings`` for the pieces between, the
    ``obstacles`` crossed (other targets if none are given) and the paragraphs.
    """
    total = np.zeros((len(spans), len(targets) + 1))
    weight = np.zeros((len(spans), len(targets) + 1))
    starts = [target.first for target in targets]
    for window in outputs.windows:
        _add_window(window, spans, targets, part, total, weight)
    scores = np.where(weight > 0, total / np.maximum(weight, 1e-9), -1e3)
    crossed = sorted(one.first for one in obstacles) if obstacles else sorted(starts)
    paragraphs = outputs.encoding.paragraphs
    for row, span in enumerate(spans):
        for column, target in enumerate(targets, start=1):
            if scores[row, column] > -1e3:
                scores[row, column] -= _find_cost(
                    span, target, crossed, paragraphs, settings
                )
    scores[:, 0] += settings.none
    return scores


def _add_window(
    window: WindowLinks,
    spans: Sequence[Tagged],
    targets: Sequence[Tagged],
    part: int,
    total: Scores,
    weight: Scores,
) -> None:
    """Add what one window says of the pairs that it holds."""
    inner = [at for at, one in enumerate(spans) if _lies_in(one, window)]
    near = [at for at, one in enumerate(targets) if _lies_in(one, window)]
    if not inner:
        return
    queries = window.links[:, 2 * part * LINK_SIZE : (2 * part + 1) * LINK_SIZE]
    keys = window.links[:, (2 * part + 1) * LINK_SIZE : (2 * part + 2) * LINK_SIZE]
    held = [keys[0]]
    for at in near:
        first, last = _places(targets[at], window)
        held.append(keys[first:last][0])
    table = np.stack(held).T / LINK_SIZE**0.5
    for at in inner:
        first, last = _places(spans[at], window)
        logits = (queries[first:last] @ table).astype(np.float64)
        logits -= logits.max(axis=1, keepdims=True)
        logs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        mean = logs.mean(axis=0)
        edge = 1.0 + min(first - 1, len(window.links) - 1 - last)
        for column, value in zip((0, *(one + 1 for one in near)), mean, strict=True):
            total[at, column] += edge * value
            weight[at, column] += edge


def _lies_in(span: Tagged, window: WindowLinks) -> bool:
    return span.first >= window.start and span.first < window.end


def _places(span: Tagged, window: WindowLinks) -> tuple[int, int]:
    """The rows of a span in a window's vectors."""
    return span.first - window.start + 1, min(span.last, window.end) - window.start + 1


def _find_cost(
    span: Tagged,
    target: Tagged,
    crossed: Sequence[int],
    paragraphs: NDArray[np.int64],
    settings: LinkSettings,
) -> float:
    gap = max(0, target.first - span.last, span.first - target.last)
    low, high = min(span.last, target.last), max(span.first, target.first)
    between = max(0, bisect_left(crossed, high) - bisect_left(crossed, low))
    lines = abs(int(paragraphs[span.first]) - int(paragraphs[target.first]))
    return (
        settings.gap * float(np.log1p(gap))
        + settings.crossed * between
        + settings.paragraphs * lines
    )


def choose_targets(scores: Scores) -> Pointed:
    """The best target of each span, with its share among the candidates."""
    targets: list[int] = []
    chances: list[float] = []
    for row in scores:
        best = int(row.argmax())
        raised = np.exp(row - row[best])
        targets.append(best - 1)
        chances.append(float(raised[best] / raised.sum()))
    return Pointed(tuple(targets), tuple(chances))


def share_targets(
    scores: Scores, pointed: Pointed, contents: Sequence[Tagged], settings: LinkSettings
) -> Pointed:
    """The same, but a cue without content takes one from a cue that has two.

    It takes the content that loses least, where that is no more than ``settings.share``
    nats: "Ng said he was sure and denied it" has a content for each cue.
    """
    targets, chances = list(pointed.targets), list(pointed.chances)
    for target in range(scores.shape[1] - 1):
        if target in targets:
            continue
        best, least = -1, settings.share
        for at, held in enumerate(targets):
            if held < 0 or targets.count(held) < 2:
                continue
            loss = float(scores[at, held + 1] - scores[at, target + 1])
            if loss < least:
                best, least = at, loss
        if best >= 0:
            targets[best] = target
            row = scores[best]
            raised = np.exp(row - row.max())
            chances[best] = float(raised[target + 1] / raised.sum())
    return Pointed(tuple(targets), tuple(chances))
