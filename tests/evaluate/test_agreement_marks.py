"""Agreements found, held against everything that a reader marked of a story."""

from __future__ import annotations

from sayso.evaluate.agreement_marks import judge_agreement
from sayso.evaluate.gold_stories import GoldFact, GoldStory, GoldValue
from sayso.values import Fact, FactValue, Span

_HERE, _THERE = Span("a", 10, 20), Span("b", 30, 40)


def make_fact(*spans: Span) -> Fact:
    """An agreement with values at these places."""
    values = tuple(FactValue(span, "x", "x") for span in spans)
    return Fact("about", "number", values, (), 1)


def make_gold(one: str, other: str, *, differs: bool) -> GoldFact:
    """A marked fact of both places with these readings."""
    values = (GoldValue(_HERE, one), GoldValue(_THERE, other))
    return GoldFact("about", "number", values, "contradicted" if differs else None)


def make_story(
    *,
    agree: tuple[GoldFact, ...] = (),
    differ: tuple[GoldFact, ...] = (),
    singles: tuple[Span, ...] = (),
) -> GoldStory:
    """A story with these marks."""
    return GoldStory("s", (), differ, agree, (), (), singles)


FOUND = make_fact(Span("a", 12, 25), Span("b", 25, 35))


def test_a_marked_agreement_confirms() -> None:
    story = make_story(agree=(make_gold("9", "9", differs=False),))
    assert judge_agreement(FOUND, story) == "confirmed"
    assert judge_agreement(make_fact(_HERE, Span("b", 0, 9)), story) == "open"


def test_values_of_a_disagreement_that_read_alike_confirm() -> None:
    alike = make_story(differ=(make_gold("Nine", "nine", differs=True),))
    assert judge_agreement(FOUND, alike) == "confirmed"
    other = make_story(differ=(make_gold("nine", "ten", differs=True),))
    assert judge_agreement(FOUND, other) == "denied"


def test_what_one_report_alone_has_denies() -> None:
    assert judge_agreement(FOUND, make_story(singles=(_HERE,))) == "denied"
    assert judge_agreement(FOUND, make_story(singles=(Span("a", 18, 60),))) == "open"


def test_without_a_mark_it_is_left_open() -> None:
    assert judge_agreement(FOUND, make_story()) == "open"
