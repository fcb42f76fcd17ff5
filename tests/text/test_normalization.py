"""Normalised text reads the same and always leads back to the characters it is from."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text import normalize_text

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("abc “”‘’«»„—–\u00a0\u200b…e\u0301한\u1112\u1161\u11ab😀\r\n"),
        st.characters(),
    ),
    max_size=80,
)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("", ""),
        ("plain words", "plain words"),
        ("“No,” she said", '"No," she said'),
        ("the dockers’ vote", "the dockers' vote"),
        ("«Nein»", '"Nein"'),
        ("1999–2004 — five years", "1999-2004 - five years"),
        ("37\u00a0000", "37 000"),
        ("wait… no", "wait... no"),
        ("soft\u00adhyphen", "softhyphen"),
        ("cafe\u0301", "café"),
        ("\u1112\u1161\u11ab", "한"),
        ("e\u200b\u0301", "é"),
    ],
)
def test_typing_variants_become_one_sign(text: str, normal: str) -> None:
    assert normalize_text(text).text == normal


@given(TEXTS)
def test_map_has_one_source_range_for_each_character(text: str) -> None:
    normal = normalize_text(text)
    assert len(normal.map.starts) == len(normal.map.ends) == len(normal.text)
    assert all(
        0 <= start < end <= len(text)
        for start, end in zip(normal.map.starts, normal.map.ends, strict=True)
    )
    assert list(normal.map.starts) == sorted(normal.map.starts)


@given(TEXTS)
def test_each_character_comes_from_the_characters_the_map_names(text: str) -> None:
    normal = normalize_text(text)
    for at, char in enumerate(normal.text):
        start, end = normal.map.to_source(at, at + 1)
        assert char in normalize_text(text[start:end]).text


@given(TEXTS)
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalize_text(text).text
    assert normalize_text(once).text == once


@given(st.text(alphabet="abcdefg hij.,!?", max_size=60))
def test_plain_text_maps_to_itself(text: str) -> None:
    normal = normalize_text(text)
    assert normal.text == text
    assert normal.map.to_source(0, len(text)) == (0, len(text))


@given(TEXTS)
def test_result_is_composed_where_marks_stand_together(text: str) -> None:
    normal = normalize_text(text).text
    assert unicodedata.normalize("NFC", normal) == normal
