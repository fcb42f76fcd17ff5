"""Words that people search for, and the articles that hold them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.text import fold_word

_TOKEN = re.compile(r"[^\W_]+")
# A phrase in quotation marks, a word that goes on (ferr*), or a word.
_TERM = re.compile(r'["“”]([^"“”]+)["“”]|(\S+)')


@dataclass(frozen=True, slots=True)
class Term:
    """Words to find in a row; ``goes_on`` when the last is the beginning of one."""

    tokens: tuple[str, ...]
    goes_on: bool = False


def search_articles(
    connection: sqlite3.Connection, words: str, limit: int
) -> tuple[tuple[str, str | None], ...]:
    """Articles that hold all these words now, the best first, with their story."""
    query = make_query(words)
    if not query:
        return ()
    rows = connection.execute(
        """
        SELECT articles.name AS article, stories.name AS story
        FROM revisions_fts
        JOIN revisions ON revisions.id = revisions_fts.rowid AND revisions.is_current
        JOIN articles ON articles.id = revisions.article_id
        LEFT JOIN story_articles ON story_articles.article_id = articles.id
        LEFT JOIN stories ON stories.id = story_articles.story_id
        WHERE revisions_fts MATCH ?
        ORDER BY bm25(revisions_fts, 4.0, 1.0), articles.id
        LIMIT ?
        """,
        (query, limit or -1),
    )
    return tuple((row["article"], row["story"]) for row in rows)


def make_query(words: str) -> str:
    """What people type as a query of the index: all words, phrases in their marks.

    Signs that the index would take for its own language are words' signs here.

    >>> make_query('ferry "ran aground" pass*')
    '"ferry" "ran aground" "pass"*'
    >>> make_query("O'Neill NEAR(")
    '"O" "Neill" "NEAR"'
    """
    found = []
    for term in split_terms(words):
        found.append(f'"{" ".join(term.tokens)}"{"*" if term.goes_on else ""}')
    return " ".join(found)


def split_terms(words: str) -> tuple[Term, ...]:
    """The terms of what people type: phrases in marks whole, other words one by one."""
    terms: list[Term] = []
    for match in _TERM.finditer(words):
        phrase, word = match.groups()
        tokens = _TOKEN.findall(phrase or word)
        if phrase and tokens:
            terms.append(Term(tuple(tokens)))
        elif tokens:
            terms.extend(Term((token,)) for token in tokens[:-1])
            terms.append(Term((tokens[-1],), word.endswith("*")))
    return tuple(terms)


def tokenize(text: str) -> Iterable[tuple[str, int, int]]:
    """The index's words of a text, folded, with their places."""
    for match in _TOKEN.finditer(text):
        yield fold_word(match.group()), match.start(), match.end()
