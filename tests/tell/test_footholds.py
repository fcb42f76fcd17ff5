"""What a sentence needs lines before it to have named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import load_cases
from factories import find_span, make_article
from sayso.tell.footholds import Foothold, find_foothold, map_identities
from sayso.tell.footings import make_footing
from sayso.values import Annotated, Identity, IdentityTie, Mention, Person


def annotate_by_hand(found: dict) -> Annotated:
    article = make_article(found["text"])
    people = tuple(
        Person(
            one["id"],
            one["name"],
            one["type"],
            tuple(
                Mention(find_span(article, words, article.text.count(words) - 1), form)
                for words, form in one["mentions"]
            ),
        )
        for one in found["people"]
    )
    return Annotated(article, people=people)


def identify(report: Annotated) -> dict:
    return map_identities(
        Identity(
            f"i-{one.id}",
            one.name,
            one.type,
            (IdentityTie(report.article.id, one.id, 1.0),),
        )
        for one in report.people
    )


@pytest.mark.parametrize("case", load_cases("tell", "footholds"))
@pytest.mark.parametrize("are_known", [True, False])
def test_cases(case, are_known):
    report = annotate_by_hand(case.input)
    footing = make_footing(report)
    identities = identify(report) if are_known else {}

    def find(words: str) -> Foothold:
        if words not in report.article.text:
            other = make_footing(Annotated(make_article(words)))
            return find_foothold(other, other.report.article.span(0, len(words)), {})
        return find_foothold(footing, find_span(report.article, words), identities)

    earlier = [find(words) for words in case.input["lines"]]
    assert find(case.input["sentence"]).is_met(earlier) == case.expected


def test_the_first_sentence_of_a_report_may_describe_but_not_lean_on_a_noun():
    article = make_article("On Sunday the singer fell from the stage. Ola Venn sang.")
    mentions = (
        Mention(find_span(article, "the singer"), "description"),
        Mention(find_span(article, "Ola Venn"), "name"),
    )
    report = Annotated(article, people=(Person("p1", "Ola Venn", "person", mentions),))
    span = find_span(article, "On Sunday the singer fell from the stage.")
    footing = make_footing(report)
    assert find_foothold(footing, span, {}).needs
    assert not find_foothold(footing, span, {}, is_lead=True).needs
    other = make_footing(Annotated(make_article("The accident happened on Sunday.")))
    whole = other.report.article.span(0, 32)
    assert find_foothold(other, whole, {}, is_lead=True).needs


@given(
    st.text(max_size=80), st.sampled_from(["The kiln was", "On May 3, the pier had"])
)
def test_a_line_names_what_itself_begins_with(text, opening):
    report = Annotated(make_article(f"{opening} {text}"))
    span = report.article.span(0, len(report.article.text))
    foothold = find_foothold(make_footing(report), span, {})
    assert foothold.needs
    assert foothold.is_met([foothold])
    assert not foothold.is_met([])
