"""All that people of a name said, over all stories of a library."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.run.mending import find_person
from sayso.run.replaying import replay_judgements
from sayso.run.telling import tell_stored
from sayso.store.connections import Connection, Store
from sayso.store.findings import load_annotated
from sayso.store.judgements import load_judgements
from sayso.store.listings import list_appearances, name_parts
from sayso.store.revisions import load_holdings
from sayso.store.stories import load_story_of
from sayso.values import Annotated, Identity, PersonType, Rendering, Said, StoryDossier

Progress = Callable[[str, int], None]
Places = Mapping[str, set[tuple[str, str]]]
"""Ids of people in articles, by story."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Whose words are wanted: those of this name, and of these types alone."""

    parts: frozenset[str]
    types: frozenset[str]

    def names(self, name: str, type: PersonType) -> bool:
        """Whether somebody goes by the name."""
        return type in self.types and self.parts <= set(name_parts(name))


def list_said(
    store: Store, person: str, *, now: str, progress: Progress
) -> Iterator[Said]:
    """Everything people of this name said, one utterance after the other.

    A name fits by its words: "Quill" finds Ada Quill, "Ada Quill" finds only her, with
    what a report that calls her Quill gives of her in a story that names her whole.
    Where a person bears the name, what is called after them is left out: the Quill
    administration is found by its own words. Words that one report gives to somebody
    else than the others are listed under both.
    """
    people: dict[str, set[tuple[str, str]]] = defaultdict(set)
    with store.read() as connection:
        found = list_appearances(connection, person)
        types = frozenset(one.type for one in found)
        if "person" in types or not types:
            types = frozenset({"person"})
        wanted = _Wanted(frozenset(name_parts(person)), types)
        for one in found:
            if one.type in types:
                people[one.story].add((one.article, one.person))
        for article, local in _list_judged(connection, wanted, people):
            placed = load_story_of(connection, article)
            if placed is not None:
                people[placed.id].add((article, local))
    for done, (story, places) in enumerate(people.items(), start=1):
        told = tell_stored(store, story, now=now)
        progress("compare", done)
        yield from _list_utterances(told, wanted, places)


def _list_judged(
    connection: Connection, wanted: _Wanted, people: Places
) -> Iterator[tuple[str, str]]:
    """Where judgements name a speaker so, or unite one of these people with another."""
    known = {place for places in people.values() for place in places}
    judgements = load_judgements(connection, kinds=("speaker", "unite"))
    for one in replay_judgements(connection, judgements):
        if one.orphaned:
            continue
        names = [anchor.article for anchor in one.judgement.anchors]
        if one.judgement.kind == "speaker":
            if wanted.parts and wanted.parts <= set(name_parts(one.judgement.value)):
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
    told: StoryDossier, wanted: _Wanted, places: set[tuple[str, str]]
) -> Iterator[Said]:
    identities = {one.id: one for one in told.comparison.identities}
    reports = {report.article.id: report for report in told.articles}
    for utterance in told.comparison.utterances:
        speakers = [identities[id] for id in utterance.speakers]
        if any(_is_wanted(one, wanted, places) for one in speakers) or any(
            _is_given_to(one, wanted, reports[one.article])
            for one in utterance.renderings
        ):
            yield Said(
                tuple(one.name for one in speakers),
                utterance,
                told.story.id,
                _choose_reports(utterance.renderings, reports),
            )


def _is_wanted(
    identity: Identity, wanted: _Wanted, places: set[tuple[str, str]]
) -> bool:
    """Whether an identity bears the name, in the story or in one of its reports."""
    return wanted.names(identity.name, identity.type) or any(
        (tie.article, tie.person) in places for tie in identity.ties
    )


def _is_given_to(rendering: Rendering, wanted: _Wanted, report: Annotated) -> bool:
    """Whether a report gives its rendering to somebody of this name, if others do not.

    A person's judgement on one quote is heard here, too.
    """
    speakers = {
        id
        for quote in report.quotes
        if quote.id == rendering.quote
        for id in quote.speakers
    }
    return any(
        person.id in speakers and wanted.names(person.name, person.type)
        for person in report.people
    )


def _choose_reports(
    renderings: Sequence[Rendering], reports: dict[str, Annotated]
) -> tuple[Annotated, ...]:
    names = dict.fromkeys(one.article for one in renderings)
    return tuple(reports[name] for name in names)
