"""Names: the model's, one kind a spelling, with the rules' edges where unsure."""

from __future__ import annotations

from factories import find_span, make_article
from sayso.annotate.encoder.names import join_names
from sayso.values import Name

PERSON, ORGANIZATION, PLACE = 0, 1, 2


def mark(article, words, kind, chance, nth=0):
    span = find_span(article, words, nth)
    return span.start, span.end, kind, chance


def join(article, found, by_rules=()):
    names = join_names(article, found, by_rules)
    return [(article.words_of(name.span), name.type) for name in names]


def test_one_spelling_has_one_kind():
    article = make_article("Orsk won. Orsk rose.")
    found = [
        mark(article, "Orsk", PLACE, 0.95),
        mark(article, "Orsk", PERSON, 0.6, nth=1),
    ]
    assert join(article, found) == [("Orsk", "place"), ("Orsk", "place")]


def test_an_unsure_name_takes_the_edges_of_the_rules():
    article = make_article("The Air Orsk fleet stayed.")
    by_rules = (Name(find_span(article, "Air Orsk"), "organization"),)
    unsure = [mark(article, "Orsk", ORGANIZATION, 0.7)]
    assert join(article, unsure, by_rules) == [("Air Orsk", "organization")]
    sure = [mark(article, "Orsk", ORGANIZATION, 0.95)]
    assert join(article, sure, by_rules) == [("Orsk", "organization")]


def test_what_is_unlikely_and_possessive_endings_are_left_out():
    article = make_article("Quill's boat met Stone.")
    found = [
        mark(article, "Quill's", PERSON, 0.9),
        mark(article, "Stone", PERSON, 0.3),
    ]
    assert join(article, found) == [("Quill", "person")]


def test_a_verb_of_a_headline_is_no_name():
    article = make_article("Ada Quill Mourns Sunken Ferry\n\nAda Quill mourns it.")
    by_rules = (Name(find_span(article, "Ada Quill"), "person"),)
    found = [mark(article, "Ada Quill Mourns", PERSON, 0.98)]
    assert join(article, found, by_rules) == [("Ada Quill", "person")]


def test_a_sure_name_of_plain_prose_keeps_its_edges():
    article = make_article("We met Ada Quill Marne where the ferry lay that evening.")
    by_rules = (Name(find_span(article, "Ada Quill"), "person"),)
    found = [mark(article, "Ada Quill Marne", PERSON, 0.98)]
    assert join(article, found, by_rules) == [("Ada Quill Marne", "person")]


def test_words_of_a_headline_need_the_rules_to_be_a_name():
    article = make_article("Ada Quill Raises Sunken Ferry Together\n\nThe ferry rose.")
    by_rules = (Name(find_span(article, "Ada Quill"), "person"),)
    found = [
        mark(article, "Ada Quill", PERSON, 0.9),
        mark(article, "Sunken Ferry Together", ORGANIZATION, 0.9),
    ]
    assert join(article, found, by_rules) == [("Ada Quill", "person")]


def test_a_description_in_capitals_is_no_name():
    article = make_article("A MUM told us. Ada Quill agreed.")
    found = [
        mark(article, "A MUM", PERSON, 0.95),
        mark(article, "Ada Quill", PERSON, 0.95),
    ]
    assert join(article, found) == [("Ada Quill", "person")]
