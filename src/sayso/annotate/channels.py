"""Channels: where each quote was said."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.channel_phrases import ChannelKind
from sayso.annotate.channel_readings import ChannelReader, Frame, Held
from sayso.values import Article, Channel, Person, Quote, Span

# How many paragraphs may lie between two quotes of one speaker that rest on the same
# channel. Tried 1 to 6 on speakers dev; see the table in tests.
_REACH_PARAGRAPHS = 3


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
    reader = ChannelReader(article, sentences, people, quotes)
    frame = reader.find_frame()
    told = reader.find_told(quotes)
    blocks = [block.span.start for block in article.blocks]
    last: dict[str, Held] = {}
    found: list[Quote] = []
    at_told = 0
    for quote in quotes:
        at = quote.content[0].start
        while at_told < len(told) and told[at_told][1].start <= at:
            id, held = told[at_told]
            last[id] = replace(held, paragraph=bisect_right(blocks, held.start))
            at_told += 1
        paragraph = bisect_right(blocks, at)
        own = _given(quote) or reader.find_own(quote)
        channel = own[0] if own else None
        if own is not None:
            last |= dict.fromkeys(quote.speakers, Held(*own, paragraph, at))
        if channel is None and quote.speakers:
            held_here = _find_shared(last, quote.speakers)
            channel = _pass_on(held_here, frame, quote, paragraph)
            if held_here is not None and channel == held_here.channel:
                last |= dict.fromkeys(
                    quote.speakers, replace(held_here, paragraph=paragraph)
                )
        found.append(replace(quote, channel=channel))
    return tuple(found)


def _find_shared(last: dict[str, Held], speakers: Sequence[str]) -> Held | None:
    """What all who speak hold: her essay is no place where she and he speak."""
    held = [last.get(speaker) for speaker in speakers]
    first = held[0]
    if first is None or any(one is None for one in held):
        return None
    shared = all(one is not None and one.channel == first.channel for one in held)
    return first if shared else None


def _given(quote: Quote) -> tuple[Channel, ChannelKind] | None:
    """The channel that the reader of the article marked itself: an embedded post."""
    return None if quote.channel is None else (quote.channel, "platform")


def _pass_on(
    held: Held | None, frame: Frame | None, quote: Quote, paragraph: int
) -> Channel | None:
    """The channel that a quote takes over from before, or from the whole article."""
    at = quote.content[0].start
    written = quote.cue_class == "writing"
    framed = frame is not None and _is_framed(frame, quote)
    if held is not None and quote.speakers:
        near = paragraph - held.paragraph <= _REACH_PARAGRAPHS
        if held.kind == "platform" and not written:
            near = paragraph == held.paragraph and quote.kind == "direct"
        elif held.kind == "writing" and not written:
            near = paragraph - held.paragraph <= 1
        fits = not written or held.kind in ("platform", "writing")
        newer = framed and frame is not None and held.start < frame.start <= at
        if near and fits and not (newer and not written):
            return held.channel
    if framed and frame is not None and not written:
        return frame.channel
    return None


def _is_framed(frame: Frame, quote: Quote) -> bool:
    if frame.people and not set(quote.speakers) & frame.people:
        return False
    display = not quote.source and not quote.cue
    return bool(quote.speakers) and (quote.content[0].start >= frame.start or display)
