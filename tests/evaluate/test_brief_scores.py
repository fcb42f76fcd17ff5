"""Scoring of briefs against the facts that a reader marked."""

from __future__ import annotations

import json

import pytest

from factories import make_article
from sayso.errors import EvaluationError
from sayso.evaluate.brief_baselines import Told, tell_centroid, tell_lead
from sayso.evaluate.briefs import (
    evaluate_briefs,
    is_difference_told,
    is_told,
    share_repeated,
)
from sayso.evaluate.gold_stories import GoldFact, GoldValue
from sayso.values import Annotated, Block, Span

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


def make_report(id, *sentences, **fields):
    """A report of one paragraph with these sentences."""
    article = make_article(" ".join(sentences), id=id, **fields)
    block = Block(article.span(0, len(article.text)), "paragraph")
    article = make_article(article.text, id=id, blocks=(block,), **fields)
    spans, at = [], 0
    for sentence in sentences:
        spans.append(article.span(at, at + len(sentence)))
        at += len(sentence) + 1
    return Annotated(article, sentences=tuple(spans))


def show(reports, told: Told) -> list[str]:
    texts = {report.article.id: report.article.text for report in reports}
    return [texts[one.article][one.start : one.end] for one in told.spans]


def test_a_fact_is_told_where_the_words_of_a_value_are():
    assert is_told(FACT, (Span("a", 15, 40),))
    assert not is_told(FACT, (Span("a", 20, 40), Span("c", 10, 20)))


def test_a_difference_is_told_where_two_values_are():
    assert is_difference_told(FACT, (Span("a", 15, 40), Span("b", 0, 9)))
    assert not is_difference_told(FACT, (Span("a", 10, 40),))


def test_the_lead_is_that_of_the_earliest_report():
    late = make_report("a", "Gulls slept.", "Boats sank.", published="2031-05-09")
    early = make_report(
        "b", "Boats sank off Ostvik.", "Nobody knew.", published="2031-05-04T10:00:00"
    )
    undated = make_report("c", "A pier fell.")
    reports = (late, early, undated)
    assert show(reports, tell_lead(reports, max_sentences=1)) == [
        "Boats sank off Ostvik."
    ]
    assert tell_lead(()) == Told((), 0)


def test_a_length_is_met_as_nearly_as_sentences_can():
    report = make_report("a", "One two three.", "Four five.", "Six seven eight nine.")
    assert tell_lead((report,), words=4).words == 5
    assert tell_lead((report,), words=3).words == 3
    assert tell_lead((report,), words=6).words == 5
    assert tell_lead((report,), words=99).words == 9


def test_the_centroid_takes_what_all_repeat_and_takes_it_once():
    reports = (
        make_report("a", "The ferry Marit sank off Ostvik.", "Gulls slept nearby."),
        make_report("b", "The ferry Marit sank off Ostvik.", "Rain fell today."),
    )
    found = show(reports, tell_centroid(reports, max_sentences=2))
    assert found[0] == "The ferry Marit sank off Ostvik."
    assert found[1] != found[0]


def test_words_said_twice_are_counted():
    report = make_report("a", "The ferry Marit sank.", "The ferry sank again.")
    assert share_repeated(report.sentences, (report,)) == pytest.approx(2 / 6)
    assert share_repeated((), (report,)) == 0.0


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
    assert table.rows[0][:3] == ("brief", 1.0, 1.0)
    assert [row[0] for row in table.rows[1:]] == [
        "lead-3 of the earliest report",
        "lead as long as the brief",
        "centroid, 6 sentences",
        "centroid as long as the brief",
    ]
    assert table.notes[0].startswith("1 of 1 briefs verify")


def test_without_stories_it_says_so(tmp_path):
    with pytest.raises(EvaluationError, match="compared stories"):
        evaluate_briefs(tmp_path)
