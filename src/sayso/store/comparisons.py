"""What was compared and told of a story, kept with the input that it came from."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from sayso.store.codecs import UNREADABLE, decode_value, encode_value
from sayso.values import Brief, Comparison, Timeline


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a story's dossier; its articles are kept as such."""

    comparison: Comparison
    timeline: Timeline
    brief: Brief


_SAVE = """
    INSERT INTO comparisons (story_id, method, input_hash, value, found)
    SELECT id, ?, ?, ?, ? FROM stories WHERE name = ?
    ON CONFLICT (story_id) DO UPDATE SET method = excluded.method,
        input_hash = excluded.input_hash, value = excluded.value,
        found = excluded.found
"""


def load_comparison(
    connection: sqlite3.Connection, story: str, method: str, input_hash: str
) -> Kept | None:
    """What this method made of this input; None when it has not yet.

    Nor when what is kept is damaged: it saves time only, and is made again. ``check``
    tells of it.
    """
    row = connection.execute(
        """
        SELECT value FROM comparisons
        JOIN stories ON stories.id = comparisons.story_id
        WHERE stories.name = ? AND method = ? AND input_hash = ?
        """,
        (story, method, input_hash),
    ).fetchone()
    if row is None:
        return None
    try:
        return decode_value(Kept, row["value"])
    except UNREADABLE:
        return None


def save_comparison(
    connection: sqlite3.Connection,
    story: str,
    method: str,
    input_hash: str,
    kept: Kept,
    now: str,
) -> None:
    """Put down what was made of a story, in place of what was there before."""
    connection.execute(_SAVE, (method, input_hash, encode_value(kept), now, story))
