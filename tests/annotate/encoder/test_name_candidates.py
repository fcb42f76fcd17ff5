"""Candidates: what the model's tags and the rules say of a stretch."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from made_outputs import find_pieces, make_outputs

from sayso.annotate.encoder.name_candidates import find_candidates

TEXT = "Ada Quill left Ostvik\nNobody stayed."
PERSON = 0


def make_tags(sure=0.9):
    outputs = make_outputs(TEXT, {})
    tags = np.full((len(outputs.encoding), 9), 0.0, dtype=np.float32)
    tags[:, 0] = 1.0
    pieces = find_pieces(outputs.encoding, TEXT, "Ada Quill")
    for at in pieces:
        tags[at, 0] = 1 - sure
        tags[at, 1 if at == pieces[0] else 2] = sure
    return replace(outputs, tags={"names": tags})


def test_a_candidate_holds_what_both_readers_say():
    place = TEXT.index("Ostvik")
    found = list(
        find_candidates(
            make_tags(),
            [(0, 9, PERSON, 0.9)],
            [(0, 9, "person"), (place, place + 6, "place")],
        )
    )
    assert [(one.start, one.end) for one in found] == [(0, 9), (place, place + 6)]
    assert found[0].chances == pytest.approx((0.9, 0, 0, 0))
    assert found[0].opens == pytest.approx(0.9)
    assert found[0].goes_on == 0
    assert (found[0].marked, found[0].by_rules) == ("person", "person")
    assert (found[1].marked, found[1].by_rules) == (None, "place")
    assert not any(one.crossed for one in found)


def test_a_stretch_that_the_model_marks_otherwise_is_crossed():
    found = list(
        find_candidates(make_tags(), [(0, 9, PERSON, 0.9)], [(4, 9, "person")])
    )
    assert [one.crossed for one in found] == [False, True]
    cut = next(find_candidates(make_tags(), [], [(0, 3, "person")]))
    assert cut.goes_on == pytest.approx(0.9)


def test_what_holds_no_piece_is_no_candidate():
    gap = TEXT.index("\n")
    assert not list(find_candidates(make_tags(), [], [(gap, gap + 1, "other")]))
    assert not list(find_candidates(make_tags(), [], []))
