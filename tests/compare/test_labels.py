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
            "Nine people were injured when the grain store fell.",
            "Eleven people were injured when the grain store fell.",
            "people injured",
        ),
    ],
)
def test_labels_name_what_is_compared(one, other, about):
    assert about in [fact.about for fact in compare_texts(one, other).disagree]


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
