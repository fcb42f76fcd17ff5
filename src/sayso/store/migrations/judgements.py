"""The step that made the tables of people's judgements."""

from __future__ import annotations

import sqlite3

from sayso.store.migrations.scripts import run_script


def create_judgements(connection: sqlite3.Connection) -> None:
    """People's judgements, each with the words that it was made on.

    Anchors name their article and do not refer to its row: a judgement outlives an
    article that is removed, and is listed then as orphaned.
    """
    run_script(
        connection,
        """
        CREATE TABLE judgements (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            value TEXT NOT NULL DEFAULT '',
            made_by TEXT NOT NULL,
            made TEXT NOT NULL,
            note TEXT NOT NULL DEFAULT '',
            undone TEXT
        );
        CREATE TABLE judgement_anchors (
            judgement_id INTEGER NOT NULL
                REFERENCES judgements (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            role TEXT NOT NULL,
            article TEXT NOT NULL,
            text_hash TEXT NOT NULL,
            "start" INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            words TEXT NOT NULL,
            surroundings TEXT NOT NULL,
            PRIMARY KEY (judgement_id, number)
        ) WITHOUT ROWID;
        CREATE INDEX judgements_of_articles ON judgement_anchors (article);
        ALTER TABLE stories ADD COLUMN given_title TEXT;
        ALTER TABLE stories ADD COLUMN judged_into INTEGER REFERENCES stories (id);
        CREATE INDEX judged_stories ON stories (judged_into);
        DROP VIEW stories_at_a_glance;
        CREATE VIEW stories_at_a_glance AS
        SELECT stories.name AS story,
               coalesce(stories.given_title, stories.title) AS title,
               count(*) AS articles,
               count(DISTINCT articles.outlet_id) AS outlets,
               min(articles.published) AS first_published,
               max(articles.published) AS last_published,
               storylines.name AS storyline
        FROM stories
        JOIN story_articles ON story_articles.story_id = stories.id
        JOIN articles ON articles.id = story_articles.article_id
        LEFT JOIN storylines ON storylines.id = stories.storyline_id
        GROUP BY stories.id;
        CREATE VIEW judgements_at_a_glance AS
        SELECT judgements.id AS judgement, kind, value, article, words, made_by, made,
               note, undone
        FROM judgements
        JOIN judgement_anchors ON judgement_anchors.judgement_id = judgements.id;
        """,
    )
