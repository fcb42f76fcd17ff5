"""Channels: where each quote was said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.annotate.channel_phrases import (
    ChannelKind,
    ChannelPhrase,
    find_channel_phrases,
    read_document,
)
from sayso.values import Article, Channel, Person, Quote, Span

# An article that says this of its speakers is built on one talk with them.
_FRAME = re.compile(
    r"\b(?:sat|sits|sit|sitting)\s+down\b|\b(?:opened|opens|opening)\s+up\b"
    r"|\b(?:new|joint|exclusive|candid|rare|first|wide-ranging|tell-all|emotional)"
    r"(?:\s+\w+){0,2}\s+interview\b|\bspoke\s+(?:exclusively\s+)?(?:to|with)\b"
)
# How far down an article may tell what talk it is built on, in sentences.
_FRAME_SENTENCES = 20

# How many paragraphs later a quote of the same speaker may still rest on a channel
# that he was given. Tried 0, 1, 2, 3, 6 on speakers dev: see tests for the figures.
_REACH_PARAGRAPHS = 3


@dataclass(frozen=True, slots=True)
class _Frame:
    """The talk that an article is built on, from where it is told, by whom."""

    channel: Channel
    start: int
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Held:
    """The channel that a speaker was last given, and in which paragraph."""

    channel: Channel
    kind: ChannelKind
    paragraph: int
    start: int


def find_channels(
    article: Article,
    sentences: Sequence[Span],
    people: Sequence[Person],
    quotes: Sequence[Quote],
) -> tuple[Quote, ...]:
    """The same quotes with their channels, where the article tells them.

    In this order: a phrase in the quote's own sentence outside its content ("in a
    letter", "told The Orsk Herald", "tweeted"); a source that is a document; the
    channel of the same speaker's quote shortly before; the talk that the article is
    built on. A channel that a quote has already is kept. Cost: linear.

    Misses: a channel that only the story's knowledge tells; a phrase that belongs to
    another clause of a long sentence.
    """
    frame = _find_frame(article, sentences, people)
    starts = [span.start for span in sentences]
    blocks = [block.span.start for block in article.blocks]
    last: dict[tuple[str, ...], _Held] = {}
    found: list[Quote] = []
    for quote in quotes:
        at = quote.content[0].start
        paragraph = bisect_right(blocks, at)
        own = _find_own(article, sentences, starts, quote)
        channel = quote.channel or (own[0] if own else None)
        if own is not None and quote.speakers:
            last[quote.speakers] = _Held(*own, paragraph, at)
        if channel is None:
            channel = _pass_on(last.get(quote.speakers), frame, quote, paragraph)
        found.append(replace(quote, channel=channel))
    return tuple(found)


def _find_own(
    article: Article, sentences: Sequence[Span], starts: Sequence[int], quote: Quote
) -> tuple[Channel, ChannelKind] | None:
    """The channel told in the sentence of the cue, or by a source that is a paper."""
    if quote.source:
        span = quote.source[0]
        document = read_document(article.words_of(span))
        if document is not None:
            return Channel(document, span), "writing"
    anchors = (*quote.cue, *quote.source)
    if not anchors:
        return None
    low, high = _sentence_range(sentences, starts, anchors)
    near = quote.cue[0].start if quote.cue else anchors[0].start
    phrases = [
        phrase
        for start, end in _outside(quote.content, low, high)
        for phrase in find_channel_phrases(article.text, start, end)
    ]
    if not phrases:
        return None
    best = min(phrases, key=lambda one: _rank(one, phrases, near))
    span = article.span(best.start, best.end)
    return Channel(best.name, span), best.kind


def _rank(
    phrase: ChannelPhrase, phrases: Sequence[ChannelPhrase], near: int
) -> tuple[int, int, int]:
    """Nearest the cue first; a platform before the phrase that it stands in."""
    inside = any(
        one.kind == "platform"
        and phrase.kind != "platform"
        and phrase.start <= one.start <= phrase.end + 12
        for one in phrases
    )
    return (int(inside), abs(phrase.start - near), phrase.start)


def _sentence_range(
    sentences: Sequence[Span], starts: Sequence[int], anchors: Sequence[Span]
) -> tuple[int, int]:
    low = min(span.start for span in anchors)
    high = max(span.end for span in anchors)
    first = bisect_right(starts, low) - 1
    last = bisect_right(starts, high - 1) - 1
    if first >= 0:
        low = min(low, sentences[first].start)
    if last >= 0:
        high = max(high, sentences[last].end)
    return low, high


def _outside(content: Sequence[Span], low: int, high: int) -> Iterator[tuple[int, int]]:
    """The parts of ``[low, high)`` that no content covers."""
    at = low
    for span in sorted(content):
        if span.start >= high:
            break
        if span.start > at:
            yield at, span.start
        at = max(at, span.end)
    if at < high:
        yield at, high


def _pass_on(
    held: _Held | None, frame: _Frame | None, quote: Quote, paragraph: int
) -> Channel | None:
    """The channel that a quote takes over from before, or from the whole article."""
    at = quote.content[0].start
    written = quote.cue_class == "writing"
    framed = frame is not None and _is_framed(frame, quote)
    if held is not None and quote.speakers:
        near = paragraph - held.paragraph <= _REACH_PARAGRAPHS
        if held.kind == "platform" and not written:
            near = paragraph == held.paragraph
        fits = not written or held.kind in ("platform", "writing")
        newer = framed and frame is not None and held.start < frame.start <= at
        if near and fits and not (newer and not written):
            return held.channel
    if framed and frame is not None and not written:
        return frame.channel
    return None


def _is_framed(frame: _Frame, quote: Quote) -> bool:
    if frame.people and not set(quote.speakers) & frame.people:
        return False
    display = not quote.source and not quote.cue
    return bool(quote.speakers) and (quote.content[0].start >= frame.start or display)


def _find_frame(
    article: Article, sentences: Sequence[Span], people: Sequence[Person]
) -> _Frame | None:
    """The talk that the article says it is built on, if it says so near its top."""
    for sentence in sentences[:_FRAME_SENTENCES]:
        match = _FRAME.search(article.text, sentence.start, sentence.end)
        if match is None:
            continue
        phrases = [
            one
            for one in find_channel_phrases(article.text, sentence.start, sentence.end)
            if one.kind == "talk" and one.name.count(" ") > 1
        ]
        if not phrases:
            continue
        best = min(phrases, key=lambda one: abs(one.start - match.start()))
        channel = Channel(best.name, article.span(best.start, best.end))
        return _Frame(channel, sentence.start, _people_in(people, sentence))
    return None


def _people_in(people: Sequence[Person], sentence: Span) -> frozenset[str]:
    """Who is mentioned in a sentence, groups with their members."""
    named = [
        person
        for person in people
        if any(sentence.contains(mention.span) for mention in person.mentions)
        and person.type != "organization"
    ]
    return frozenset(id for person in named for id in (person.id, *person.members))
