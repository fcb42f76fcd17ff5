"""Zones hold every word of a text, and nothing of a desert of signs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text import find_worded_zones


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("", []),
        ('"' * 1000, []),
        ("Rain fell.", [(0, 10)]),
        ("Rain" + "." * 200 + "fell", [(0, 208)]),
        ("Rain" + "." * 201 + "fell", [(0, 54), (155, 209)]),
        ("." * 300 + "7" + "." * 300, [(250, 351)]),
    ],
)
def test_zones_of_a_text(text: str, zones: list[tuple[int, int]]) -> None:
    assert list(find_worded_zones(text)) == zones


@given(
    st.text(alphabet=st.sampled_from('a1 ."\n\u05d0'), max_size=30), st.integers(0, 3)
)
def test_zones_hold_every_word_and_stand_apart(text: str, deserts: int) -> None:
    text = ("\u201d" * 250).join([text] * (deserts + 1))
    zones = list(find_worded_zones(text))
    assert all(one[1] <= two[0] for one, two in pairwise(zones))
    held = {at for start, end in zones for at in range(start, end)}
    assert all(at in held for at, char in enumerate(text) if char.isalnum())
