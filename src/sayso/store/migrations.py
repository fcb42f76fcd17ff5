"""The versions of a library's file: each step one named function, one transaction.

A step is never changed once released; what it got wrong is mended by a later one.
``tests/store/dumps`` holds a library of each version, and every step runs from there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

Migration = Callable[[sqlite3.Connection], None]

APPLICATION_ID = 0x53617973
"""What marks a file as a library: ``Says``, at byte 68 of the file."""


def create_articles(connection: sqlite3.Connection) -> None:
    """Articles, outlets, revisions, and the findings of each revision."""
    _run(
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
    _run(
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


def create_stories(connection: sqlite3.Connection) -> None:
    """Stories and storylines: where grouping put each article, and what is shown.

    ``placements`` is the machine's answer; ``story_articles`` is that answer with
    people's judgements replayed.
    """
    _run(
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


def create_views(connection: sqlite3.Connection) -> None:
    """Views for the questions people ask of the file itself, in Datasette or SQL."""
    _run(
        connection,
        """
        CREATE VIEW articles_at_a_glance AS
        SELECT articles.name AS article, revisions.title, outlets.name AS outlet,
               articles.published, articles.url, stories.name AS story,
               revisions.number AS revision,
               (SELECT count(*) FROM quotes WHERE quotes.revision_id = revisions.id)
                   AS quotes,
               articles.added
        FROM articles
        JOIN revisions ON revisions.article_id = articles.id AND revisions.is_current
        LEFT JOIN outlets ON outlets.id = articles.outlet_id
        LEFT JOIN story_articles ON story_articles.article_id = articles.id
        LEFT JOIN stories ON stories.id = story_articles.story_id;

        CREATE VIEW stories_at_a_glance AS
        SELECT stories.name AS story, stories.title,
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

        CREATE VIEW who_said_what AS
        SELECT people.name AS person, quotes.words, quotes.kind,
               outlets.name AS outlet, articles.published, articles.name AS article,
               quotes."start", quotes."end", stories.name AS story
        FROM quotes
        JOIN revisions ON revisions.id = quotes.revision_id AND revisions.is_current
        JOIN articles ON articles.id = revisions.article_id
        LEFT JOIN quote_speakers ON quote_speakers.quote_id = quotes.id
        LEFT JOIN people ON people.id = quote_speakers.person_id
        LEFT JOIN outlets ON outlets.id = articles.outlet_id
        LEFT JOIN story_articles ON story_articles.article_id = articles.id
        LEFT JOIN stories ON stories.id = story_articles.story_id;
        """,
    )


def create_judgements(connection: sqlite3.Connection) -> None:
    """People's judgements, each with the words that it was made on.

    Anchors name their article and do not refer to its row: a judgement outlives an
    article that is removed, and is listed then as orphaned.
    """
    _run(
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


def create_prints(connection: sqlite3.Connection) -> None:
    """What grouping keeps of each article, and keys to find those of long ago.

    Articles that an older version grouped get a print, and are placed anew, with the
    next article that is added.
    """
    _run(
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


MIGRATIONS: tuple[Migration, ...] = (
    create_articles,
    create_search,
    create_stories,
    create_views,
    create_judgements,
    create_prints,
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
        _run(
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


def _run(connection: sqlite3.Connection, script: str) -> None:
    """Run statements one by one: executescript would end the transaction first."""
    statement = ""
    for line in script.strip().splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
    if statement.strip():
        connection.execute(statement)
