"""Keys of words and stems of their forms."""

from __future__ import annotations

import pytest

from sayso.compare.keys import spell_keys, stem_key


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("colour", "color"),
        ("organisation", "organization"),
        ("analysed", "analyzed"),
        ("travelled", "traveled"),
        ("centre", "center"),
        ("f.b.i", "fbi"),
        ("gonna", "going to"),
        ("can't", "can not"),
        ("it's", "it is"),
        ("we've", "we have"),
        ("twelve", "12"),
        ("37,000", "37000"),
        ("grey's", "gray's"),
        ("sgt", "sergeant"),
    ],
)
def test_two_spellings_have_one_key(one: str, two: str) -> None:
    keys = [key for word in two.split() for key in spell_keys(word)]
    assert list(spell_keys(one)) == keys


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("filled", "filed"),
        ("four", "for"),
        ("could", "couldn't"),
        ("its", "it's"),
        ("harbour", "harbours"),
        ("1.5", "15"),
    ],
)
def test_other_words_have_other_keys(one: str, two: str) -> None:
    assert spell_keys(one) != spell_keys(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [("was", "is"), ("walked", "walking"), ("tries", "try"), ("stopped", "stop")],
)
def test_forms_share_a_stem(one: str, two: str) -> None:
    assert stem_key(one) == stem_key(two)


@pytest.mark.parametrize(("one", "two"), [("will", "can"), ("bus", "but")])
def test_other_words_have_other_stems(one: str, two: str) -> None:
    assert stem_key(one) != stem_key(two)
