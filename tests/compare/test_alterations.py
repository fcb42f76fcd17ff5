"""Changes of a rendering against the fullest, typed and placed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import Case, load_cases
from factories import make_article
from sayso.compare.alterations import compare_renderings, find_alterations
from sayso.compare.wordings import Wording, read_wording
from sayso.values import Alteration, Span

_MARKS = re.compile("“([^”]*)”")


def read_marked(text: str, id: str) -> Wording:
    """The words between the curly marks of a text."""
    article = make_article(text, id)
    spans = tuple(article.span(*match.span(1)) for match in _MARKS.finditer(text))
    return read_wording(article, spans)


def show(change: Alteration, rendering: Wording, fullest: Wording) -> list[str | None]:
    """A change as the case files write it."""
    sides = (
        (change.rendering, rendering.article),
        (change.fullest, fullest.article),
    )
    words = [article.words_of(span) if span else None for span, article in sides]
    sign = "marked" if change.marked else "silent"
    return [change.kind, *words, sign, change.meaning]


@pytest.mark.parametrize("case", load_cases("compare", "alterations"))
def test_changes_are_typed_and_placed(case: Case) -> None:
    rendering = read_marked(case.input["rendering"], "r")
    fullest = read_marked(case.input["fullest"], "f")
    changes = find_alterations(rendering, fullest)
    shown = [show(change, rendering, fullest) for change in changes]
    assert sorted(map(str, shown)) == sorted(map(str, case.expected))


def test_a_supplied_capital_is_a_silent_cut() -> None:
    changes = find_alterations(
        read_marked("“The dam was never safe.”", "r"),
        read_marked("“I feel like the dam was never safe,” Oro said.", "f"),
    )
    cut = next(change for change in changes if change.kind == "cut_start")
    assert cut.is_silent
    assert cut.disguised


def test_a_pronoun_changed_inside_the_marks_is_silent() -> None:
    (change,) = find_alterations(
        read_marked("She would “lose her nerve on the high rope”.", "r"),
        read_marked("“lose my nerve on the high rope?”", "f"),
    )
    assert (change.kind, change.is_silent) == ("tense_person", True)


def test_another_tense_is_not_silent() -> None:
    (change,) = find_alterations(
        read_marked("He asked if they “fully trusted the sluice gate”.", "r"),
        read_marked("“fully trust the sluice gate?”", "f"),
    )
    assert (change.kind, change.is_silent) == ("tense_person", False)


def test_sentences_that_open_alike_are_not_joined_by_it() -> None:
    changes = find_alterations(
        read_marked("“Nobody at the quay spoke. I'd sail again tomorrow.”", "r"),
        read_marked("“Nobody at the quay spoke. I called twice and left.”", "f"),
    )
    assert {change.kind for change in changes} == {"cut_end"}
    assert not any(change.is_silent for change in changes)


@pytest.mark.parametrize("opener", ["And the", "However, the", "because the"])
def test_a_dropped_opener_is_no_silent_cut(opener: str) -> None:
    changes = find_alterations(
        read_marked("“The dam was never safe.”", "r"),
        read_marked(f"“{opener} dam was never safe,” Oro said.", "f"),
    )
    assert not any(change.is_silent for change in changes)


def test_whole_sentences_left_out_are_no_silent_cut() -> None:
    changes = find_alterations(
        read_marked("“The dam was never safe.”", "r"),
        read_marked("“We knew it. The dam was never safe. Nobody came.”", "f"),
    )
    assert {change.kind for change in changes} == {"cut_start", "cut_end"}
    assert not any(change.marked or change.is_silent for change in changes)


def test_a_sentence_closed_before_its_end_is_a_silent_cut() -> None:
    changes = find_alterations(
        read_marked("“The dam was never safe.”", "r"),
        read_marked("“The dam was never safe in a flood of that size.”", "f"),
    )
    assert [(change.kind, change.is_silent) for change in changes] == [
        ("cut_end", True)
    ]


def test_a_fragment_with_the_stop_inside_is_no_silent_cut() -> None:
    # American outlets close every quotation with the stop inside the marks.
    changes = find_alterations(
        read_marked("She called the dam “never safe.”", "r"),
        read_marked("“The dam was never safe in a flood of that size.”", "f"),
    )
    assert not any(change.is_silent for change in changes)


def test_relation_names_what_the_changes_amount_to() -> None:
    fullest = read_marked("“The dam was never safe. Nobody came.”", "f")
    assert compare_renderings(fullest, fullest).relation == "identical"
    cut = read_marked("“The dam was never safe.”", "r")
    assert compare_renderings(cut, fullest).relation == "fragment"
    altered = read_marked("“The wall was never safe. Nobody came.”", "r")
    assert compare_renderings(altered, fullest).relation == "altered"


_WORDS = st.sampled_from(
    "the dam was never safe we're not 12 twelve Ørsted naïve 😀 a.b. U.S. s--t "
    "colour color [and] ... — “ ” it's שלום x\u0301 \u200b".split()
)


@given(st.lists(_WORDS, max_size=25), st.lists(_WORDS, max_size=25))
def test_spans_lie_in_their_articles_on_whole_words(
    one: list[str], two: list[str]
) -> None:
    texts = [" ".join(words) for words in (one, two)]
    sides = []
    for id, text in zip("rf", texts, strict=True):
        article = make_article(text, id)
        sides.append(read_wording(article, (Span(id, 0, len(text)),)))
    for change in find_alterations(*sides):
        for span, side in zip((change.rendering, change.fullest), sides, strict=True):
            if span is None:
                continue
            assert side.article.words_of(span)
            assert not any(
                token.start < edge < token.end
                for token in side.tokens
                for edge in (span.start, span.end)
            )


@given(st.lists(_WORDS, min_size=1, max_size=25))
def test_a_wording_has_no_changes_against_itself(words: list[str]) -> None:
    text = " ".join(words)
    side = read_wording(make_article(text, "r"), (Span("r", 0, len(text)),))
    assert find_alterations(side, side) == ()
