"""Quotations parted where one ends and another begins."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.marked_texts import read_marked
from sayso.annotate.people import find_people
from sayso.annotate.quote_parts import part_quotes
from sayso.annotate.speakers import resolve_speakers
from sayso.values import Quote, QuoteKind, Reading


def part_one(marked: str, kind: QuoteKind = "direct") -> tuple[Reading, list[Quote]]:
    """The parts of the one quote ``{c1:...}`` of a text, read as of this kind."""
    reading = read_marked(marked)
    (quote,) = resolve_speakers(reading, find_people(reading))
    quote = replace(quote, kind=kind)
    return reading, list(part_quotes(reading.article, reading.sentences, [quote]))


@pytest.mark.parametrize(
    ("marked", "kind", "expected"),
    [
        (  # a paragraph in marks; the one before has no closing mark
            "{s1:Ada Stone} said: {c1:“We waited.}\n{c1:“Then the boat came.}”",
            "indirect",
            [("direct", ["We waited."]), ("direct", ["Then the boat came."])],
        ),
        (
            "{s1:Ada Stone} said: {c1:“We waited.\n“Then the boat came.”}",
            "mixed",
            [("direct", ["We waited."]), ("direct", ["Then the boat came."])],
        ),
        (  # a sentence in marks behind a clause of the reporter's
            "{c1:The boat “came too late,”} said {s1:Ada Stone}. “{c1:We waited.}”",
            "mixed",
            [("mixed", ["The boat “came too late,”"]), ("direct", ["We waited."])],
        ),
        (  # a narrated sentence between
            "“{c1:We waited},” {s1:Ada Stone} said. It rained. “{c1:Nobody came.}”",
            "direct",
            [("direct", ["We waited"]), ("direct", ["Nobody came."])],
        ),
        (  # one quotation around its cue
            "“{c1:We waited},” {s1:Ada Stone} said. “{c1:Nobody came.}”",
            "direct",
            [("direct", ["We waited", "Nobody came."])],
        ),
        (  # a line of its own, no quotation
            "{c1:The boat came late}, {s1:Ada Stone} said.\nREAD MORE: {c1:Boat sinks}",
            "indirect",
            [("indirect", ["The boat came late"])],
        ),
        ("{s1:She} called it {c1:“a mess”}.", "mixed", [("mixed", ["“a mess”"])]),
    ],
)
def test_a_quotation_is_parted(
    marked: str, kind: QuoteKind, expected: list[tuple[str, list[str]]]
) -> None:
    reading, parts = part_one(marked, kind)
    words_of = reading.article.words_of
    shown = [(one.kind, [words_of(span) for span in one.content]) for one in parts]
    assert shown == expected


def test_parts_keep_the_speaker_and_one_keeps_the_cue() -> None:
    _, parts = part_one("“{c1:We waited},” {s1:Ada Stone} said. It rained. “{c1:No.}”")
    first, second = parts
    assert first.speakers == second.speakers != ()
    assert first.source
    assert not second.source
    assert [part.id for part in parts] == ["q1", "q2"]


def test_no_quotes_give_none() -> None:
    reading = read_marked("Ada Stone sang.")
    assert part_quotes(reading.article, reading.sentences, ()) == ()


_PIECES = st.sampled_from(
    ["{c1:We ran.}", "“{c1:No}”", "{c1:“Yes}", " said ", "{s1:Ada}", "\n", ". ", "“"]
)


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_parts_hold_nothing_new(text: str) -> None:
    reading, parts = part_one(f"{{c1:Words}} {text}")
    before = {
        at
        for one in reading.attributions
        for s in one.content
        for at in range(s.start, s.end)
    }
    for part in parts:
        for span in part.content:
            assert set(range(span.start, span.end)) <= before
            assert len(span) > 0
