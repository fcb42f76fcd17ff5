"""Phrases around values: borders that a reader would choose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.phrases import find_phrase, skip_dateline
from sayso.values import Span


def show_phrase(text: str, words: str, most: int = 9) -> str:
    at = text.index(words)
    span = find_phrase(
        text, Span("a", 0, len(text)), Span("a", at, at + len(words)), most=most
    )
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "words", "phrase"),
    [
        (
            "Her doctor, Ada Venn, ordered bed rest for three weeks, and she obeyed.",
            "three weeks",
            "ordered bed rest for three weeks",
        ),
        (
            "The old mill by the river was sold to a firm from Ostvik for £3,250 "
            "because the roof had gone and nobody wanted it any longer.",
            "£3,250",
            "to a firm from Ostvik for £3,250",
        ),
        ("It was nine", "nine", "It was nine"),
    ],
)
def test_phrases_end_at_borders(text, words, phrase):
    assert show_phrase(text, words) == phrase


def test_a_dateline_is_no_part_of_a_sentence():
    text = "OSTVIK (Tide Wire) - A barge sank."
    span = skip_dateline(text, Span("a", 0, len(text)))
    assert text[span.start : span.end] == "A barge sank."


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 20))
def test_a_phrase_holds_its_value(text, start, length):
    start = min(start, len(text))
    value = Span("a", start, min(len(text), start + length))
    phrase = find_phrase(text, Span("a", 0, len(text)), value)
    assert phrase.contains(value)
    assert phrase.end <= len(text)
