"""Which story each article stands in: as grouping put it, and as it is shown."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from sayso.values import Join


def load_unplaced(connection: sqlite3.Connection, most: int) -> tuple[str, ...]:
    """Names of articles that grouping has not placed, by time of publication.

    An article with a new text is one of them: its print was dropped; so is one whose
    findings or details are others now: its print is out of date.
    """
    rows = connection.execute(
        """
        SELECT name FROM articles
        WHERE id NOT IN (SELECT article_id FROM prints WHERE method <> '') AND id IN (
            SELECT article_id FROM revisions
            JOIN findings ON findings.revision_id = revisions.id
            WHERE is_current AND kind = 'annotation')
        ORDER BY published IS NULL, published, name
        LIMIT ?
        """,
        (most,),
    )
    return tuple(row["name"] for row in rows)


def load_placements(
    connection: sqlite3.Connection, names: Iterable[str]
) -> dict[str, str]:
    """The machine's story of each of these articles that has one."""
    placed = {}
    for name in names:
        row = connection.execute(
            """
            SELECT stories.name AS story FROM placements
            JOIN articles ON articles.id = placements.article_id
            JOIN stories ON stories.id = placements.story_id
            WHERE articles.name = ?
            """,
            (name,),
        ).fetchone()
        if row is not None:
            placed[name] = row["story"]
    return placed


def save_placement(
    connection: sqlite3.Connection,
    name: str,
    story: str,
    method: str,
    join: Join | None = None,
) -> None:
    """Put down which story the machine put an article in, and why."""
    evidence = (
        (None, None, "[]", "[]")
        if join is None
        else (join.joined_to, join.score, _dump(join.shared), _dump(join.against))
    )
    connection.execute(
        """
        INSERT INTO placements
            (article_id, story_id, method, joined_to, score, shared, against)
        SELECT articles.id, stories.id, ?, ?, ?, ?, ? FROM articles, stories
        WHERE articles.name = ? AND stories.name = ?
        ON CONFLICT (article_id) DO UPDATE SET story_id = excluded.story_id,
            method = excluded.method, joined_to = excluded.joined_to,
            score = excluded.score, shared = excluded.shared,
            against = excluded.against
        """,
        (method, *evidence, name, story),
    )


def move_placements(connection: sqlite3.Connection, id: str, into: str) -> None:
    """Put all articles of a story into the one that it went into."""
    connection.execute(
        """
        UPDATE placements SET story_id = (SELECT id FROM stories WHERE name = ?)
        WHERE story_id = (SELECT id FROM stories WHERE name = ?)
        """,
        (into, id),
    )


def load_placed(connection: sqlite3.Connection, id: str) -> tuple[str, ...]:
    """Names of the articles that grouping put in a story, by time of publication."""
    return _load_names(connection, "placements", id)


def load_members(connection: sqlite3.Connection, id: str) -> tuple[str, ...]:
    """Names of a story's articles as shown, by time of publication."""
    return _load_names(connection, "story_articles", id)


def load_shown(connection: sqlite3.Connection) -> dict[str, str]:
    """The story in which each article is shown, by name."""
    rows = connection.execute(
        """
        SELECT articles.name, stories.name AS story FROM story_articles
        JOIN articles ON articles.id = story_articles.article_id
        JOIN stories ON stories.id = story_articles.story_id
        """
    )
    return {row["name"]: row["story"] for row in rows}


def _load_names(connection: sqlite3.Connection, table: str, id: str) -> tuple[str, ...]:
    rows = connection.execute(
        f"""
        SELECT articles.name FROM {table} AS held
        JOIN articles ON articles.id = held.article_id
        JOIN stories ON stories.id = held.story_id
        WHERE stories.name = ?
        ORDER BY articles.published IS NULL, articles.published, articles.name
        """,
        (id,),
    )
    return tuple(row["name"] for row in rows)


def show_placements(
    connection: sqlite3.Connection,
    merged: Mapping[str, str] | None = None,
    moved: Mapping[str, str] | None = None,
    *,
    stories: Iterable[str] | None = None,
) -> None:
    """Bring what is shown up to what the machine placed and people judged.

    ``merged`` leads from a story to the one it is part of now, ``moved`` from an
    article to its story. Only rows that differ are written. Where ``stories`` are given
    only what was placed in them is looked at: a library is too long to read each time.
    """
    if stories is not None:
        for story in stories:
            connection.execute(
                """
                INSERT INTO story_articles (article_id, story_id)
                SELECT placements.article_id, placements.story_id FROM placements
                JOIN stories ON stories.id = placements.story_id
                WHERE stories.name = ?
                ON CONFLICT (article_id) DO UPDATE SET story_id = excluded.story_id
                    WHERE story_articles.story_id <> excluded.story_id
                """,
                (story,),
            )
        return
    for table, pairs in (("merged_stories", merged), ("moved_articles", moved)):
        connection.execute(
            f"CREATE TEMP TABLE IF NOT EXISTS {table} (name TEXT PRIMARY KEY, to_ TEXT)"
        )
        connection.execute(f"DELETE FROM temp.{table}")
        connection.executemany(
            f"INSERT INTO temp.{table} VALUES (?, ?)", list((pairs or {}).items())
        )
    connection.execute(
        """
        INSERT INTO story_articles (article_id, story_id)
        SELECT articles.id, target.id
        FROM placements
        JOIN articles ON articles.id = placements.article_id
        JOIN stories AS placed ON placed.id = placements.story_id
        LEFT JOIN temp.moved_articles AS moved ON moved.name = articles.name
        LEFT JOIN temp.merged_stories AS merged
            ON merged.name = coalesce(moved.to_, placed.name)
        JOIN stories AS target
            ON target.name = coalesce(merged.to_, moved.to_, placed.name)
        LEFT JOIN story_articles AS shown ON shown.article_id = articles.id
        WHERE shown.story_id IS NOT target.id
        ON CONFLICT (article_id) DO UPDATE SET story_id = excluded.story_id
        """
    )


def load_joins(
    connection: sqlite3.Connection, names: Sequence[str]
) -> tuple[Join, ...]:
    """Why the machine joined each of these articles that it joined to another."""
    joins = []
    for name in names:
        row = connection.execute(
            """
            SELECT joined_to, score, shared, against FROM placements
            JOIN articles ON articles.id = placements.article_id
            WHERE articles.name = ? AND joined_to IS NOT NULL
            """,
            (name,),
        ).fetchone()
        if row is not None:
            shared, against = json.loads(row["shared"]), json.loads(row["against"])
            joins.append(
                Join(
                    name, row["joined_to"], row["score"], tuple(shared), tuple(against)
                )
            )
    return tuple(joins)


def _dump(words: Sequence[str]) -> str:
    return json.dumps(list(words), ensure_ascii=False)
