"""Time expressions: their spans, types and values, and what is no time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from case_files import Case, load_cases
from factories import make_article
from sayso.annotate.rules import times
from sayso.annotate.rules.times import find_times
from sayso.annotate.times import value_times
from sayso.values import TimeExpression

WORDS = st.lists(
    st.sampled_from(
        "in on the last next a an 3 31 1999 2020-13-45 May march Sept. 30 Friday night "
        "two weeks years ago earlier later early of quarter third first 12:30 p.m. "
        "noon half ² ٣ ½ 99999999999999999999 , . ' 90s century every daily said will "
        "\n \n\n \u200f 👍".split(" ")
    ),
    max_size=14,
).map(" ".join)
DAYS = st.sampled_from([None, "2020-02-29", "0001-01-01", "9999-12-31T23:59:00Z"])


def read_times(case: Case) -> list[list[str | None]]:
    article = make_article(case.input["text"], published=case.input["published"])
    found = value_times(article, find_times(article))
    return [[article.words_of(t.span), t.type, t.value, t.modifier] for t in found]


@pytest.mark.parametrize("case", load_cases("annotate", "times"))
def test_times_as_expected(case: Case) -> None:
    assert read_times(case) == case.expected


@pytest.mark.parametrize("case", load_cases("annotate", "times_directions"))
def test_days_gone_and_days_to_come(case: Case) -> None:
    assert read_times(case) == case.expected


@pytest.mark.parametrize("case", load_cases("annotate", "times_news"))
def test_times_as_news_writes_them_today(case: Case) -> None:
    assert read_times(case) == case.expected


@pytest.mark.parametrize("case", load_cases("annotate", "times_spans"))
def test_values_of_spans_that_another_reader_made(case: Case) -> None:
    text = case.input["text"]
    article = make_article(text, published=case.input["published"])
    given_times = []
    for words, kind in case.input["times"]:
        span = article.span(text.index(words), text.index(words) + len(words))
        given_times.append(TimeExpression(span, kind))
    found = value_times(article, tuple(given_times))
    assert [time.value for time in found] == case.expected


@pytest.mark.parametrize("case", load_cases("annotate", "times_negative"))
def test_what_only_looks_like_a_time(case: Case) -> None:
    assert read_times(case) == case.expected


@settings(max_examples=200)
@given(WORDS, DAYS)
def test_any_words_give_ordered_spans_and_keep_them(
    text: str, published: str | None
) -> None:
    article = make_article(text, published=published)
    found = find_times(article)
    valued = value_times(article, found)
    assert [time.span for time in valued] == [time.span for time in found]
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start


@settings(max_examples=200)
@given(WORDS)
def test_only_the_text_around_marking_words_needs_looking_at(text: str) -> None:
    article = make_article(f"{text} {'x ' * 60} {text}")
    whole = [(0, len(article.text))]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(times, "_stretches", lambda text: iter(whole))
        plain = find_times(article)
    assert find_times(article) == plain


@given(WORDS)
def test_without_publication_no_year_is_invented(text: str) -> None:
    article = make_article(text.replace("1999", "").replace("2020-13-45", ""))
    for time in value_times(article, find_times(article)):
        value = time.value or ""
        assert not value.startswith(("201", "202")), value
