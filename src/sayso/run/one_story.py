"""Reports of which somebody knows that they are on one event."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.group.titles import choose_title
from sayso.values import Article, Story


def take_as_one(articles: Sequence[Article]) -> tuple[Story, ...]:
    """All articles as one story, under the plainest headline; none of no articles."""
    if not articles:
        return ()
    title = choose_title(articles, [0.0] * len(articles))
    return (Story("s-all", title, tuple(one.id for one in articles), "s-all"),)
