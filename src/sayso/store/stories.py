"""Stories and storylines: their ids, titles, and what went into what."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoredStory:
    """A story's row: its id, its title, its storyline, and what it went into."""

    key: int
    id: str
    title: str
    storyline: str | None
    merged_into: str | None = None


def load_story_order(connection: sqlite3.Connection) -> dict[str, int]:
    """The age of every story by its id: lower is older."""
    rows = connection.execute("SELECT name, id FROM stories")
    return {row["name"]: row["id"] for row in rows}


def save_story(
    connection: sqlite3.Connection, id: str, title: str, storyline: str | None
) -> int:
    """The row of a story, made or brought up to date."""
    line = None
    if storyline is not None:
        connection.execute(
            "INSERT OR IGNORE INTO storylines (name) VALUES (?)", (storyline,)
        )
        (line,) = connection.execute(
            "SELECT id FROM storylines WHERE name = ?", (storyline,)
        ).fetchone()
    connection.execute(
        """
        INSERT INTO stories (name, title, storyline_id) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET title = excluded.title,
            storyline_id = coalesce(excluded.storyline_id, storyline_id)
        """,
        (id, title, line),
    )
    (key,) = connection.execute(
        "SELECT id FROM stories WHERE name = ?", (id,)
    ).fetchone()
    return int(key)


def merge_story(connection: sqlite3.Connection, id: str, into: str) -> None:
    """Remember that a story went into an older one; its id keeps leading there."""
    connection.execute(
        """
        UPDATE stories SET merged_into = (SELECT id FROM stories WHERE name = ?)
        WHERE name = ?
        """,
        (into, id),
    )


def revive_story(connection: sqlite3.Connection, id: str) -> None:
    """Let a story that went into another stand for itself again.

    The article that opened it stands alone once more: what its id led to is there.
    """
    connection.execute(
        """
        UPDATE stories SET merged_into = NULL
        WHERE name = ? AND merged_into IS NOT NULL
        """,
        (id,),
    )


def has_story(connection: sqlite3.Connection, id: str) -> bool:
    """Whether there is, or was, a story of this id."""
    return bool(
        connection.execute("SELECT 1 FROM stories WHERE name = ?", (id,)).fetchone()
    )


def save_rulings(
    connection: sqlite3.Connection, titles: Mapping[str, str], merged: Mapping[str, str]
) -> None:
    """The titles that people gave, and the stories that they took as one, and no more.

    What was there from judgements that are undone or orphaned is taken back.
    """
    connection.execute(
        """
        UPDATE stories SET given_title = NULL, judged_into = NULL
        WHERE given_title IS NOT NULL OR judged_into IS NOT NULL
        """
    )
    connection.executemany(
        "UPDATE stories SET given_title = ? WHERE name = ?",
        [(title, id) for id, title in titles.items()],
    )
    connection.executemany(
        """
        UPDATE stories SET judged_into = (SELECT id FROM stories WHERE name = ?)
        WHERE name = ?
        """,
        [(into, id) for id, into in merged.items()],
    )


def find_story(connection: sqlite3.Connection, id: str) -> StoredStory | None:
    """The story of this id, or the one it went into; None when there is none."""
    seen: set[str] = set()
    while id not in seen:
        seen.add(id)
        row = connection.execute(
            """
            SELECT stories.id AS key, stories.name AS id,
                   coalesce(stories.given_title, stories.title) AS title,
                   storylines.name AS storyline, others.name AS merged_into
            FROM stories
            LEFT JOIN storylines ON storylines.id = stories.storyline_id
            LEFT JOIN stories AS others
                ON others.id = coalesce(stories.judged_into, stories.merged_into)
            WHERE stories.name = ?
            """,
            (id,),
        ).fetchone()
        if row is None:
            return None
        if row["merged_into"] is None:
            return StoredStory(*row)
        id = row["merged_into"]
    return None


def load_story_of(connection: sqlite3.Connection, name: str) -> StoredStory | None:
    """The story in which an article is shown; None while it has none."""
    row = connection.execute(
        """
        SELECT stories.name AS story FROM story_articles
        JOIN articles ON articles.id = story_articles.article_id
        JOIN stories ON stories.id = story_articles.story_id
        WHERE articles.name = ?
        """,
        (name,),
    ).fetchone()
    return None if row is None else find_story(connection, row["story"])
