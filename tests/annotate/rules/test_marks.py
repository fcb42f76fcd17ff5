"""Quotation marks: which stretches stand between them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.annotate.rules.marks import find_marked


def inner(text: str) -> list[str]:
    (found,) = find_marked(text, [(0, len(text))])
    return [text[one.inner_start : one.inner_end] for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "no" and "never".', ["no", "never"]),
        ("„Nein“, sagte sie.", ["Nein"]),
        ("»Nej«, sagde hun.", ["Nej"]),
        ("‘It’s the sailors’ boat,’ he said.", ["It’s the sailors’ boat,"]),
        ("The '90s were 'good', they'd say.", ["good"]),
        ('‘It was late," he said.', ["It was late,"]),
        ("``It was late,'' he said.", ["It was late,"]),
        ("“She cried ‘stop’ twice,” he said.", ["She cried ‘stop’ twice,"]),
        ("“She cried “stop” twice,” he said.", ["She cried “stop” twice,"]),
        ("‘She said, 'Stop,'’ he said.", ["She said, 'Stop,'"]),
        (
            "‘She cried ‘stop’ twice,’ he said. ‘No.’",
            ["She cried ‘stop’ twice,", "No."],
        ),
        ("He wore ‘boots and said ‘no’ to all.", ["no"]),
        ("‘The word ‘late’ ’, he said.", ["The word ‘late’ "]),
        ("”It was late,” he said.", ["It was late,"]),
        ('(“It was late”)—"so he said"', ["It was late", "so he said"]),
        ("Nothing here.", []),
        ("5' 11\" tall", []),
    ],
)
def test_pairs_of_marks(text, expected):
    assert inner(text) == expected


def test_a_mark_that_opens_each_paragraph_runs_on():
    text = '"One.\n"Two."'
    first, second = find_marked(text, [(0, 5), (6, len(text))])
    assert (first[0].closed, first[0].runs_on) == (False, True)
    assert (second[0].closed, second[0].runs_on) == (True, False)
    assert text[first[0].inner_start : first[0].inner_end] == "One."


def test_a_single_mark_that_opens_each_paragraph_runs_on():
    text = "‘One was late.\n‘Two,’ she said, ‘too.’"
    first, second = find_marked(text, [(0, 14), (15, len(text))])
    assert [(one.closed, one.runs_on) for one in first] == [(False, True)]
    assert text[first[0].inner_start : first[0].inner_end] == "One was late."
    assert [text[one.inner_start : one.inner_end] for one in second] == ["Two,", "too."]


def test_an_opener_that_runs_on_leaves_the_pairs_behind_it():
    text = "‘One called it ‘a rant,’ loudly.\n‘Two.’"
    first, _ = find_marked(text, [(0, 32), (33, len(text))])
    assert [text[one.inner_start : one.inner_end] for one in first] == [
        "One called it",
        "a rant,",
    ]


def test_a_single_mark_alone_reaches_no_other_paragraph():
    text = "‘One was late.\nTwo was not."
    assert find_marked(text, [(0, 14), (15, len(text))]) == ((), ())


def test_a_lost_closing_mark_ends_with_its_sentence():
    assert inner('He saw "a boat. It was late.') == ["a boat."]


def test_no_paragraphs_give_nothing():
    assert find_marked("", []) == ()


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="\"'“”‘’«»` ab.,\n", max_size=80))
def test_stretches_stand_in_order_and_apart(text):
    (found,) = find_marked(text, [(0, len(text))])
    at = 0
    for one in found:
        assert at <= one.start < one.inner_start <= one.inner_end <= one.end
        at = one.end
    assert at <= len(text)
