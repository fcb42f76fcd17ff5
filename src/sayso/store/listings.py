"""Questions to a library: which stories there are, and where people appear."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from sayso.store.searches import make_query
from sayso.text import fold_word
from sayso.values import StoryEntry


@dataclass(frozen=True, slots=True)
class StoryFilter:
    """Which stories are wanted; what is not given does not matter.

    ``since`` and ``until`` are ISO days, both counted in: a story fits when any of its
    articles was published between them. ``outlet`` fits whatever its case, ``person``
    by the words of a name, ``words`` as search does.
    """

    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    person: str | None = None
    words: str | None = None
    storyline: str | None = None


def list_stories(
    connection: sqlite3.Connection, wanted: StoryFilter, limit: int
) -> tuple[StoryEntry, ...]:
    """The stories that fit, those with the latest articles first; 0 for no limit."""
    conditions, values = _make_conditions(wanted)
    rows = connection.execute(
        f"""
        SELECT stories.name AS id,
               coalesce(stories.given_title, stories.title) AS title,
               count(*) AS articles,
               min(articles.published) AS first, max(articles.published) AS last,
               storylines.name AS storyline,
               group_concat(DISTINCT articles.outlet_id) AS outlets
        FROM stories
        JOIN story_articles ON story_articles.story_id = stories.id
        JOIN articles ON articles.id = story_articles.article_id
        LEFT JOIN storylines ON storylines.id = stories.storyline_id
        WHERE {" AND ".join(conditions) or "TRUE"}
        GROUP BY stories.id
        ORDER BY last IS NULL, last DESC, stories.id
        LIMIT ?
        """,
        (*values, limit or -1),
    ).fetchall()
    names = dict(connection.execute("SELECT id, name FROM outlets").fetchall())
    return tuple(
        StoryEntry(
            id=row["id"],
            title=row["title"],
            articles=row["articles"],
            outlets=tuple(
                sorted(
                    names[int(key)] for key in (row["outlets"] or "").split(",") if key
                )
            ),
            first=row["first"],
            last=row["last"],
            storyline=row["storyline"],
        )
        for row in rows
    )


def _make_conditions(wanted: StoryFilter) -> tuple[list[str], list[str]]:
    """Conditions on stories, each by a look at their articles, with their values."""
    inside = """
        stories.id IN (
            SELECT held.story_id FROM story_articles AS held
            JOIN articles AS report ON report.id = held.article_id
            JOIN revisions ON revisions.article_id = report.id AND revisions.is_current
            {join} WHERE {condition})
        """
    conditions: list[str] = []
    values: list[str] = []

    def want(condition: str, *given: str, join: str = "") -> None:
        conditions.append(inside.format(condition=condition, join=join))
        values.extend(given)

    if wanted.since or wanted.until:
        want(
            "substr(report.published, 1, 10) BETWEEN ? AND ?",
            wanted.since or "0000-00-00",
            wanted.until or "9999-99-99",
        )
    if wanted.outlet:
        want(
            "outlets.name = ? COLLATE NOCASE",
            wanted.outlet,
            join="JOIN outlets ON outlets.id = report.outlet_id",
        )
    if wanted.person:
        parts = name_parts(wanted.person)
        want(
            " AND ".join([_HAS_NAME] * len(parts)) or "FALSE",
            *parts,
            join="JOIN people ON people.revision_id = revisions.id",
        )
    if wanted.words:
        want(
            "revisions.id IN "
            "(SELECT rowid FROM revisions_fts WHERE revisions_fts MATCH ?)",
            make_query(wanted.words),
        )
    if wanted.storyline:
        conditions.append("storylines.name = ?")
        values.append(wanted.storyline)
    return conditions, values


_HAS_NAME = "' ' || people.folded || ' ' LIKE '% ' || ? || ' %'"


def name_parts(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without signs that SQL would read as patterns."""
    words = (fold_word(word).strip(".,") for word in name.split())
    return tuple(word for word in words if word and "%" not in word)


@dataclass(frozen=True, slots=True)
class Appearance:
    """Somebody of an article: in which story, which article, under which id there."""

    story: str
    article: str
    person: str
    type: str


def list_appearances(
    connection: sqlite3.Connection, name: str
) -> tuple[Appearance, ...]:
    """Where people, groups and organisations with these words in their name stand."""
    parts = name_parts(name)
    if not parts:
        return ()
    rows = connection.execute(
        f"""
        SELECT stories.name AS story, articles.name AS article,
               people.name_in_article AS person, people.type
        FROM people
        JOIN revisions ON revisions.id = people.revision_id AND revisions.is_current
        JOIN articles ON articles.id = revisions.article_id
        JOIN story_articles ON story_articles.article_id = articles.id
        JOIN stories ON stories.id = story_articles.story_id
        WHERE {" AND ".join([_HAS_NAME] * len(parts))}
        ORDER BY stories.id, articles.id, people.id
        """,
        parts,
    )
    return tuple(Appearance(*row) for row in rows)
