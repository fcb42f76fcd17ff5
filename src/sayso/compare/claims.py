"""A checkable value of one report, with what it is of and what stands around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.compare.pages import Idea, Line, Page
from sayso.values import FactKind, Span

# How many ideas to either side of a value count as its context.
_CONTEXT_IDEAS = 9
_NEAR_IDEAS = 4
_LEAD_IDEAS = 2

Reach = Literal["all", "others", "part", "more"]
"""Whom a toll counts: all of the event, others beside some, a part, more events."""

_IDENTITY = re.compile(r"i\d+\Z")


@dataclass(frozen=True, slots=True)
class Claim:
    """A value that one report gives, with what it is of.

    ``topic`` is equal for values that could be of the same thing (ages of one person,
    sums of one currency); ``value`` is equal for equal values; ``number`` is there
    where values can be near each other. ``context`` holds the ideas around it, ``near``
    those right beside it that are no names, ``lead`` those right before it,
    ``touching`` those with not a word between, and ``about`` shows the topic in plain
    words, empty where the context must tell. ``modifier`` is as in Quantity. A time
    ``is_alone`` where its sentence has no other and is no noun's or border's ("the
    Friday vote", "since 2019"), so that it is the time of what the sentence tells; it
    ``is_explicit`` where it names day and month, and ``is_told`` where somebody spoke
    at it rather than did what is told; it ``is_owner`` in "Friday's vote". ``reach``
    is whom a toll counts.
    """

    page: int
    line: int
    kind: FactKind
    span: Span
    topic: tuple[str, ...]
    value: str
    number: float | None
    modifier: str | None
    context: frozenset[str]
    near: frozenset[str]
    about: str
    lead: frozenset[str] = frozenset()
    touching: frozenset[str] = frozenset()
    is_alone: bool = True
    is_explicit: bool = False
    is_told: bool = False
    is_owner: bool = False
    reach: Reach = "all"

    @property
    def is_of_identity(self) -> bool:
        """Whether it is of somebody whom the story names."""
        return len(self.topic) > 1 and _IDENTITY.match(self.topic[1]) is not None


def find_context(line: Line, span: Span) -> frozenset[str]:
    """The ideas near a span in its sentence, those inside it left out."""
    before, after = _split_line(line, span)
    return frozenset(
        idea.key for idea in (*before[-_CONTEXT_IDEAS:], *after[:_CONTEXT_IDEAS])
    )


def find_near(page: Page, line: Line, span: Span) -> frozenset[str]:
    """The ideas right beside a span that are no names: the act, if it has one."""
    before, after = _split_line(line, span)
    beside = (*before[-_NEAR_IDEAS:], *after[:_NEAR_IDEAS])
    return frozenset(idea.key for idea in beside if is_common(page, idea))


def find_lead(page: Page, line: Line, span: Span) -> frozenset[str]:
    """The last two ideas before a span that are no names; none at a sentence's start.

    "Was arrested Friday in the killing of ...": Friday is the day of the arrest.
    """
    before, _ = _split_line(line, span)
    common = [idea.key for idea in before if is_common(page, idea)]
    return frozenset(common[-_LEAD_IDEAS:])


def find_touching(page: Page, line: Line, span: Span) -> frozenset[str]:
    """The ideas with nothing but a space between them and a span.

    "The Dec. 27th debate", "a debate later this month": the debate.
    """
    text = page.report.article.text
    before, after = _split_line(line, span)
    held = [idea for idea in before[-1:] if text[idea.end : span.start].isspace()]
    held += [idea for idea in after[:1] if text[span.end : idea.start].isspace()]
    return frozenset(idea.key for idea in held if is_common(page, idea))


def _split_line(line: Line, span: Span) -> tuple[Sequence[Idea], Sequence[Idea]]:
    """The ideas of a sentence before and after a span."""
    starts = [idea.start for idea in line.ideas]
    first = bisect_left(starts, span.start)
    last = bisect_left(starts, span.end)
    return line.ideas[:first], line.ideas[last:]


def is_common(page: Page, idea: Idea) -> bool:
    """Whether an idea is a word that is no name."""
    return not idea.is_person and page.report.article.text[idea.start].islower()


def cover_spans(span: Span, other: Span | None) -> Span:
    """The span that covers both."""
    if other is None:
        return span
    return Span(span.article, min(span.start, other.start), max(span.end, other.end))


# "At least nine" and "more than nine" are both nine or more, and neither is over nine.
_SIGNS = {
    "approximate": "about {}",
    "more_than": "{} or more",
    "less_than": "{} or less",
}


def show_number(value: float, modifier: str | None, unit: str) -> str:
    """A number as a value for comparing: "about 30", "9 or more", "400000 USD"."""
    shown = f"{value:.10g} {unit}".strip()
    return _SIGNS.get(modifier or "", "{}").format(shown)
