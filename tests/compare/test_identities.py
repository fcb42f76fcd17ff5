"""People united over the reports of a story, and namesakes kept apart."""

from __future__ import annotations

import pytest

from case_files import load_cases
from sayso.annotate.annotations import annotate_article
from sayso.compare.identities import unite_people
from sayso.compare.names import compare_names, part_name, spell_acronyms
from sayso.values import Annotated, Article, KnownPerson, Mention, Person, Span


def make_report(article: str, people: list[dict]) -> Annotated:
    """A report whose text is its people's names and roles, one a line."""
    lines = [line for one in people for line in (one["name"], *one.get("roles", ()))]
    text = "\n".join(lines)
    made, at = [], 0
    for nth, person in enumerate(people, start=1):
        span = Span(article, at, at + len(person["name"]))
        at = span.end + 1
        roles = []
        for role in person.get("roles", ()):
            roles.append(Span(article, at, at + len(role)))
            at += len(role) + 1
        made.append(
            Person(
                id=f"p{nth}",
                name=person["name"],
                type=person.get("type", "person"),
                mentions=(Mention(span, person.get("form", "name")),),
                members=tuple(person.get("members", ())),
                age=person.get("age"),
                roles=tuple(roles),
                gender=person.get("gender"),
            )
        )
    return Annotated(article=Article(id=article, text=text), people=tuple(made))


def group_names(reports: list[Annotated]) -> list[list[str]]:
    """The identities as sorted lists of "article:name"."""
    names = {
        (report.article.id, person.id): person.name
        for report in reports
        for person in report.people
    }
    return sorted(
        sorted(
            f"{tie.article}:{names[(tie.article, tie.person)]}" for tie in identity.ties
        )
        for identity in unite_people(reports)
    )


@pytest.mark.parametrize(
    "case",
    load_cases("compare", "identities") + load_cases("compare", "identities_negative"),
)
def test_unites_as_a_reader_would(case):
    reports = [make_report(name, people) for name, people in case.input.items()]
    assert group_names(reports) == sorted(map(sorted, case.expected))


def test_order_of_reports_does_not_matter():
    reports = [
        make_report("a", [{"name": "Ines Calder"}, {"name": "Rufus Calder"}]),
        make_report("b", [{"name": "Calder"}]),
        make_report("c", [{"name": "R. Calder"}, {"name": "Ines Calder"}]),
    ]
    assert unite_people(reports) == unite_people(reports[::-1])


def test_a_known_person_is_found_by_any_name():
    known = [KnownPerson("Ines Calder", ("Ines Hale", "La Calder"))]
    reports = [
        make_report("a", [{"name": "Ines Calder", "age": 40}]),
        make_report("b", [{"name": "Ines Hale", "age": 51}, {"name": "La Calder"}]),
        make_report("c", [{"name": "Ines Marr"}]),
    ]
    found, other = unite_people(reports, known=known)
    assert (found.name, len(found.ties)) == ("Ines Calder", 3)
    assert found.ties[1].evidence[-1] == "in the list of known people"
    assert other.name == "Ines Marr"
    assert len(unite_people(reports)) == 4


def test_a_name_of_two_known_people_is_no_evidence():
    known = [
        KnownPerson("Otto Lind", ("Old Lind",)),
        KnownPerson("Rex Lind", ("Old Lind",)),
    ]
    reports = [
        make_report("a", [{"name": "Otto Lind"}]),
        make_report("b", [{"name": "Old Lind"}]),
    ]
    assert len(unite_people(reports, known=known)) == 2


def test_later_reports_part_nobody_who_was_one():
    early = [
        make_report("m", [{"name": "Ines Calder"}, {"name": "Otto Lind"}]),
        make_report("n", [{"name": "Ines Calder"}, {"name": "Lind"}]),
    ]
    late = make_report("a", [{"name": "Ines Calder"}, {"name": "Otto Lind"}])
    before = {frozenset(one) for one in group_names(early)}
    after = group_names([*early, late])
    assert all(any(one <= set(other) for other in after) for one in before)


def test_ids_follow_first_appearance_and_forms_leave_pronouns_out():
    report = make_report("a", [{"name": "Ines Calder"}, {"name": "she"}])
    pronoun = Mention(report.article.span(12, 15), "pronoun")
    first = report.people[0]
    person = Person("p1", first.name, "person", (*first.mentions, pronoun))
    (only,) = unite_people([Annotated(article=report.article, people=(person,))])
    assert (only.id, only.name) == ("i1", "Ines Calder")
    assert only.forms == (report.article.span(0, 11),)


def test_members_of_a_group_are_identities():
    people = [
        {"name": "Ines Calder"},
        {"name": "Tom Hale"},
        {
            "name": "the couple",
            "type": "group",
            "form": "group",
            "members": ["p1", "p2"],
        },
    ]
    united = unite_people([make_report("a", people), make_report("b", people)])
    assert [(one.id, one.members) for one in united] == [
        ("i1", ()),
        ("i2", ()),
        ("i3", ("i1", "i2")),
    ]


def test_nothing_gives_nothing():
    assert unite_people([]) == ()


def test_a_thousand_reports_unite_into_one_person():
    reports = [make_report(f"a{n:04}", [{"name": "Ines Calder"}]) for n in range(1000)]
    (only,) = unite_people(reports)
    assert len(only.ties) == 1000


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ezequiel Marr", "Ezekiel Marr", "spelling"),
        ("Thomas Hale", "Tom Hale", "short_form"),
        ("T. Hale", "Thomas Hale", "initial"),
        ("Joan Hale", "Jean Hale", "clash"),
        ("Otto Hale Jr.", "Otto Hale Sr.", "clash"),
        ("Rosa Lind", "Otto Lind", "clash"),
        ("Dr. Ana de la Cruz", "Ana de la Cruz", "same"),
    ],
)
def test_compares_names(one, other, expected):
    assert compare_names(part_name(one), part_name(other)) == expected


def test_spells_acronyms():
    assert "nts" in spell_acronyms("National Tunnel Service")


def unite_texts(*texts: str) -> list[set[str]]:
    """The names of the people of each identity of two or more reports."""
    reports = [
        annotate_article(Article(id=chr(97 + at), text=text))
        for at, text in enumerate(texts)
    ]
    names = {
        (report.article.id, person.id): person.name
        for report in reports
        for person in report.people
    }
    return [
        {names[tie.article, tie.person] for tie in identity.ties}
        for identity in unite_people(reports)
        if len({tie.article for tie in identity.ties}) > 1
    ]


EARLY = "Police in Wexmouth were called at noon. The 19-year-old suspect was held."


def test_a_suspect_is_the_one_whom_another_report_names():
    later = "Rex Quill, 19, was charged on Monday. Ada Stone, 19, was shot and died."
    assert unite_texts(EARLY, later) == [{"The 19-year-old suspect", "Rex Quill"}]


def test_a_suspect_is_no_victim_of_that_age_nor_one_of_two():
    assert unite_texts(EARLY, "Rex Quill, 19, was shot and died.") == []
    two = "Rex Quill, 19, was charged on Monday. Otto Lind, 19, was arrested too."
    assert unite_texts(EARLY, two) == []
