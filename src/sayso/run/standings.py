"""Whether an article that comes is new, another revision, or known word for word."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.store.articles import Namesake, find_namesakes
from sayso.store.connections import Connection
from sayso.store.hashes import hash_content, key_url
from sayso.store.revisions import find_revision, load_holdings
from sayso.text import split_words
from sayso.values import Article, Standing

# Without an address only the name says that two texts are one report. Versions of a
# report share far more than this of their three words in a row; other reports of the
# same event share less than .1 unless one copies the other.
_LEAST_SHARED = 0.3
_RUN_WORDS = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands in the library: its row, and that of its revision.

    ``article`` is what came, with what the library knows of it besides; ``tells_more``
    that it brings details of a known text that the library lacks.
    """

    standing: Standing
    article: Article
    key: int | None = None
    revision: int | None = None
    tells_more: bool = False


def find_place(connection: Connection, article: Article) -> Place:
    """Where an article stands, by its address, or by its id where it has none.

    One address is one article, whatever its words; without an address it is the id
    and the outlet, if the texts resemble each other. A headline and text that the
    article had before, now or earlier, are known.
    """
    key = key_url(article.url)
    fits = [one for one in find_namesakes(connection, article) if is_same(one, article)]
    for one in fits:
        held = find_revision(connection, one.key, hash_content(article))
        if held is not None:
            known = _complete(held.article, article)
            return Place("known", known, one.key, held.key, known != held.article)
    for one in fits:
        (held,) = load_holdings(connection, [one.name])
        has_address = key is not None and one.url_key == key
        if has_address or resemble(held.article.text, article.text):
            return Place("revised", _complete(article, held.article), one.key)
    return Place("new", article)


def _complete(article: Article, other: Article) -> Article:
    """The article with the other's details where it has none itself."""
    return replace(
        article,
        outlet=article.outlet or other.outlet,
        url=article.url or other.url,
        byline=article.byline or other.byline,
        published=article.published or other.published,
        language=article.language or other.language,
    )


def is_same(one: Namesake, article: Article) -> bool:
    """Whether nothing told of two articles says that they are not one."""
    key = key_url(article.url)
    if key is not None and one.url_key is not None:
        return key == one.url_key
    return None in (one.outlet, article.outlet) or one.outlet == article.outlet


def resemble(one: str, other: str) -> bool:
    """Whether two texts are versions of one: the shorter's wording is in the longer.

    >>> resemble("The ferry ran aground at dawn.", "The ferry ran aground at noon.")
    True
    >>> resemble("The ferry ran aground at dawn.", "A library reopened in Carrow.")
    False
    """
    runs = [_find_runs(text) for text in (one, other)]
    least = min(len(found) for found in runs)
    return len(runs[0] & runs[1]) >= _LEAST_SHARED * least


def _find_runs(text: str) -> set[tuple[str, ...]]:
    words = [word.folded for word in split_words(text)]
    count = max(1, len(words) - _RUN_WORDS + 1)
    return {tuple(words[at : at + _RUN_WORDS]) for at in range(count)}
