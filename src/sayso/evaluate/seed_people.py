"""The descriptions of the seeds' people against the careful reading."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.evaluate.tables import Cell
from sayso.values import Dossier, Identity, Span


@dataclass(frozen=True, slots=True)
class DescribedPeople:
    """A description with everybody whom it is of: one person, or those of a group."""

    words: str
    people: frozenset[str]


def read_descriptions(path: Path) -> tuple[DescribedPeople, ...]:
    """The descriptions of gold.json: forms that hold a word beside the name.

    Each stands with the full names of whom it is of, a group's with its members'.
    """
    raw = json.loads(path.read_text(encoding="utf-8"))
    found = []
    for one in (*raw["people"], *raw["groups"]):
        people = frozenset(one.get("members", [one["name"]]))
        known = {word for name in people for word in name.split()}
        found += [
            DescribedPeople(form, people)
            for form in one["also"]
            if not set(form.split()) <= known
        ]
    return tuple(found)


def score_descriptions(
    told: Sequence[DescribedPeople], not_report: Sequence[Span], dossier: Dossier
) -> Iterable[tuple[Cell, ...]]:
    """Rows: how many places of the descriptions are tied to whom they are of.

    A place outside of the report does not count. It is right when the forms of our
    people that it shares characters with are those people's, and wrong when any of
    them is another's. A body named in it ("the Quill Prize winner") is no matter.
    """
    owners = [
        (span, _name_people(identity, dossier))
        for story in dossier.stories
        for identity in story.comparison.identities
        if identity.type != "organization"
        for span in identity.forms
    ]
    right = wrong = total = 0
    for one, place in _find_places(told, not_report, dossier):
        found = [people for span, people in owners if span.overlap(place)]
        named = frozenset().union(*found)
        total += 1
        right += named == one.people
        wrong += bool(named - one.people)
    yield "descriptions under the right person", right, total
    yield "descriptions under another", wrong, 0


def _find_places(
    told: Sequence[DescribedPeople], not_report: Sequence[Span], dossier: Dossier
) -> Iterator[tuple[DescribedPeople, Span]]:
    """Every place of every description in the articles, letter for letter."""
    for report in dossier.articles:
        for one in told:
            pattern = rf"(?<!\w){re.escape(one.words)}(?!\w)"
            for match in re.finditer(
                pattern, report.article.text.replace("\u00a0", " ")
            ):
                place = report.article.span(*match.span())
                if not any(place.overlap(span) for span in not_report):
                    yield one, place


def _name_people(identity: Identity, dossier: Dossier) -> frozenset[str]:
    """The names of whom an identity is: its members' where they are known."""
    names = {
        other.id: other.name
        for story in dossier.stories
        for other in story.comparison.identities
    }
    return frozenset(names[one] for one in identity.members) or frozenset(
        (identity.name,)
    )
