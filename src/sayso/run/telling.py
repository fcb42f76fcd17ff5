"""Stories of a library compared and told; what did not change is not done again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.errors import LibraryError, NotHeldError
from sayso.run.mending import find_person, make_rulings, mend_annotated
from sayso.run.plan import TELL, StoryReports
from sayso.run.replaying import replay_judgements
from sayso.run.revising import list_revisions
from sayso.store.codecs import decode_value, encode_value
from sayso.store.comparisons import load_comparison, save_comparison
from sayso.store.connections import Connection, Store
from sayso.store.findings import hash_found, load_annotated
from sayso.store.hashes import hash_parts
from sayso.store.judgements import load_judgements
from sayso.store.listings import list_appearances, name_parts
from sayso.store.placements import load_joins, load_members
from sayso.store.revisions import load_holdings
from sayso.store.stories import find_story, load_story_of
from sayso.text import fold_word
from sayso.values import (
    Annotated,
    Brief,
    Comparison,
    Identity,
    Rendering,
    Said,
    Story,
    StoryDossier,
    Timeline,
)

Progress = Callable[[str, int], None]

# Judgements on what was found in articles, not on which story they are in.
_FINDINGS = ("speaker", "unite", "part", "reject")


@dataclass(frozen=True, slots=True)
class _Told:
    """What is kept of a story's dossier; its articles are kept as such."""

    comparison: Comparison
    timeline: Timeline
    brief: Brief


def load_reports(store: Store, id: str) -> StoryReports:
    """A story of a library with its annotated reports, by time of publication.

    Raises:
        NotHeldError: when there is no story of this id.
    """
    with store.read() as connection:
        found = find_story(connection, id)
        if found is None:
            raise NotHeldError(
                f"no story {id!r} in {str(store.path)!r}; sayso stories lists them"
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


def tell_stored(store: Store, id: str, *, now: str) -> StoryDossier:
    """The dossier of a story, compared anew only if an article of it changed.

    Raises:
        NotHeldError: when there is no story of this id.
    """
    item = load_reports(store, id)
    story = item.story
    with store.read() as connection:
        judged = [
            str(one.id)
            for one in load_judgements(
                connection, kinds=_FINDINGS, articles=story.articles
            )
        ]
        key = hash_parts(
            hash_found(connection, story.articles), str(item.rulings), *judged
        )
        kept = load_comparison(connection, story.id, TELL.method, key)
    if kept is not None:
        told = decode_value(_Told, kept)
        return StoryDossier(
            story,
            item.reports,
            told.comparison,
            told.timeline,
            told.brief,
            list_revisions(store, item.reports),
        )
    dossier = replace(TELL.apply(item), revisions=list_revisions(store, item.reports))
    value = encode_value(_Told(dossier.comparison, dossier.timeline, dossier.brief))
    # Kept to save time only: a reader without the right to write does without.
    if not store.read_only:
        try:
            with store.write(is_patient=False) as connection:
                save_comparison(connection, story.id, TELL.method, key, value, now)
        except LibraryError:
            return dossier
    return dossier


def list_said(
    store: Store, person: str, *, now: str, progress: Progress
) -> Iterator[Said]:
    """Everything people of this name said, one utterance after the other.

    A name fits by its words: "Quill" finds Ada Quill, "Ada Quill" finds only her, with
    what a report that calls her Quill gives of her in a story that names her whole.
    """
    people: dict[str, set[tuple[str, str]]] = defaultdict(set)
    with store.read() as connection:
        for story, article, local in list_appearances(connection, person):
            people[story].add((article, local))
        for article, local in _list_judged(connection, person, people):
            placed = load_story_of(connection, article)
            if placed is not None:
                people[placed.id].add((article, local))
    for done, (story, wanted) in enumerate(people.items(), start=1):
        told = tell_stored(store, story, now=now)
        progress("compare", done)
        yield from _list_utterances(told, person, wanted)


def _list_judged(
    connection: Connection, person: str, people: Mapping[str, set[tuple[str, str]]]
) -> Iterator[tuple[str, str]]:
    """Where judgements name a speaker so, or unite one of these people with another."""
    parts = set(name_parts(person))
    known = {place for places in people.values() for place in places}
    judgements = load_judgements(connection, kinds=("speaker", "unite"))
    for one in replay_judgements(connection, judgements):
        if one.orphaned:
            continue
        names = [anchor.article for anchor in one.judgement.anchors]
        if one.judgement.kind == "speaker":
            if parts and parts <= set(name_parts(one.judgement.value)):
                yield names[0], ""
            continue
        reports = load_annotated(connection, tuple(load_holdings(connection, names)))
        by_name = {report.article.id: report for report in reports}
        both = [
            find_person(by_name.get(place.article), place)
            for place in one.places
            if place is not None
        ]
        if known & set(both):
            yield from (place for place in both if place is not None)


def _list_utterances(
    told: StoryDossier, person: str, wanted: set[tuple[str, str]]
) -> Iterator[Said]:
    identities = {one.id: one for one in told.comparison.identities}
    reports = {report.article.id: report for report in told.articles}
    parts = set(name_parts(person))
    for utterance in told.comparison.utterances:
        speakers = [identities[id] for id in utterance.speakers]
        if any(_is_wanted(one, parts, wanted) for one in speakers) or any(
            _is_given_to(one, parts, reports[one.article])
            for one in utterance.renderings
        ):
            yield Said(
                tuple(one.name for one in speakers),
                utterance,
                told.story.id,
                _choose_reports(utterance.renderings, reports),
            )


def _is_wanted(
    identity: Identity, parts: set[str], wanted: set[tuple[str, str]]
) -> bool:
    """Whether an identity bears the name, in the story or in one of its reports."""
    named = {fold_word(word).strip(".,") for word in identity.name.split()}
    return parts <= named or any(
        (tie.article, tie.person) in wanted for tie in identity.ties
    )


def _is_given_to(rendering: Rendering, parts: set[str], report: Annotated) -> bool:
    """Whether a report gives its rendering to somebody of this name, if others do not.

    A person's judgement on one quote is heard here, too.
    """
    speakers = {id for one in report.quotes if one.id == rendering.quote
                for id in one.speakers}  # fmt: skip
    return any(
        parts <= set(name_parts(person.name))
        for person in report.people
        if person.id in speakers
    )


def _choose_reports(
    renderings: Sequence[Rendering], reports: dict[str, Annotated]
) -> tuple[Annotated, ...]:
    names = dict.fromkeys(one.article for one in renderings)
    return tuple(reports[name] for name in names)
