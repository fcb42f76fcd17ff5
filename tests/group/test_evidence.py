"""What speaks for and against one event, and the score made of it."""

from __future__ import annotations

import pytest

from sayso.group.evidence import Weighted, weigh_evidence
from sayso.group.explanations import explain_join
from sayso.group.pair_weights import CEILINGS, WEIGHTS
from sayso.group.prints import make_print
from sayso.group.rarity import count_rarities
from sayso.group.scores import score_evidence
from sayso.values import Annotated, Article

ONE = "The glider of Ada Quill, 19, came down near Carrow on Friday at 10:30."
TWO = "A glider came down at Carrow. Pilot Ada Quill, 44, was hurt at 2:15."


def make_prints(*texts, **fields):
    return [
        make_print(Annotated(Article(id=str(at), text=text, **fields)))
        for at, text in enumerate(texts)
    ]


def weigh(one, two):
    rarities = count_rarities([one, two])
    pair = [Weighted.of(print, rarities) for print in (one, two)]
    return weigh_evidence(*pair, rarities)


def test_the_order_of_a_pair_changes_nothing():
    one, two = make_prints(ONE, TWO)
    there = weigh(one, two)
    assert there == weigh(two, one)
    assert set(WEIGHTS) <= set(there)
    assert set(CEILINGS) <= set(WEIGHTS)
    assert min(there.values()) >= 0


def test_a_clash_lowers_the_score():
    same = make_prints(ONE, TWO.replace("44", "19"))
    other = make_prints(ONE, TWO)
    assert weigh(*other)["age_clash"] == 1
    assert score_evidence(weigh(*same)) > score_evidence(weigh(*other))


@pytest.mark.parametrize(
    ("early", "late", "expected"),
    [
        ("Per Holm died on Tuesday.", "Per Holm died on Nov. 4, a court heard.", 1.0),
        ("Per Holm died on Tuesday.", "Per Holm died on Oct. 12, a court heard.", 0.0),
    ],
)
def test_a_later_report_recalls_the_day(early, late, expected):
    one = make_print(Annotated(Article("a", early, published="2025-11-05")))
    two = make_print(Annotated(Article("b", late, published="2026-01-20")))
    assert weigh(one, two)["recalls"] == expected


def test_a_join_is_explained_in_words():
    one, two = make_prints(ONE, TWO)
    rarities = count_rarities([one, two])
    join = explain_join(two, one, rarities, log_odds=1.5)
    assert (join.article, join.joined_to, join.score) == ("1", "0", 0.818)
    assert join.shared[0] == "Ada Quill"
    assert {"Carrow", "glider"} <= set(join.shared)
    assert "no ages in common" in join.against
