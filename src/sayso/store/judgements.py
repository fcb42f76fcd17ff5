"""People's judgements: rows that no machine writes, and none takes away."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import cast

from sayso.values import Anchor, Judgement, JudgementKind


def insert_judgement(connection: sqlite3.Connection, judgement: Judgement) -> int:
    """The number of a new judgement; that of the value given does not matter."""
    cursor = connection.execute(
        """
        INSERT INTO judgements (kind, value, made_by, made, note)
        VALUES (?, ?, ?, ?, ?)
        """,
        (
            judgement.kind,
            judgement.value,
            judgement.made_by,
            judgement.made,
            judgement.note,
        ),
    )
    key = int(cursor.lastrowid or 0)
    connection.executemany(
        """
        INSERT INTO judgement_anchors (judgement_id, number, role, article, text_hash,
            "start", "end", words, surroundings)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
            (
                key,
                number,
                anchor.role,
                anchor.article,
                anchor.text_hash,
                anchor.start,
                anchor.end,
                anchor.words,
                json.dumps(
                    [
                        anchor.passage,
                        anchor.lead_chars,
                        anchor.before,
                        anchor.after,
                        anchor.beside_once,
                        anchor.is_repeated,
                    ],
                    ensure_ascii=False,
                ),
            )
            for number, anchor in enumerate(judgement.anchors)
        ],
    )
    return key


def undo_judgement(connection: sqlite3.Connection, id: int, now: str) -> bool:
    """Take a judgement back, and keep that it was made; False if there is none."""
    cursor = connection.execute(
        "UPDATE judgements SET undone = ? WHERE id = ? AND undone IS NULL", (now, id)
    )
    return cursor.rowcount == 1


def load_judgements(
    connection: sqlite3.Connection,
    *,
    kinds: Iterable[str] = (),
    articles: Sequence[str] | None = None,
) -> tuple[Judgement, ...]:
    """The judgements that stand, in the order in which they were made.

    ``kinds`` takes those alone; ``articles`` those with an anchor in any of them.
    """
    wanted = set(kinds)
    about = _find_about(connection, articles)
    return tuple(
        _read_judgement(connection, row)
        for row in connection.execute(
            "SELECT * FROM judgements WHERE undone IS NULL ORDER BY made, id"
        ).fetchall()
        if (not wanted or row["kind"] in wanted)
        and (about is None or row["id"] in about)
    )


def find_judgement(connection: sqlite3.Connection, wanted: Judgement) -> int | None:
    """The number of a judgement that says the same on the same words, undone or not.

    Which library it was made in does not matter, nor what that calls the articles.
    """
    rows = connection.execute(
        """
        SELECT * FROM judgements WHERE kind = ? AND value = ? AND made_by = ?
            AND made = ?
        """,
        (wanted.kind, wanted.value, wanted.made_by, wanted.made),
    ).fetchall()
    places = [_name_place(anchor) for anchor in wanted.anchors]
    for row in rows:
        held = _read_judgement(connection, row)
        if [_name_place(anchor) for anchor in held.anchors] == places:
            return held.id
    return None


def move_anchors(
    connection: sqlite3.Connection, id: int, articles: Sequence[str]
) -> bool:
    """Let the anchors of a judgement name these articles; False if they did already."""
    changed = 0
    for number, article in enumerate(articles):
        cursor = connection.execute(
            """
            UPDATE judgement_anchors SET article = ?
            WHERE judgement_id = ? AND number = ? AND article <> ?
            """,
            (article, id, number, article),
        )
        changed += cursor.rowcount
    return changed > 0


def _name_place(anchor: Anchor) -> tuple[str, str, int, int]:
    return anchor.role, anchor.text_hash, anchor.start, anchor.end


def _find_about(
    connection: sqlite3.Connection, articles: Sequence[str] | None
) -> set[int] | None:
    if articles is None:
        return None
    return {
        row["judgement_id"]
        for name in articles
        for row in connection.execute(
            "SELECT judgement_id FROM judgement_anchors WHERE article = ?", (name,)
        )
    }


def _read_judgement(connection: sqlite3.Connection, row: sqlite3.Row) -> Judgement:
    anchors = connection.execute(
        "SELECT * FROM judgement_anchors WHERE judgement_id = ? ORDER BY number",
        (row["id"],),
    )
    return Judgement(
        id=row["id"],
        kind=cast(JudgementKind, row["kind"]),
        anchors=tuple(map(_read_anchor, anchors)),
        made_by=row["made_by"],
        made=row["made"],
        value=row["value"],
        note=row["note"],
    )


def _read_anchor(row: sqlite3.Row) -> Anchor:
    passage, lead_chars, before, after, once, repeated = json.loads(row["surroundings"])
    return Anchor(
        article=row["article"],
        text_hash=row["text_hash"],
        start=row["start"],
        end=row["end"],
        words=row["words"],
        role=row["role"],
        passage=passage,
        lead_chars=lead_chars,
        before=before,
        after=after,
        beside_once=(once[0], once[1]),
        is_repeated=repeated,
    )
