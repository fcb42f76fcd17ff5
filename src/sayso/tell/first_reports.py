"""Which report of a story came out before all others."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.values import Article


def find_first(articles: Sequence[Article]) -> str | None:
    """The id of the report that was published first; None where that is not sure.

    It is not where a report's time is not known, where two came out together, or where
    one of two on the same day tells no hour. One report alone is no first. Cost:
    the pairs of reports.
    """
    if len(articles) < 2:
        return None
    for one in articles:
        if all(_is_before(one, other) for other in articles if other is not one):
            return one.id
    return None


def _is_before(one: Article, other: Article) -> bool:
    """Whether a report surely came out before another."""
    if one.published_at is not None and other.published_at is not None:
        return one.published_at < other.published_at
    days = one.published_day, other.published_day
    return days[0] is not None and days[1] is not None and days[0] < days[1]
