"""Which facts tell a reader something."""

from __future__ import annotations

from sayso.compare.drafts import Draft
from sayso.compare.labels import is_vague
from sayso.compare.vague_drafts import drop_vaguer, join_vague
from sayso.values import FactValue, Span


def make_draft(about: str, *articles: str) -> Draft:
    """A date that these reports give."""
    return Draft(
        about,
        "date",
        tuple(FactValue(Span(id, 0, 6), "Monday", "2031-05-02") for id in articles),
    )


def test_one_day_at_most_is_the_day_it_happened() -> None:
    two = make_draft("the day it happened", "a", "b")
    three = make_draft("the day it happened", "a", "b", "c")
    told = make_draft("when the ferry sank", "a", "b")
    assert drop_vaguer([two, three, told], is_vague) == [three, told]


def test_labels_that_tell_of_one_thing_may_stand_twice() -> None:
    told = make_draft("when the ferry sank", "a", "b")
    assert drop_vaguer([told, told], is_vague) == [told, told]


def test_a_dispute_takes_in_who_agrees_on_one_of_its_values() -> None:
    sunday = FactValue(Span("a", 0, 6), "Sunday", "2031-05-01")
    monday = FactValue(Span("b", 0, 6), "Monday", "2031-05-02")
    label = "the day it happened"
    dispute = Draft(label, "date", (sunday, monday), "contradicted")
    (joined,), left = join_vague([dispute], [make_draft(label, "c", "d")], is_vague)
    assert left == []
    assert [value.span.article for value in joined.values] == ["b", "c", "d", "a"]


def test_a_dispute_takes_in_no_other_value_and_no_report_twice() -> None:
    sunday = FactValue(Span("a", 0, 6), "Sunday", "2031-05-01")
    tuesday = FactValue(Span("b", 0, 7), "Tuesday", "2031-05-03")
    label = "the day it happened"
    dispute = Draft(label, "date", (sunday, tuesday), "contradicted")
    assert join_vague([dispute], [make_draft(label, "c", "d")], is_vague) == (
        [dispute],
        [],
    )
    told = make_draft("when the ferry sank", "a", "b")
    assert join_vague([dispute], [told], is_vague) == ([dispute], [told])
