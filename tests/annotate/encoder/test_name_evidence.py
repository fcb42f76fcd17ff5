"""Evidence: what is known of a candidate."""

from __future__ import annotations

import pytest
from made_readings import make_reading

from factories import find_span
from sayso.annotate.encoder.name_candidates import NameCandidate
from sayso.annotate.encoder.name_evidence import EVIDENCE, JUDGED, gather_evidence
from sayso.annotate.encoder.name_scores import Scorer, read_weights
from sayso.annotate.encoder.name_votes import VOTES


def gather(reading, words, nth=0):
    """The evidence of the nth stretch with these words, tried alone."""
    span = find_span(reading.article, words, nth)
    within = reading.words.list_within(span.start, span.end)
    one = NameCandidate(span.start, span.end, within.start, within.stop)
    return gather_evidence(reading, (one,))[0]


def list_all(text, words, nth=0, **told):
    evidence = gather(make_reading(text, **told), words, nth)
    return {*evidence.signs, *(name for name, value in evidence.common if value)}


def test_every_evidence_has_a_weight():
    again = {f"again:{name}" for name in VOTES}
    assert {*EVIDENCE, *again} == set(read_weights())
    assert len(set(EVIDENCE)) == len(EVIDENCE)


def test_what_is_found_is_in_the_list_of_evidence():
    text = (
        "CEO of Bureau of Nets & Ropes, Inc. (N.Y.), said Ada K. Quill's team, in Rome"
    )
    reading = make_reading(text, {"Ada K. Quill": ("person", 0.9)})
    for words in ("Bureau of Nets & Ropes, Inc.", "N.Y.", "Ada K. Quill", "Rome"):
        evidence = gather(reading, words)
        for kind in range(len(JUDGED)):
            assert {name for name, _ in evidence.list_values(kind)} <= set(EVIDENCE)


def test_the_chances_of_the_model_are_told_for_each_kind():
    reading = make_reading("Ada Quill left.", {"Ada Quill": ("person", 0.9)})
    evidence = gather(reading, "Ada Quill")
    person, body = dict(evidence.list_values(0)), dict(evidence.list_values(1))
    assert person["chance"] > 2 > -2 > body["chance"]
    assert body["best_other_kind"] == pytest.approx(person["chance"])


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("They fly to Ostvik, Texas.", "Ostvik", "state_behind"),
        ("They met in Vrom today.", "Vrom", "in_before"),
        ("Dear Vrom,", "Vrom", "greeting_before"),
        ("We asked Mr. Vrom.", "Vrom", "title_before"),
        ("We asked the baker Vrom.", "Vrom", "role_before"),
        ("Then Vrom said no.", "Vrom", "said_behind"),
        ("The firm Vrom Nets Inc closed.", "Vrom Nets Inc", "legal_form"),
        ("The Vrom University opened.", "Vrom University", "body_head"),
        ("The Bureau of Nets closed.", "Bureau of Nets", "body_head_inside"),
        ("They left Vrom Street.", "Vrom Street", "place_head"),
        ("They left Lake Vrom.", "Lake Vrom", "place_start"),
        ("It flew to Toronto.", "Toronto", "city"),
        ("We ate at Olive Garden.", "Olive Garden", "brand"),
        ("we ate at olive garden.", "olive garden", "brand_in_small_letters"),
        ("The LTS flew.", "LTS", "three_capitals"),
        ("An iVrom rang.", "iVrom", "inner_capital"),
        ("The Vrom (VN) rose.", "VN", "in_brackets"),
        ("Vrom's boat sank.", "Vrom", "owner"),
        ("Ada K Quill left.", "Ada K Quill", "initial"),
        ("Hello\nVrom\nis here", "Vrom", "whole_line"),
        ("In short, Vrom Nets rose.", "In short, Vrom", "comma_inside"),
        ("They sued Vrom Inc. today.", "Vrom Inc", "stop_left"),
        ("They sued Vrom Inc. today.", "Vrom Inc.", "stop_taken"),
        ("Page one. A page fell.", "Page", "small_elsewhere"),
        ("French ships sank.", "French", "a_people"),
        ("They saw Vrom Nets.", "Vrom", "capital_behind"),
        ("They saw Vrom Nets.", "Nets", "capital_before"),
    ],
)
def test_signs_and_forms(text, words, expected):
    assert expected in list_all(text, words)


def test_signs_that_are_not_there():
    plain = list_all("They met Vrom there.", "Vrom")
    assert not plain & {"city", "brand", "in_before", "owner", "opens_sentence"}
    assert "comma_behind" in list_all("They met Vrom, then left.", "Vrom")
    assert "state_behind" not in list_all("They met Vrom, then left.", "Vrom")


def test_words_of_a_full_name_and_first_letters_are_known_again():
    marked = {"Ada Quill": "person", "Orsk Nets Union": "organization"}
    text = "Ada Quill left the Orsk Nets Union. Quill said ONU knew."
    assert "word_of_a_person" in list_all(text, "Quill", nth=1, marked=marked)
    assert "acronym" in list_all(text, "ONU", marked=marked)
    assert "acronym" not in list_all(text, "ONU")


def test_marks_that_overlap_are_told():
    marked = {"Orsk Nets Union": "organization"}
    text = "The Orsk Nets Union rose."
    assert "inside" in list_all(text, "Nets", marked=marked)
    assert "crossed" in list_all(text, "Union rose", marked=marked)
    assert "holds_one" in list_all(text, "The Orsk Nets Union", marked=marked)
    assert "crossed_by_rules" in list_all(text, "Nets", by_rules=marked)


def test_a_table_tips_a_doubtful_kind():
    scorer = Scorer.of(read_weights())
    scores = {}
    for words in ("Toronto", "Vromonto"):
        text = f"Then {words} rose."
        reading = make_reading(text, {words: ("place", 0.4)})
        scores[words] = scorer.score_kinds(gather(reading, words))[2]
    assert scores["Toronto"] > scores["Vromonto"]


def test_a_score_is_the_sum_of_its_evidence():
    weights = read_weights()
    reading = make_reading("In Ada Quill's Nets & Co.", {"Quill": ("person", 0.7)})
    evidence = gather(reading, "Ada Quill")
    scores = Scorer.of(weights).score_kinds(evidence)
    for kind, score in enumerate(scores):
        told = evidence.list_values(kind)
        assert score == pytest.approx(sum(weights[name] * one for name, one in told))
