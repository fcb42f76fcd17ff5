"""Who announced it, where reports name one person or several for one announcement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.compare.concepts import find_idea
from sayso.compare.drafts import Draft
from sayso.compare.pages import Page, Weights
from sayso.text import split_words
from sayso.values import FactValue, Identity, Quote, Span

_ANNOUNCED = find_idea("announced")
# How much the two announcements must share. By reading what the development stories
# and the shared examples give: 0.5 to 1.5 find the same few.
_LEAST_SHARED = 0.3
_MOST_TOLD = 40
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class _Announcement:
    page: int
    span: Span
    tellers: frozenset[str]
    ideas: frozenset[str]


def draft_announcement_clashes(
    pages: Sequence[Page], weights: Weights, people: Mapping[str, Identity]
) -> Iterator[Draft]:
    """One announcement over one channel that reports lay in one mouth or in two.

    "The couple revealed on Instagram", "she announced on Instagram": the channel is
    the same, what was announced shares telling words, and one report names everybody
    that the other names and somebody more. Two people announcing two things apart are
    no clash. Cost: linear, with a cap on the announcements of one channel.
    """
    told: dict[str, list[_Announcement]] = defaultdict(list)
    for at, page in enumerate(pages):
        for quote in page.report.quotes:
            one = _read_announcement(at, page, quote, people)
            if one is not None and quote.channel is not None:
                found = told[quote.channel.name.casefold()]
                if len(found) < _MOST_TOLD:
                    found.append(one)
    for channel in sorted(told):
        yield from _draft_channel(told[channel], pages, weights, people)


def _draft_channel(
    told: Sequence[_Announcement],
    pages: Sequence[Page],
    weights: Weights,
    people: Mapping[str, Identity],
) -> Iterator[Draft]:
    """The clashes among announcements over one channel, one a pair of tellers."""
    seen: set[frozenset[frozenset[str]]] = set()
    for one, other in combinations(told, 2):
        pair = frozenset((one.tellers, other.tellers))
        is_nested = one.tellers < other.tellers or other.tellers < one.tellers
        shared = one.ideas & other.ideas
        if one.page == other.page or not is_nested or pair in seen:
            continue
        if weights.add(shared) < _LEAST_SHARED:
            continue
        seen.add(pair)
        values = tuple(
            FactValue(
                side.span,
                pages[side.page].report.article.words_of(side.span),
                " and ".join(sorted(people[id].name for id in side.tellers)),
            )
            for side in (one, other)
        )
        yield Draft("who announced it", "person", values, "contradicted")


def _read_announcement(
    at: int, page: Page, quote: Quote, people: Mapping[str, Identity]
) -> _Announcement | None:
    """A quote as an announcement; None where it is none or nobody is known to make it.

    A group counts as its members.
    """
    article = page.report.article
    if not quote.cue or not quote.speakers:
        return None
    cue = article.words_of(quote.cue[0])
    if not any(find_idea(word.folded) == _ANNOUNCED for word in split_words(cue)):
        return None
    tellers: set[str] = set()
    for speaker in quote.speakers:
        identity = people.get(page.identity_of.get(speaker, ""))
        if identity is None:
            return None
        tellers |= set(identity.members) or {identity.id}
    if not tellers <= set(people):
        return None
    ideas = frozenset(
        idea.key
        for content in quote.content
        if (nth := page.find_line(content)) is not None
        for idea in page.lines[nth].ideas
        if content.start <= idea.start < content.end and not idea.is_person
    )
    return _Announcement(at, _cover(quote), frozenset(tellers), ideas)


def _cover(quote: Quote) -> Span:
    """The words that name the teller with the cue, or the cue alone where far."""
    cue = quote.cue[0]
    if not quote.source:
        return cue
    source = quote.source[0]
    start, end = min(source.start, cue.start), max(source.end, cue.end)
    return Span(cue.article, start, end) if end - start <= _LONGEST else cue
