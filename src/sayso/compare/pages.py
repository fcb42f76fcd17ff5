"""Reports laid open for comparing facts: sentences as weighted ideas."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.compare.concepts import VAGUE_STEMS, find_idea
from sayso.compare.terms import SPEECH_WORDS, STOP_WORDS
from sayso.text import split_words
from sayso.values import Annotated, BlockKind, Identity, Span

# Parts of a page that are not the report's own running text.
_NO_EVIDENCE: frozenset[BlockKind] = frozenset(
    (
        "headline",
        "second_headline",
        "caption",
        "pull_quote",
        "pointer",
        "credit",
        "other",
    )
)
_VAGUE_WEIGHT = 0.35
# In reports of a few sentences every word is frequent; they are weighed as if of ten.
_LEAST_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Idea:
    """A content word, or a mention of somebody ("#i3"), with its place in the text."""

    start: int
    end: int
    key: str

    @property
    def is_person(self) -> bool:
        """Whether it stands for somebody."""
        return self.key.startswith("#")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a report: its span and its ideas in order of the text."""

    span: Span
    ideas: tuple[Idea, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One report: its sentences that count as evidence, in order.

    ``identity_of`` gives the identity's id of each person of the report; ``since`` is
    the day on which the first report of the story came out, where that is known.
    """

    report: Annotated
    lines: tuple[Line, ...]
    identity_of: Mapping[str, str]
    since: date | None = None

    def find_line(self, span: Span) -> int | None:
        """The place of the sentence in which a span starts; None outside of all."""
        at = bisect_right(self.lines, span.start, key=lambda line: line.span.start) - 1
        if at >= 0 and span.start < self.lines[at].span.end:
            return at
        return None


@dataclass(frozen=True, slots=True)
class Weights:
    """How telling an idea is in this story: 1 for one sentence's, near 0 for all's."""

    of: Mapping[str, float]

    def weigh(self, key: str) -> float:
        """The weight of an idea, in [0, 1]."""
        return self.of.get(key, 1.0)

    def add(self, keys: Sequence[str] | frozenset[str]) -> float:
        """The weight of several ideas together."""
        return sum(self.weigh(key) for key in sorted(keys))


def open_pages(
    reports: Sequence[Annotated], identities: Sequence[Identity]
) -> tuple[Page, ...]:
    """The reports as pages, in their order. Cost: linear in words and mentions."""
    marks: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for identity in identities:
        keys = (f"#{identity.id}", *(f"#{member}" for member in identity.members))
        for tie in identity.ties:
            marks[tie.article][tie.person] = keys
    days = [report.article.published_day for report in reports]
    since = min((day for day in days if day is not None), default=None)
    return tuple(
        _open_page(report, marks[report.article.id], since) for report in reports
    )


def weigh_ideas(pages: Sequence[Page]) -> Weights:
    """The weight of every idea of a story, from how many of its sentences have it.

    Method: inverse document frequency (Sparck Jones 1972) with a report's share of
    the story for a document, so that a wire text printed ten times weighs as once.
    """
    counts: Counter[str] = Counter()
    total = 0
    for page in pages:
        for line in page.lines:
            total += 1
            counts.update({idea.key for idea in line.ideas})
    length = max(_LEAST_LENGTH, total / max(1, len(pages)))
    scale = math.log(length + 1)
    weights = {}
    for key, count in counts.items():
        share = count / max(1, len(pages))
        weight = 1 - math.log(1 + max(0.0, share - 0.5)) / scale
        weight *= _VAGUE_WEIGHT if key in VAGUE_STEMS else 1.0
        weights[key] = max(0.05, min(1.0, weight))
    return Weights(weights)


def _open_page(
    report: Annotated, marks: Mapping[str, tuple[str, ...]], since: date | None
) -> Page:
    """One report as a page."""
    article = report.article
    left_out = sorted(
        block.span for block in article.blocks if block.kind in _NO_EVIDENCE
    )
    mentions: list[Idea] = []
    names: list[Span] = []
    for person in report.people:
        for mention in person.mentions:
            if mention.form == "name":
                names.append(mention.span)
            for key in marks.get(person.id, ()):
                mentions.append(Idea(mention.span.start, mention.span.end, key))
    names.sort()
    mentions.sort(key=lambda idea: (idea.start, idea.end, idea.key))
    starts = [idea.start for idea in mentions]
    lines = []
    for sentence in report.sentences:
        if _lies_in(sentence, left_out):
            continue
        first = bisect_right(starts, sentence.start - 1)
        last = bisect_right(starts, sentence.end - 1)
        ideas = [
            Idea(word.start, word.end, find_idea(word.folded))
            for word in split_words(article.text, sentence.start, sentence.end)
            if word.folded not in STOP_WORDS
            and word.folded not in SPEECH_WORDS
            and not _lies_in(article.span(word.start, word.end), names)
        ]
        ideas += mentions[first:last]
        ideas.sort(key=lambda idea: (idea.start, idea.end, idea.key))
        lines.append(Line(sentence, tuple(ideas)))
    identity_of = {person: keys[0][1:] for person, keys in sorted(marks.items())}
    return Page(report, tuple(lines), identity_of, since)


def _lies_in(span: Span, spans: Sequence[Span]) -> bool:
    """Whether a span starts inside one of sorted spans that do not overlap."""
    at = bisect_right(spans, span.start, key=lambda one: one.start) - 1
    return at >= 0 and span.start < spans[at].end
