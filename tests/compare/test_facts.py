"""Facts of a story: what agrees, what cannot both be, what one report alone has."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import load_cases
from sayso.compare.calendar_values import (
    can_be_one_day,
    is_in_decade,
    measure_days,
    read_calendar,
)
from sayso.compare.concepts import find_idea
from sayso.compare.facts import find_facts
from sayso.compare.identities import unite_people
from sayso.compare.terms import stem_word
from sayso.values import (
    Annotated,
    Article,
    Block,
    Mention,
    Name,
    Person,
    Quantity,
    Span,
    TimeExpression,
)


def find_words(id: str, text: str, words: str) -> Span:
    at = text.index(words)
    return Span(id, at, at + len(words))


def make_report(id: str, fields: dict) -> Annotated:
    """A report whose annotations are given by their words."""
    text = fields["text"]
    article = Article(
        id=id,
        text=text,
        published=fields.get("published"),
        blocks=tuple(
            Block(find_words(id, text, words), kind)
            for words, kind in fields.get("blocks", [])
        ),
    )
    return Annotated(
        article=article,
        sentences=tuple(
            Span(id, *match.span())
            for match in re.finditer(r"[^\s.][^.]*(?:\.(?=\S)[^.]*)*\.?", text)
        ),
        names=tuple(
            Name(find_words(id, text, words), kind)
            for words, kind in fields.get("names", [])
        ),
        times=tuple(
            TimeExpression(find_words(id, text, words), kind, value)
            for words, kind, value in fields.get("times", [])
        ),
        quantities=tuple(
            Quantity(
                find_words(id, text, words),
                kind,
                value,
                unit,
                modifier=rest[0] if rest else None,
            )
            for words, kind, value, unit, *rest in fields.get("quantities", [])
        ),
        people=tuple(
            Person(
                f"p{nth}",
                words,
                "person",
                (Mention(find_words(id, text, words), "name"),),
                age=age,
            )
            for nth, (words, age) in enumerate(fields.get("people", []), start=1)
        ),
    )


def compare(reports: list[Annotated]):
    return find_facts(reports, unite_people(reports), (), ())


@pytest.mark.parametrize(
    "case", load_cases("compare", "facts") + load_cases("compare", "facts_negative")
)
def test_tells_what_agrees_and_what_does_not(case):
    reports = [make_report(id, fields) for id, fields in case.input.items()]
    found = compare(reports)
    assert [
        [fact.kind, fact.disagreement, sorted({value.value for value in fact.values})]
        for fact in found.disagree
    ] == case.expected.get("disagree", [])
    agreed = [value.value for fact in found.agree for value in fact.values[:1]]
    for value in case.expected.get("agree", []):
        assert value in agreed
    if "agreed" in case.expected:
        assert len(agreed) == case.expected["agreed"]


def test_values_read_back_and_agreeing_ones_are_equal():
    case = load_cases("compare", "facts")[0].values[0]
    reports = [make_report(id, fields) for id, fields in case.input.items()]
    articles = {report.article.id: report.article for report in reports}
    found = compare(reports)
    for fact in (*found.agree, *found.disagree):
        for value in fact.values:
            assert articles[value.span.article].words_of(value.span) == value.text
    for fact in found.agree:
        assert len({value.value for value in fact.values}) == 1


def test_order_of_reports_does_not_matter():
    reports = [
        make_report(
            id,
            {
                "text": f"The ferry sank off Ostvik and {words} people died.",
                "quantities": [[words, "count", value, "person"]],
            },
        )
        for id, words, value in (("a", "nine", 9), ("b", "nine", 9), ("c", "ten", 10))
    ]
    shown = [
        {(fact.about, fact.values) for fact in compare(order).disagree}
        for order in (reports, reports[::-1])
    ]
    assert {len(facts) for facts in shown} == {1}


def test_captions_and_second_headlines_are_no_evidence():
    reports = [
        make_report(
            id,
            {
                "text": f"Ferry sinks with {words} people killed.",
                "quantities": [[words, "count", value, "person"]],
                "blocks": [[f"Ferry sinks with {words} people killed.", kind]],
            },
        )
        for id, words, value, kind in (
            ("a", "nine", 9, "caption"),
            ("b", "ten", 10, "paragraph"),
        )
    ]
    found = compare(reports)
    assert not found.disagree
    assert [only.span.article for only in found.only] == ["b"]


def test_one_report_gives_nothing_to_compare():
    assert compare([make_report("a", {"text": "The ferry sank."})]).agree == ()


def test_a_story_of_many_prints_stays_small():
    fields = {
        "text": "The ferry sank off Ostvik and nine people died in the cold water.",
        "quantities": [["nine", "count", 9, "person"]],
    }
    reports = [make_report(f"a{n:03}", fields) for n in range(150)]
    found = compare(reports)
    assert not found.disagree
    assert len(found.agree) <= 3


@given(st.lists(st.text(alphabet=".an tsx\n\"'9é", max_size=80), max_size=4))
def test_any_text_gives_spans_inside_it(texts):
    reports = [make_report(f"a{n}", {"text": text}) for n, text in enumerate(texts)]
    articles = {report.article.id: report.article for report in reports}
    for fact in compare(reports).agree:
        for value in fact.values:
            assert articles[value.span.article].words_of(value.span) == value.text


@pytest.mark.parametrize(
    ("one", "other", "possible"),
    [
        ("2031-09", "XXXX-10", False),
        ("2031-09", "XXXX-WXX-3", True),
        ("2031-09-03", "XXXX-WXX-3", True),
        ("2031-09-03", "XXXX-WXX-4", False),
        ("2031-W36-3", "2031-09-03", True),
        ("2031", "2031-09-03T12:00", True),
    ],
)
def test_open_times_clash_only_where_both_tell(one, other, possible):
    read = (read_calendar(one), read_calendar(other))
    assert can_be_one_day(*read) is possible


def test_lengths_and_decades():
    assert measure_days("PT36H") == 1.5
    assert measure_days("PXW") is None
    assert is_in_decade("195", "1959")
    assert not is_in_decade("195", "1969")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hospitalised", "hospitalized"),
        ("colour", "color"),
        ("announcing", "announcement"),
        ("babies", "baby"),
        ("investigators", "investigation"),
    ],
)
def test_stems_meet(one, other):
    assert stem_word(one) == stem_word(other)


@pytest.mark.parametrize(
    ("one", "other"), [("county", "count"), ("killed", "shot"), ("bleed", "blood")]
)
def test_ideas_that_stay_apart(one, other):
    assert find_idea(one) != find_idea(other)
