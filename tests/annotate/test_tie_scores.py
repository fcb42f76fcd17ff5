"""Chances of candidates, and the weights that they rest on."""

from __future__ import annotations

import pytest

from annotate.marked_texts import read_marked
from sayso.annotate.people import find_people
from sayso.annotate.tie_scores import NOBODY, read_weights, weigh_chances

NEAR = (("steps 0", 1.0), ("gender told", 1.0), ("subject", 1.0), ("only", 1.0))
FAR = (("steps 6", 1.0), ("rank 3", 1.0), ("paragraphs 3", 1.0))


def test_chances_leave_a_part_for_nobody():
    near, far = weigh_chances([NEAR, FAR], speaks=False)
    assert near > 0.5 > far
    assert 0 < 1 - near - far < 1
    assert weigh_chances([], speaks=True) == ()


def test_two_alike_share():
    one, other = weigh_chances([NEAR, NEAR], speaks=True)
    assert one == pytest.approx(other)
    assert one < 0.5


def test_an_unknown_sign_counts_nothing():
    plain = weigh_chances([NEAR], speaks=False)
    assert weigh_chances([(*NEAR, ("wears a hat", 0.9))], speaks=False) == plain


def test_the_weights_are_those_that_signs_can_have():
    weights = read_weights()
    assert {NOBODY, "steps 0", "paragraphs 1", "spoke last, speaks"} <= set(weights)


def chances(text: str) -> dict[str, float]:
    reading = read_marked(text)
    return {
        f"{person.name}: {reading.article.words_of(mention.span)}": mention.score
        for person in find_people(reading)
        for mention in person.mentions
        if mention.form == "pronoun"
    }


def test_a_mention_keeps_the_chance_of_its_tie():
    found = chances("Ada Stone ran. She left early. Then she slept.")
    assert set(found) == {"Ada Stone: She", "Ada Stone: she"}
    assert all(0.5 <= chance < 1 for chance in found.values())
