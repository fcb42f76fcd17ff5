"""Articles of one event together, others apart, with the reasons."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.values import Annotated, Story


def group_articles(articles: Sequence[Annotated]) -> tuple[Story, ...]:
    """The stories of these articles; every article is in exactly one."""
    return tuple(
        Story(one.article.id, one.article.title or "", (one.article.id,), "")
        for one in articles
    )
