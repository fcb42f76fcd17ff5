"""Sayings: which contents were said, which are attitudes, topics or silence."""

from __future__ import annotations

import pytest

from factories import make_article
from sayso.annotate.rules.attributions import find_attributions
from sayso.annotate.rules.sentences import find_sentences
from sayso.read.blocks import mark_blocks


def classes_of(text: str) -> list[str]:
    article = make_article(text, blocks=mark_blocks("a", text))
    found = find_attributions(article, find_sentences(article), ())
    return [one.cue_class for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Quill denied the charge of fraud.",
        "Quill called for Orsk's resignation.",
        "Quill accused the council of hiding the report.",
        "Quill vowed to repair the lock.",
        "Quill announced a new ferry to Hallowby.",
        "Quill said whether she would stay.",
    ],
)
def test_what_was_said_keeps_the_class_of_its_cue(text):
    assert classes_of(text) == ["speech"]


@pytest.mark.parametrize(
    "text",
    [
        "Quill refused to comment on the claim.",
        "Quill talked about the fans in Orsk.",
        "Quill would not say whether an album was being made.",
        "Quill declined to say who was on the bridge.",
        "Quill was asked to leave the hall at once.",
        "X-rays showed a second picture beneath the paint.",
    ],
)
def test_what_gives_no_words_is_an_attitude_or_nothing(text):
    assert set(classes_of(text)) <= {"attitude"}
