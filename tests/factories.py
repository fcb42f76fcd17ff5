"""Values with defaults, for tests."""

from __future__ import annotations

from sayso.values import Article, Quote, Span


def make_article(text: str = "Nobody said a word.", id: str = "a", **fields) -> Article:
    """An article with this text; other fields as given."""
    return Article(id=id, text=text, **fields)


def find_span(article: Article, words: str, nth: int = 0) -> Span:
    """The span of the nth occurrence of these words in an article."""
    at = -1
    for _ in range(nth + 1):
        at = article.text.index(words, at + 1)
    return article.span(at, at + len(words))


def make_quote(article: Article, *parts: str, id: str = "q1", **fields) -> Quote:
    """A quote of an article whose content is the given words, part by part."""
    content = tuple(find_span(article, part) for part in parts)
    return Quote(id=id, kind=fields.pop("kind", "direct"), content=content, **fields)
