import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import find_span, make_article
from sayso.tell.surroundings import excerpt_spans
from sayso.values import Annotated

TEXT = (
    "The weir opened at six.\n"
    "The town paid £4,100 for the hooks, which the miller had lent it in the great "
    "flood of his grandfather's day and had never once been asked to take back. It "
    "rained."
)


def make_report(text: str = TEXT) -> Annotated:
    article = make_article(text, "r")
    firsts = [find_span(article, one) for one in ("The weir", "The town", "It rained.")]
    ends = [find_span(article, one).end for one in ("six.", "back.", "rained.")]
    sentences = tuple(
        article.span(first.start, end) for first, end in zip(firsts, ends, strict=True)
    )
    return Annotated(article, sentences)


@pytest.mark.parametrize(
    ("words", "around"),
    [
        ("six", "The weir opened at six."),
        ("rained", "It rained."),
        (
            "£4,100",
            "The town paid £4,100 for the hooks, which the miller had lent it in …",
        ),
        (
            "never",
            "… great flood of his grandfather's day and had never once been asked to "
            "take back.",
        ),
    ],
)
def test_a_value_is_shown_in_its_sentence(words, around):
    report = make_report()
    span = find_span(report.article, words)
    (excerpt,) = excerpt_spans(report, [span])
    assert excerpt.text == around
    assert (words, True) in excerpt.pieces


def test_two_values_of_a_sentence_are_shown_once_both_marked():
    report = make_report()
    spans = [find_span(report.article, one) for one in ("hooks", "£4,100", "six")]
    first, second = excerpt_spans(report, spans)
    assert (first.text, first.first) == ("The weir opened at six.", spans[2])
    shown = [words for words, is_shown in second.pieces if is_shown]
    assert shown == ["£4,100", "hooks"]
    assert excerpt_spans(report, []) == ()


def test_without_sentences_the_line_is_shown():
    article = make_article(TEXT, "r")
    span = find_span(article, "six")
    (excerpt,) = excerpt_spans(Annotated(article), [span])
    assert excerpt.text == "The weir opened at six."


@given(st.text(max_size=80), st.text(min_size=1, max_size=8), st.text(max_size=80))
def test_the_value_is_never_cut(before, value, behind):
    article = make_article(before + value + behind, "r")
    span = article.span(len(before), len(before) + len(value))
    (excerpt,) = excerpt_spans(Annotated(article), [span], max_chars=20)
    assert " ".join(value.split()) in excerpt.text
