"""Quantities: kind, value, unit, hedge and what is counted."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import Case, load_cases
from factories import make_article
from sayso.annotate.numbers import read_number, read_ordinal
from sayso.annotate.quantities import find_quantities
from sayso.annotate.rules.times import find_times

WORDS = st.lists(
    st.sampled_from(
        "a the two 3 41-year-old , 41, aged nine $ 2.3 million thousands of dozen men "
        "people percent % ² ٣ ½ 1/0 999999999999999999999 third one killed hundred and "
        "in his 30s miles £5m Jane Roe (41) \n 👍 \u200f".split(" ")
    ),
    max_size=14,
).map(" ".join)


def read_quantities(case: Case) -> list[list[object]]:
    article = make_article(case.input["text"])
    return [
        [
            article.words_of(found.span),
            found.kind,
            found.value,
            found.unit,
            found.modifier,
            article.words_of(found.counted) if found.counted else None,
        ]
        for found in find_quantities(article, find_times(article))
    ]


@pytest.mark.parametrize("case", load_cases("annotate", "quantities"))
def test_quantities_as_expected(case: Case) -> None:
    assert read_quantities(case) == case.expected


@pytest.mark.parametrize("case", load_cases("annotate", "quantities_negative"))
def test_what_is_no_quantity(case: Case) -> None:
    assert read_quantities(case) == case.expected


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2.3 million", 2_300_000),
        ("37,000", 37_000),
        ("twenty-five", 25),
        ("a hundred and five", 105),
        ("two hundred thousand", 200_000),
        ("one million two hundred thousand", 1_200_000),
        ("half a dozen", 6),
        ("2 1/2", 2.5),
        ("1/0", None),
        ("pier", None),
        ("", None),
        ("9" * 40, None),
    ],
)
def test_read_number(words: str, value: float | None) -> None:
    assert read_number(words) == value


@pytest.mark.parametrize(
    ("word", "rank"),
    [("third", 3), ("21st", 21), ("twenty-first", 21), ("twelfth", 12), ("pier", None)],
)
def test_read_ordinal(word: str, rank: int | None) -> None:
    assert read_ordinal(word) == rank


@given(WORDS)
def test_any_words_give_finite_values_in_order(text: str) -> None:
    article = make_article(text)
    found = find_quantities(article, find_times(article))
    for quantity in found:
        assert math.isfinite(quantity.value)
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start


@pytest.mark.parametrize("piece", ["½", "9", "a", "two ", "$", "1,", "(", "Roe, 4"])
def test_endless_text_gives_spans_inside_it(piece: str) -> None:
    article = make_article(piece * 5_000)
    found = find_quantities(article, ())
    assert all(quantity.span.end <= len(article.text) for quantity in found)
