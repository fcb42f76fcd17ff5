"""Words of a segment, with what the model says of each."""

from __future__ import annotations

import pytest
from made_readings import make_name_outputs

from sayso.annotate.encoder.name_words import join_words, read_words

TEXT = "Ada Quill left Ostvik\nNobody stayed."
CHANCES = {"Ada Quill": ("person", 0.9), "Ostvik": ("place", 0.6)}


def test_a_word_has_the_chances_of_its_pieces():
    words = read_words(TEXT, make_name_outputs(TEXT, CHANCES))
    assert words.words == ("Ada", "Quill", "left", "Ostvik", "Nobody", "stayed")
    assert words.kinds[0][0] == pytest.approx(0.9, abs=0.01)
    assert words.kinds[3][2] == pytest.approx(0.6, abs=0.01)
    assert words.named[2] < 0.01
    assert words.opens[0] == pytest.approx(0.9, abs=0.01)
    assert words.opens[1] < 0.01
    assert words.goes_on[1] == pytest.approx(0.9, abs=0.01)


def test_offsets_are_those_of_the_article():
    outputs = make_name_outputs(TEXT, CHANCES)
    moved = read_words(TEXT, outputs, offset=100)
    assert moved.starts[:2] == (100, 104)
    both = join_words((read_words(TEXT, outputs), moved))
    assert len(both) == 12
    assert both.starts[6] == 100
    assert both.kinds[6:] == moved.kinds


def test_a_range_touches_the_words_it_holds_a_part_of():
    words = read_words(TEXT, make_name_outputs(TEXT, CHANCES))
    assert words.list_within(0, 9) == range(2)
    assert words.list_within(5, 6) == range(1, 2)
    gap = TEXT.index("\n")
    assert not words.list_within(gap, gap + 1)


def test_a_text_of_signs_has_no_words():
    words = read_words("?!", make_name_outputs("?!", {}))
    assert len(words) == 0
    assert len(join_words(())) == 0
