"""Events, entities and their times, over reports written here."""

from __future__ import annotations

from factories import make_article
from sayso.annotate.annotations import annotate_article
from sayso.tell.entity_mentions import find_entity_mentions
from sayso.tell.entity_timelines import build_entity_timeline
from sayso.tell.event_mentions import find_event_mentions

ONE = """Northway unveils new ferry

Northway, the island ferry line, unveiled its new ferry on Tuesday.
The line bought two ships from Harbour Works in 2014.
"It is a great day," said Mina Vale, who runs the line."""
TWO = """Northway ferry runs aground

A ferry of Northway ran aground off Gull Head on 9 May 2019.
Nobody was hurt, the coastguard said."""


def annotate(text: str, id: str = "a", published: str | None = "2019-05-02"):
    return annotate_article(make_article(text, id, published=published))


def test_events_are_verbs_and_event_nouns_with_their_parties():
    report = annotate(ONE)
    words = report.article.words_of
    found = {words(one.span): one for one in find_event_mentions(report)}
    assert {"unveils", "unveiled", "bought", "said", "runs"} <= set(found)
    parties = [words(p.span) for p in found["bought"].parties if p.role == "subject"]
    assert parties == ["The line"]
    assert found["bought"].tense == "past"
    assert found["unveils"].base == found["unveiled"].base == "unveil"


def test_no_sentences_have_no_events():
    assert find_event_mentions(annotate("")) == ()


def test_a_model_number_stands_for_a_product_and_its_maker_does_not():
    report = annotate(
        "The Ferryman F200 sailed on Monday. Ferryman built the F200s in Northport.\n"
    )
    words = [report.article.words_of(one.span)
             for one in find_entity_mentions(report, "Ferryman F200")]  # fmt: skip
    assert words == ["Ferryman F200", "F200s"]


def test_a_name_in_a_longer_name_is_marked_as_a_part():
    report = annotate("Ferryman said so. The Ferryman F200 sank.\n")
    parts = [one.is_part for one in find_entity_mentions(report, "Ferryman")]
    assert parts == [False, True]


def test_an_entity_has_its_events_in_order_of_their_times():
    reports = [annotate(ONE, "a"), annotate(TWO, "b", "2019-05-10")]
    placed = build_entity_timeline(reports, "Northway")
    shown = [
        (event.anchor, event.mention.base, event.mention.span.article)
        for event in placed
    ]
    assert ("2019-04-30", "unveil", "a") in shown
    assert ("2019-05-09", "run", "b") in shown
    assert [anchor for anchor, _, _ in shown] == sorted(a for a, _, _ in shown)
    assert all(0 <= event.score <= 1 for event in placed)


def test_the_order_of_reports_changes_nothing():
    reports = [annotate(ONE, "a"), annotate(TWO, "b", "2019-05-10")]
    assert build_entity_timeline(reports, "Northway") == build_entity_timeline(
        reports[::-1], "Northway"
    )


def test_a_report_without_the_entity_or_a_time_gives_nothing():
    assert build_entity_timeline([annotate(ONE)], "Southway") == ()
    undated = annotate("Northway sold a ferry.\n", published=None)
    assert build_entity_timeline([undated], "Northway") == ()
