"""Outputs: what the model says of every piece, averaged over its windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.annotate.encoder.encodings import CLS, SEP, Encoding
from sayso.annotate.encoder.models import Model
from sayso.annotate.encoder.windows import cut_windows

Floats = NDArray[np.float32]

TAGGED = {"quotes": 7, "names": 9, "times": 9, "descriptions": 5}
"""The heads that give tags, with how many."""

READ = ("quotes", "names")
"""The heads that reading an article needs."""

LINK_SIZE = 64

# How far one window starts behind the one before, in pieces. Half a window reads
# everything twice. On PolNeAR dev 180 instead of 127 takes .70 of the time; F1 of
# linked triples .924 for .934 direct, .872 for .881 mixed, .746 for .734 indirect.
STRIDE = 127


@dataclass(frozen=True, slots=True)
class WindowLinks:
    """The pointer vectors of one window: those of [CLS] first, then its pieces.

    ``start`` is the position of the window's first piece among the text's pieces.
    """

    start: int
    links: Floats

    @property
    def end(self) -> int:
        """The position behind the window's last piece."""
        return self.start + len(self.links) - 1


@dataclass(frozen=True, slots=True)
class Outputs:
    """What the heads say of the pieces of a text, an entry a piece.

    ``tags`` holds for each head that was read the probabilities of its tags,
    ``sentences`` the probability that a sentence starts; both are means over the
    windows that hold the piece, weighted by the distance to the window's edges.
    """

    encoding: Encoding
    tags: dict[str, Floats]
    sentences: Floats
    windows: tuple[WindowLinks, ...]


def run_model(
    encoding: Encoding,
    model: Model,
    *,
    stride: int = STRIDE,
    heads: Sequence[str] = READ,
) -> Outputs:
    """The outputs for all pieces of a text.

    ``heads`` of ``TAGGED`` are read besides sentences and links.

    Each window is a pass of its own, as long as it is: on one thread a padded batch of
    eight takes a third more time a piece than eight passes (measured on two
    processors; the values of one window stay in the cache). No pieces give empty
    arrays. Cost: linear.
    """
    size = len(encoding)
    sums = {name: np.zeros((size, TAGGED[name]), dtype=np.float32) for name in heads}
    sentences = np.zeros(size, dtype=np.float32)
    totals = np.zeros(size, dtype=np.float32)
    kept: list[WindowLinks] = []
    windows = cut_windows(encoding, longest=model.manifest.window, stride=stride)
    wanted = [*heads, "sentences", "links"]
    for start, end in windows:
        out = dict(zip(wanted, _pass(encoding, model, start, end, wanted), strict=True))
        weights = _weigh(end - start)
        totals[start:end] += weights
        for name in heads:
            sums[name][start:end] += weights[:, None] * _softmax(out[name][1:-1])
        sentences[start:end] += weights / (1 + np.exp(-out["sentences"][1:-1, 0]))
        kept.append(WindowLinks(start, out["links"][:-1]))
    safe: Floats = np.maximum(totals, np.float32(1e-9)).astype(np.float32)
    return Outputs(
        encoding,
        {name: _divide(values, safe) for name, values in sums.items()},
        _divide(sentences[:, None], safe)[:, 0],
        tuple(kept),
    )


def _pass(
    encoding: Encoding, model: Model, start: int, end: int, wanted: list[str]
) -> list[Floats]:
    """The wanted outputs of one window, special pieces included."""
    ids = np.concatenate(([CLS], encoding.ids[start:end], [SEP]))[None]
    types = np.concatenate(([0], encoding.types[start:end], [0]))[None]
    feed = {"ids": ids, "types": types, "mask": np.ones_like(ids)}
    return [out[0] for out in model.session.run(wanted, feed)]


def _weigh(size: int) -> Floats:
    """The weight of each piece of a window: more, the further from its edges."""
    places = np.arange(size)
    return (1.0 + np.minimum(places, places[::-1])).astype(np.float32)


def _divide(values: Floats, totals: Floats) -> Floats:
    return np.asarray(values / totals[:, None], dtype=np.float32)


def _softmax(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)
