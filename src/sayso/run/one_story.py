"""Reports of which somebody knows that they are on one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.group.titles import choose_title
from sayso.text import split_words
from sayso.values import Article, Story

_SHORT_CHARS = 3
# Words of a report that are looked for in headlines; its news stands at its head.
_HEAD_CHARS = 4000


def take_as_one(articles: Sequence[Article]) -> tuple[Story, ...]:
    """All articles as one story, under the headline that most reports speak of.

    No articles give no story. Cost: linear in their heads.
    """
    if not articles:
        return ()
    title = choose_title(articles, _rate_headlines(articles))
    return (Story("s-all", title, tuple(one.id for one in articles), "s-all"),)


def _rate_headlines(articles: Sequence[Article]) -> list[float]:
    """For each headline the mean share of the reports that have a word of it."""
    bodies = [_find_words(one.text[:_HEAD_CHARS]) for one in articles]
    counts = Counter(word for words in bodies for word in words)
    rates = []
    for one in articles:
        words = _find_words(one.title or "")
        found = sum(counts[word] for word in words)
        rates.append(found / (len(articles) * max(1, len(words))))
    return rates


def _find_words(text: str) -> set[str]:
    folded = (word.folded for word in split_words(text))
    return {word for word in folded if len(word) > _SHORT_CHARS}
