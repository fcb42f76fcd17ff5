"""Articles and spans: what they refuse, and that they read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import make_article
from sayso.errors import ValueFormatError
from sayso.values import OffsetMap, Span


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_span_that_is_no_range_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueFormatError, match="is not a range"):
        Span("a", start, end)


@given(st.text(), st.data())
def test_span_reads_back_its_words(text: str, data: st.DataObject) -> None:
    article = make_article(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert article.words_of(article.span(start, end)) == text[start:end]


def test_words_of_another_article_are_refused() -> None:
    with pytest.raises(ValueFormatError, match="does not lie in article"):
        make_article(id="a").words_of(Span("b", 0, 1))


def test_words_past_the_end_are_refused() -> None:
    with pytest.raises(ValueFormatError, match="does not lie in article"):
        make_article("short").words_of(Span("a", 0, 6))


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ((0, 5), (3, 9), 2),
        ((0, 5), (5, 9), 0),
        ((0, 9), (2, 4), 2),
        ((7, 9), (0, 1), 0),
    ],
)
def test_overlap_counts_shared_characters(one, other, shared: int) -> None:
    assert Span("a", *one).overlap(Span("a", *other)) == shared
    assert Span("a", *one).overlap(Span("b", *other)) == 0


@pytest.mark.parametrize(
    "published", ["yesterday", "30.09.2020", "2020-13-01", "", "2020-09-30T25:00"]
)
def test_time_that_is_not_iso_is_refused(published: str) -> None:
    with pytest.raises(ValueFormatError, match="ISO 8601"):
        make_article(published=published)


def test_day_of_publication_is_no_moment() -> None:
    article = make_article(published="2031-03-04")
    assert article.published_day.isoformat() == "2031-03-04"
    assert article.published_at is None


def test_moment_of_publication_is_told_in_utc() -> None:
    article = make_article(published="2031-03-04T23:30:00-05:00")
    assert article.published_at.isoformat() == "2031-03-05T04:30:00+00:00"
    assert article.published_day.isoformat() == "2031-03-04"


def test_unknown_publication_stays_unknown() -> None:
    assert make_article().published_day is None
    assert make_article().published_at is None


def test_offset_map_leads_there_and_back() -> None:
    # "a&amp;b" read as "a&b"
    offsets = OffsetMap((0, 1, 6), (1, 6, 7))
    assert offsets.to_source(1, 2) == (1, 6)
    assert offsets.to_source(0, 3) == (0, 7)
    assert [offsets.from_source(at) for at in (0, 1, 6)] == [0, 1, 2]
    assert offsets.to_source(3, 3) == (7, 7)
