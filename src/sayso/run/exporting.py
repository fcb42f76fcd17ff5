"""Articles of a library one by one, as they are handed out."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.run.mending import mend_annotated
from sayso.run.replaying import replay_judgements
from sayso.store.connections import Store
from sayso.store.findings import load_annotated
from sayso.store.judgements import load_judgements
from sayso.store.placements import load_members
from sayso.store.revisions import load_holdings
from sayso.store.stories import load_story_of
from sayso.values import Filed


def file_articles(store: Store, *, story: str | None = None) -> Iterator[Filed]:
    """Every article with its findings as judged, and its story, in the order of adding.

    ``story`` takes its articles alone, by time of publication. Holds one article at a
    time.
    """
    with store.read() as connection:
        names = None if story is None else load_members(connection, story)
        for holding in load_holdings(connection, names):
            placed = load_story_of(connection, holding.article.id)
            judged = replay_judgements(
                connection,
                load_judgements(
                    connection,
                    kinds=("speaker", "reject"),
                    articles=[holding.article.id],
                ),
            )
            for annotated in load_annotated(connection, [holding]):
                yield Filed(
                    mend_annotated(annotated, judged),
                    holding.number,
                    holding.text_hash,
                    holding.added,
                    placed.id if placed else None,
                    placed.storyline if placed else None,
                )
