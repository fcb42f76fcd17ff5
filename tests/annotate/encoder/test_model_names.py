"""Names: the model's and the rules', weighed against each other."""

from __future__ import annotations

from factories import find_span, make_article
from sayso.annotate.encoder.name_candidates import NameCandidate
from sayso.annotate.encoder.name_edges import mend_edges
from sayso.annotate.encoder.name_scores import EVIDENCE, list_evidence, read_weights
from sayso.annotate.encoder.names import choose_names, is_headline, mark_names
from sayso.annotate.encoder.spans import NAME_KINDS

PERSON, ORGANIZATION, PLACE, OTHER = range(4)


def mark(text, words, kind, chance=0.9):
    start = text.index(words)
    return start, start + len(words), kind, chance


def mend(text, *found):
    return [text[start:end] for start, end, _, _ in mend_edges(text, sorted(found))]


def candidate(article, words, kind, chance, nth=0, second=0.01, **changes):
    span = find_span(article, words, nth)
    chances = [second] * 4
    chances[kind] = chance
    told = {
        "opens": chance,
        "goes_on": 0.02,
        "marked": NAME_KINDS[kind],
        "by_rules": None,
        "crossed": False,
        **changes,
    }
    return NameCandidate(span.start, span.end, tuple(chances), **told)


def choose(article, *candidates):
    names = choose_names(article, candidates)
    return [(article.words_of(name.span), name.type) for name in names]


def test_one_spelling_has_one_kind():
    article = make_article("Vrom won. Vrom rose.")
    names = choose(
        article,
        candidate(article, "Vrom", ORGANIZATION, 0.98),
        candidate(article, "Vrom", PERSON, 0.5, nth=1, second=0.48, opens=0.98),
    )
    assert names == [("Vrom", "organization"), ("Vrom", "organization")]


def test_of_two_stretches_that_overlap_the_likelier_is_the_name():
    article = make_article("The Air Vrom fleet stayed.")
    told = {"by_rules": "organization"}
    whole = candidate(article, "Air Vrom", ORGANIZATION, 0.85, crossed=True, **told)
    part = candidate(article, "Vrom", ORGANIZATION, 0.85)
    assert choose(article, whole, part) == [("Vrom", "organization")]
    both = candidate(article, "Air Vrom", ORGANIZATION, 0.85, **told)
    assert choose(article, both, part) == [("Air Vrom", "organization")]


def test_what_is_unlikely_is_left_out():
    article = make_article("Ada Quill met Stone.")
    names = choose(
        article,
        candidate(article, "Ada Quill", PERSON, 0.9),
        candidate(article, "Stone", PERSON, 0.3),
    )
    assert names == [("Ada Quill", "person")]


def test_the_rules_help_a_name_that_the_model_doubts():
    article = make_article("Then Vrom Stone met the crew.")
    doubted = candidate(article, "Vrom Stone", PERSON, 0.66, marked=None)
    helped = candidate(article, "Vrom Stone", PERSON, 0.66, by_rules="person")
    assert not choose(article, doubted)
    assert choose(article, helped) == [("Vrom Stone", "person")]


def test_another_kind_is_the_models_alone():
    article = make_article("They sang Harbour Song.")
    song = candidate(article, "Harbour Song", OTHER, 0.7)
    assert choose(article, song) == [("Harbour Song", "other")]


def test_every_evidence_has_a_weight():
    article = make_article("Ada Quill left.")
    one = candidate(article, "Ada Quill", PERSON, 0.9)
    evidence = list_evidence(one, "person", one.chances, "ada quill")
    assert len(evidence) == len(EVIDENCE) == len(read_weights())
    assert set(EVIDENCE) == set(read_weights())


def test_possessive_endings_and_marks_in_front_are_cut():
    text = "Quill's boat met “Stone."
    assert mend(text, mark(text, "Quill's", PERSON), mark(text, "“Stone", PERSON)) == [
        "Quill",
        "Stone",
    ]


def test_two_neighbours_of_one_kind_are_one_name():
    text = "First Union Nets fell; Ada Quill of Union Nets left."
    found = [
        mark(text, "First", ORGANIZATION),
        mark(text, "Union Nets", ORGANIZATION),
        mark(text, "Ada Quill", PERSON),
    ]
    assert mend(text, *found) == ["First Union Nets", "Ada Quill"]


def test_a_hyphen_parts_no_name_and_ends_none():
    text = "Jo-Renee Stone met Vrom Jae-in."
    found = [
        mark(text, "Jo-", PERSON),
        mark(text, "Renee Stone", PERSON),
        mark(text, "Vrom Jae-", PERSON),
    ]
    assert mend(text, *found) == ["Jo-Renee Stone", "Vrom Jae"]


def test_a_title_is_no_name_and_joins_none():
    text = "Ms. Stone asked the Mayor."
    found = [
        mark(text, "Ms.", PERSON),
        mark(text, "Stone", PERSON),
        mark(text, "Mayor", PERSON),
    ]
    assert mend(text, *found) == ["Stone"]


def test_the_form_of_a_firm_and_the_stop_of_a_short_word_stay():
    text = "Quill Nets, Inc. sued Vrom Corp. in Ostvik, N.J. with Seth K. of Lund."
    found = [
        mark(text, "Quill Nets", ORGANIZATION),
        mark(text, "Vrom Corp", ORGANIZATION),
        mark(text, "N.J", PLACE),
        mark(text, "Seth K", PERSON),
        mark(text, "Lund", PLACE),
    ]
    kept = ["Quill Nets, Inc.", "Vrom Corp.", "N.J.", "Seth K.", "Lund"]
    assert mend(text, *found) == kept


def test_an_article_with_a_capital_belongs_to_a_name_inside_of_a_sentence():
    text = "She left The Orsk Mail. The Orsk Mail said so."
    first = mark(text, "Orsk Mail", ORGANIZATION)
    second = (text.rindex("Orsk"), text.rindex("Orsk") + 9, ORGANIZATION, 0.9)
    assert mend(text, first, second) == ["The Orsk Mail", "Orsk Mail"]


def test_a_name_of_a_headline_takes_the_edges_of_the_rules():
    text = "Ada Quill Mourns Sunken Ferry\n\nAda Quill mourns it."
    found = [mark(text, "Ada Quill Mourns", PERSON, 0.98)]
    kept = mark_names(text, found, [(0, 9, "person")])
    assert [text[start:end] for start, end, _, _ in kept] == ["Ada Quill"]


def test_words_of_a_headline_need_the_rules_to_be_a_name():
    text = "Ada Quill Raises Sunken Ferry Together\n\nThe ferry rose."
    found = [
        mark(text, "Ada Quill", PERSON),
        mark(text, "Sunken Ferry Together", ORGANIZATION),
    ]
    assert len(mark_names(text, found, [(0, 9, "person")])) == 1


def test_a_list_is_no_headline():
    assert is_headline("Quill Raises Sunken Ferry", 0)
    assert not is_headline("Quill Stone, 24, Ostvik Harbour Street", 0)


def test_a_description_in_capitals_is_no_name():
    text = "A MUM told us. Ada Quill agreed."
    found = [mark(text, "A MUM", PERSON), mark(text, "Ada Quill", PERSON)]
    assert len(mark_names(text, found, [])) == 1
