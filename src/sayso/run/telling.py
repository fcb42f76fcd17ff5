"""Stories of a library compared and told; what did not change is not done again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso.errors import LibraryError, NotHeldError
from sayso.run.mending import make_rulings, mend_annotated
from sayso.run.plan import TELL, StoryReports
from sayso.run.replaying import replay_judgements
from sayso.run.revising import list_revisions
from sayso.store.comparisons import Kept, load_comparison, save_comparison
from sayso.store.connections import Store
from sayso.store.findings import hash_found, load_annotated
from sayso.store.hashes import hash_parts
from sayso.store.judgements import load_judgements
from sayso.store.placements import load_joins, load_members
from sayso.store.revisions import load_holdings
from sayso.store.stories import find_story, load_story_of
from sayso.values import KnownPerson, Story, StoryDossier

Progress = Callable[[str, int], None]

# Judgements on what was found in articles, not on which story they are in.
_FINDINGS = ("speaker", "unite", "part", "reject")


def load_reports(store: Store, id: str) -> StoryReports:
    """A story of a library with its annotated reports, by time of publication.

    ``id`` is the story's, or that of one of its articles.

    Raises:
        NotHeldError: when there is no story or article of this id.
    """
    with store.read() as connection:
        found = find_story(connection, id) or load_story_of(connection, id)
        if found is None:
            raise NotHeldError(
                f"no story or article {id!r} in {str(store.path)!r}; sayso stories and "
                "sayso search list them"
            )
        names = load_members(connection, found.id)
        judged = replay_judgements(
            connection, load_judgements(connection, kinds=_FINDINGS, articles=names)
        )
        reports = tuple(
            mend_annotated(one, judged)
            for one in load_annotated(
                connection, tuple(load_holdings(connection, names))
            )
        )
        story = Story(
            found.id,
            found.title,
            names,
            found.storyline or found.id,
            load_joins(connection, names),
        )
    return StoryReports(story, reports, make_rulings(reports, judged))


def tell_stored(
    store: Store, id: str, *, now: str, known: Sequence[KnownPerson] = ()
) -> StoryDossier:
    """The dossier of a story, compared anew only if an article of it changed.

    ``known`` are people to be found by any of their names; with other ones than the
    last time the story is compared anew.

    Raises:
        NotHeldError: when there is no story of this id.
    """
    item = replace(load_reports(store, id), known=tuple(known))
    story = item.story
    with store.read() as connection:
        judged = [
            str(one.id)
            for one in load_judgements(
                connection, kinds=_FINDINGS, articles=story.articles
            )
        ]
        key = hash_parts(
            hash_found(connection, story.articles),
            str(item.rulings),
            *map(str, item.known),
            *judged,
        )
        kept = load_comparison(connection, story.id, TELL.method, key)
    if kept is not None:
        return StoryDossier(
            story,
            item.reports,
            kept.comparison,
            kept.timeline,
            kept.brief,
            list_revisions(store, item.reports),
        )
    dossier = replace(TELL.apply(item), revisions=list_revisions(store, item.reports))
    kept = Kept(dossier.comparison, dossier.timeline, dossier.brief)
    # Kept to save time only: a reader without the right to write does without.
    if not store.read_only:
        try:
            with store.write(is_patient=False) as connection:
                save_comparison(connection, story.id, TELL.method, key, kept, now)
        except LibraryError:
            return dossier
    return dossier
