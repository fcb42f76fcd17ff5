"""What reports agree on, told with the weightiest first."""

import pytest

from factories import find_span, make_article
from sayso.tell.fact_outlines import outline_agreed, outline_people
from sayso.tell.page.fact_rows import build_sides
from sayso.tell.page.places import find_places
from sayso.values import (
    Annotated,
    Article,
    Brief,
    Comparison,
    Fact,
    FactKind,
    FactValue,
    Identity,
    Story,
    StoryDossier,
    Timeline,
)

TEXT = "Ada Pell of Low Mill saw 14 boats and 3 carts go under on 4 May."
ARTICLES = tuple(make_article(TEXT, id) for id in "abc")


def make_fact(words: str, articles: tuple[Article, ...], kind: FactKind, say_sos: int):
    values = tuple(FactValue(find_span(one, words), words, words) for one in articles)
    return Fact(words, kind, values, (), say_sos)


def show_value(words: str, value: str) -> str:
    """What stands beside the words of a count; empty where nothing does."""
    article = make_article(f"Some saw {words}, they said.")
    values = (FactValue(find_span(article, words), words, value),)
    fact = Fact("boats", "number", values, (), 1)
    (side,) = build_sides(fact, find_story_places(Comparison(), (article,)))
    return side.value


def find_story_places(comparison: Comparison, articles=ARTICLES):
    story = StoryDossier(
        Story("s1", "The flood", tuple(one.id for one in articles), "s1"),
        tuple(Annotated(one) for one in articles),
        comparison,
        Timeline(),
        Brief(),
    )
    return find_places(story, "s")


def outline(*facts: Fact) -> list[str]:
    """The items of the section as plain words."""
    section = outline_agreed(facts, find_story_places(Comparison(agree=facts)))
    return ["".join(run.text for run in item.runs) for item in section.items]


def test_nothing_agreed_gives_no_items():
    assert outline() == []


def test_more_outlets_then_more_say_sos_come_first():
    shown = outline(
        make_fact("3 carts", ARTICLES[:2], "number", 1),
        make_fact("14 boats", ARTICLES[:2], "number", 2),
        make_fact("4 May", ARTICLES, "date", 1),
    )
    heads = [one.partition(" [")[0] for one in shown]
    assert heads == ["“4 May”", "“14 boats”", "“3 carts”"]


def test_a_fact_says_where_no_report_names_a_source():
    (shown,) = outline(make_fact("14 boats", ARTICLES[:2], "number", 1))
    assert shown.endswith("(2 outlets, 1 say-so, no source named)")


def test_names_that_are_the_same_everywhere_stand_in_one_line_at_the_end():
    shown = outline(
        make_fact("Ada Pell", ARTICLES, "name", 1),
        make_fact("3 carts", ARTICLES[:2], "number", 1),
        make_fact("Low Mill", ARTICLES[:2], "place", 1),
    )
    assert len(shown) == 2
    assert shown[1] == "The same names: Ada Pell [A+B+C]; Low Mill [A+B]"


def test_those_named_in_passing_are_told_once_and_only_by_name():
    people = tuple(
        Identity(f"i{number}", name, type, ())
        for number, (name, type) in enumerate(
            (
                ("Low Mill", "organization"),
                ("her friend", "person"),
                ("A company spokesman", "person"),
                ("The Ellery Post", "organization"),
                ("Officials", "group"),
                ("Low Mill", "organization"),
            )
        )
    )
    comparison = Comparison(identities=people)
    section = outline_people(comparison, find_story_places(comparison))
    (item,) = section.items
    assert item.runs[0].text == "Named too: Low Mill, The Ellery Post."


def test_a_body_that_says_nothing_is_named_in_passing_in_two_reports_too():
    body = tuple(find_span(one, "Low Mill") for one in ARTICLES)
    person = tuple(find_span(one, "Ada Pell") for one in ARTICLES)
    people = (
        Identity("i1", "Low Mill", "organization", (), forms=body),
        Identity("i2", "Ada Pell", "person", (), forms=person),
    )
    comparison = Comparison(identities=people)
    section = outline_people(comparison, find_story_places(comparison))
    assert [item.runs[0].text for item in section.items] == [
        "Ada Pell",
        "Named too: Low Mill.",
    ]


def test_reporters_and_those_told_above_are_not_named_in_passing():
    articles = (make_article(TEXT, "a", byline="Jo  Marsh"), *ARTICLES[1:])
    person = tuple(find_span(one, "Ada Pell") for one in articles)
    people = (
        Identity("i1", "Ada Pell", "person", (), forms=person),
        Identity("i2", "Ada Pell", "organization", ()),
        Identity("i3", "Jo Marsh", "person", ()),
        Identity("i4", "Low Mill", "organization", ()),
    )
    comparison = Comparison(identities=people)
    section = outline_people(comparison, find_story_places(comparison, articles))
    assert [item.runs[0].text for item in section.items] == [
        "Ada Pell",
        "Named too: Low Mill.",
    ]


def test_outlets_of_the_story_are_not_named_in_passing():
    articles = (make_article(TEXT, "a", outlet="Ellery Mail"), *ARTICLES[1:])
    names = ("The Ellery Mail", "the Mail", "The Mail on Monday", "Mail Rail")
    people = tuple(
        Identity(f"i{number}", name, "organization", ())
        for number, name in enumerate(names)
    )
    comparison = Comparison(identities=people)
    section = outline_people(comparison, find_story_places(comparison, articles))
    (item,) = section.items
    assert item.runs[0].text == "Named too: The Mail on Monday, Mail Rail."


@pytest.mark.parametrize(
    ("words", "value", "shown"),
    [
        ("thirty-one boats", "31", "31"),
        ("1.2 million boats", "1200000", "1,200,000"),
        ("31 boats", "31", ""),
        ("12 to 15 boats", "13.5", ""),
        ("12-15 boats", "13.5", ""),
        ("two or four boats", "3", ""),
        ("between ten and twenty boats", "15", ""),
    ],
)
def test_a_value_is_told_that_the_words_do_not_say(words, value, shown):
    assert show_value(words, value) == shown
