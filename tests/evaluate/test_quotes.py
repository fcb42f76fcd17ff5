"""Scores of quotes against annotated attributions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.errors import EvaluationError
from sayso.evaluate.cue_scores import count_cues, render_counts
from sayso.evaluate.quotes import evaluate_quotes

_TEXT = 'Word from Orsk\n\n"It moved," said Quill. Stone beamed at the mess.'


def span_of(words: str) -> list[list[int]]:
    start = _TEXT.index(words)
    return [[start, start + len(words)]]


def write_data(folder: Path) -> Path:
    """A data folder with one article: one attribution is found, one is not."""
    found = {
        "content": span_of('"It moved,"'),
        "cue": span_of("said"),
        "source": span_of("Quill"),
    }
    missed = {
        "content": span_of("the mess"),
        "cue": span_of("beamed at"),
        "source": span_of("Stone"),
    }
    line = {"id": "a", "text": _TEXT, "attributions": {"x": [found, missed]}}
    (folder / "polnear").mkdir()
    path = folder / "polnear" / "dev.jsonl"
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    return folder


def test_the_table_counts_spans_and_links(tmp_path):
    table = evaluate_quotes(write_data(tmp_path), model="rules")
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["content, exact"][1] == 0.5
    assert rows["content, exact, direct"][:3] == (1.0, 1.0, 1.0)
    assert rows["linked triple, overlap, direct"][:3] == (1.0, 1.0, 1.0)
    assert rows["linked triple, overlap, all"][1] == 0.5


def test_missing_data_is_said_in_a_sentence(tmp_path):
    with pytest.raises(EvaluationError, match=r"no polnear/test\.jsonl"):
        evaluate_quotes(tmp_path, split="test")


def test_cues_are_counted_by_lemma_and_frame(tmp_path):
    right, found = count_cues(write_data(tmp_path) / "polnear" / "dev.jsonl")
    assert (right["say", "behind"], found["say", "behind"]) == (1, 1)
    assert render_counts({("say", "behind"): 3}, {("say", "behind"): 4}) == (
        "say\tbehind\t3\t4\n"
    )
