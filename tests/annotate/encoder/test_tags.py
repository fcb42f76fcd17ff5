"""The decoder against its plain twin, which tries every sequence."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate.encoder.tags import decode_tags

LEAVING, ENTERING = (1.0, 0.2), (0.3, -0.1)


def score_plainly(tags, chances, edges):
    """The score of one sequence; None where an inner tag follows another kind."""
    total, before = 0.0, 0
    for at, tag in enumerate(tags):
        if tag and tag % 2 == 0 and before not in (tag - 1, tag):
            return None
        if before and not (tag == before + before % 2 and tag % 2 == 0):
            total -= LEAVING[(before - 1) // 2]
            total -= edges[at] if before in (1, 2) else 0
        if tag % 2:
            total -= ENTERING[(tag - 1) // 2]
        total += float(np.log(chances[at, tag]))
        before = tag
    return total


def list_spans(tags):
    spans = []
    for at, tag in enumerate(tags):
        if tag % 2:
            spans.append([at, at + 1, (tag - 1) // 2])
        elif tag:
            spans[-1][1] = at + 1
    return [tuple(span) for span in spans]


@given(
    st.lists(
        st.lists(st.floats(0.01, 1), min_size=5, max_size=5), min_size=1, max_size=5
    ),
    st.lists(st.sampled_from([0.0, 1.0]), min_size=5, max_size=5),
)
def test_the_decoder_finds_the_best_of_all_sequences(rows, edges):
    chances = np.array(rows, dtype=np.float32)
    chances /= chances.sum(axis=1, keepdims=True)
    scored = [
        (score_plainly(tags, chances, edges), tags)
        for tags in product(range(5), repeat=len(rows))
    ]
    best = max(score for score, _ in scored if score is not None)
    found = decode_tags(
        chances,
        np.ones(len(rows), dtype=bool),
        leaving=LEAVING,
        entering=ENTERING,
        edges=np.array(edges[: len(rows)], dtype=np.float32),
    )
    ways = [list_spans(tags) for score, tags in scored if score == pytest.approx(best)]
    assert [(one.first, one.last, one.kind) for one in found] in ways


def test_a_span_runs_over_a_paragraph_border():
    chances = np.array(
        [[0.1, 0.8, 0.1], [0.9, 0.05, 0.05], [0.1, 0.1, 0.8]], dtype=np.float32
    )
    (span,) = decode_tags(chances, np.array([True, False, True]), leaving=(1.0,))
    assert (span.first, span.last) == (0, 3)


def test_no_pieces_give_no_spans():
    empty = np.zeros((0, 3), dtype=np.float32)
    assert decode_tags(empty, np.zeros(0, dtype=bool), leaving=(1.0,)) == ()
