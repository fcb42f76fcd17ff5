"""Whether a library is whole: the file, its rows, and every span of every finding."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from sayso.store.check_rules import RULES
from sayso.store.codecs import UNREADABLE, decode_annotated, decode_value
from sayso.store.comparisons import Kept
from sayso.store.connections import Store
from sayso.store.findings import ANNOTATION
from sayso.store.hashes import hash_content, hash_text
from sayso.store.revisions import decode_holding
from sayso.store.stories import find_story
from sayso.values import Annotated, Fault, Holding, Span


def find_faults(store: Store) -> Iterator[Fault]:
    """What is wrong in a library; nothing when all is well. Cost: reads all of it.

    The file itself by SQLite's own check; rows that belong to nothing; texts whose
    hash is another; findings and comparisons that no longer read, or that point outside
    their texts; stories that lead nowhere; the search index, where the library may be
    written.

    Raises:
        CorruptLibraryError: when the file is too damaged to be read through.
    """
    with store.read() as connection:
        for (line,) in connection.execute("PRAGMA integrity_check"):
            if line != "ok":
                yield Fault(str(store.path), f"the file is damaged: {line}")
        for row in connection.execute("PRAGMA foreign_key_check"):
            yield Fault(f"{row[0]} row {row[1]}", f"belongs to no row of {row[2]}")
        for what, query in RULES:
            for (name,) in connection.execute(query):
                yield Fault(str(name), what)
        yield from _check_revisions(connection)
        yield from _check_comparisons(connection)
        yield from _check_stories(connection)
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
            holding = decode_holding(row)
            annotated = (
                None
                if row["found"] is None
                else decode_annotated(holding.article, row["found"])
            )
        except UNREADABLE as err:
            yield Fault(where, f"its findings cannot be read: {err}")
            continue
        yield from _check_revision(where, holding, row["content_hash"], annotated)
        if annotated is not None:
            yield from _check_rows(connection, where, holding.key, annotated)


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


def _check_rows(
    connection: sqlite3.Connection, where: str, revision: int, annotated: Annotated
) -> Iterator[Fault]:
    """Whether the rows for searching are those of the findings."""
    for table, found in (("quotes", annotated.quotes), ("people", annotated.people)):
        rows = connection.execute(
            f"SELECT name_in_article FROM {table} WHERE revision_id = ?", (revision,)
        )
        if {row["name_in_article"] for row in rows} != {one.id for one in found}:
            yield Fault(where, f"its {table} are not those of its findings")


def _check_comparisons(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Whether what is kept of each story can be read; old ones may lie there."""
    rows = connection.execute(
        """
        SELECT stories.name, value FROM comparisons
        JOIN stories ON stories.id = comparisons.story_id
        """
    )
    for row in rows:
        try:
            decode_value(Kept, row["value"])
        except UNREADABLE as err:
            yield Fault(row["name"], f"what was compared of it cannot be read: {err}")


def _check_stories(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Whether every story that went into another leads to one that stands."""
    rows = connection.execute(
        """
        SELECT name FROM stories
        WHERE merged_into IS NOT NULL OR judged_into IS NOT NULL
        """
    )
    for row in rows.fetchall():
        if find_story(connection, row["name"]) is None:
            yield Fault(row["name"], "went into stories that lead back to it")


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
