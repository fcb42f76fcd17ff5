"""What was compared and told of a story, kept with the input that it came from."""

from __future__ import annotations

import sqlite3

_SAVE = """
    INSERT INTO comparisons (story_id, method, input_hash, value, found)
    SELECT id, ?, ?, ?, ? FROM stories WHERE name = ?
    ON CONFLICT (story_id) DO UPDATE SET method = excluded.method,
        input_hash = excluded.input_hash, value = excluded.value,
        found = excluded.found
"""


def load_comparison(
    connection: sqlite3.Connection, story: str, method: str, input_hash: str
) -> str | None:
    """What this method made of this input; None when it has not yet."""
    row = connection.execute(
        """
        SELECT value FROM comparisons
        JOIN stories ON stories.id = comparisons.story_id
        WHERE stories.name = ? AND method = ? AND input_hash = ?
        """,
        (story, method, input_hash),
    ).fetchone()
    return None if row is None else str(row["value"])


def save_comparison(
    connection: sqlite3.Connection,
    story: str,
    method: str,
    input_hash: str,
    value: str,
    now: str,
) -> None:
    """Put down what was made of a story, in place of what was there before."""
    connection.execute(_SAVE, (method, input_hash, value, now, story))
