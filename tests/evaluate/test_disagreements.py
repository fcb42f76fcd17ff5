"""Scoring of facts, copies and origins against what a reader marked."""

from __future__ import annotations

import json

import pytest

from sayso.errors import EvaluationError
from sayso.evaluate.copies import evaluate_copies, score_characters, score_passages
from sayso.evaluate.disagreements import (
    evaluate_disagreements,
    match_fact,
    score_facts,
)
from sayso.evaluate.gold_stories import GoldCopy, GoldFact, GoldValue
from sayso.evaluate.origins import evaluate_origins
from sayso.values import Fact, FactValue, Reuse, Span

TEXTS = {
    "a": "The ferry sank off Ostvik and nine people were killed, police said.",
    "b": "The ferry sank off Ostvik and eleven people were killed, police said.",
}


def make_fact(*spans: Span) -> Fact:
    values = tuple(FactValue(span, "x", "x") for span in spans)
    return Fact("about", "number", values, (), 1, "contradicted")


def make_gold(*spans: Span) -> GoldFact:
    values = tuple(GoldValue(span, "x") for span in spans)
    return GoldFact("about", "number", values, "contradicted")


def test_a_fact_matches_where_two_values_do():
    gold = make_gold(Span("a", 10, 20), Span("b", 10, 20))
    assert match_fact(make_fact(Span("a", 15, 25), Span("b", 0, 11)), gold)
    assert not match_fact(make_fact(Span("a", 15, 25), Span("b", 20, 25)), gold)


def test_found_and_missed_facts_are_counted():
    gold = [make_gold(Span("a", 0, 5), Span("b", 0, 5)), make_gold(Span("a", 9, 10))]
    found = [make_fact(Span("a", 0, 5), Span("b", 0, 5)), make_fact(Span("a", 50, 55))]
    score = score_facts(found, gold)
    assert (score.right, score.found, score.gold) == (1, 2, 2)


def test_a_third_print_of_a_marked_passage_is_right():
    def copy(one: str, other: str) -> GoldCopy:
        return GoldCopy(Span(one, 0, 100), Span(other, 0, 100), "wording", False)

    found = [
        Reuse(Span("b", 0, 100), Span("c", 0, 90), "unknown"),
        Reuse(Span("a", 0, 100), Span("b", 0, 100), "unknown"),
    ]
    score = score_passages([copy("a", "b"), copy("a", "c")], found)
    assert (score.right, score.found, score.gold) == (2, 2, 2)
    assert score_characters([copy("a", "b")], found[1:]).f1 == 1.0


def write_data(folder) -> None:
    def mark(article: str, words: str, **more) -> dict:
        start = TEXTS[article].index(words)
        end = start + len(words)
        return {"article": article, "start": start, "end": end, "text": words, **more}

    story = {
        "story": "ferry",
        "articles": ["a", "b"],
        "disagreements": [
            {
                "about": "dead",
                "kind": "number",
                "class": "contradicted",
                "values": [
                    mark("a", "nine people", value="9"),
                    mark("b", "eleven people", value="11"),
                ],
            }
        ],
        "agreements": [],
        "only": [],
        "origins": [
            {
                "claim": "people died",
                "support": [
                    mark("a", "killed", rests_on="police"),
                    mark("b", "killed", rests_on="police"),
                ],
                "independent": 1,
            }
        ],
        "copies": [],
    }
    (folder / "disagreements").mkdir()
    (folder / "stories").mkdir()
    path = folder / "disagreements" / "dev.jsonl"
    path.write_text(json.dumps(story) + "\n", encoding="utf-8")
    rows = [json.dumps({"id": id, "text": text}) for id, text in TEXTS.items()]
    path = folder / "stories" / "outlets-dev.jsonl"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


def test_tables_of_a_small_set(tmp_path):
    write_data(tmp_path)
    facts = evaluate_disagreements(tmp_path)
    assert facts.rows[0][0] == "disagreements"
    assert facts.rows[0][-1] == 1
    assert evaluate_copies(tmp_path).rows[0][-1] == 0
    assert evaluate_origins(tmp_path).rows[1][1] == 1.0


def test_missing_data_is_said_in_one_sentence(tmp_path):
    with pytest.raises(EvaluationError, match=r"no .*dev\.jsonl"):
        evaluate_disagreements(tmp_path)
