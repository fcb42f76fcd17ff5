"""The same-event score and its evidence."""

from __future__ import annotations

from sayso.group.pair_weights import CEILINGS, WEIGHTS
from sayso.group.pairs import list_evidence, score_pairs, weigh_evidence
from sayso.group.prints import make_print
from sayso.group.weights import multiply, weigh_prints
from sayso.values import Annotated, Article

ONE = "The glider of Ada Quill, 19, came down near Carrow on Friday at 10:30."
TWO = "A glider came down at Carrow. Pilot Ada Quill, 44, was hurt at 2:15."


def make_prints(*texts, **fields):
    return [
        make_print(Annotated(Article(id=str(at), text=text, **fields)))
        for at, text in enumerate(texts)
    ]


def test_the_order_of_a_pair_changes_nothing():
    prints = make_prints(ONE, TWO)
    weights = weigh_prints(prints)
    cosine = multiply(weights.articles[0].terms, weights.articles[1].terms)
    there = weigh_evidence(prints, weights, (0, 1), cosine)
    assert there == weigh_evidence(prints, weights, (1, 0), cosine)
    assert set(there) == set(WEIGHTS)
    assert set(CEILINGS) <= set(WEIGHTS)


def test_likeness_speaks_for_and_clashes_against():
    against = {"same_outlet", "gap", "gap_over_60", "days_apart"}
    for name, weight in WEIGHTS.items():
        is_clash = name.endswith("_clash") or name in against
        assert weight <= 0 if is_clash else weight >= 0


def test_a_clash_lowers_the_score():
    same = make_prints(ONE, TWO.replace("44", "19"))
    other = make_prints(ONE, TWO)
    scores = [
        score_pairs(prints, weigh_prints(prints), [(0, 1)])[0, 1].log_odds
        for prints in (same, other)
    ]
    assert scores[0] - scores[1] >= -WEIGHTS["age_clash"]


def test_articles_without_common_words_get_no_score():
    prints = make_prints(ONE, "Profit fell by a third.")
    assert score_pairs(prints, weigh_prints(prints), [(0, 1)]) == {}


def test_evidence_in_words():
    prints = make_prints(ONE, TWO)
    weights = weigh_prints(prints)
    shared, against = list_evidence(*prints, weights.terms, weights.pairs)
    assert shared[0] == "Ada Quill"
    assert {"Carrow", "glider"} <= set(shared)
    assert against == ("no ages in common",)
