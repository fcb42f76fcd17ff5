"""Ages and tolls of the violence stories: what is recorded, what reports state."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sayso.compare.claims import Claim
from sayso.compare.concepts import find_idea
from sayso.compare.names import compare_names, part_name
from sayso.compare.page_claims import read_claims
from sayso.compare.pages import open_pages
from sayso.errors import EvaluationError
from sayso.evaluate.gold_stories import read_articles
from sayso.values import Annotated, Article, Identity, Span

Matter = Literal["age", "killed", "injured"]
_STATES: tuple[Matter, ...] = ("killed", "injured")


@dataclass(frozen=True, slots=True)
class RecordedStory:
    """What an outside record has of one story, and the story's articles by id.

    ``ages`` are pairs of a name and an age.
    """

    id: str
    tolls: Mapping[Matter, int]
    ages: tuple[tuple[str, int], ...]
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class StatedMatter:
    """One matter of a story: the recorded value, and what the reports say of it.

    ``values`` is the first value of each report in order of publication; ``spans``
    are all places where a report gives one.
    """

    matter: Matter
    recorded: str
    values: tuple[str, ...]
    spans: tuple[Span, ...]


def read_recorded_stories(data: Path, *, split: str) -> Iterator[RecordedStory]:
    """The recorded stories with two reports or more, in order of the file.

    Raises:
        EvaluationError: when the record or the stories are not there.
    """
    facts = data / "stories" / f"violence-{split}.facts.jsonl"
    texts = data / "stories" / f"violence-{split}.jsonl"
    for path in (facts, texts):
        if not path.is_file():
            raise EvaluationError(f"no {str(path)!r}; expected the recorded stories")
    story_of = {}
    for line in texts.read_text("utf-8").splitlines():
        row = json.loads(line)
        story_of[row["id"]] = str(row["story"])
    articles: dict[str, list[Article]] = defaultdict(list)
    for article in read_articles(texts):
        articles[story_of[article.id]].append(article)
    for line in facts.read_text("utf-8").splitlines():
        row = json.loads(line)
        found = articles.get(str(row["story"]), [])
        if len(found) > 1:
            yield RecordedStory(
                id=str(row["story"]),
                tolls={state: int(row[state]) for state in _STATES},
                ages=tuple(
                    (person["name"], int(person["age"]))
                    for person in row["people"]
                    if person.get("name") and str(person.get("age")).isdigit()
                ),
                articles=tuple(sorted(found, key=lambda one: one.id)),
            )


def find_stated(
    story: RecordedStory,
    reports: Sequence[Annotated],
    identities: Sequence[Identity],
) -> list[StatedMatter]:
    """The matters of a story on which two reports or more state a value.

    Ages of recorded people whom the story names; tolls told as a number of people
    beside a word of the state. Only matters whose recorded value some report has.
    """
    claims = _list_claims(reports, identities)
    published = {one.article.id: one.article.published or "~" for one in reports}
    stated = [
        _state_matter(
            state,
            str(story.tolls[state]),
            [one for one in claims if one.topic[:2] == ("state", find_idea(state))],
            published,
        )
        for state in _STATES
    ]
    for name, age in story.ages:
        owners = [one.id for one in identities if _is_named(one, name)]
        if len(owners) == 1:
            of_owner = [one for one in claims if one.topic == ("age", owners[0])]
            stated.append(_state_matter("age", str(age), of_owner, published))
    return [
        matter
        for matter in stated
        if len(matter.values) > 1 and matter.recorded in matter.values
    ]


def _list_claims(
    reports: Sequence[Annotated], identities: Sequence[Identity]
) -> list[Claim]:
    """The exact numbers that the reports give."""
    ordered = tuple(sorted(reports, key=lambda one: one.article.id))
    pages = open_pages(ordered, identities)
    by_id = {identity.id: identity for identity in identities}
    return [
        claim
        for at, page in enumerate(pages)
        for claim in read_claims(at, page, by_id)
        if claim.number is not None and claim.modifier is None
    ]


def _state_matter(
    matter: Matter,
    recorded: str,
    claims: Sequence[Claim],
    published: Mapping[str, str],
) -> StatedMatter:
    """One matter from the claims on it."""
    first: dict[str, str] = {}
    for claim in claims:
        first.setdefault(claim.span.article, f"{claim.number:.10g}")
    ordered = sorted(first, key=lambda article: (published[article], article))
    return StatedMatter(
        matter,
        recorded,
        tuple(first[article] for article in ordered),
        tuple(claim.span for claim in claims),
    )


def _is_named(identity: Identity, name: str) -> bool:
    """Whether a person of the story bears a recorded name, or a form of it."""
    if identity.type != "person":
        return False
    told, recorded = part_name(identity.name), part_name(name)
    if told.is_single or recorded.is_single:
        return False
    return compare_names(told, recorded) != "clash"
