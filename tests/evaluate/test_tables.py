"""Tables: ratios that never divide by nothing, and two forms that say the same."""

from __future__ import annotations

import json

import pytest

from sayso.evaluate.tables import Score, Table, render_table, table_json
from sayso.evaluate.tasks import TASKS, evaluate_task

TABLE = Table(
    "Ferries",
    ("row", "found", "F1"),
    (("all", 12, 0.5), ("none", 0, None)),
    ("A note.",),
)


@pytest.mark.parametrize(
    ("score", "precision", "recall", "f1"),
    [
        (Score(), 0.0, 0.0, 0.0),
        (Score(3, 4, 6), 0.75, 0.5, 0.6),
        (Score(0, 5, 0), 0.0, 0.0, 0.0),
    ],
)
def test_ratios(score: Score, precision: float, recall: float, f1: float) -> None:
    assert (score.precision, score.recall, score.f1) == (precision, recall, f1)


def test_scores_add_up() -> None:
    assert Score(1, 2, 3) + Score(1, 1, 1) == Score(2, 3, 4)


def test_table_is_aligned_text() -> None:
    assert render_table(TABLE).splitlines() == [
        "Ferries",
        "",
        "row   found     F1",
        "all      12  0.500",
        "none      0      -",
        "",
        "A note.",
    ]


def test_table_is_json_by_column() -> None:
    assert json.loads(table_json(TABLE))["rows"][1] == {
        "row": "none",
        "found": 0,
        "F1": None,
    }


@pytest.mark.parametrize("task", TASKS)
def test_every_task_has_its_function(task: str) -> None:
    module = __import__(f"sayso.evaluate.{TASKS[task]}", fromlist=["_"])
    assert callable(getattr(module, f"evaluate_{TASKS[task]}"))
    assert callable(evaluate_task)
