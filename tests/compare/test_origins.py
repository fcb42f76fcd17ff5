"""On whose word a span rests, and how many say-sos are independent."""

from __future__ import annotations

import pytest

from case_files import load_cases
from sayso.compare.identities import unite_people
from sayso.compare.origins import make_tracer
from sayso.compare.reuse import find_reuse
from sayso.compare.say_sos import count_independent
from sayso.compare.sources import find_body, name_source
from sayso.values import (
    Annotated,
    Article,
    Channel,
    Mention,
    Origin,
    Person,
    Quote,
    Span,
)


def find_words(id: str, text: str, words: str) -> Span:
    at = text.index(words)
    return Span(id, at, at + len(words))


def make_report(id: str, fields: dict) -> Annotated:
    """A report of one sentence, with the quote and speaker that are given by words."""
    text = fields["text"]
    people, quotes = (), ()
    if "speaker" in fields:
        span = find_words(id, text, fields["speaker"])
        person = Person("p1", fields["speaker"], "person", (Mention(span, "name"),))
        people = (person,)
    if "content" in fields:
        channel = None
        if "channel" in fields:
            words = fields["channel"]
            channel = Channel(words, find_words(id, text, words))
        source = fields.get("source") or fields.get("speaker")
        quotes = (
            Quote(
                "q1",
                fields.get("kind", "indirect"),
                (find_words(id, text, fields["content"]),),
                cue=(find_words(id, text, fields["cue"]),) if "cue" in fields else (),
                source=(find_words(id, text, source),) if source else (),
                speakers=("p1",) if people else (),
                channel=channel,
            ),
        )
    article = Article(id=id, text=text, outlet=fields.get("outlet"))
    whole = Span(id, 0, len(text))
    return Annotated(article, (whole,), people=people, quotes=quotes)


def trace(case: dict):
    reports = [make_report(id, fields) for id, fields in case.input.items()]
    tracer = make_tracer(reports, unite_people(reports), (), find_reuse(reports))
    spans = [
        find_words(id, fields["text"], fields["claim"])
        for id, fields in case.input.items()
    ]
    supports = [tracer.trace(span) for span in spans]
    count, why = count_independent(supports, tracer, spans)
    return [support.origin.name for support in supports], count, why


@pytest.mark.parametrize(
    "case", load_cases("compare", "origins") + load_cases("compare", "origins_negative")
)
def test_counts_as_a_reader_would(case):
    names, count, why = trace(case)
    assert {"names": names, "independent": count} == case.expected
    assert why.endswith(".")


def test_the_channel_is_told():
    fields = {
        "text": "Ines Calder announced on Chirper that she sank the ferry.",
        "speaker": "Ines Calder",
        "content": "that she sank the ferry",
        "channel": "Chirper",
    }
    reports = [make_report("a", fields)]
    tracer = make_tracer(reports, unite_people(reports), (), ())
    support = tracer.trace(find_words("a", fields["text"], "sank the ferry"))
    assert support.origin == Origin("speaker", "Ines Calder", "Chirper")
    assert support.origin.label == "Ines Calder, Chirper"
    assert support.span == find_words("a", fields["text"], "Ines Calder")


@pytest.mark.parametrize(
    ("words", "kind"),
    [("the lawsuit", "document"), ("Ines Calder", "speaker"), ("officials", None)],
)
def test_words_of_a_source(words, kind):
    origin = name_source(words, None)
    assert (origin.kind if origin else None) == kind


def test_bodies_whose_people_speak_as_one():
    assert find_body("Capt. Otto Lind") == find_body("Lt. Rosa Moss") == "police"
    assert find_body("Ines Calder") is None


def test_no_support_is_one_and_says_so():
    reports = [make_report("a", {"text": "The ferry sank."})]
    tracer = make_tracer(reports, (), (), ())
    span = Span("a", 0, 9)
    count, why = count_independent([tracer.trace(span)], tracer, [span])
    assert (count, why) == (1, "No report names a source.")


@pytest.mark.parametrize(
    "words",
    [
        "transported",
        "providing adequate security",
        "Monday",
        "Hospital",
        "Courier",
        "provide",
        "The attack",
        "No details of the fire",
        "Sgt",
        "police 16-year-old Edda Voss was at sea",
    ],
)
def test_words_that_name_nobody_are_no_origin(words):
    assert name_source(words, None) is None


@pytest.mark.parametrize(
    "words", ["police", "witnesses", "the harbour master", "Voss", "the lawsuit"]
)
def test_words_that_name_somebody_are_an_origin(words):
    assert name_source(words, None) is not None
