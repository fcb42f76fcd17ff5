"""What both readers say of names, made by hand, for tests without a model."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from made_outputs import find_pieces, make_outputs

from factories import find_span, make_article
from sayso.annotate.encoder.name_candidates import NameReading
from sayso.annotate.encoder.name_words import read_words
from sayso.annotate.encoder.spans import NAME_KINDS


def make_name_outputs(text, chances):
    """Outputs whose tags give each of some words its kind with a chance."""
    outputs = make_outputs(text, {})
    tags = np.full((len(outputs.encoding), 9), 0.0005, dtype=np.float32)
    for words, (kind, chance) in chances.items():
        at, pieces = NAME_KINDS.index(kind), find_pieces(outputs.encoding, text, words)
        for piece in pieces:
            tags[piece, 1 + 2 * at if piece == pieces[0] else 2 + 2 * at] = chance
    tags[:, 0] = 1 - tags[:, 1:].sum(axis=1)
    return replace(outputs, tags={"names": tags})


def make_reading(text, chances=None, *, marked=None, by_rules=None, openings=(0,)):
    """A reading of a text: chances and marks by the words that they are for."""
    article = make_article(text)
    outputs = make_name_outputs(text, chances or {})

    def place(marks):
        spans = {find_span(article, words): kind for words, kind in marks.items()}
        return {(span.start, span.end): kind for span, kind in spans.items()}

    return NameReading(
        article=article,
        words=read_words(text, outputs),
        marked=place(marked or {}),
        by_rules=place(by_rules or {}),
        openings=frozenset(openings),
    )
