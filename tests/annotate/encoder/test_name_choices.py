"""Choices: the likeliest candidates that do not overlap."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate.encoder.name_candidates import NameCandidate
from sayso.annotate.encoder.name_choices import choose_spans
from sayso.annotate.encoder.name_votes import VOTES, list_votes


def make(start, end):
    return NameCandidate(start, end, start, end)


def choose(spans, chances, least=0.4):
    chosen = choose_spans([make(*span) for span in spans], chances, least=least)
    return [(spans[at], kind) for at, kind, _ in chosen]


def test_one_sure_candidate_stands_against_two_doubtful_ones():
    spans = [(0, 9), (0, 4), (5, 9)]
    assert choose(spans, [(0.9, 0.0), (0.5, 0.0), (0.0, 0.5)]) == [((0, 9), 0)]
    assert choose(spans, [(0.5, 0.0), (0.8, 0.0), (0.1, 0.9)]) == [
        ((0, 4), 0),
        ((5, 9), 1),
    ]


def test_what_is_unlikely_is_left_out():
    assert choose([(0, 3)], [(0.39, 0.1)]) == []
    assert choose([], []) == []


@given(
    st.lists(
        st.tuples(st.integers(0, 6), st.integers(1, 4), st.floats(0.1, 1.0)),
        max_size=7,
    )
)
def test_no_other_choice_is_better(drawn):
    spans = [(start, start + size) for start, size, _ in drawn]
    chances = [(chance,) for *_, chance in drawn]
    chosen = choose_spans([make(*one) for one in spans], chances, least=0.4)
    best = 0.0
    for count in range(len(spans) + 1):
        for some in combinations(range(len(spans)), count):
            pairs = combinations(sorted(spans[at] for at in some), 2)
            if all(left[1] <= right[0] for left, right in pairs):
                best = max(best, sum(chances[at][0] - 0.4 for at in some))
    assert sum(chance - 0.4 for *_, chance in chosen) == pytest.approx(best)
    taken = sorted(spans[at] for at, *_ in chosen)
    assert all(left[1] <= right[0] for left, right in combinations(taken, 2))


def test_names_taken_elsewhere_vote():
    text = "Vrom rose. Vrom fell. Ada Stone met Stone."
    candidates = [make(0, 4), make(11, 15), make(22, 31), make(36, 41)]
    scores = [(-5, 3, -5), (-5, -1, -1), (4, -5, -5), (-1, -1, -5)]
    votes = list_votes(text, candidates, scores)
    told = dict(zip(VOTES, votes[1][1], strict=True))
    assert told["taken_elsewhere"] > 0
    assert told["elsewhere"] > 0
    assert dict(zip(VOTES, votes[1][2], strict=True))["taken_as_another_kind"] > 0
    assert dict(zip(VOTES, votes[3][0], strict=True))["part_of_a_name"] == 1
    assert dict(zip(VOTES, votes[3][1], strict=True))["part_of_another_kind"] == 1
    assert dict(zip(VOTES, votes[0][1], strict=True))["taken_elsewhere"] == 0
