"""Which report of a story was published last, and what it alone tells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sayso.values import Article


def find_latest(articles: Sequence[Article]) -> int | None:
    """The place of the report published last, or None where that is not known.

    None, too, when all known times are one: then nothing is later than the rest.
    """
    times = {
        place: find_moment(article)
        for place, article in enumerate(articles)
        if article.published is not None
    }
    if len(set(times.values())) < 2:
        return None
    return max(times, key=lambda place: (times[place], -place))


def find_moment(article: Article) -> datetime:
    """When a dated article was published; a bare day counts as its beginning."""
    if article.published_at is not None:
        return article.published_at
    day = article.published_day
    assert day is not None
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
