"""Write tests/store/dumps/vN.sql: a small library as version N kept it.

Run once when a version is added, never for a version that was released:
``python tests/store/write_dumps.py N``.
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

from sayso.store.migrations import migrate

DUMPS = Path(__file__).parent / "dumps"
SHADOWS = ("_data", "_idx", "_content", "_docsize", "_config")

# Rows as each version's tables take them: those of a version come on top.
ROWS = {
    1: """
        INSERT INTO outlets VALUES (1, 'Carrow Courier');
        INSERT INTO articles VALUES (1, 'ferry', 'ferry', 1,
            'https://courier.example/ferry', 'courier.example/ferry', '2026-03-05',
            '2026-03-05T10:00:00Z');
        INSERT INTO revisions VALUES (1, 1, 1, 0, 'Ferry aground', NULL, '2026-03-05',
            NULL, '"We heard a bang," said Ada Quill.',
            '{old_hash}', '{old_content}', '[]', NULL, '2026-03-05T10:00:00Z');
        INSERT INTO revisions VALUES (2, 1, 2, 1, 'Ferry aground', NULL, '2026-03-05',
            NULL, '"We heard a loud bang," said Ada Quill.',
            '{new_hash}', '{new_content}', '[]', NULL, '2026-03-05T12:00:00Z');
        INSERT INTO findings VALUES (1, 2, 'annotation', 'annotate.v1', 'none',
            '{{"sentences":[[0,39]],"people":[{{"id":"p1","name":"Ada Qui'
            || 'll","type":"person","mentions":[{{"span":[29,38],"form":"nam'
            || 'e"}}]}}],"quotes":[{{"id":"q1","kind":"direct","content":[[1'
            || ',22]],"cue":[[24,28]],"source":[[29,38]],"speakers":["p1"],"'
            || 'method":"quotes.v1"}}]}}', '2026-03-05T12:00:00Z');
        INSERT INTO people VALUES (1, 2, 'p1', 'Ada Quill', 'ada quill', 'person');
        INSERT INTO quotes VALUES (1, 2, 'q1', 'direct', 1, 22,
            'We heard a loud bang,', 'said', 'Ada Quill', NULL, 1.0, 'quotes.v1');
        INSERT INTO quote_speakers VALUES (1, 1);
        """,
    3: """
        INSERT INTO storylines VALUES (1, 'l-1');
        INSERT INTO stories VALUES (1, 's-1', 'Ferry aground', 1, NULL);
        INSERT INTO stories VALUES (2, 's-2', 'Ferry', 1, 1);
        INSERT INTO placements VALUES (1, 1, 'group.v1', NULL, NULL, '[]', '[]');
        INSERT INTO story_articles VALUES (1, 1);
        """,
    5: """
        INSERT INTO judgements VALUES (1, 'rename', 'Bang', 'Edda',
            '2026-03-05T13:00:00Z', '', NULL);
        INSERT INTO judgement_anchors VALUES (1, 0, 'story', 'ferry', '{new_hash}',
            0, 39, '"We heard a loud bang," said Ada Quill.',
            '["\\"We heard a loud bang,\\" said Ada Quill.",0,"","",'
            || '[false,false],false]');
        UPDATE stories SET given_title = 'Bang' WHERE id = 1;
        """,
    6: """
        INSERT INTO prints VALUES (1, 742000, 'group.v2', '{{}}');
        INSERT INTO print_keys VALUES ('ada quill', 1);
        INSERT INTO story_leads VALUES ('ada quill', 1);
        """,
}


def build(version: int) -> sqlite3.Connection:
    """A library of this version in memory, with a few rows."""
    from sayso.store.hashes import hash_parts, hash_text

    texts = [
        '"We heard a bang," said Ada Quill.',
        '"We heard a loud bang," said Ada Quill.',
    ]
    values = {
        "old_hash": hash_text(texts[0]),
        "new_hash": hash_text(texts[1]),
        "old_content": hash_parts("Ferry aground", texts[0]),
        "new_content": hash_parts("Ferry aground", texts[1]),
    }
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for upto in range(1, version + 1):
        assert migrate(connection, upto=upto)
        if upto in ROWS:
            connection.executescript(ROWS[upto].format(**values))
    return connection


def dump(connection: sqlite3.Connection) -> str:
    """The library as SQL that makes it again, the search index without its insides."""
    lines = []
    index = "revisions_fts"
    for line in connection.iterdump():
        if any(f"{index}{shadow}" in line for shadow in SHADOWS):
            continue
        if line.startswith(
            (
                "PRAGMA writable_schema",
                "INSERT INTO sqlite_master",
                f'INSERT INTO "{index}"',
            )
        ):
            continue
        lines.append(line)
    made = connection.execute(
        "SELECT sql FROM sqlite_master WHERE name = ?", (index,)
    ).fetchone()
    if made:
        lines.insert(-1, f"{made[0]};")
        lines.insert(-1, f"INSERT INTO {index} ({index}) VALUES ('rebuild');")
    for pragma in ("application_id", "user_version"):
        (value,) = connection.execute(f"PRAGMA {pragma}").fetchone()
        lines.append(f"PRAGMA {pragma} = {value};")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for number in map(int, sys.argv[1:]):
        path = DUMPS / f"v{number}.sql"
        path.write_text(dump(build(number)), encoding="utf-8")
