"""Scores of pairs and changes against annotated pairs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.errors import EvaluationError
from sayso.evaluate.altered_quotes import evaluate_altered_quotes

_A = "“The dam was never safe,” Oro said."
_B = "“I feel like the dam was never safe.” Oro left. “We asked for sand.”"


def write_pairs(folder: Path, pairs: list[dict[str, object]]) -> Path:
    """A data folder with two articles and these pairs."""
    (folder / "stories").mkdir()
    (folder / "altered-quotes").mkdir()
    articles = [{"id": "a", "text": _A}, {"id": "b", "text": _B}]
    lines = "\n".join(map(json.dumps, articles))
    (folder / "stories" / "town-dev.jsonl").write_text(lines, encoding="utf-8")
    lines = "\n".join(map(json.dumps, pairs))
    path = folder / "altered-quotes" / "dev.jsonl"
    path.write_text(lines, encoding="utf-8")
    return folder


def make_pair(id: str, words: str, *, is_same: bool) -> dict[str, object]:
    """A pair of the first article's quotation with these words of the second."""
    start = _B.index(words)
    cut = {"kind": "cut_start", "a": None, "b": [1, 12], "marked": False}
    capital = {"kind": "surface", "a": [1, 4], "b": [13, 16], "marked": False}
    changes = [{**cut, "meaning": "same", "note": ""}] if is_same else []
    changes += [{**capital, "meaning": "same", "note": ""}] if is_same else []
    return {
        "id": id,
        "a": {"article": "a", "spans": [[1, 24]]},
        "b": {"article": "b", "spans": [[start, start + len(words)]]},
        "speaker_a": "Oro",
        "speaker_b": None,
        "same_utterance": is_same,
        "changes": changes,
    }


def test_pairs_and_changes_are_scored(tmp_path: Path) -> None:
    pairs = [
        make_pair("p1", "I feel like the dam was never safe.", is_same=True),
        make_pair("p2", "We asked for sand.", is_same=False),
    ]
    table = evaluate_altered_quotes(write_pairs(tmp_path, pairs))
    rows = {str(row[0]).strip(): row[1:4] for row in table.rows}
    assert rows["same utterance: words"] == (1, 1, 1)
    assert rows["baseline: every pair"] == (1, 2, 1)
    assert rows["cut_start"] == (1, 1, 1)
    assert rows["surface"] == (1, 1, 1)
    assert rows["kinds of change, micro"] == (2, 2, 2)
    assert rows["marked or silent right"] == (2, 2, 2)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="no pairs of altered quotations"):
        evaluate_altered_quotes(tmp_path)


def test_a_missing_article_is_told(tmp_path: Path) -> None:
    pair = make_pair("p1", "We asked for sand.", is_same=False)
    pair["b"] = {"article": "gone", "spans": [[0, 1]]}
    with pytest.raises(EvaluationError, match="'gone'"):
        evaluate_altered_quotes(write_pairs(tmp_path, [pair]))
