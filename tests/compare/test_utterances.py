"""Quotes of several reports gathered as utterances."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import Case, load_cases
from factories import find_span, make_article, make_quote
from sayso.compare.utterances import find_utterances
from sayso.compare.voice_names import are_two_bodies, are_two_people
from sayso.values import (
    Annotated,
    Channel,
    Identity,
    IdentityTie,
    Person,
    Quote,
    Span,
    Utterance,
)

_MARKS = re.compile("“([^”]*)”")


def make_report(item: dict[str, str | None], number: int) -> Annotated:
    """A report of one quote; a direct one's content is what stands in marks."""
    text = str(item["text"])
    article = make_article(text, f"a{number}")
    if item["kind"] == "direct":
        parts = [match.group(1) for match in _MARKS.finditer(text)]
    else:
        parts = [text.rstrip(".")]
    speaker = item["speaker"]
    people = (Person("p1", speaker, "person", ()),) if speaker else ()
    quote = make_quote(
        article,
        *parts,
        kind=item["kind"],
        speakers=tuple(person.id for person in people),
    )
    return Annotated(article, people=people, quotes=(quote,))


def show_groups(utterances: tuple[Utterance, ...]) -> list[list[int]]:
    """The numbers of the reports in each utterance, the fullest first."""
    groups = [
        [int(rendering.article[1:]) for rendering in utterance.renderings]
        for utterance in utterances
    ]
    return sorted(groups, key=min)


@pytest.mark.parametrize(
    "case",
    [
        *load_cases("compare", "utterances"),
        *load_cases("compare", "utterances-negative"),
    ],
)
def test_quotes_are_gathered(case: Case) -> None:
    reports = [make_report(item, number) for number, item in enumerate(case.input)]
    assert show_groups(find_utterances(reports, ())) == case.expected


def name_beside(report: Annotated, words: str) -> Annotated:
    """A report whose quote has these words of it as its source."""
    quote = replace(report.quotes[0], source=(find_span(report.article, words),))
    return replace(report, quotes=(quote,))


def make_pair() -> list[Annotated]:
    """Two reports that give one sentence under two names."""
    words = "“We will rebuild every metre of that sea wall before the autumn,”"
    return [
        make_report(
            {"text": f"{words} {name} said.", "kind": "direct", "speaker": name}, number
        )
        for number, name in enumerate(("Tom Vane", "Ida Marsh"))
    ]


def test_two_names_for_one_wording_are_a_change_of_speaker() -> None:
    one, other = make_pair()
    reports = [name_beside(one, "Tom Vane"), name_beside(other, "Ida Marsh")]
    (utterance,) = find_utterances(reports, ())
    change = utterance.renderings[1].changes[-1]
    assert (change.kind, change.note) == ("speaker", "Ida Marsh / Tom Vane")
    assert change.rendering is None
    assert change.fullest is None


def test_a_speaker_whom_no_words_beside_the_quote_name_is_no_second_one() -> None:
    one, other = make_pair()
    reports = [name_beside(one, "Tom Vane"), name_beside(other, "said")]
    (utterance,) = find_utterances(reports, ())
    assert utterance.renderings[1].changes == ()


def make_quotes(text: str, *said: tuple[str, str]) -> Annotated:
    """One report with a direct quote for each pair of words and speaker."""
    article = make_article(text, "a0")
    names = tuple(dict.fromkeys(speaker for _, speaker in said))
    people = tuple(
        Person(f"p{at}", name, "person", ()) for at, name in enumerate(names)
    )
    quotes = tuple(
        replace(
            make_quote(article, words, speakers=(f"p{names.index(speaker)}",)),
            id=f"q{at}",
        )
        for at, (words, speaker) in enumerate(said)
    )
    return Annotated(article, people=people, quotes=quotes)


def test_two_whom_one_report_tells_apart_say_two_things() -> None:
    one = "I think you might have the wrong harbour address,"
    two = "Think you might have the wrong harbour man,"
    text = f"“{one}” wrote a clerk. “{two}” wrote another."
    report = make_quotes(text, (one, "a clerk"), (two, "another"))
    assert len(find_utterances([report], ())) == 2


def test_words_that_a_report_repeats_are_one_utterance() -> None:
    one = "We cannot stop shaking. For now we are stuck back here,"
    two = "We cannot stop shaking."
    text = f"“{two}” - A clerk. “{one}” said the owner."
    report = make_quotes(text, (two, "A clerk"), (one, "the owner"))
    assert len(find_utterances([report], ())) == 1


def test_a_name_goes_before_a_description_of_the_fullest() -> None:
    words = "“What we have here is untouched. That almost never happens to us,”"
    texts = [f"{words} the keeper said.", "“What we have here is untouched,” Orr said."]
    reports = [
        make_report({"text": text, "kind": "direct", "speaker": name}, number)
        for number, (text, name) in enumerate(
            zip(texts, ("the keeper", "Max Orr"), strict=True)
        )
    ]
    ids = [("i0", "the keeper"), ("i1", "Max Orr")]
    identities = tuple(
        Identity(id, name, "person", (IdentityTie(f"a{at}", "p1", 1.0),))
        for at, (id, name) in enumerate(ids)
    )
    (utterance,) = find_utterances(reports, identities)
    assert utterance.fullest.article == "a0"
    assert utterance.speakers == ("i1",)


def test_words_of_two_named_people_under_one_description_are_contested() -> None:
    first = "It was like being inside a tin that somebody was shaking."
    second = "Nobody told us anything until the boy found the jackets."
    reports = [
        name_beside(
            make_report(
                {"text": f"“{words}” {name} said.", "kind": "direct", "speaker": name},
                number,
            ),
            name,
        )
        for number, (words, name) in enumerate(
            [(f"{first} {second}", "a mum"), (first, "Tom Vane"), (second, "Ida Marsh")]
        )
    ]
    (utterance,) = find_utterances(reports, ())
    notes = [
        change.note
        for rendering in utterance.renderings
        for change in rendering.changes
        if change.kind == "speaker"
    ]
    assert notes == ["Tom Vane / a mum", "Ida Marsh / a mum"]


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        ("Tom Vane", "Ida Marsh", True),
        ("Tom Vane", "Ida Vane", True),
        ("T.J. Vane", "TJ Vane", False),
        ("Comedian Ida", "Ida Marsh", False),
        ("Vane", "Tom Vane", False),
    ],
)
def test_two_people_are_told_by_their_names(
    one: str, other: str, are_two: bool
) -> None:
    assert are_two_people(one, other) is are_two


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        ("Carrow Ferries", "Lenn Harbour Trust", True),
        ("Carrow Ferry Service", "Carrow Ferry Services", False),
        ("All-Lenn Airways", "All Lenn Airlines", False),
        ("LHT Rescue", "Lenn Harbour Trust", False),
        ("Government", "Lenn", False),
    ],
)
def test_two_bodies_are_told_by_their_names(
    one: str, other: str, are_two: bool
) -> None:
    assert are_two_bodies(one, other) is are_two


def test_identities_make_two_names_one_speaker() -> None:
    ties = tuple(IdentityTie(f"a{number}", "p1", 1.0) for number in range(2))
    identity = Identity("i1", "Tom Vane", "person", ties)
    (utterance,) = find_utterances(make_pair(), (identity,))
    assert utterance.speakers == ("i1",)
    assert utterance.renderings[1].changes == ()


def test_speaker_and_channel_are_taken_from_the_report_that_knows_them() -> None:
    known, unknown = make_pair()
    article = known.article
    quote = known.quotes[0]
    told = Channel("Radio Lenn", article.span(0, 1))
    with_channel = Quote(quote.id, "direct", quote.content, (), (), ("p1",), told)
    known = Annotated(article, people=known.people, quotes=(with_channel,))
    unknown = Annotated(
        unknown.article,
        quotes=(Quote("q1", "direct", unknown.quotes[0].content),),
    )
    identity = Identity("i1", "Tom Vane", "person", (IdentityTie("a0", "p1", 1.0),))
    (utterance,) = find_utterances([unknown, known], (identity,))
    assert (utterance.speakers, utterance.channel) == (("i1",), "Radio Lenn")


def test_no_reports_and_no_quotes_give_none() -> None:
    assert find_utterances([], ()) == ()
    assert find_utterances([Annotated(make_article())], ()) == ()


def test_a_quote_without_words_stands_alone() -> None:
    article = make_article("“ … ” 😀 “—”")
    quotes = tuple(
        Quote(id, "direct", (Span("a", *span),))
        for id, span in (("q1", (1, 4)), ("q2", (9, 10)), ("q3", (5, 5)))
    )
    utterances = find_utterances([Annotated(article, quotes=quotes)], ())
    assert [len(utterance.renderings) for utterance in utterances] == [1, 1, 1]


def test_what_reporters_tell_without_marks_has_no_silent_change() -> None:
    reports = [
        make_report(
            {
                "text": f"Police said the boy was taken {how} to the hospital in Lenn.",
                "kind": "indirect",
                "speaker": None,
            },
            number,
        )
        for number, how in enumerate(("at once", "quickly"))
    ]
    (utterance,) = find_utterances(reports, ())
    assert utterance.renderings[1].relation == "paraphrase"
    assert not utterance.renderings[1].changes


_SENTENCES = st.sampled_from(
    [
        "“The pier stays shut until spring,” Dola said.",
        "“The pier stays shut until spring. Nobody asked us,” Dola said.",
        "“Nobody asked us about the pier or the wall,” she said.",
        "Dola said “nobody asked us about the wall” and left.",
        "“We lost the roof. We lost the boats. It was not enough,” Hale wrote.",
        "“We lost the roof … It was not enough.”",
    ]
)


@given(st.lists(_SENTENCES, max_size=8), st.randoms(use_true_random=False))
def test_every_quote_is_in_one_utterance_whatever_the_order(
    texts: list[str], chance: random.Random
) -> None:
    reports = [
        make_report({"text": text, "kind": "direct", "speaker": None}, number)
        for number, text in enumerate(texts)
    ]
    utterances = find_utterances(reports, ())
    told = [r.article for u in utterances for r in u.renderings]
    assert sorted(told) == sorted(report.article.id for report in reports)
    for utterance in utterances:
        assert utterance.renderings[0] == utterance.fullest
    chance.shuffle(reports)
    assert find_utterances(reports, ()) == utterances
