"""What an outlet changed in a report after it was published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.values.articles import Span

ChangeKind = Literal["headline", "quote", "number"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change from a revision of a report to the next.

    ``before`` and ``after`` are the words, empty where nothing stood or stands; ``old``
    and ``new`` where in the two texts, None for a headline beside the text. ``speaker``
    is who said the quote. ``carriers`` are places in reports of other outlets that have
    the old words still.
    """

    kind: ChangeKind
    before: str
    after: str
    old: Span | None = None
    new: Span | None = None
    speaker: str = ""
    carriers: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """A report that came again with other words, and what was other.

    ``number`` counts from 1, so the first change makes revision 2; ``came`` is when it
    was added. ``other_words`` counts the words changed in neither quote, number nor
    headline.
    """

    article: str
    number: int
    came: str
    changes: tuple[Change, ...] = ()
    other_words: int = 0
