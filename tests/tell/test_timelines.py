"""Timelines: what is an event, when it was, and in which order events stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import Case, load_cases
from factories import find_span, make_article
from sayso.annotate.rules.sentences import find_sentences
from sayso.annotate.rules.times import find_times
from sayso.annotate.times import value_times
from sayso.tell.event_dates import Dating, can_agree, choose_dating, find_bounds
from sayso.tell.timelines import build_timeline
from sayso.values import (
    Annotated,
    Article,
    Block,
    Comparison,
    Event,
    Fact,
    FactValue,
    Mention,
    Name,
    Person,
    Span,
)

NAMES = ("Ines Calder", "Otto Lind", "Rosa Moss", "Ostvik")


def make_report(text: str, id: str = "a", **fields: Any) -> Annotated:
    """A report with its sentences, times, and the people that tests name."""
    article = make_article(text, id, **fields)
    spans = [
        article.span(at, at + len(name))
        for name in NAMES
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    people = tuple(
        Person(
            id=f"p{nth}",
            name=name,
            type="person",
            mentions=tuple(
                Mention(span, "name")
                for span in spans
                if article.words_of(span) == name
            ),
        )
        for nth, name in enumerate(NAMES[:3], start=1)
        if name in text
    )
    return Annotated(
        article=article,
        sentences=find_sentences(article),
        names=tuple(Name(span, "person") for span in sorted(spans)),
        times=value_times(article, find_times(article)),
        people=people,
    )


def tell_events(events: Sequence[Event]) -> list[Event]:
    return [event for event in events if not event.is_publication]


def build_case(case: Case) -> list[Event]:
    reports = [
        make_report(report["text"], f"r{nth}", published=report["published"])
        for nth, report in enumerate(case.input)
    ]
    return tell_events(build_timeline(reports, Comparison()).events)


@pytest.mark.parametrize("case", load_cases("tell", "timelines"))
def test_events_as_expected(case: Case) -> None:
    events = build_case(case)
    assert [event.when for event in events] == [when for when, _ in case.expected]
    for event, (_, opening) in zip(events, case.expected, strict=True):
        assert event.text.startswith(opening)


@pytest.mark.parametrize("case", load_cases("tell", "timelines_negative"))
def test_what_is_no_event(case: Case) -> None:
    assert build_case(case) == []


def make_differing() -> tuple[list[Annotated], Comparison]:
    """Two reports that date one closure to different months, and the disagreement."""
    one = make_report("Ines Calder announced the closure of Ostvik in September 2020.")
    two = make_report(
        "Back in October, Ines Calder told the town of it and shut the pier.", "b"
    )
    values = (
        FactValue(
            find_span(one.article, "September 2020"), "September 2020", "2020-09"
        ),
        FactValue(find_span(two.article, "October"), "October", "XXXX-10"),
    )
    fact = Fact("when: the closure", "date", values, (), 2, "contradicted")
    return [one, two], Comparison(disagree=(fact,))


def test_differing_dates_are_one_event_with_its_spread() -> None:
    reports, comparison = make_differing()
    (event,) = tell_events(build_timeline(reports, comparison).events)
    assert event.when == "2020-09"
    assert (event.earliest, event.latest) == ("2020-09-01", "2020-09-30")
    assert [value for value, _ in event.spread] == ["2020-09", "XXXX-10"]
    assert {span.article for span in event.support} == {"a", "b"}


def test_publications_stand_behind_what_they_tell_the_first_one_first() -> None:
    text = "The pier at Ostvik fell into the sea on Wednesday."
    reports = [
        make_report(text, "late", published="2020-10-09T10:00:00Z"),
        make_report(text, "soon", published="2020-10-09T08:00:00Z"),
        make_report(text, "never"),
    ]
    events = build_timeline(reports, Comparison()).events
    published = [event.support[0].article for event in events if event.is_publication]
    assert published == ["soon", "late"]
    assert not events[0].is_publication
    assert events[0].when == "2020-10-07"


def test_an_undated_event_had_happened_when_its_first_report_came_out() -> None:
    text = "Two lifeboats took the crew of the ferry to Ostvik after it struck a rock."
    reports = [
        make_report(text, "late", published="2020-10-10"),
        make_report(text, "soon", published="2020-10-09T08:00:00Z"),
    ]
    (event,) = tell_events(build_timeline(reports, Comparison()).events)
    assert (event.when, event.earliest, event.latest) == (None, None, "2020-10-09")


def test_a_place_and_a_dash_do_not_stand_for_a_report() -> None:
    text = "OSTVIK, North Coast. - \n\nThe pier fell into the sea on Wednesday night."
    report = make_report(text, published="2020-10-09")
    events = build_timeline([report], Comparison()).events
    (published,) = [event for event in events if event.is_publication]
    assert published.text.startswith("The pier fell")


def test_captions_and_headlines_tell_no_events() -> None:
    text = "The pier fell on Wednesday.\n\nThe lamp fell on Tuesday night."
    article = Article("a", text)
    blocks = (
        Block(find_span(article, "The pier fell on Wednesday."), "caption"),
        Block(find_span(article, "The lamp fell on Tuesday night."), "paragraph"),
    )
    report = make_report(text, published="2020-10-09", blocks=blocks)
    events = tell_events(build_timeline([report], Comparison()).events)
    assert [event.text for event in events] == ["The lamp fell on Tuesday night."]


def test_no_reports_no_events() -> None:
    assert build_timeline([], Comparison()).events == ()


def test_order_of_reports_does_not_matter() -> None:
    reports, comparison = make_differing()
    reports.append(
        make_report("Otto Lind resigned on Monday.", "c", published="2020-10-09")
    )
    first = build_timeline(reports, comparison)
    for order in permutations(reports):
        assert build_timeline(order, comparison) == first


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Ines Calder closed the pier on Monday.",
            "Earlier, Otto Lind resigned.",
            "Rosa Moss has opened the pier.",
            "Following the closure, Otto Lind left Ostvik in 2019.",
            "In October, it burned. ",
            '"It fell on Tuesday," she said.',
            "\n\n",
            "👍 \u200f ½ …",
        ]
    ),
    max_size=10,
).map(" ".join)


@given(st.lists(SENTENCES, max_size=3), st.sampled_from([None, "2020-10-09"]))
def test_every_event_reads_back_its_words(texts: list[str], day: str | None) -> None:
    reports = [
        make_report(text, f"r{nth}", published=day) for nth, text in enumerate(texts)
    ]
    articles = {report.article.id: report.article for report in reports}
    for event in build_timeline(reports, Comparison()).events:
        span = event.support[0]
        assert articles[span.article].words_of(span) == event.text
        assert all(s.end <= len(articles[s.article].text) for s in event.support)


@pytest.mark.parametrize(
    ("value", "modifier", "bounds"),
    [
        ("2020-09-30", None, ("2020-09-30", "2020-09-30")),
        ("2020-09", None, ("2020-09-01", "2020-09-30")),
        ("2020-09", "START", ("2020-09-01", "2020-09-10")),
        ("2020-W40", None, ("2020-09-28", "2020-10-04")),
        ("2020-SU", None, ("2020-06-01", "2020-08-31")),
        ("2020", "END", ("2020-08-30", "2020-12-31")),
        ("XXXX-09", None, None),
        ("2020-13", None, None),
        ("PAST_REF", None, None),
    ],
)
def test_bounds_of_a_value(
    value: str, modifier: str | None, bounds: tuple[str, str] | None
) -> None:
    found = find_bounds(value, modifier)
    assert (found and (found[0].isoformat(), found[1].isoformat())) == bounds


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("2020-09-30", "2020-09", True),
        ("2020-09", "XXXX-10", False),
        ("2020-09-30", "XXXX-WXX-3", True),
        ("2020-10-01", "XXXX-WXX-3", False),
        ("2020-09", "XXXX-WXX-3", True),
    ],
)
def test_dates_that_can_be_one_day(one: str, other: str, agree: bool) -> None:
    datings = [Dating(value, Span("a", 0, 1)) for value in (one, other)]
    assert can_agree(*datings) is agree
    assert can_agree(*reversed(datings)) is agree
    best = choose_dating(datings)
    assert best is not None
    assert best.value == one
