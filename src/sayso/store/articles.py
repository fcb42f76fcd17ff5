"""Articles and their outlets: what is the same article, and what is known of it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from sayso.store.hashes import key_url
from sayso.values import Article, ArticleMark


@dataclass(frozen=True, slots=True)
class Namesake:
    """An article that a new one may be the same as: by address, or by name."""

    key: int
    name: str
    outlet: str | None
    url_key: str | None


def find_namesakes(
    connection: sqlite3.Connection, article: Article
) -> tuple[Namesake, ...]:
    """Articles with this one's address, else with the id it came with, oldest first."""
    select = """
        SELECT articles.id, articles.name, outlets.name AS outlet, url_key
        FROM articles LEFT JOIN outlets ON outlets.id = articles.outlet_id
    """
    key = key_url(article.url)
    rows = connection.execute(f"{select} WHERE url_key = ?", (key,)).fetchall()
    if not rows:
        rows = connection.execute(
            f"{select} WHERE source_name = ? ORDER BY articles.id", (article.id,)
        ).fetchall()
    return tuple(Namesake(*row) for row in rows)


def load_mark(connection: sqlite3.Connection, name: str) -> ArticleMark:
    """What the article of this name is known by; its name alone if it is not held."""
    row = connection.execute(
        """
        SELECT articles.name, source_name, outlets.name AS outlet, url
        FROM articles LEFT JOIN outlets ON outlets.id = articles.outlet_id
        WHERE articles.name = ?
        """,
        (name,),
    ).fetchone()
    return ArticleMark(name, name) if row is None else ArticleMark(*row)


def has_article(connection: sqlite3.Connection, name: str) -> bool:
    """Whether an article of this name is held."""
    return bool(
        connection.execute("SELECT 1 FROM articles WHERE name = ?", (name,)).fetchone()
    )


def load_name(connection: sqlite3.Connection, article_key: int) -> str:
    """The library's name of the article in this row."""
    (name,) = connection.execute(
        "SELECT name FROM articles WHERE id = ?", (article_key,)
    ).fetchone()
    return str(name)


def insert_article(connection: sqlite3.Connection, article: Article, now: str) -> int:
    """The row of a new article; a name that is taken gets a number behind it."""
    cursor = connection.execute(
        """
        INSERT INTO articles
            (name, source_name, outlet_id, url, url_key, published, added)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        (
            _free_name(connection, article.id),
            article.id,
            _outlet_key(connection, article.outlet),
            article.url,
            key_url(article.url),
            article.published,
            now,
        ),
    )
    return int(cursor.lastrowid or 0)


def complete_article(
    connection: sqlite3.Connection, article_key: int, article: Article
) -> bool:
    """Fill what was not known of an article before; what was known stays.

    False when nothing was missing, or the article does not tell it.
    """
    known = connection.execute(
        "SELECT outlet_id, url, published FROM articles WHERE id = ?", (article_key,)
    ).fetchone()
    told: dict[str, str | int | None] = {
        "outlet_id": article.outlet,
        "url": article.url,
        "published": article.published,
    }
    missing = [name for name, value in told.items() if value and known[name] is None]
    if "outlet_id" in missing:
        told["outlet_id"] = _outlet_key(connection, article.outlet)
    if "url" in missing:
        missing.append("url_key")
        told["url_key"] = key_url(article.url)
    for name in missing:
        connection.execute(
            f"UPDATE articles SET {name} = ? WHERE id = ?", (told[name], article_key)
        )
    return bool(missing)


def _free_name(connection: sqlite3.Connection, wanted: str) -> str:
    # Counted on from how many came under this name: all of a site may be "index".
    (number,) = connection.execute(
        "SELECT count(*) FROM articles WHERE source_name = ?", (wanted,)
    ).fetchone()
    name = wanted
    while connection.execute(
        "SELECT 1 FROM articles WHERE name = ?", (name,)
    ).fetchone():
        number += 1
        name = f"{wanted}-{number}"
    return name


def _outlet_key(connection: sqlite3.Connection, name: str | None) -> int | None:
    if name is None:
        return None
    connection.execute("INSERT OR IGNORE INTO outlets (name) VALUES (?)", (name,))
    (key,) = connection.execute(
        "SELECT id FROM outlets WHERE name = ?", (name,)
    ).fetchone()
    return int(key)
