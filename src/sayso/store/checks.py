"""Whether a library is whole: the file, its rows, and every span of every finding."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from sayso.store.codecs import decode_annotated
from sayso.store.connections import Store
from sayso.store.findings import ANNOTATION
from sayso.store.hashes import hash_content, hash_text
from sayso.store.revisions import read_holding
from sayso.values import Annotated, Fault, Holding, Span

# What must not be, as a query that gives the name of each thing that is.
_RULES = (
    (
        "article has no text",
        """
        SELECT name FROM articles WHERE id NOT IN
            (SELECT article_id FROM revisions WHERE is_current)
        """,
    ),
    (
        "article has no findings",
        """
        SELECT articles.name FROM articles
        JOIN revisions ON revisions.article_id = articles.id AND is_current
        WHERE revisions.id NOT IN
            (SELECT revision_id FROM findings WHERE kind = 'annotation')
        """,
    ),
    (
        "article is in the library twice, with one address and text",
        """
        SELECT min(articles.name) FROM articles
        JOIN revisions ON revisions.article_id = articles.id AND is_current
        GROUP BY source_name, outlet_id, coalesce(url_key, ''), content_hash
        HAVING count(*) > 1
        """,
    ),
    (
        "article is placed, and shown in no story",
        """
        SELECT name FROM articles
        WHERE id IN (SELECT article_id FROM placements)
            AND id NOT IN (SELECT article_id FROM story_articles)
        """,
    ),
    (
        "article is shown in a story that went into another",
        """
        SELECT articles.name FROM articles
        JOIN story_articles ON story_articles.article_id = articles.id
        JOIN stories ON stories.id = story_articles.story_id
        WHERE stories.merged_into IS NOT NULL
        """,
    ),
    (
        "quote's words are not those of its place",
        """
        SELECT articles.name || ' ' || quotes.name_in_article FROM quotes
        JOIN revisions ON revisions.id = quotes.revision_id
        JOIN articles ON articles.id = revisions.article_id
        WHERE instr(revisions.text, char(0)) = 0
            AND substr(revisions.text, "start" + 1, "end" - "start") <> words
        """,
    ),
)


def find_faults(store: Store) -> Iterator[Fault]:
    """What is wrong in a library; nothing when all is well. Cost: reads all of it.

    The file itself by SQLite's own check; rows that belong to nothing; texts whose
    hash is another; findings that no longer read, or that point outside their text;
    the search index, where the library may be written.

    Raises:
        CorruptLibraryError: when the file is too damaged to be read through.
    """
    with store.read() as connection:
        for (line,) in connection.execute("PRAGMA integrity_check"):
            if line != "ok":
                yield Fault(str(store.path), f"the file is damaged: {line}")
        for row in connection.execute("PRAGMA foreign_key_check"):
            yield Fault(f"{row[0]} row {row[1]}", f"belongs to no row of {row[2]}")
        for what, query in _RULES:
            for (name,) in connection.execute(query):
                yield Fault(str(name), what)
        yield from _check_revisions(connection)
    if not store.read_only:
        yield from _check_index(store)


def _check_revisions(connection: sqlite3.Connection) -> Iterator[Fault]:
    rows = connection.execute(
        """
        SELECT revisions.id AS key, articles.name, outlets.name AS outlet, articles.url,
               revisions.*, findings.value AS found
        FROM revisions
        JOIN articles ON articles.id = revisions.article_id
        LEFT JOIN outlets ON outlets.id = articles.outlet_id
        LEFT JOIN findings
            ON findings.revision_id = revisions.id AND findings.kind = ?
        """,
        (ANNOTATION,),
    )
    for row in rows:
        where = f"{row['name']} revision {row['number']}"
        try:
            holding = read_holding(row)
            annotated = (
                None
                if row["found"] is None
                else decode_annotated(holding.article, row["found"])
            )
        except (ValueError, TypeError, KeyError) as err:
            yield Fault(where, f"its findings cannot be read: {err}")
            continue
        yield from _check_revision(where, holding, row["content_hash"], annotated)


def _check_revision(
    where: str, holding: Holding, content: str, annotated: Annotated | None
) -> Iterator[Fault]:
    article = holding.article
    if hash_text(article.text) != holding.text_hash:
        yield Fault(where, "its text is not the one that was added: another hash")
    elif hash_content(article) != content:
        yield Fault(where, "its headline is not the one that was added: another hash")
    if annotated is None:
        return
    for span in find_spans(annotated):
        if span.article != article.id or span.end > len(article.text):
            yield Fault(where, f"a finding points at {span}, outside its text")
    people = {person.id for person in annotated.people}
    for quote in annotated.quotes:
        if not people.issuperset(quote.speakers):
            yield Fault(where, f"quote {quote.id} has a speaker who is not there")


def find_spans(value: object) -> Iterator[Span]:
    """Every span in a value, however deep; the offset maps of articles left out."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from find_spans(item)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "source_map":
                yield from find_spans(getattr(value, field.name))


def _check_index(store: Store) -> Iterator[Fault]:
    """Whether full-text search holds what the texts hold."""
    try:
        with store.write() as connection:
            connection.execute(
                "INSERT INTO revisions_fts (revisions_fts, rank) "
                "VALUES ('integrity-check', 1)"
            )
    except Exception as err:
        cause = err.__cause__
        if not isinstance(cause, sqlite3.DatabaseError):
            raise
        yield Fault("search index", f"does not hold what the texts hold: {cause}")
