"""What machines found in a revision, with the method and the input it came from."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from sayso.store.codecs import decode_annotated, encode_annotated
from sayso.store.faults import tell_damage
from sayso.store.hashes import hash_parts
from sayso.text import fold_word
from sayso.values import Annotated, Article, Holding, Quote

ANNOTATION = "annotation"
"""The kind of finding that holds all that annotating an article gives."""


def hash_input(article: Article) -> str:
    """The hash of all that annotating looks at in an article."""
    return hash_parts(article.text, article.title, article.published, article.byline)


def is_found(
    connection: sqlite3.Connection, revision: int, method: str, input_hash: str
) -> bool:
    """Whether this method has annotated this input already."""
    row = connection.execute(
        """
        SELECT 1 FROM findings
        WHERE revision_id = ? AND kind = ? AND method = ? AND input_hash = ?
        """,
        (revision, ANNOTATION, method, input_hash),
    ).fetchone()
    return row is not None


def save_annotated(
    connection: sqlite3.Connection,
    revision: int,
    annotated: Annotated,
    method: str,
    now: str,
) -> None:
    """Put down what was found in a revision, in place of what was found before."""
    for table in ("quotes", "people"):
        connection.execute(f"DELETE FROM {table} WHERE revision_id = ?", (revision,))
    connection.execute(
        """
        INSERT INTO findings (revision_id, kind, method, input_hash, value, found)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (revision_id, kind) DO UPDATE SET method = excluded.method,
            input_hash = excluded.input_hash, value = excluded.value,
            found = excluded.found
        """,
        (
            revision,
            ANNOTATION,
            method,
            hash_input(annotated.article),
            encode_annotated(annotated),
            now,
        ),
    )
    people = _insert_people(connection, revision, annotated)
    for quote in annotated.quotes:
        key = _insert_quote(connection, revision, annotated.article, quote)
        connection.executemany(
            "INSERT OR IGNORE INTO quote_speakers (quote_id, person_id) VALUES (?, ?)",
            [(key, people[speaker]) for speaker in quote.speakers],
        )


def load_annotated(
    connection: sqlite3.Connection, holdings: Sequence[Holding]
) -> Iterator[Annotated]:
    """These revisions with what was found in them, in the order given."""
    for holding in holdings:
        row = connection.execute(
            "SELECT value FROM findings WHERE revision_id = ? AND kind = ?",
            (holding.key, ANNOTATION),
        ).fetchone()
        if row is not None:
            with tell_damage(holding.article.id):
                annotated = decode_annotated(holding.article, row["value"])
            yield annotated


def hash_found(connection: sqlite3.Connection, names: Sequence[str]) -> str:
    """One hash of the articles of these names with all that was found in them."""
    parts = []
    for name in names:
        row = connection.execute(
            """
            SELECT content_hash, outlet_id, revisions.published, method, input_hash
            FROM articles
            JOIN revisions ON revisions.article_id = articles.id AND is_current
            JOIN findings ON findings.revision_id = revisions.id AND kind = ?
            WHERE articles.name = ?
            """,
            (ANNOTATION, name),
        ).fetchone()
        parts.append(f"{name}\n{tuple(row) if row else None}")
    return hash_parts(*sorted(parts))


def _insert_people(
    connection: sqlite3.Connection, revision: int, annotated: Annotated
) -> dict[str, int]:
    """The rows of an article's people by their id in the article."""
    keys = {}
    for person in annotated.people:
        cursor = connection.execute(
            """
            INSERT INTO people (revision_id, name_in_article, name, folded, type)
            VALUES (?, ?, ?, ?, ?)
            """,
            (revision, person.id, person.name, fold_word(person.name), person.type),
        )
        keys[person.id] = int(cursor.lastrowid or 0)
    return keys


def _insert_quote(
    connection: sqlite3.Connection, revision: int, article: Article, quote: Quote
) -> int:
    """The row of a quote: its first to its last character, and the words between."""
    start, end = quote.content[0].start, quote.content[-1].end
    words = [
        " ".join(article.words_of(span) for span in spans) or None
        for spans in (quote.cue, quote.source)
    ]
    cursor = connection.execute(
        """
        INSERT INTO quotes (revision_id, name_in_article, kind, "start", "end", words,
            cue, source, channel, score, method)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            revision,
            quote.id,
            quote.kind,
            start,
            end,
            article.text[start:end],
            *words,
            quote.channel.name if quote.channel else None,
            quote.score,
            quote.method,
        ),
    )
    return int(cursor.lastrowid or 0)
