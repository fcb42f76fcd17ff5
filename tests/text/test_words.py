"""Words: what belongs together, and offsets that read back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text import fold_word, split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("We won't go, she said.", ["We", "won't", "go", "she", "said"]),
        ("the 41-year-old’s boat", ["the", "41-year-old’s", "boat"]),
        ("37,000 or 2.5 million", ["37,000", "or", "2.5", "million"]),
        ("s--t happens", ["s--t", "happens"]),
        ("wait... no—never", ["wait", "no", "never"]),
        ("'quoted'", ["quoted"]),
        ("U.S. troops", ["U.S", "troops"]),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert [word.text for word in split_words(text)] == words


@given(st.text(max_size=200))
def test_words_read_back_in_order(text: str) -> None:
    words = split_words(text)
    assert all(text[word.start : word.end] == word.text for word in words)
    assert all(one.end <= two.start for one, two in pairwise(words))


@given(st.text(max_size=60), st.integers(0, 30), st.integers(0, 30))
def test_part_of_a_text_keeps_offsets_of_the_whole(
    text: str, start: int, more: int
) -> None:
    for word in split_words(text, start, start + more):
        assert start <= word.start < word.end <= start + more
        assert text[word.start : word.end] == word.text


@pytest.mark.parametrize(
    ("one", "other"), [("Café’s", "cafe's"), ("ＡＢＣ", "abc"), ("Straße", "STRASSE")]
)
def test_spellings_fold_to_one(one: str, other: str) -> None:
    assert fold_word(one) == fold_word(other)
