import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import load_cases
from factories import find_span, make_article
from sayso.tell.leanings import blank_marked, find_leaning, make_footing
from sayso.values import Annotated, Article, Mention, Person, Quote


def annotate_by_hand(found: dict) -> Annotated:
    article = make_article(found["text"])
    people = tuple(
        Person(
            one["id"],
            one["name"],
            "person",
            tuple(
                Mention(_find_word(article, words), form)
                for words, form in one["mentions"]
            ),
        )
        for one in found["people"]
    )
    quotes = tuple(
        Quote(
            f"q{number}",
            one["kind"],
            tuple(find_span(article, words) for words in one["content"]),
            cue=tuple(find_span(article, words) for words in one["cue"]),
            source=tuple(_find_word(article, words) for words in one["source"]),
            speakers=tuple(one["speakers"]),
        )
        for number, one in enumerate(found["quotes"])
    )
    return Annotated(article, people=people, quotes=quotes)


def _find_word(article: Article, words: str):
    """The last span of these words that is no part of a longer word."""
    span = find_span(article, words, article.text.count(words) - 1)
    assert not article.text[span.end : span.end + 1].isalnum()
    return span


@pytest.mark.parametrize(
    "case", [*load_cases("tell", "briefs"), *load_cases("tell", "briefs_negative")]
)
def test_what_a_sentence_leans_on(case):
    report = annotate_by_hand(case.input)
    span = find_span(report.article, case.input["sentence"])
    assert find_leaning(make_footing(report), span) == case.expected


def test_marked_words_are_blanked_and_lengths_kept():
    text = 'He said "we go" and “they stay” to us'
    assert blank_marked(text) == "He said         and             to us"
    assert blank_marked('an "open mark') == 'an "open mark'


@given(st.text(max_size=60))
def test_any_text_has_a_leaning_or_none(text):
    article = make_article(text)
    reason = find_leaning(make_footing(Annotated(article)), article.span(0, len(text)))
    assert reason is None or reason
    assert len(blank_marked(text)) == len(text)
