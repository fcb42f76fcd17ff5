"""What grouping keeps of each article, as text that only grouping understands."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

_KEPT = """
    SELECT prints.value, placements_story.name AS story FROM prints
    JOIN placements ON placements.article_id = prints.article_id
    JOIN stories AS placements_story ON placements_story.id = placements.story_id
"""
# A name and a day that more articles share than this leads nowhere in particular.
_MOST_RECALLED = 40


def save_print(
    connection: sqlite3.Connection,
    name: str,
    *,
    day: int,
    method: str,
    value: str,
    keys: Iterable[str],
) -> None:
    """Keep an article's print, in place of an older one, under keys for recalling."""
    (article,) = connection.execute(
        "SELECT id FROM articles WHERE name = ?", (name,)
    ).fetchone()
    connection.execute("DELETE FROM prints WHERE article_id = ?", (article,))
    connection.execute(
        "INSERT INTO prints (article_id, day, method, value) VALUES (?, ?, ?, ?)",
        (article, day, method, value),
    )
    connection.executemany(
        'INSERT OR IGNORE INTO print_keys ("key", article_id) VALUES (?, ?)',
        [(key, article) for key in keys],
    )


def drop_print(connection: sqlite3.Connection, article_key: int) -> None:
    """Forget an article's print: its text is another now, and must be grouped anew."""
    connection.execute("DELETE FROM prints WHERE article_id = ?", (article_key,))


def outdate_print(connection: sqlite3.Connection, name: str) -> None:
    """Let an article be grouped anew; meanwhile others are held against its print."""
    connection.execute(
        """
        UPDATE prints SET method = ''
        WHERE article_id = (SELECT id FROM articles WHERE name = ?)
        """,
        (name,),
    )


def outdate_prints(connection: sqlite3.Connection, method: str) -> None:
    """Let every article that another method grouped be grouped anew."""
    connection.execute("UPDATE prints SET method = '' WHERE method <> ?", (method,))


def load_prints(
    connection: sqlite3.Connection, *, first: int, last: int, least: int, most: int
) -> tuple[tuple[str, str], ...]:
    """Prints with their stories of days first to last, the latest first.

    When there are fewer than ``least``, earlier ones fill up; never more than ``most``.
    """
    order = "ORDER BY day DESC, prints.article_id LIMIT ?"
    rows = connection.execute(
        f"{_KEPT} WHERE day BETWEEN ? AND ? {order}", (first, last, most)
    ).fetchall()
    if len(rows) < least:
        rows += connection.execute(
            f"{_KEPT} WHERE day < ? {order}", (first, least - len(rows))
        ).fetchall()
    return tuple((row["value"], row["story"]) for row in rows)


def load_recalled(
    connection: sqlite3.Connection, keys: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    """Prints with their stories that are kept under any of these keys."""
    found: dict[str, str] = {}
    for key in keys:
        rows = connection.execute(
            f"""
            {_KEPT} WHERE prints.article_id IN
                (SELECT article_id FROM print_keys WHERE "key" = ? LIMIT ?)
            """,
            (key, _MOST_RECALLED + 1),
        ).fetchall()
        if len(rows) <= _MOST_RECALLED:
            found.update({row["value"]: row["story"] for row in rows})
    return tuple(found.items())


def load_story_prints(
    connection: sqlite3.Connection, story: str, most: int
) -> tuple[str, ...]:
    """The prints of a story's articles as grouping placed them, in order of days."""
    rows = connection.execute(
        f"{_KEPT} WHERE placements_story.name = ? "
        "ORDER BY day, prints.article_id LIMIT ?",
        (story, most),
    )
    return tuple(row["value"] for row in rows)


def find_last_day(connection: sqlite3.Connection) -> int | None:
    """The day number of the latest print; None when there is none."""
    (day,) = connection.execute("SELECT max(day) FROM prints").fetchone()
    return None if day is None else int(day)


def find_state(connection: sqlite3.Connection) -> int:
    """A number that changes when another process has written to the library."""
    (version,) = connection.execute("PRAGMA data_version").fetchone()
    return int(version)


def save_leads(
    connection: sqlite3.Connection, story: str, names: Iterable[str]
) -> None:
    """Put down who leads in a story, in place of who did before."""
    (key,) = connection.execute(
        "SELECT id FROM stories WHERE name = ?", (story,)
    ).fetchone()
    connection.execute("DELETE FROM story_leads WHERE story_id = ?", (key,))
    connection.executemany(
        "INSERT OR IGNORE INTO story_leads (name, story_id) VALUES (?, ?)",
        [(name, key) for name in names],
    )


def find_led_stories(
    connection: sqlite3.Connection, names: Iterable[str], most: int
) -> tuple[str, ...]:
    """Stories in which any of these people leads, the latest made first."""
    found: dict[str, int] = {}
    for name in names:
        rows = connection.execute(
            """
            SELECT stories.name, stories.id FROM story_leads
            JOIN stories ON stories.id = story_leads.story_id
            WHERE story_leads.name = ? AND stories.merged_into IS NULL
            ORDER BY stories.id DESC LIMIT ?
            """,
            (name, most),
        )
        found.update({row["name"]: row["id"] for row in rows})
    return tuple(sorted(found, key=lambda story: -found[story])[:most])
