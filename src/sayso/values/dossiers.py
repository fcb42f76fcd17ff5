"""What is told: the timeline, the brief and the dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.values.annotations import Annotated
from sayso.values.articles import Rejected, Span
from sayso.values.comparisons import Comparison, DisagreementClass
from sayso.values.revisions import Revision
from sayso.values.stories import Story

BriefPart = Literal["agreed", "disputed", "new", "told"]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, as the reports date it.

    ``when`` is the best value (TIMEX3, may be open), None when no report dates it.
    ``earliest`` and ``latest`` are ISO days that bound all values given, None where
    unknown; ``latest`` of one that no report dates is its first publication.
    ``spread`` holds the differing values with their spans' words where reports differ.
    ``text`` is the exact words of ``support[0]``.
    """

    text: str
    support: tuple[Span, ...]
    when: str | None = None
    earliest: str | None = None
    latest: str | None = None
    spread: tuple[tuple[str, Span], ...] = ()
    is_publication: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in the order they happened, as far as the reports tell."""

    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One sentence of the brief with the spans it is made of, word for word.

    ``text`` is the words of ``citations[0]``, with a cut at a clause border shown as
    " ..." and nothing else changed; the other citations are whole sentences of other
    reports that carry the same. ``articles`` counts the reports cited. ``part`` says
    why the line is here: reports agree on it, dispute it, the latest report adds it, or
    one report alone tells it. Lines that dispute one thing name it in ``about``, each
    with its own value ("187", "178"), ``disagreement`` being the class.
    """

    text: str
    citations: tuple[Span, ...]
    articles: int = 1
    independent: int | None = None
    disputed: bool = False
    part: BriefPart = "told"
    about: str = ""
    value: str = ""
    disagreement: DisagreementClass | None = None


@dataclass(frozen=True, slots=True)
class Omission:
    """What the brief leaves out, and how much of it."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Brief:
    """A few sentences taken from the reports, each cited, with what was left out."""

    lines: tuple[BriefLine, ...] = ()
    omitted: tuple[Omission, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryDossier:
    """One story with everything compared and told about it.

    ``revisions`` are what outlets changed after publication, as far as a library saw.
    """

    story: Story
    articles: tuple[Annotated, ...]
    comparison: Comparison
    timeline: Timeline
    brief: Brief
    revisions: tuple[Revision, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """All stories of one run, and what could not be read."""

    articles: tuple[Annotated, ...]
    stories: tuple[StoryDossier, ...]
    rejected: tuple[Rejected, ...] = ()
