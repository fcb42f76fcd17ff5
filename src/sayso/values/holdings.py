"""What a library holds and tells: articles with their revisions, stories, lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.values.articles import Article, Rejected

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
class Fault:
    """Something in a library that is not as it should be, and where."""

    where: str
    what: str
