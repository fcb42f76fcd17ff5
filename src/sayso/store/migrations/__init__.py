"""The versions of a library's file: each step one named function, one transaction.

A step is never changed once released; what it got wrong is mended by a later one.
``tests/store/dumps`` holds a library of each version, and every step runs from there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from sayso.store.migrations.articles import create_articles, create_search
from sayso.store.migrations.judgements import create_judgements
from sayso.store.migrations.scripts import run_script
from sayso.store.migrations.stories import create_prints, create_stories
from sayso.store.migrations.views import create_more_views, create_views

Migration = Callable[[sqlite3.Connection], None]

APPLICATION_ID = 0x53617973
"""What marks a file as a library: ``Says``, at byte 68 of the file."""

MIGRATIONS: tuple[Migration, ...] = (
    create_articles,
    create_search,
    create_stories,
    create_views,
    create_judgements,
    create_prints,
    create_more_views,
)
NEWEST = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection, *, upto: int = NEWEST) -> bool:
    """Take the file one version on, inside the caller's transaction; False if newest.

    The version is read inside the transaction, so that two processes that open an
    old library at once take each step once.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version >= upto:
        return False
    if version == 0:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        run_script(
            connection,
            "CREATE TABLE migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL)",
        )
    step = MIGRATIONS[version]
    step(connection)
    connection.execute(
        "INSERT INTO migrations (version, name) VALUES (?, ?)",
        (version + 1, step.__name__),
    )
    connection.execute(f"PRAGMA user_version = {version + 1}")
    return True
