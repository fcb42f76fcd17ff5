"""Words inside quotation marks that differ where one thing is said to be said."""

from __future__ import annotations

from sayso.annotate.annotations import annotate_article
from sayso.compare.comparisons import compare_reports
from sayso.values import Article, Fact


def compare_texts(*texts: str) -> tuple[Fact, ...]:
    """What texts of several outlets disagree on."""
    reports = [
        annotate_article(Article(id=f"r{at}", text=text, outlet=f"Outlet {at}"))
        for at, text in enumerate(texts)
    ]
    return compare_reports(reports).disagree


SAID = (
    "“Every day that passes, the harbour wall gets closer to a {} and nobody on the "
    "council will say so aloud,” harbour master Edda Voss said on Monday."
)


def test_another_word_inside_the_marks_is_told():
    found = compare_texts(SAID.format("collapse"), SAID.format("rebuild"))
    (fact,) = found
    assert fact.disagreement == "contradicted"
    assert [value.text for value in fact.values] == ["collapse", "rebuild"]
    assert "Edda Voss" in fact.about


def test_spelling_inside_the_marks_is_not():
    assert not compare_texts(SAID.format("colour"), SAID.format("color"))


def test_brackets_show_the_change():
    assert not compare_texts(SAID.format("collapse"), SAID.format("[rebuild]"))


def test_one_outlet_does_not_disagree_with_itself():
    texts = (SAID.format("collapse"), SAID.format("rebuild"))
    reports = [
        annotate_article(Article(id=f"r{at}", text=text, outlet="Tide Wire"))
        for at, text in enumerate(texts)
    ]
    assert not compare_reports(reports).disagree


def test_a_word_left_out_is_told_with_those_around_it():
    said = "“We {} the road along the quay until the autumn,” Edda Voss said on Monday."
    (fact,) = compare_texts(said.format("will close"), said.format("closed"))
    assert [value.text for value in fact.values] == ["We will close", "We closed"]
