"""What must not be in a library, as queries."""

from __future__ import annotations

# What must not be, as a query that gives the name of each thing that is.
RULES: tuple[tuple[str, str], ...] = (
    (
        "article has no text",
        """
        SELECT name FROM articles WHERE id NOT IN
            (SELECT article_id FROM revisions WHERE is_current)
        """,
    ),
    (
        "article has no findings",
        """
        SELECT articles.name FROM articles
        JOIN revisions ON revisions.article_id = articles.id AND is_current
        WHERE revisions.id NOT IN
            (SELECT revision_id FROM findings WHERE kind = 'annotation')
        """,
    ),
    (
        "article is in the library twice, with one address and text",
        """
        SELECT min(articles.name) FROM articles
        JOIN revisions ON revisions.article_id = articles.id AND is_current
        GROUP BY source_name, outlet_id, coalesce(url_key, ''), content_hash
        HAVING count(*) > 1
        """,
    ),
    (
        "article is placed, and shown in no story",
        """
        SELECT name FROM articles
        WHERE id IN (SELECT article_id FROM placements)
            AND id NOT IN (SELECT article_id FROM story_articles)
        """,
    ),
    (
        "article is shown in a story that went into another",
        """
        SELECT articles.name FROM articles
        JOIN story_articles ON story_articles.article_id = articles.id
        JOIN stories ON stories.id = story_articles.story_id
        WHERE stories.merged_into IS NOT NULL
        """,
    ),
    (
        "quote's words are not those of its place",
        """
        SELECT articles.name || ' ' || quotes.name_in_article FROM quotes
        JOIN revisions ON revisions.id = quotes.revision_id
        JOIN articles ON articles.id = revisions.article_id
        WHERE instr(revisions.text, char(0)) = 0
            AND substr(revisions.text, "start" + 1, "end" - "start") <> words
        """,
    ),
    (
        "what grouping keeps of the article cannot be read",
        """
        SELECT name FROM prints JOIN articles ON articles.id = prints.article_id
        WHERE NOT json_valid(value)
        """,
    ),
    (
        "what surrounds the judgement's words cannot be read",
        """
        SELECT 'judgement ' || judgement_id FROM judgement_anchors
        WHERE NOT json_valid(surroundings)
        """,
    ),
    (
        "why the article joined its story cannot be read",
        """
        SELECT name FROM placements
        JOIN articles ON articles.id = placements.article_id
        WHERE NOT (json_valid(shared) AND json_valid(against))
        """,
    ),
)
