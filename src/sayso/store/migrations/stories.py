"""Steps that made the tables of stories and of what grouping keeps."""

from __future__ import annotations

import sqlite3

from sayso.store.migrations.scripts import run_script


def create_stories(connection: sqlite3.Connection) -> None:
    """Stories and storylines: where grouping put each article, and what is shown.

    ``placements`` is the machine's answer; ``story_articles`` is that answer with
    people's judgements replayed.
    """
    run_script(
        connection,
        """
        CREATE TABLE storylines (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        );
        CREATE TABLE stories (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            storyline_id INTEGER REFERENCES storylines (id),
            merged_into INTEGER REFERENCES stories (id)
        );
        CREATE INDEX stories_of_storylines ON stories (storyline_id);
        CREATE INDEX merged_stories ON stories (merged_into);
        CREATE TABLE placements (
            article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
            story_id INTEGER NOT NULL REFERENCES stories (id),
            method TEXT NOT NULL,
            joined_to TEXT,
            score REAL,
            shared TEXT NOT NULL DEFAULT '[]',
            against TEXT NOT NULL DEFAULT '[]'
        );
        CREATE INDEX placements_of_stories ON placements (story_id);
        CREATE TABLE story_articles (
            article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
            story_id INTEGER NOT NULL REFERENCES stories (id)
        );
        CREATE INDEX articles_of_stories ON story_articles (story_id);
        CREATE TABLE comparisons (
            story_id INTEGER PRIMARY KEY REFERENCES stories (id) ON DELETE CASCADE,
            method TEXT NOT NULL,
            input_hash TEXT NOT NULL,
            value TEXT NOT NULL,
            found TEXT NOT NULL
        );
        """,
    )


def create_prints(connection: sqlite3.Connection) -> None:
    """What grouping keeps of each article, and keys to find those of long ago.

    Articles that an older version grouped get a print, and are placed anew, with the
    next article that is added.
    """
    run_script(
        connection,
        """
        CREATE TABLE prints (
            article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
            day INTEGER NOT NULL,
            method TEXT NOT NULL,
            value TEXT NOT NULL
        );
        CREATE INDEX prints_by_day ON prints (day);
        CREATE TABLE print_keys (
            "key" TEXT NOT NULL,
            article_id INTEGER NOT NULL REFERENCES prints (article_id)
                ON DELETE CASCADE,
            PRIMARY KEY ("key", article_id)
        ) WITHOUT ROWID;
        CREATE INDEX keys_of_prints ON print_keys (article_id);
        CREATE TABLE story_leads (
            name TEXT NOT NULL,
            story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
            PRIMARY KEY (name, story_id)
        ) WITHOUT ROWID;
        CREATE INDEX leads_of_stories ON story_leads (story_id);
        """,
    )
