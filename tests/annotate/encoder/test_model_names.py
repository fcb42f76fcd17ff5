"""Names: what is chosen of all candidates, with the weights that ship."""

from __future__ import annotations

from made_readings import make_reading

from sayso.annotate.encoder.names import choose_names


def choose(reading):
    article = reading.article
    return [(article.words_of(one.span), one.type) for one in choose_names(reading)]


def test_a_name_that_both_readers_see_is_chosen():
    reading = make_reading(
        "Then Ada Quill left.",
        {"Ada Quill": ("person", 0.95)},
        marked={"Ada Quill": "person"},
        by_rules={"Ada Quill": "person"},
    )
    assert choose(reading) == [("Ada Quill", "person")]


def test_what_is_unlikely_is_left_out():
    assert not choose(make_reading("Then it fell.", {"it": ("organization", 0.2)}))
    assert not choose(make_reading(""))


def test_a_table_helps_a_name_that_the_model_doubts():
    doubt = ("organization", 0.5)
    known = make_reading("We ate at Olive Garden there.", {"Olive Garden": doubt})
    assert ("Olive Garden", "organization") in choose(known)


def test_another_kind_is_the_models_alone():
    reading = make_reading(
        "They sang Harbour Song.",
        {"Harbour Song": ("other", 0.9)},
        marked={"Harbour Song": "other"},
    )
    assert choose(reading) == [("Harbour Song", "other")]


def test_one_spelling_has_one_kind():
    text = "In Vromstad they won. The Vromstad rose."
    sure = make_reading(
        text, {"Vromstad": ("place", 0.95)}, marked={"Vromstad": "place"}
    )
    kinds = {kind for words, kind in choose(sure) if words == "Vromstad"}
    assert kinds == {"place"}
