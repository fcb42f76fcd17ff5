"""Scores of chains, against the worked examples of those who made them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.evaluate.chain_scores import (
    ChainScore,
    mean_f1,
    pair_best,
    score_bcubed,
    score_ceaf_e,
    score_muc,
)


def chains(*words: str) -> list[frozenset[str]]:
    return [frozenset(word) for word in words]


# Luo (2005), figure 1 and table 1: truth, four responses, and their F-measures.
TRUTH = chains("12345", "67", "89ABC")
RESPONSES = [
    (chains("12345", "6789ABC"), 0.947, 0.865, 0.733),
    (chains("1234589ABC", "67"), 0.947, 0.737, 0.667),
    (chains("123456789ABC"), 0.900, 0.545, 0.294),
    (chains(*"123456789ABC"), 0.0, 0.400, 0.178),
]


@pytest.mark.parametrize(("found", "muc", "bcubed", "ceaf_e"), RESPONSES)
def test_the_table_of_luo(found, muc, bcubed, ceaf_e):
    assert score_muc(found, TRUTH).f1 == pytest.approx(muc, abs=0.001)
    assert score_bcubed(found, TRUTH).f1 == pytest.approx(bcubed, abs=0.001)
    assert score_ceaf_e(found, TRUTH).f1 == pytest.approx(ceaf_e, abs=0.001)


def test_the_examples_of_vilain_and_others():
    # Vilain et al. (1995), section 3: a chain in two parts, and one found too long.
    parts = score_muc(chains("AB", "CD"), chains("ABCD"))
    assert (parts.recall, parts.precision) == (pytest.approx(2 / 3), 1.0)
    long = score_muc(chains("ABCDE"), chains("ABC", "DE"))
    assert (long.recall, long.precision) == (1.0, 0.75)


def test_the_example_of_bagga_and_baldwin():
    # Bagga & Baldwin (1998), figures 2 and 3: the second error costs more.
    first = score_bcubed(chains("12345", "6789ABC"), TRUTH)
    second = score_bcubed(chains("1234589ABC", "67"), TRUTH)
    assert first.precision == pytest.approx(16 / 21)
    assert second.precision == pytest.approx(7 / 12)
    assert first.recall == second.recall == 1.0


def test_mentions_that_the_other_side_lacks():
    found, gold = chains("abx"), chains("aby")
    assert score_muc(found, gold).precision == 0.5
    assert score_bcubed(found, gold).recall == pytest.approx((2 / 3 * 2) / 3)
    assert score_ceaf_e(found, gold).f1 == pytest.approx(2 / 3)


def test_nothing_scores_nothing():
    for score in (score_muc, score_bcubed, score_ceaf_e):
        assert score([], []) == ChainScore()
    assert mean_f1([]) == 0.0


@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(
            st.lists(st.integers(0, 9), min_size=width, max_size=width),
            min_size=1,
            max_size=4,
        )
    )
)
def test_the_best_pairing_is_that_of_trying_all(worth):
    rows, width = len(worth), len(worth[0])
    slots = [*range(width), *[None] * rows]
    tried = max(
        sum(worth[at][slot] for at, slot in enumerate(taken) if slot is not None)
        for taken in itertools.permutations(slots, rows)
    )
    assert pair_best(worth) == tried
