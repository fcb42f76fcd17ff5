"""Repairs: edges of contents where the marks are."""

from __future__ import annotations

import pytest

from sayso.annotate.encoder.repairs import (
    cut_manner,
    cut_place,
    fit_marks,
    share_marked,
)
from sayso.annotate.rules.marks import find_marked

CASES = [
    ('"We sail at dawn," said Quill.', '"We sail at dawn,"', "We sail at dawn,"),
    ('"We sail at dawn," said Quill.', "We sail at daw", "We sail at dawn,"),
    ('"We sail at dawn," said Quill.', "We", "We"),
    (
        'She said that "the old bridge moved".',
        'that "the old bridge moved',
        'that "the old bridge moved"',
    ),
    ('"QUILL: Nobody asked me."', "QUILL: Nobody asked me.", "Nobody asked me."),
    (
        "\"We sail at dawn, Moth.\" 'Moth' is her name.",
        "We sail at dawn, Moth.\" 'Moth'",
        "We sail at dawn, Moth.",
    ),
    ("It burned at 10.50pm, she says.", "It burned at 10", "It burned at 10.50pm"),
    ("It cost £1,200, she says.", "It cost £1", "It cost £1,200"),
    ("It fell at 10. Nobody says.", "It fell at 10", "It fell at 10"),
    ("She said that the bridge moved.", " that the bridge ", "that the bridge"),
]


@pytest.mark.parametrize(("text", "part", "wanted"), CASES)
def test_edges_move_to_the_marks(text, part, wanted):
    (regions,) = find_marked(text, [(0, len(text))])
    start = text.index(part)
    fitted = fit_marks(text, (start, start + len(part)), regions)
    assert text[fitted[0] : fitted[1]] == wanted


def test_the_share_in_marks_counts_letters():
    text = 'so "it is"'
    (regions,) = find_marked(text, [(0, len(text))])
    assert share_marked(text, (0, len(text)), regions) == pytest.approx(4 / 6)


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("the novelist on her Instagram page", "the novelist"),
        ("the novelist on Twitter", "the novelist"),
        ("the mother of two on her page", "the mother of two"),
        ("the novelist on her own fan page", "the novelist"),
        ("a spokesman in an emailed statement", "a spokesman"),
        ("the two boards in a joint letter to Quill", "the two boards"),
        ("a lawyer on the panel", "a lawyer on the panel"),
        ("a clerk on page two", "a clerk on page two"),
        ("the woman in a letter-box red coat", "the woman in a letter-box red coat"),
        ("Instagram", "Instagram"),
    ],
)
def test_a_source_ends_before_where_it_was_said(source: str, left: str) -> None:
    assert source[slice(*cut_place(source, (0, len(source))))] == left


@pytest.mark.parametrize(
    ("content", "left"),
    [
        ("as he had in March that the pier was sound", "that the pier was sound"),
        ("as Quill did, that the pier was sound", "that the pier was sound"),
        (
            "that as he had in March it was sound",
            "that as he had in March it was sound",
        ),
        ("as he had no time that day", "as he had no time that day"),
        ("as usual that the pier was sound", "as usual that the pier was sound"),
        ("as he did. So that was that", "as he did. So that was that"),
    ],
)
def test_how_it_was_said_before_is_no_part_of_what_was_said(
    content: str, left: str
) -> None:
    assert content[slice(*cut_manner(content, (0, len(content))))] == left
