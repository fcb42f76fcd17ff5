"""Mentions joined into people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.marked_texts import read_marked
from case_files import Case, load_cases
from sayso.annotate.lexicons.given_names import FEMALE, MALE, tell_gender
from sayso.annotate.people import find_people
from sayso.values import Person


def show_people(marked: str) -> list[list[object]]:
    """Name, type and the words of the mentions of everybody found."""
    reading = read_marked(marked)
    return [
        [
            person.name,
            person.type,
            [reading.article.words_of(mention.span) for mention in person.mentions],
        ]
        for person in find_people(reading)
    ]


@pytest.mark.parametrize(
    "case",
    [*load_cases("annotate", "people"), *load_cases("annotate", "people_negative")],
)
def test_mentions_are_joined(case: Case) -> None:
    assert show_people(case.input) == case.expected


def find_one(marked: str, name: str) -> tuple[Person, list[str]]:
    """The person of this name, and the words of their roles."""
    reading = read_marked(marked)
    (person,) = [one for one in find_people(reading) if one.name == name]
    return person, [reading.article.words_of(span) for span in person.roles]


@pytest.mark.parametrize(
    ("text", "age", "roles"),
    [
        ("Ada Stone, 41, a baker from Harlow, left.", 41, ["baker from Harlow"]),
        ("They met baker Ada Stone there.", None, ["baker"]),
        ("Ada Stone (41) left.", 41, []),
        ("The 41-year-old baker Ada Stone left.", 41, ["41-year-old baker"]),
        ("His neighbour, Ada Stone, left.", None, ["neighbour"]),
        ("Ada Stone is a baker who sings.", None, ["baker"]),
        ("Ada Stone, 1,200 miles away, left.", None, []),
        ("Ada Stone, the mayor said, left.", None, []),
    ],
)
def test_ages_and_roles_beside_a_name(
    text: str, age: int | None, roles: list[str]
) -> None:
    person, found = find_one(text, "Ada Stone")
    assert person.age == age
    assert found == roles


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mrs. Zor left.", "female"),
        ("Quill’s wife Zor Tev left.", "female"),
        ("The actress Zor Tev left.", "female"),
        ("Zor Tev, a spokesman for the port, left.", "male"),
        ("Maria Tev left.", None),
    ],
)
def test_gender_is_what_the_text_tells(text: str, gender: str | None) -> None:
    reading = read_marked(text)
    person = next(one for one in find_people(reading) if one.name[0] in "ZM")
    assert person.gender == gender


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        *((name, "male") for name in "fergus desmond callum henrik kwame".split()),
        *((name, "female") for name in "morag beryl elspeth ngozi oksana".split()),
        *((name, None) for name in "robin alex zor".split()),
    ],
)
def test_gender_of_first_names(name: str, gender: str | None) -> None:
    assert tell_gender(name) == gender


def test_no_first_name_is_in_both_lists() -> None:
    assert not FEMALE & MALE


def test_a_couple_keeps_its_members() -> None:
    reading = read_marked("Ada Stone and Rex Quill came. The couple left.")
    people = find_people(reading)
    (couple,) = [person for person in people if person.type == "group"]
    names = {person.id: person.name for person in people}
    assert [names[member] for member in couple.members] == ["Ada Stone", "Rex Quill"]


_PIECES = st.sampled_from(
    ["Ada Stone", "Rex Quill", " said ", "he", "she ", "they ", "the ", "baker ",
     "couple ", "his wife ", ", ", "41, ", ". ", "\n", "and ", "’s ", "“", "” ",
     "a letter ", "of the Port Board ", "who ", "{c1:No one}", "{s1:he}", "שלום"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_every_mention_of_any_text_is_one_persons(text: str) -> None:
    text = text if text.count("{c1:") else text.replace("{s1:he}", "he")
    reading = read_marked(text)
    people = find_people(reading)
    assert people == find_people(reading)
    starts = [
        (mention.span.start, mention.span.end)
        for person in people
        for mention in person.mentions
    ]
    assert len(starts) == len(set(starts))
    assert [person.id for person in people] == [
        f"p{at}" for at in range(1, len(people) + 1)
    ]
    ids = {person.id for person in people}
    for person in people:
        assert set(person.members) <= ids - {person.id}
        for mention in person.mentions:
            assert reading.article.words_of(mention.span).strip()
