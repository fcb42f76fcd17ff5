"""Candidates: which stretches are tried as names."""

from __future__ import annotations

from made_readings import make_reading

from sayso.annotate.encoder.name_candidates import find_candidates


def list_found(text, chances=None, **told):
    reading = make_reading(text, chances, **told)
    return {text[one.start : one.end] for one in find_candidates(reading)}


def test_every_run_of_likely_words_is_tried():
    found = list_found("Ada Quill left.", {"Ada Quill": ("person", 0.8)})
    assert "Ada Quill" in found
    assert "left" not in found
    assert not any("left" in one for one in found)


def test_words_that_no_name_runs_over_part_candidates():
    chances = {"Ada": ("person", 0.8), "Vrom": ("person", 0.8)}
    assert list_found("Ada; Vrom", chances) == {"Ada", "Vrom"}
    assert list_found("Ada\nVrom", chances) == {"Ada", "Vrom"}


def test_a_name_may_run_over_small_words_and_signs():
    text = "She runs the Bureau of Nets & Ropes today."
    found = list_found(text, {"Bureau of Nets & Ropes": ("organization", 0.7)})
    assert "Bureau of Nets & Ropes" in found


def test_what_either_reader_marks_is_tried_as_it_is():
    found = list_found(
        "Then Vrom! left Ostvik.",
        marked={"Vrom!": "organization"},
        by_rules={"Ostvik": "place"},
    )
    assert found == {"Vrom!", "Ostvik"}


def test_a_mark_without_words_is_none():
    assert not list_found("Ada ...", marked={"...": "other"})
    assert not list_found("")


def test_the_stop_of_a_short_word_is_tried_with_it_and_without():
    found = list_found("We sued Vrom Inc. there.", {"Vrom Inc": ("organization", 0.9)})
    assert {"Vrom Inc", "Vrom Inc."} <= found
    found = list_found(
        "We sued Vrom Nets. There.", {"Vrom Nets": ("organization", 0.9)}
    )
    assert "Vrom Nets." not in found


def test_parts_of_addresses_are_none():
    text = "See www.vrom.com or news.vrom/nets today."
    assert not list_found(text, {"vrom": ("organization", 0.9)})


def test_a_brand_in_small_letters_is_tried_at_a_small_chance():
    text = "we ate at olive garden today"
    assert "olive garden" in list_found(text, {"olive": ("place", 0.02)})
    assert not list_found(text)


def test_in_a_headline_only_what_a_reader_marks_is_tried():
    text = "Ada Quill Mourns Sunken Ferry Tonight\n\nShe left."
    likely = {"Ada Quill Mourns": ("person", 0.9)}
    assert not list_found(text, likely)
    assert list_found(text, likely, marked={"Ada Quill": "person"}) == {"Ada Quill"}
