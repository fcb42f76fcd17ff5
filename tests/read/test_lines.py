"""Paragraphs of a plain text."""

from __future__ import annotations

import pytest

from sayso.read.lines import split_paragraphs


def words(text):
    return [text[one.start : one.end] for one in split_paragraphs(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_every_line_end_parts(end):
    assert words(f" One. {end}{end} Two.{end}Three.") == ["One.", "Two.", "Three."]


def test_chunks_follow_blank_lines():
    chunks = [one.chunk for one in split_paragraphs("A\nB\n\nC\r\nD\r\n\r\nE")]
    assert chunks == [0, 0, 1, 1, 2]


def test_wrapped_lines_are_one():
    line = "The harbour office said on Monday that nobody had been hurt when the"
    second = "old bridge over the river was shut for the third time in this year"
    text = f"{line}\n{second}\nbecause of a crack."
    assert words(text) == [text]


def test_short_sentences_stay_apart():
    text = (
        "The bridge was shut at noon on Monday by the harbour office.\nNobody was hurt."
    )
    assert len(words(text)) == 2


def test_byte_order_mark_is_no_word():
    assert words("\ufeffOne.") == ["One."]
