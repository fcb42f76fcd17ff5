"""Which articles report one event, and why they were joined."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Join:
    """Why an article was joined to another: the evidence for and against.

    ``score`` in [0, 1] is the same-event score of the pair. ``shared`` lists what
    both hold, the heaviest first, in words a person can read; ``against`` the clashes.
    """

    article: str
    joined_to: str
    score: float
    shared: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event. ``storyline`` is the id of the thread it belongs to."""

    id: str
    title: str
    articles: tuple[str, ...]
    storyline: str
    joins: tuple[Join, ...] = ()
