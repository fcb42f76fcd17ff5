"""Storyline quality on examples of our own."""

from __future__ import annotations

from sayso.evaluate.storylines import evaluate_storylines


def test_lines_over_years_without_swallowing_a_person(tmp_path):
    table = evaluate_storylines(tmp_path)
    rows = {row[0]: row for row in table.rows}
    assert rows["Sayso"][5] >= 0.95
    assert rows["Sayso, each report a story of its own"][5] >= 0.95
    assert rows["everything about one person or thing"][3] < 0.8
