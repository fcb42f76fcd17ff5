"""Encodings and outputs made by hand, for tests without a model."""

from __future__ import annotations

import re

import numpy as np

from sayso.annotate.encoder.encodings import SEP, Encoding
from sayso.annotate.encoder.outputs import Outputs, WindowLinks

_WORD = re.compile(r"\w+|[^\w\s]")


def make_encoding(text: str) -> Encoding:
    """A piece a word or sign, a [SEP] between two lines."""
    ids, starts, ends, paragraphs = [], [], [], []
    place = 0
    for number, line in enumerate(text.split("\n")):
        if number:
            ids.append(SEP)
            starts.append(place - 1)
            ends.append(place - 1)
            paragraphs.append(number - 1)
        for match in _WORD.finditer(line):
            ids.append(1000)
            starts.append(place + match.start())
            ends.append(place + match.end())
            paragraphs.append(number)
        place += len(line) + 1
    arrays = (ids, [0] * len(ids), starts, ends, paragraphs)
    return Encoding(*(np.asarray(one, dtype=np.int64) for one in arrays))


def make_outputs(
    text: str,
    spans: dict[str, list[str]],
    points: dict[str, str] | None = None,
    sure: float = 0.97,
) -> Outputs:
    """Outputs whose quote tags are the given words, kind by kind.

    ``points`` says which words a span's pointer leads to, "" for none.
    """
    encoding = make_encoding(text)
    size = len(encoding)
    chances = np.full((size, 7), (1 - sure) / 6, dtype=np.float32)
    chances[:, 0] = sure
    places: dict[str, range] = {}
    for kind, name in enumerate(("content", "cue", "source")):
        for words in spans.get(name, []):
            pieces = find_pieces(encoding, text, words)
            places[words] = pieces
            for at in pieces:
                chances[at] = (1 - sure) / 6
                chances[at, (1 if at == pieces[0] else 2) + 2 * kind] = sure
    links = np.zeros((size + 1, 256), dtype=np.float32)
    for number, (words, target) in enumerate((points or {}).items()):
        base = 0 if words in spans.get("content", []) else 128
        for at in places[words]:
            links[at + 1, base + number] = 16.0
        at = places[target][0] + 1 if target else 0
        links[at, base + 64 + number] = 16.0
    empty = np.zeros((size, 9), dtype=np.float32)
    return Outputs(
        encoding,
        {"quotes": chances, "names": empty, "times": empty, "descriptions": empty},
        np.zeros(size, dtype=np.float32),
        (WindowLinks(0, links),),
    )


def find_pieces(encoding: Encoding, text: str, words: str) -> range:
    """The pieces of the first place where these words stand."""
    start = text.index(words)
    first = int(np.searchsorted(encoding.starts, start))
    return range(first, int(np.searchsorted(encoding.starts, start + len(words))))
