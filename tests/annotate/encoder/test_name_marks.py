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


def test_possessive_endings_and_marks_in_front_are_cut():
    text = "Quill's boat met “Stone."
    assert mend(text, mark(text, "Quill's", PERSON), mark(text, "“Stone", PERSON)) == [
        "Quill",
        "Stone",
    ]


def test_two_neighbours_of_one_kind_are_one_name():
    text = "First Union Nets fell; Ada Quill of Union Nets left."
    found = [
        mark(text, "First", ORGANIZATION),
        mark(text, "Union Nets", ORGANIZATION),
        mark(text, "Ada Quill", PERSON),
    ]
    assert mend(text, *found) == ["First Union Nets", "Ada Quill"]


def test_a_hyphen_parts_no_name_and_ends_none():
    text = "Jo-Renee Stone met Vrom Jae-in."
    found = [
        mark(text, "Jo-", PERSON),
        mark(text, "Renee Stone", PERSON),
        mark(text, "Vrom Jae-", PERSON),
    ]
    assert mend(text, *found) == ["Jo-Renee Stone", "Vrom Jae"]


def test_a_title_is_no_name_and_joins_none():
    text = "Ms. Stone asked the Mayor."
    found = [
        mark(text, "Ms.", PERSON),
        mark(text, "Stone", PERSON),
        mark(text, "Mayor", PERSON),
    ]
    assert mend(text, *found) == ["Stone"]


def test_a_form_of_address_is_cut_off_a_name():
    text = "Ms. Stone met Dr Ada Quill and Miss."
    found = [mark(text, "Ms. Stone", PERSON), mark(text, "Dr Ada Quill", PERSON)]
    assert mend(text, *found) == ["Stone", "Ada Quill"]
    assert mend(text, mark(text, "Ms. Stone", ORGANIZATION)) == ["Ms. Stone"]


def test_the_form_of_a_firm_and_the_stop_of_a_short_word_stay():
    text = "Quill Nets, Inc. sued Vrom Corp. in Ostvik, N.J. with Seth K. of Lund."
    found = [
        mark(text, "Quill Nets", ORGANIZATION),
        mark(text, "Vrom Corp", ORGANIZATION),
        mark(text, "N.J", PLACE),
        mark(text, "Seth K", PERSON),
        mark(text, "Lund", PLACE),
    ]
    kept = ["Quill Nets, Inc.", "Vrom Corp.", "N.J.", "Seth K.", "Lund"]
    assert mend(text, *found) == kept


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
