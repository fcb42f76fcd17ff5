"""Scores of groupings."""

from __future__ import annotations

import json

import pytest

from sayso.errors import EvaluationError
from sayso.evaluate.stories import evaluate_stories
from sayso.evaluate.story_scores import score_bcubed, score_pairs_found

GOLD = {"a": "x", "b": "x", "c": "y", "d": "y"}


def test_a_perfect_grouping():
    assert score_bcubed(GOLD, GOLD) == (1.0, 1.0)
    assert score_pairs_found(GOLD, GOLD).f1 == 1.0


def test_all_alone_and_all_together():
    assert score_bcubed({id: id for id in GOLD}, GOLD) == (1.0, 0.5)
    assert score_bcubed(dict.fromkeys(GOLD, "s"), GOLD) == (0.5, 1.0)
    together = score_pairs_found(dict.fromkeys(GOLD, "s"), GOLD)
    assert (together.right, together.found, together.gold) == (2, 6, 2)


def test_one_article_in_the_wrong_story():
    precision, recall = score_bcubed({"a": "1", "b": "1", "c": "1", "d": "2"}, GOLD)
    assert precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert recall == pytest.approx((1 + 1 + 0.5 + 0.5) / 4)


def test_a_table_of_the_sets_that_are_there(tmp_path):
    text = "Two watchmen died when fire gutted the Wexmouth cannery, Bram Oake said."
    rows = [
        {"id": id, "text": text, "story": "x", "published": "2021-05-03"} for id in "ab"
    ]
    (tmp_path / "stories").mkdir()
    lines = "\n".join(json.dumps(row) for row in rows)
    (tmp_path / "stories" / "triples-dev.jsonl").write_text(lines, encoding="utf-8")
    table = evaluate_stories(tmp_path, split="dev")
    assert [row[0] for row in table.rows] == [
        "triples: Sayso",
        "triples: Sayso, at once",
        "triples: TF-IDF with time decay",
        "triples: HDBSCAN on TF-IDF",
        "triples: MinHash near-duplicates",
        "triples: every article alone",
    ]
    assert table.rows[0][3:] == (1.0, 1.0, 1.0, 1.0)
    assert table.rows[5][5] == pytest.approx(2 / 3)
    assert any("no pairs of one event" in note for note in table.notes)


def test_missing_data_is_one_sentence(tmp_path):
    with pytest.raises(EvaluationError, match="no stories"):
        evaluate_stories(tmp_path, split="dev")
