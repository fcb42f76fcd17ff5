"""Steps that made the tables of articles and the search over their texts."""

from __future__ import annotations

import sqlite3

from sayso.store.migrations.scripts import run_script


def create_articles(connection: sqlite3.Connection) -> None:
    """Articles, outlets, revisions, and the findings of each revision."""
    run_script(
        connection,
        """
        CREATE TABLE outlets (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        );
        CREATE TABLE articles (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            source_name TEXT NOT NULL,
            outlet_id INTEGER REFERENCES outlets (id),
            url TEXT,
            url_key TEXT UNIQUE,
            published TEXT,
            added TEXT NOT NULL
        );
        CREATE INDEX articles_by_source_name ON articles (source_name);
        CREATE INDEX articles_by_outlet ON articles (outlet_id);
        CREATE INDEX articles_by_published ON articles (published);
        CREATE TABLE revisions (
            id INTEGER PRIMARY KEY,
            article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
            title TEXT,
            byline TEXT,
            published TEXT,
            language TEXT,
            text TEXT NOT NULL,
            text_hash TEXT NOT NULL,
            content_hash TEXT NOT NULL,
            blocks TEXT NOT NULL,
            source_map BLOB,
            added TEXT NOT NULL,
            UNIQUE (article_id, number),
            UNIQUE (article_id, content_hash)
        );
        CREATE UNIQUE INDEX current_revisions ON revisions (article_id)
            WHERE is_current;
        CREATE TABLE findings (
            id INTEGER PRIMARY KEY,
            revision_id INTEGER NOT NULL REFERENCES revisions (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            method TEXT NOT NULL,
            input_hash TEXT NOT NULL,
            value TEXT NOT NULL,
            found TEXT NOT NULL,
            UNIQUE (revision_id, kind)
        );
        CREATE TABLE people (
            id INTEGER PRIMARY KEY,
            revision_id INTEGER NOT NULL REFERENCES revisions (id) ON DELETE CASCADE,
            name_in_article TEXT NOT NULL,
            name TEXT NOT NULL,
            folded TEXT NOT NULL,
            type TEXT NOT NULL,
            UNIQUE (revision_id, name_in_article)
        );
        CREATE INDEX people_by_name ON people (folded);
        CREATE TABLE quotes (
            id INTEGER PRIMARY KEY,
            revision_id INTEGER NOT NULL REFERENCES revisions (id) ON DELETE CASCADE,
            name_in_article TEXT NOT NULL,
            kind TEXT NOT NULL,
            "start" INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            words TEXT NOT NULL,
            cue TEXT,
            source TEXT,
            channel TEXT,
            score REAL NOT NULL,
            method TEXT NOT NULL,
            UNIQUE (revision_id, name_in_article)
        );
        CREATE TABLE quote_speakers (
            quote_id INTEGER NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
            person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
            PRIMARY KEY (quote_id, person_id)
        ) WITHOUT ROWID;
        CREATE INDEX quotes_of_speakers ON quote_speakers (person_id);
        """,
    )


def create_search(connection: sqlite3.Connection) -> None:
    """The full-text index over titles and texts, kept true by triggers."""
    run_script(
        connection,
        """
        CREATE VIRTUAL TABLE revisions_fts USING fts5 (
            title, text, content = 'revisions', content_rowid = 'id',
            tokenize = 'unicode61 remove_diacritics 2'
        );
        CREATE TRIGGER revisions_are_indexed AFTER INSERT ON revisions BEGIN
            INSERT INTO revisions_fts (rowid, title, text)
            VALUES (new.id, new.title, new.text);
        END;
        CREATE TRIGGER revisions_leave_the_index AFTER DELETE ON revisions BEGIN
            INSERT INTO revisions_fts (revisions_fts, rowid, title, text)
            VALUES ('delete', old.id, old.title, old.text);
        END;
        INSERT INTO revisions_fts (revisions_fts) VALUES ('rebuild');
        """,
    )
