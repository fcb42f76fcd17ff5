"""What grouping says of one article, and what has to be kept of it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.group.prints import Print
from sayso.values import Join


@dataclass(frozen=True, slots=True)
class Held:
    """What is kept of an article: its print, its day in the stream, its near ones.

    ``ties`` are the log odds of the articles that it was compared with, without those
    that are too far; ``day`` is a day number; ``voice`` is the id of the article whose
    words it repeats, its own where it repeats none.
    """

    print: Print
    day: int
    voice: str
    ties: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """Two stories that turned out to be one: the older id stays, the other is gone."""

    kept: str
    gone: str


@dataclass(frozen=True, slots=True)
class Move:
    """An article that a newer one showed to be of another story."""

    article: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Where an article belongs and what that changes.

    ``opened`` says that it begins the story. ``join`` is the evidence for its place and
    the strongest against it, None where it opened the story. Every article of a story
    that is gone belongs to the story that was kept; ``moves`` lists single articles.
    """

    article: str
    story: str
    opened: bool
    held: Held
    join: Join | None = None
    merges: tuple[Merge, ...] = ()
    moves: tuple[Move, ...] = ()
