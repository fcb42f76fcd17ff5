"""Where the words that were searched for stand in an article."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.store.connections import Store
from sayso.store.revisions import load_holdings
from sayso.store.searches import Term, search_articles, split_terms, tokenize
from sayso.text import fold_word
from sayso.values import Article, Hit, Span

# A passage of about two lines of a terminal, cut at spaces.
_BEFORE_CHARS, _AFTER_CHARS = 60, 140


def search_words(store: Store, words: str, *, limit: int) -> tuple[Hit, ...]:
    """Articles that hold all these words, the best first, each with one passage."""
    terms = split_terms(words)
    hits = []
    with store.read() as connection:
        for name, story in search_articles(connection, words, limit):
            (held,) = load_holdings(connection, [name])
            hits.append(make_hit(held.article, story, terms))
    return tuple(hits)


def make_hit(article: Article, story: str | None, terms: Sequence[Term]) -> Hit:
    """The hit with the passage that holds the most of the terms, the first of these."""
    found = find_terms(article, terms)
    if not found:
        return Hit(article, story, None)
    best = max(
        found,
        key=lambda span: (len(_near(found, article, span)), -span.start),
    )
    passage = _cut_passage(article, best)
    return Hit(
        article, story, passage, tuple(one for one in found if passage.contains(one))
    )


def find_terms(article: Article, terms: Sequence[Term]) -> tuple[Span, ...]:
    """Where terms stand in a text, as the index reads words, in order."""
    tokens = list(tokenize(article.text))
    found = set()
    for term in terms:
        folded = [fold_word(token) for token in term.tokens]
        for at in range(len(tokens) - len(folded) + 1):
            last = tokens[at + len(folded) - 1][0]
            begins = [word for word, _, _ in tokens[at : at + len(folded) - 1]]
            ends = last.startswith(folded[-1]) if term.goes_on else last == folded[-1]
            if ends and begins == folded[:-1]:
                found.add((tokens[at][1], tokens[at + len(folded) - 1][2]))
    return tuple(article.span(start, end) for start, end in sorted(found))


def _near(found: Sequence[Span], article: Article, first: Span) -> set[str]:
    """The different words found in the passage that this place would give."""
    passage = _cut_passage(article, first)
    return {article.words_of(one).casefold() for one in found if passage.contains(one)}


def _cut_passage(article: Article, span: Span) -> Span:
    text = article.text
    start = max(0, span.start - _BEFORE_CHARS)
    end = min(len(text), span.end + _AFTER_CHARS)
    line = max(text.rfind("\n", start, span.start), text.rfind("\r", start, span.start))
    if line >= 0:
        start = line + 1
    elif start:
        space = text.find(" ", start, span.start)
        start = space + 1 if space >= 0 else start
    line = text.find("\n", span.end, end)
    if line >= 0:
        end = line
    elif end < len(text):
        space = text.rfind(" ", span.end, end)
        end = space if space >= 0 else end
    return article.span(start, end)
