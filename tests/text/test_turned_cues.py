"""Cues that give their words as somebody else's claim, or as none."""

import pytest

from sayso.text import is_turned_cue


@pytest.mark.parametrize(
    "cue",
    [
        "denied",
        "would not say",
        "has rejected",
        "asked",
        "responded to claims",
        "reacted to the rumours",
        "brushed aside allegations",
        "addressed speculation",
    ],
)
def test_words_that_nobody_vouches_for(cue: str) -> None:
    assert is_turned_cue(cue)


@pytest.mark.parametrize(
    "cue",
    [
        "said",
        "told reporters",
        "according to reports",
        "could not resist saying",
        "claims",
        "reports",
    ],
)
def test_words_that_somebody_said(cue: str) -> None:
    assert not is_turned_cue(cue)
