"""Channel readings: what single sentences tell of where things were said."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
# The foot of an embedded post: a name, its handle, the day.
_SIGNATURE = re.compile(
    r"[^\n—–]{0,40}[—–-]\s*[^\n()]{1,60}\((?P<handle>@\w{2,30})\)"
    r"\s+\w+\.? \d{1,2}, \d{4}"
)
_RELATIVE = re.compile(r"\s+(?:that|which)\s+")
_LONGEST_SIGNATURE = 180
# How far from a cue its channel may stand in one sentence, in characters.
_REACH = 800
# How far down an article may tell what talk it is built on, in sentences.
_FRAME_SENTENCES = 20


@dataclass(frozen=True, slots=True)
class Frame:
    """The talk that an article is built on, from where it is told, by whom."""

    channel: Channel
    start: int
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class Held:
    """The channel that a speaker was last given, where and in which paragraph."""

    channel: Channel
    kind: ChannelKind
    paragraph: int
    start: int


class ChannelReader:
    """The sentences of one article with the people whom each mentions."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Span],
        people: Sequence[Person],
        quotes: Sequence[Quote],
    ) -> None:
        self._article = article
        self._cues = sorted(
            (span.start, span.end) for quote in quotes for span in quote.cue
        )
        self._contents = [
            (span.start, span.end)
            for quote in quotes
            for span in quote.content
            if quote.kind != "mixed"
        ]
        self._contents.sort()
        self._sentences = sentences
        self._phrases = sorted(
            (
                phrase
                for sentence in sentences
                for phrase in find_channel_phrases(
                    article.text, sentence.start, sentence.end
                )
            ),
            key=lambda one: one.start,
        )
        self._phrase_starts = [phrase.start for phrase in self._phrases]
        self._starts = [span.start for span in sentences]
        self._mentions = sorted(
            (mention.span.start, mention.span.end, person.id, person.type)
            for person in people
            for mention in person.mentions
        )
        self._surnames = {
            article.text[start:end].split()[-1]
            for start, end, _, type in self._mentions
            if type == "person" and not article.text[start:end].isspace()
        }
        self._members = {person.id: person.members for person in people}

    def find_own(self, quote: Quote) -> tuple[Channel, ChannelKind] | None:
        """The channel told in the sentence of the cue, or by a source on paper."""
        if quote.source:
            span = quote.source[0]
            document = read_document(self._article.words_of(span))
            if document is not None:
                return Channel(document, span), "writing"
        posted = self._find_signature(quote)
        if posted is not None:
            return posted, "platform"
        anchors = (*quote.cue, *quote.source)
        if not anchors:
            return None
        low, high = self._sentence_range(anchors)
        near = quote.cue[0].start if quote.cue else anchors[0].start
        # "Quill, editor of a book on debates": what a source is says nothing of where.
        return self._pick((*quote.content, *quote.source), low, high, near)

    def _find_signature(self, quote: Quote) -> Channel | None:
        """Twitter, where an embedded post is signed: "— Stone (@stone) May 3, 2021"."""
        end = quote.content[-1].end
        match = _SIGNATURE.match(self._article.text, end, end + _LONGEST_SIGNATURE)
        if match is None:
            return None
        return Channel("Twitter", self._article.span(*match.span("handle")))

    def _pick(
        self, content: Sequence[Span], low: int, high: int, near: int
    ) -> tuple[Channel, ChannelKind] | None:
        phrases = [
            phrase
            for phrase in self._find_phrases(content, low, high)
            if (phrase.kind != "hearer" or not self._names_person(phrase))
            and not self._is_other_cue(phrase, near)
            and not self._is_said(phrase)
        ]
        if not phrases:
            return None
        best = min(phrases, key=lambda one: _rank(one, phrases, near))
        span = self._article.span(best.start, best.end)
        return Channel(best.name, span), best.kind

    def _find_phrases(
        self, content: Sequence[Span], low: int, high: int
    ) -> list[ChannelPhrase]:
        """The channel phrases of ``[low, high)`` outside a content.

        Those of whole sentences are looked up; only where one runs into the content
        is the rest read again.
        """
        held: list[ChannelPhrase] = []
        first = bisect_left(self._phrase_starts, low)
        last = bisect_left(self._phrase_starts, high)
        for phrase in self._phrases[first:last]:
            if phrase.end > high:
                continue
            if any(s.start < phrase.end and phrase.start < s.end for s in content):
                if any(
                    s.start <= phrase.start and phrase.end <= s.end for s in content
                ):
                    continue
                return [
                    one
                    for start, end in _outside(content, low, high)
                    for one in find_channel_phrases(self._article.text, start, end)
                ]
            held.append(phrase)
        return held

    def _is_said(self, phrase: ChannelPhrase) -> bool:
        """Whether somebody says the phrase: "that he filed a complaint with them"."""
        if phrase.kind == "platform":
            return False
        at = bisect_right(self._contents, (phrase.start, len(self._article.text))) - 1
        return at >= 0 and phrase.end <= self._contents[at][1]

    def _is_other_cue(self, phrase: ChannelPhrase, near: int) -> bool:
        """Whether the phrase is the cue of another quote: its "tweeted"."""
        at = bisect_right(self._cues, (phrase.start, len(self._article.text))) - 1
        if at < 0 or self._cues[at][0] == near:
            return False
        return phrase.end <= self._cues[at][1]

    def _names_person(self, phrase: ChannelPhrase) -> bool:
        words = phrase.name.split()
        if words and words[0].lower() != "the" and words[-1] in self._surnames:
            return True
        return any(
            type == "person" for *_, type in self._mentioned(phrase.start, phrase.end)
        )

    def _mentioned(self, low: int, high: int) -> Iterator[tuple[int, int, str, str]]:
        """The mentions that start in a range."""
        at = bisect_left(self._mentions, (low,))
        while at < len(self._mentions) and self._mentions[at][0] < high:
            yield self._mentions[at]
            at += 1

    def _sentence_range(self, anchors: Sequence[Span]) -> tuple[int, int]:
        low = min(span.start for span in anchors)
        high = max(span.end for span in anchors)
        lowest, highest = low, high
        first = bisect_right(self._starts, low) - 1
        last = bisect_right(self._starts, high - 1) - 1
        if first >= 0:
            low = min(low, self._sentences[first].start)
        if last >= 0:
            high = max(high, self._sentences[last].end)
        return max(low, lowest - _REACH), min(high, highest + _REACH)

    def find_told(self, quotes: Sequence[Quote]) -> list[tuple[str, Held]]:
        """Who is put at which talk by a sentence that quotes nobody, in order.

        "Quill gave an interview to The Orsk Herald": (her id, the interview).
        """
        quoting = {
            bisect_right(self._starts, span.start)
            for quote in quotes
            for span in (*quote.cue, *quote.source, *quote.content)
        }
        told: list[tuple[str, Held]] = []
        for number, sentence in enumerate(self._sentences, start=1):
            if number in quoting:
                continue
            picked = self._pick((), sentence.start, sentence.end, sentence.start)
            if picked is None or picked[1] in ("platform", "hearer"):
                continue
            people = (
                self._find_writer(sentence, picked[0].span)
                if picked[1] == "writing"
                else self._people_in(sentence, picked[0].span)
            )
            told += [(id, Held(*picked, 0, sentence.start)) for id in sorted(people)]
        return told

    def _find_writer(self, sentence: Span, phrase: Span) -> frozenset[str]:
        """Who is mentioned last before or inside what was written: "on her website".

        "an essay that Quill put out" is Quill's, whoever stands before it.
        """
        behind = _RELATIVE.match(self._article.text, phrase.end)
        if behind is not None:
            for *_, id, type in self._mentioned(behind.end(), behind.end() + 1):
                if type != "organization":
                    return frozenset((id, *self._members.get(id, ())))
        nearest: frozenset[str] = frozenset()
        for start, _, id, type in self._mentioned(sentence.start, phrase.end):
            if type != "organization" and start < phrase.end:
                nearest = frozenset((id, *self._members.get(id, ())))
        return nearest

    def _people_in(self, sentence: Span, but: Span) -> frozenset[str]:
        """Who is mentioned in a sentence, groups with their members."""
        named = {
            id
            for start, end, id, type in self._mentioned(sentence.start, sentence.end)
            if type != "organization" and not (but.start <= start and end <= but.end)
        }
        members = {one for id in named for one in self._members.get(id, ())}
        return frozenset(named | members)

    def find_frame(self) -> Frame | None:
        """The talk that the article says it is built on, if it says so near its top."""
        text = self._article.text
        for sentence in self._sentences[:_FRAME_SENTENCES]:
            match = _FRAME.search(text, sentence.start, sentence.end)
            if match is None:
                continue
            phrases = [
                one
                for one in find_channel_phrases(text, sentence.start, sentence.end)
                if one.kind == "talk" and one.name.count(" ") > 1
            ]
            if not phrases:
                continue
            best = min(phrases, key=lambda one: abs(one.start - match.start()))
            span = self._article.span(best.start, best.end)
            people = self._people_in(sentence, span)
            return Frame(Channel(best.name, span), sentence.start, people)
        return None


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
