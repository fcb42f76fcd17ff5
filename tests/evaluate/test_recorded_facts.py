"""Scoring of ages and tolls against an outside record."""

from __future__ import annotations

import json

import pytest

from sayso.errors import EvaluationError
from sayso.evaluate.facts import evaluate_facts, find_first
from sayso.evaluate.recorded_facts import StatedMatter
from sayso.values import Comparison, Fact, FactValue, Span

TEXTS = {
    "a": (
        "Two people were killed when a man opened fire in Ostvik on Sunday, police "
        "said. The dead include Marit Hagen, 34, a teacher."
    ),
    "b": (
        "Three people were killed in the shooting in Ostvik, the sheriff said on "
        "Tuesday. Marit Hagen, 34, taught at the harbour school."
    ),
}


def write_data(folder) -> None:
    stories = folder / "stories"
    stories.mkdir()
    rows = [
        {"id": id, "story": "s1", "text": text, "outlet": f"{id}-post.example"}
        | {"published": f"2031-03-0{day}"}
        for day, (id, text) in enumerate(TEXTS.items(), start=3)
    ]
    lines = "\n".join(json.dumps(row) for row in rows)
    (stories / "violence-dev.jsonl").write_text(lines, "utf-8")
    person = {"name": "Marit Hagen", "age": "34"}
    record = {"story": "s1", "killed": 3, "injured": 0, "people": [person]}
    (stories / "violence-dev.facts.jsonl").write_text(json.dumps(record), "utf-8")


def test_the_first_value_is_held_against_the_record(tmp_path):
    write_data(tmp_path)
    table = evaluate_facts(tmp_path)
    rows = {row[0]: row for row in table.rows}
    assert rows["age"][1:3] == (1.0, 0)
    assert rows["killed"][-1] == 1
    assert rows["all"][-1] == 2


def test_a_matter_that_no_fact_tells_has_no_first_value():
    matter = StatedMatter("killed", "2", ("2", "3"), (Span("a", 0, 9), Span("b", 0, 9)))
    values = (
        FactValue(Span("b", 0, 9), "x", "3"),
        FactValue(Span("a", 0, 9), "x", "2"),
    )
    fact = Fact("people killed", "number", values, (), 1, "updated")
    assert find_first(matter, Comparison(disagree=(fact,))) == "3"
    assert find_first(matter, Comparison()) is None


def test_no_record_is_one_clear_sentence(tmp_path):
    with pytest.raises(EvaluationError, match="expected the recorded stories"):
        evaluate_facts(tmp_path)
