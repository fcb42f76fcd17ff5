"""What a library holds and tells: articles with their revisions, stories, lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.values.annotations import Annotated
from sayso.values.articles import Article, Rejected, Span
from sayso.values.comparisons import Utterance

Standing = Literal["new", "revised", "known"]


@dataclass(frozen=True, slots=True)
class Holding:
    """One revision of an article as a library holds it.

    ``article`` carries the library's name of the article as its id. ``number`` counts
    the revisions from 1. ``key`` is the row of the revision.
    """

    article: Article
    number: int
    text_hash: str
    added: str
    key: int = 0
    is_current: bool = True


@dataclass(frozen=True, slots=True)
class Added:
    """What adding sources to a library did, by names of articles.

    ``known`` counts articles that were there already, word for word. ``redone`` are
    those whose findings a newer method made again. ``stories`` are the stories that
    got or changed articles.
    """

    new: tuple[str, ...] = ()
    revised: tuple[str, ...] = ()
    known: int = 0
    redone: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()
    rejected: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What finding anew did in a library, by names of articles.

    ``redone`` are those that another method, or another input, had been read by;
    ``known`` counts the others. ``moved`` are shown in another story now.
    """

    redone: tuple[str, ...] = ()
    known: int = 0
    moved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a library that is not as it should be, and where."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """A story in a list of stories. ``first`` and ``last`` are times of publication.

    ``outlets`` are in order of name; articles without an outlet count in ``articles``.
    """

    id: str
    title: str
    articles: int
    outlets: tuple[str, ...]
    first: str | None = None
    last: str | None = None
    storyline: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One utterance of somebody, with the story it stands in.

    ``speakers`` are names; ``fullest`` and ``renderings`` are as in the dossier, and
    ``reports`` holds the articles that they point into.
    """

    speakers: tuple[str, ...]
    utterance: Utterance
    story: str
    reports: tuple[Annotated, ...]

    @property
    def published(self) -> str | None:
        """The earliest time at which a report of it is known to be published."""
        rendering = {one.article for one in self.utterance.renderings}
        times = [
            one.article.published
            for one in self.reports
            if one.article.id in rendering and one.article.published
        ]
        return min(times, default=None)


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that holds the words searched for.

    ``passage`` spans what to show of it, ``words`` the words found there; without a
    passage the words stand in the headline alone.
    """

    article: Article
    story: str | None
    passage: Span | None
    words: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Filed:
    """An article as it is handed out: its findings, its revision and its story."""

    annotated: Annotated
    revision: int
    text_hash: str
    added: str
    story: str | None = None
    storyline: str | None = None
