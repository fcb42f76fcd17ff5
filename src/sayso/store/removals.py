"""Articles out of a library, with all that was found in them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from sayso.store.connections import Store

# A story whose headline went with its article takes that of its first one left.
_RETITLE = """
    UPDATE stories SET title = coalesce((
        SELECT coalesce(revisions.title, articles.name) FROM story_articles
        JOIN articles ON articles.id = story_articles.article_id
        JOIN revisions ON revisions.article_id = articles.id AND is_current
        WHERE story_articles.story_id = stories.id
        ORDER BY articles.published IS NULL, articles.published, articles.id
        LIMIT 1), '')
    WHERE id = ? AND NOT EXISTS (
        SELECT 1 FROM story_articles
        JOIN revisions ON revisions.article_id = story_articles.article_id
        WHERE story_articles.story_id = stories.id AND revisions.title = stories.title)
"""


def choose_articles(
    connection: sqlite3.Connection,
    names: Sequence[str],
    *,
    story: str | None = None,
    outlet: str | None = None,
) -> tuple[str, ...]:
    """Names of the articles meant: those named, those of a story, those of an outlet.

    A name that is not held is left out.
    """
    found = [
        name
        for name in names
        if connection.execute(
            "SELECT 1 FROM articles WHERE name = ?", (name,)
        ).fetchone()
    ]
    rows = connection.execute(
        """
        SELECT articles.name FROM articles
        LEFT JOIN outlets ON outlets.id = articles.outlet_id
        LEFT JOIN story_articles ON story_articles.article_id = articles.id
        LEFT JOIN stories ON stories.id = story_articles.story_id
        WHERE stories.name = ? OR outlets.name = ? COLLATE NOCASE
        ORDER BY articles.id
        """,
        (story, outlet),
    )
    found += [row["name"] for row in rows]
    return tuple(dict.fromkeys(found))


def remove_articles(store: Store, names: Sequence[str]) -> None:
    """Take articles out in one transaction, and overwrite where they stood.

    What was compared of their stories goes too: it holds their words. A story that
    loses its last article keeps its id, which is never given again.
    """
    # Without it SQLite only marks the space as free, and the words stay in the file.
    with store.read() as connection:
        connection.execute("PRAGMA secure_delete = ON")
    stories: set[int] = set()
    with store.write() as connection:
        for name in names:
            rows = connection.execute(
                """
                SELECT story_id FROM story_articles
                JOIN articles ON articles.id = story_articles.article_id
                WHERE articles.name = ?
                """,
                (name,),
            )
            stories.update(row["story_id"] for row in rows)
            connection.execute("DELETE FROM articles WHERE name = ?", (name,))
        connection.executemany(
            "DELETE FROM comparisons WHERE story_id = ?",
            [(story,) for story in sorted(stories)],
        )
        connection.executemany(_RETITLE, [(story,) for story in sorted(stories)])
        connection.execute(
            """
            DELETE FROM outlets WHERE id NOT IN
                (SELECT outlet_id FROM articles WHERE outlet_id IS NOT NULL)
            """
        )
        connection.execute(
            "INSERT INTO revisions_fts (revisions_fts) VALUES ('optimize')"
        )
    with store.read() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
