"""Stories that a reader compared by hand: what agrees, differs and was copied."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.annotate.annotations import annotate_article
from sayso.errors import EvaluationError
from sayso.read.blocks import mark_blocks
from sayso.values import Annotated, Article, Span

_STORY_SETS = ("outlets", "triples", "violence")


@dataclass(frozen=True, slots=True)
class GoldValue:
    """What one report says of a fact, as the reader marked it."""

    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class GoldFact:
    """A fact that reports agree on (``disagreement`` None) or differ on."""

    about: str
    kind: str
    values: tuple[GoldValue, ...]
    disagreement: str | None = None


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim with the spans that support it and its count of independent origins."""

    claim: str
    support: tuple[Span, ...]
    rests_on: tuple[str, ...]
    independent: int


@dataclass(frozen=True, slots=True)
class GoldCopy:
    """A copied passage; ``is_sure`` where its direction is known."""

    source: Span
    target: Span
    evidence: str
    is_sure: bool


@dataclass(frozen=True, slots=True)
class GoldStory:
    """One story with its articles and all that the reader marked.

    ``singles`` are the places of what one report alone has.
    """

    id: str
    articles: tuple[Article, ...]
    disagreements: tuple[GoldFact, ...]
    agreements: tuple[GoldFact, ...]
    claims: tuple[GoldClaim, ...]
    copies: tuple[GoldCopy, ...]
    singles: tuple[Span, ...] = ()

    def annotate(self) -> tuple[Annotated, ...]:
        """The story's articles with everything that annotating finds."""
        return tuple(annotate_article(article) for article in self.articles)


def read_gold_stories(data: Path, *, split: str) -> tuple[GoldStory, ...]:
    """The compared stories of one split, in order of the file.

    Raises:
        EvaluationError: when the file, or a text that it points to, is not there.
    """
    path = data / "disagreements" / f"{split}.jsonl"
    if not path.is_file():
        raise EvaluationError(
            f"no {str(path)!r}; expected the compared stories of split {split!r}"
        )
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    needed = {article for row in rows for article in row["articles"]}
    articles = {
        article.id: article
        for name in _STORY_SETS
        for article in read_articles(data / "stories" / f"{name}-{split}.jsonl")
        if article.id in needed
    }
    if missing := sorted(needed - set(articles)):
        raise EvaluationError(
            f"{len(missing)} articles of {str(path)!r} are in no story file of split "
            f"{split!r}; the first is {missing[0]!r}"
        )
    return tuple(_read_story(row, articles) for row in rows)


def read_articles(path: Path) -> Iterator[Article]:
    """The articles of a story file, in its order; none where there is no such file."""
    if not path.is_file():
        return
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        yield Article(
            id=row["id"],
            text=row["text"],
            title=row.get("title") or None,
            outlet=row.get("outlet") or None,
            url=row.get("url") or None,
            byline=row.get("byline") or None,
            published=row.get("published") or None,
            blocks=mark_blocks(row["id"], row["text"], title=row.get("title")),
        )


def _read_story(row: dict, articles: dict[str, Article]) -> GoldStory:  # type: ignore[type-arg]
    """One line of the file as a value."""
    return GoldStory(
        id=row["story"],
        articles=tuple(articles[id] for id in row["articles"]),
        disagreements=tuple(
            GoldFact(
                fact["about"], fact["kind"], _read_values(fact["values"]), fact["class"]
            )
            for fact in row["disagreements"]
        ),
        agreements=tuple(
            GoldFact(fact["about"], fact["kind"], _read_values(fact["values"]))
            for fact in row["agreements"]
        ),
        claims=tuple(
            GoldClaim(
                claim["claim"],
                tuple(_read_span(one) for one in claim["support"]),
                tuple(str(one["rests_on"]) for one in claim["support"]),
                int(claim["independent"]),
            )
            for claim in row["origins"]
        ),
        copies=tuple(
            GoldCopy(
                Span(copy["from"], *copy["from_span"]),
                Span(copy["to"], *copy["to_span"]),
                copy["evidence"],
                bool(copy["direction_sure"]),
            )
            for copy in row["copies"]
        ),
        singles=tuple(_read_span(one) for one in row["only"]),
    )


def _read_values(values: list[dict]) -> tuple[GoldValue, ...]:  # type: ignore[type-arg]
    """The marked values of a fact."""
    return tuple(GoldValue(_read_span(one), str(one["value"])) for one in values)


def _read_span(marked: dict) -> Span:  # type: ignore[type-arg]
    """A marked span."""
    return Span(marked["article"], int(marked["start"]), int(marked["end"]))
