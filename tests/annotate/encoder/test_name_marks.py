"""Marks: the stretches that the model takes for names, and their edges."""

from __future__ import annotations

import pytest

from sayso.annotate.encoder.name_edges import ends_a_title, mend_edges
from sayso.annotate.encoder.name_marks import is_headline, mark_names

PERSON, ORGANIZATION, PLACE = range(3)


def mark(text, words, kind, chance=0.9):
    start = text.index(words)
    return start, start + len(words), kind, chance


def mend(text, *found):
    return [text[start:end] for start, end, _, _ in mend_edges(text, sorted(found))]


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        pytest.param(
            "Quill's boat met “Stone.",
            [("Quill's", PERSON), ("“Stone", PERSON)],
            ["Quill", "Stone"],
            id="possessive endings and marks in front are cut",
        ),
        pytest.param(
            "First Union Nets fell; Ada Quill of Union Nets left.",
            [
                ("First", ORGANIZATION),
                ("Union Nets", ORGANIZATION),
                ("Ada Quill", PERSON),
            ],
            ["First Union Nets", "Ada Quill"],
            id="two neighbours of one kind are one name",
        ),
        pytest.param(
            "Jo-Renee Stone met Vrom Jae-in.",
            [("Jo-", PERSON), ("Renee Stone", PERSON), ("Vrom Jae-", PERSON)],
            ["Jo-Renee Stone", "Vrom Jae"],
            id="a hyphen parts no name and ends none",
        ),
        pytest.param(
            "Ms. Stone asked the Mayor.",
            [("Ms.", PERSON), ("Stone", PERSON), ("Mayor", PERSON)],
            ["Stone"],
            id="a title is no name and joins none",
        ),
        pytest.param(
            "Ms. Stone met Dr Ada Quill and Miss.",
            [("Ms. Stone", PERSON), ("Dr Ada Quill", PERSON)],
            ["Stone", "Ada Quill"],
            id="a form of address is cut off a person's name",
        ),
        pytest.param(
            "Ms. Stone met Dr Ada Quill and Miss.",
            [("Ms. Stone", ORGANIZATION)],
            ["Ms. Stone"],
            id="but off no firm's",
        ),
        pytest.param(
            "Quill Nets, Inc. sued Vrom Corp. in Ostvik, N.J. with Seth K. of Lund.",
            [
                ("Quill Nets", ORGANIZATION),
                ("Vrom Corp", ORGANIZATION),
                ("N.J", PLACE),
                ("Seth K", PERSON),
                ("Lund", PLACE),
            ],
            ["Quill Nets, Inc.", "Vrom Corp.", "N.J.", "Seth K.", "Lund"],
            id="the form of a firm and the stop of a short word stay",
        ),
    ],
)
def test_edges_are_mended(text, found, kept):
    assert mend(text, *(mark(text, *one) for one in found)) == kept


def test_an_article_with_a_capital_belongs_to_a_name_inside_of_a_sentence():
    text = "She left The Orsk Mail. The Orsk Mail said so."
    first = mark(text, "Orsk Mail", ORGANIZATION)
    second = (text.rindex("Orsk"), text.rindex("Orsk") + 9, ORGANIZATION, 0.9)
    assert mend(text, first, second) == ["The Orsk Mail", "Orsk Mail"]


def test_a_name_of_a_headline_takes_the_edges_of_the_rules():
    text = "Ada Quill Mourns Sunken Ferry\n\nAda Quill mourns it."
    found = [mark(text, "Ada Quill Mourns", PERSON, 0.98)]
    kept = mark_names(text, found, [(0, 9, "person")])
    assert [text[start:end] for start, end, _, _ in kept] == ["Ada Quill"]


def test_words_of_a_headline_need_the_rules_to_be_a_name():
    text = "Ada Quill Raises Sunken Ferry Together\n\nThe ferry rose."
    found = [
        mark(text, "Ada Quill", PERSON),
        mark(text, "Sunken Ferry Together", ORGANIZATION),
    ]
    assert len(mark_names(text, found, [(0, 9, "person")])) == 1


def test_of_a_long_line_only_what_is_near_is_read():
    text = "everyone walked slowly home " * 40 + "Quill Raises Sunken Ferry Together"
    assert not is_headline(text, len(text) - 5)
    text = (
        "Quill Raises Sunken Ferry Together " * 40 + "everyone walked slowly home " * 40
    )
    assert is_headline(text, 700)
    assert not is_headline(text, len(text) - 5)


def test_a_list_is_no_headline():
    assert is_headline("Quill Raises Sunken Ferry", 0)
    assert not is_headline("Quill Stone, 24, Ostvik Harbour Street", 0)


def test_a_description_in_capitals_is_no_name():
    text = "A MUM told us. Ada Quill agreed."
    found = [mark(text, "A MUM", PERSON), mark(text, "Ada Quill", PERSON)]
    assert len(mark_names(text, found, [])) == 1


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("They boarded the Maid of Carrow at six.", "Carrow", True),
        ("The Star of Quill sank.", "Quill", True),
        ("It is the work of Quill alone.", "Quill", False),
        ("Some of Quill was left.", "Quill", False),
        ("The Law Offices of Ada Quill called.", "Ada Quill", False),
        ("the Maid of\nCarrow", "Carrow", False),
    ],
)
def test_the_last_word_of_a_title_is_nobody(text, name, expected):
    start = text.index(name)
    assert ends_a_title(text, start, start + len(name)) is expected
