"""What facts are said to be about, read from whole reports."""

from __future__ import annotations

import pytest

from sayso.annotate.annotations import annotate_article
from sayso.compare.comparisons import compare_reports
from sayso.values import Article


def compare_texts(*texts: str):
    return compare_reports(
        [
            annotate_article(Article(id=f"a{n}", text=text, outlet=f"Outlet {n}"))
            for n, text in enumerate(texts)
        ]
    )


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "A grain barge carrying 12 people sank off Ostvik at 6 p.m. on Friday.",
            "The barge with its crew sank off Ostvik at 6.20 p.m. on Friday.",
            "when the grain barge sank off Ostvik",
        ),
        (
            "A child had been shot in the 100 block of Heron Lane at 2:30 p.m. Friday.",
            "Officers answered the 2:15 p.m. call of a child shot on Heron Lane.",
            "when the child had been shot",
        ),
        (
            "Nine people were injured when the grain store fell.",
            "Eleven people were injured when the grain store fell.",
            "people injured",
        ),
    ],
)
def test_labels_name_what_is_compared(one, other, about):
    assert about in [fact.about for fact in compare_texts(one, other).disagree]


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "The seascape by Agnes Ruland sold in Ostvik on May 20.",
            "The Ruland seascape sold at auction in Ostvik on May 21.",
            "when the seascape sold in Ostvik",
        ),
        (
            "The hammer fell after eleven minutes of bidding in Ostvik.",
            "The hammer fell in Ostvik after 20 minutes of bidding.",
            "how long before the hammer fell",
        ),
        (
            "The trawler slammed into notorious Gull Rock – nicknamed the Molar – "
            "off Ostvik at 6 p.m. on Friday with 12 people.",
            "The trawler slammed into Gull Rock off Ostvik with 12 people at "
            "6.20 p.m. on Friday.",
            "when the trawler slammed into Gull Rock",
        ),
    ],
)
def test_a_label_has_the_subject_of_its_verb(one, other, about):
    assert about in [fact.about for fact in compare_texts(one, other).disagree]


def test_a_time_that_reports_share_is_told_by_the_words_around_it():
    found = compare_texts(
        "The picture is by Ada Ruland (1871-1938), who painted the boats of Ostvik.",
        "The picture is by Ada Ruland, a painter who died in 1938 without a penny.",
    )
    assert [fact.about for fact in found.agree if fact.kind == "date"] == [
        "… died in 1938 without a penny"
    ]


def test_the_day_of_a_dateline_is_no_fact():
    found = compare_texts(
        "OSTVIK, Nov 5 (Tide Wire) - Two people were hurt when a mill burned.",
        "A woman was hurt in the fire at the mill in Ostvik on 5 November 2025.",
    )
    assert not [fact for fact in found.agree if fact.kind == "date"]


def test_dots_stand_where_a_label_leaves_words_out():
    text = (
        "Two lifeboats and a pilot cutter took the passengers off over the next three "
        "hours of a calm evening on the sound."
    )
    (fact,) = compare_texts(text, text.replace("calm", "quiet")).agree
    assert fact.about == "Two lifeboats and a pilot cutter took …"


def test_what_one_outlet_tells_twice_is_no_agreement():
    text = "The grain store in Ostvik held 900 tonnes of barley when it fell."
    reports = [
        annotate_article(Article(id=id, text=text, outlet="Tide Wire"))
        for id in ("a", "b")
    ]
    assert compare_reports(reports).agree == ()
    assert compare_texts(text, text).agree


def test_a_lone_value_is_told_as_a_phrase():
    found = compare_texts(
        "The mill burned down. Her doctor ordered bed rest for three weeks.",
        "The mill burned down.",
    )
    assert [only.text for only in found.only] == [
        "Her doctor ordered bed rest for three weeks"
    ]
