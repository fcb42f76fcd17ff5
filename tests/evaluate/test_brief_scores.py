"""Scoring of briefs against the facts that a reader marked."""

from __future__ import annotations

import json

import pytest

from sayso.errors import EvaluationError
from sayso.evaluate.briefs import Told, evaluate_briefs, is_difference_told, is_told
from sayso.evaluate.gold_stories import GoldFact, GoldValue
from sayso.values import Span

TEXTS = {
    "a": "Ferry sinks off Ostvik\n\nThe ferry Marit sank off Ostvik on 4 May 2031 and "
    "nine people were killed, police said.\n\nThe weather was calm all night.",
    "b": "Nine dead off Ostvik\n\nNine people died when the ferry Marit sank off "
    "Ostvik on 4 May 2031, police said.\n\nThe harbour stays shut.",
}
FACT = GoldFact(
    "killed",
    "number",
    (GoldValue(Span("a", 10, 20), "9"), GoldValue(Span("b", 5, 9), "eleven")),
)


def test_a_fact_is_told_where_the_words_of_a_value_are():
    assert is_told(FACT, Told((Span("a", 15, 40),), 5))
    assert not is_told(FACT, Told((Span("a", 20, 40), Span("c", 10, 20)), 5))


def test_a_difference_is_told_where_two_values_are():
    assert is_difference_told(FACT, Told((Span("a", 15, 40), Span("b", 0, 9)), 5))
    assert not is_difference_told(FACT, Told((Span("a", 10, 40),), 5))


def test_the_table_sets_the_brief_beside_the_leads(tmp_path):
    (tmp_path / "stories").mkdir()
    (tmp_path / "disagreements").mkdir()
    rows = [
        {"id": id, "story": "s", "outlet": f"Outlet {id}", "text": text}
        for id, text in TEXTS.items()
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "stories" / "outlets-dev.jsonl").write_text(lines, encoding="utf-8")
    words = {"a": "nine people were killed", "b": "Nine people died"}
    fact = {"about": "killed", "kind": "number", "values": []}
    for id, told in words.items():
        at = TEXTS[id].index(told)
        fact["values"].append(
            {"article": id, "start": at, "end": at + len(told), "value": "9"}
        )
    gold = {
        "story": "s",
        "articles": ["a", "b"],
        "disagreements": [],
        "agreements": [fact],
        "only": [],
        "origins": [],
        "copies": [],
    }
    path = tmp_path / "disagreements" / "dev.jsonl"
    path.write_text(json.dumps(gold), encoding="utf-8")
    table = evaluate_briefs(tmp_path)
    assert table.rows[0][:2] == ("brief", 1.0)
    assert [row[0] for row in table.rows[1:]] == [
        "baseline: lead-3",
        "baseline: lead as long as the brief",
    ]
    assert table.notes[0].startswith("1 of 1 briefs verify")


def test_without_stories_it_says_so(tmp_path):
    with pytest.raises(EvaluationError, match="compared stories"):
        evaluate_briefs(tmp_path)
