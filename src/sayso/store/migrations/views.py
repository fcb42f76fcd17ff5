"""Steps that made views: the questions people ask of the file itself."""

from __future__ import annotations

import sqlite3

from sayso.store.migrations.scripts import run_script


def create_views(connection: sqlite3.Connection) -> None:
    """Views for the questions people ask of the file itself, in Datasette or SQL."""
    run_script(
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


def create_more_views(connection: sqlite3.Connection) -> None:
    """Views of people, of outlets, and of what came again with other words."""
    run_script(
        connection,
        """
        CREATE VIEW people_at_a_glance AS
        SELECT min(people.name) AS person, people.type,
               count(quote_speakers.quote_id) AS quotes,
               count(DISTINCT articles.id) AS articles,
               count(DISTINCT articles.outlet_id) AS outlets,
               min(articles.published) AS first_published,
               max(articles.published) AS last_published
        FROM people
        JOIN revisions ON revisions.id = people.revision_id AND revisions.is_current
        JOIN articles ON articles.id = revisions.article_id
        LEFT JOIN quote_speakers ON quote_speakers.person_id = people.id
        GROUP BY people.folded, people.type;

        CREATE VIEW outlets_at_a_glance AS
        SELECT outlets.name AS outlet,
               count(DISTINCT articles.id) AS articles,
               count(DISTINCT story_articles.story_id) AS stories,
               count(DISTINCT CASE WHEN revisions.number > 1 THEN articles.id END)
                   AS changed_after_publication,
               min(articles.published) AS first_published,
               max(articles.published) AS last_published
        FROM outlets
        JOIN articles ON articles.outlet_id = outlets.id
        JOIN revisions ON revisions.article_id = articles.id AND revisions.is_current
        LEFT JOIN story_articles ON story_articles.article_id = articles.id
        GROUP BY outlets.id;

        CREATE VIEW revisions_at_a_glance AS
        SELECT articles.name AS article, outlets.name AS outlet,
               revisions.number AS revision, revisions.is_current, revisions.title,
               revisions.text, revisions.added, articles.url
        FROM revisions
        JOIN articles ON articles.id = revisions.article_id
        LEFT JOIN outlets ON outlets.id = articles.outlet_id
        WHERE revisions.article_id IN
            (SELECT article_id FROM revisions WHERE number > 1)
        ORDER BY articles.id, revisions.number;
        """,
    )
