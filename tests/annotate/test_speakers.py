"""Who speaks in each quote."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotate.marked_texts import read_marked
from case_files import Case, load_cases
from sayso.annotate.people import find_people
from sayso.annotate.speakers import resolve_speakers
from sayso.values import Reading


def show_speakers(reading: Reading) -> list[list[str]]:
    """The names of each quote's speakers."""
    people = find_people(reading)
    names = {person.id: person.name for person in people}
    return [
        [names[speaker] for speaker in quote.speakers]
        for quote in resolve_speakers(reading, people)
    ]


@pytest.mark.parametrize(
    "case",
    [*load_cases("annotate", "speakers"), *load_cases("annotate", "speakers_negative")],
)
def test_speakers_are_resolved(case: Case) -> None:
    assert show_speakers(read_marked(case.input)) == case.expected


def test_two_unnamed_are_two_people() -> None:
    reading = read_marked(
        "“{c1:I heard it},” {s1:a neighbour} said. “{c2:No},” {s2:a neighbour} said."
    )
    people = find_people(reading)
    first, second = resolve_speakers(reading, people)
    assert first.speakers != second.speakers


def test_quotes_are_numbered_in_order_of_the_text() -> None:
    reading = read_marked("“{c1:One},” said {s1:Ada Stone}. “{c2:Two},” {s2:she} said.")
    turned = replace(reading, attributions=reading.attributions[::-1])
    people = find_people(reading)
    assert resolve_speakers(turned, people) == resolve_speakers(reading, people)
    assert [quote.id for quote in resolve_speakers(reading, people)] == ["q1", "q2"]


def test_spans_and_kinds_are_kept() -> None:
    reading = read_marked("{s1:Ada Stone} said {c1:it rained}.")
    (quote,) = resolve_speakers(reading, find_people(reading))
    (attribution,) = reading.attributions
    assert quote.content == attribution.content
    assert quote.source == attribution.source
    assert quote.kind == "indirect"


def test_without_people_nobody_speaks() -> None:
    reading = read_marked("{s1:Ada Stone} said {c1:it rained}.")
    (quote,) = resolve_speakers(reading, ())
    assert quote.speakers == ()


def test_a_speaker_has_a_chance_and_nobody_has_none():
    reading = read_marked(
        "“{c1:We ran},” said {s1:Ada Stone}. {s2:She} said {c2:it was cold}. "
        "Rex Quill and Otto Lind met. “{c3:No},” {s3:he} said."
    )
    quotes = resolve_speakers(reading, find_people(reading))
    named, pronoun, nobody = (quote.speaker_score for quote in quotes)
    assert 0.9 < named < 1
    assert 0.5 < pronoun < 1
    assert nobody == 0.0


@pytest.mark.parametrize(
    ("source", "speaker"),
    [("FERRY OF DREAD", []), ("FERRY PILOTS", ["Ferry pilots"])],
)
def test_a_kicker_in_capitals_is_nobody(source: str, speaker: list[str]) -> None:
    marked = f"{{s1:{source}}}: {{c1:Captain is blamed}}\n\nThe ferry sank on Monday."
    without_names = replace(read_marked(marked), names=())
    assert show_speakers(without_names) == [speaker]
