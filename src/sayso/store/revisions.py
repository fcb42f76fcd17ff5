"""Revisions: every text that an article had, exactly as it came."""

from __future__ import annotations

import sqlite3
import zlib
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate

from sayso.store.codecs import decode_tuple, encode_value
from sayso.store.faults import tell_damage
from sayso.store.hashes import hash_content, hash_text
from sayso.store.prints import drop_print
from sayso.values import Article, Block, Holding, OffsetMap

_HELD = """
    SELECT revisions.id AS key, articles.name, outlets.name AS outlet, articles.url,
           coalesce(revisions.published, articles.published) AS published,
           revisions.*
    FROM revisions
    JOIN articles ON articles.id = revisions.article_id
    LEFT JOIN outlets ON outlets.id = articles.outlet_id
"""


def find_revision(
    connection: sqlite3.Connection, article_key: int, content_hash: str
) -> Holding | None:
    """The revision with this headline and text, if the article ever had it."""
    query = f"{_HELD} WHERE article_id = ? AND content_hash = ?"
    row = connection.execute(query, (article_key, content_hash)).fetchone()
    return None if row is None else read_holding(row)


def insert_revision(
    connection: sqlite3.Connection, article_key: int, article: Article, now: str
) -> int:
    """The row of a new revision of an article, which becomes the current one."""
    (number,) = connection.execute(
        "SELECT coalesce(max(number), 0) + 1 FROM revisions WHERE article_id = ?",
        (article_key,),
    ).fetchone()
    connection.execute(
        "UPDATE revisions SET is_current = 0 WHERE article_id = ? AND is_current",
        (article_key,),
    )
    drop_print(connection, article_key)
    cursor = connection.execute(
        """
        INSERT INTO revisions (article_id, number, is_current, title, byline,
            published, language, text, text_hash, content_hash, blocks, source_map,
            added)
        VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            article_key,
            number,
            article.title,
            article.byline,
            article.published,
            article.language,
            article.text,
            hash_text(article.text),
            hash_content(article),
            encode_value(article.blocks, article.id),
            _pack_map(article.source_map),
            now,
        ),
    )
    return int(cursor.lastrowid or 0)


def complete_revision(
    connection: sqlite3.Connection, revision: int, article: Article
) -> bool:
    """Fill a revision's byline and language where they were not known before."""
    done = False
    for name, value in (("byline", article.byline), ("language", article.language)):
        cursor = connection.execute(
            f"""
            UPDATE revisions SET {name} = ?1
            WHERE id = ?2 AND {name} IS NULL AND ?1 IS NOT NULL
            """,
            (value, revision),
        )
        done = done or cursor.rowcount > 0
    return done


def load_holdings(
    connection: sqlite3.Connection, names: Sequence[str] | None = None
) -> Iterator[Holding]:
    """The current revision of articles, by name, or of all in the order of adding."""
    if names is None:
        rows = connection.execute(f"{_HELD} WHERE is_current ORDER BY articles.id")
        yield from map(read_holding, rows)
        return
    for name in names:
        query = f"{_HELD} WHERE articles.name = ? AND is_current"
        yield from map(read_holding, connection.execute(query, (name,)))


def load_revisions(connection: sqlite3.Connection, name: str) -> tuple[Holding, ...]:
    """All revisions of an article, the first one first; none when it is not held."""
    query = f"{_HELD} WHERE articles.name = ? ORDER BY number"
    return tuple(map(read_holding, connection.execute(query, (name,))))


def load_stretch(
    connection: sqlite3.Connection, after: int, most: int
) -> tuple[Holding, ...]:
    """The next revisions behind a row, the older ones of an article among them."""
    rows = connection.execute(
        f"{_HELD} WHERE revisions.id > ? ORDER BY revisions.id LIMIT ?", (after, most)
    )
    return tuple(map(read_holding, rows))


def has_revision(connection: sqlite3.Connection, revision: int) -> bool:
    """Whether the row of a revision is there still."""
    return bool(
        connection.execute(
            "SELECT 1 FROM revisions WHERE id = ?", (revision,)
        ).fetchone()
    )


def read_holding(row: sqlite3.Row) -> Holding:
    """The revision in a row, with its article's name, outlet and url.

    Raises:
        CorruptLibraryError: when the row is damaged.
    """
    with tell_damage(row["name"]):
        return decode_holding(row)


def decode_holding(row: sqlite3.Row) -> Holding:
    """As ``read_holding``, with the errors of decoding as they come."""
    name = row["name"]
    return Holding(
        article=Article(
            id=name,
            text=row["text"],
            title=row["title"],
            outlet=row["outlet"],
            url=row["url"],
            byline=row["byline"],
            published=row["published"],
            language=row["language"],
            blocks=decode_tuple(Block, row["blocks"], name),
            source_map=_unpack_map(row["source_map"]),
        ),
        number=row["number"],
        text_hash=row["text_hash"],
        added=row["added"],
        key=row["key"],
        is_current=bool(row["is_current"]),
    )


def _pack_map(held: OffsetMap | None) -> bytes | None:
    """An offset map as compressed steps from one character to the next."""
    if held is None:
        return None
    steps = array("q")
    for offsets in (held.starts, held.ends):
        steps.extend(
            now - before
            for before, now in zip((0, *offsets[:-1]), offsets, strict=False)
        )
    return zlib.compress(steps.tobytes())


def _unpack_map(data: bytes | None) -> OffsetMap | None:
    if data is None:
        return None
    steps = array("q")
    try:
        steps.frombytes(zlib.decompress(data))
    except zlib.error as err:
        raise ValueError(f"its map to the source is damaged: {err}") from err
    half = len(steps) // 2
    return OffsetMap(tuple(accumulate(steps[:half])), tuple(accumulate(steps[half:])))
