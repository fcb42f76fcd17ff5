"""Counting the citations of many stories' briefs that verify."""

from __future__ import annotations

import json

import pytest

from sayso.errors import EvaluationError
from sayso.evaluate import brief_citations
from sayso.evaluate.brief_citations import evaluate_brief_citations
from sayso.values import Brief, BriefLine, Span

TEXTS = {
    "a": "Ferry sinks off Ostvik\n\nThe ferry Marit sank off Ostvik on 4 May 2031 and "
    "nine people were killed, police said.\n\nThe weather was calm all night.",
    "b": "Nine dead off Ostvik\n\nNine people died when the ferry Marit sank off "
    "Ostvik on 4 May 2031, police said.\n\nThe harbour stays shut.",
    "c": "Kiln bursts\n\nA kiln burst in Leek on Sunday, firemen said.",
}


@pytest.fixture
def data(tmp_path):
    (tmp_path / "stories").mkdir()
    stories = {"a": "s", "b": "s", "c": "t"}
    lines = "".join(
        json.dumps({"id": id, "story": stories[id], "outlet": id, "text": text}) + "\n"
        for id, text in TEXTS.items()
    )
    (tmp_path / "stories" / "outlets-dev.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def test_stories_of_two_reports_are_told_and_counted(data):
    table = evaluate_brief_citations(data)
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["outlets"][0] == 1
    assert rows["violence"] == (0, 0, 0, 0)
    assert rows["all"] == rows["outlets"]
    assert rows["all"][3] == 0
    assert rows["all"][2] > rows["all"][1] > 0


def test_a_brief_that_does_not_verify_is_counted_with_its_label(data, monkeypatch):
    false = Brief((BriefLine("Ten people were killed.", (Span("a", 24, 47),)),))
    monkeypatch.setattr(brief_citations, "write_story_brief", lambda reports: false)
    table = evaluate_brief_citations(data)
    assert table.rows[-1] == ("all", 1, 1, 1, 1)
    assert "1 fabricated" in table.notes[0]


def test_without_stories_it_says_so(tmp_path):
    with pytest.raises(EvaluationError, match="no stories of split"):
        evaluate_brief_citations(tmp_path)
