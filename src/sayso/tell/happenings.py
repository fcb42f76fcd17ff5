"""Sentences of the reports that tell of an event, with their dates and cues."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.tell.event_dates import Dating
from sayso.tell.event_kinds import SAYING, STATES
from sayso.tell.event_mentions import EventMention, find_event_mentions
from sayso.tell.happening_words import (
    ANNOUNCING,
    find_event_verbs,
    find_sequence,
    has_past_core,
    is_looking_ahead,
    is_looking_back,
    is_only_telling,
    is_peg,
)
from sayso.tell.leanings import Footing, blank_marked
from sayso.tell.pools import Pool, Sentence
from sayso.tell.sentence_dates import find_dating, find_main_verb
from sayso.values import Span

_OPENING = frozenset("start begin erupt break originate".split())
# A sentence with more of it inside quotation marks is somebody's words, no event.
_QUOTED_PART = 0.4


@dataclass(frozen=True, slots=True)
class Happening:
    """One sentence that tells of an event.

    ``number`` is the sentence's place in the pool. ``dating`` is its date, None where
    it has none. ``sequence`` is "before", "after" or "next" where a cue says so.
    ``is_peg`` tells that it is what its report is about now, ``is_announced`` that
    the verb is one that makes news, ``is_back`` that it looks back (past perfect),
    ``is_ahead`` that part of it is yet to come. ``bases`` are the base forms of its
    verbs and event nouns, but for those that only say or last; ``opens`` is the one
    that it tells the beginning of ("the fire started"), empty where it tells none.
    """

    number: int
    sentence: Sentence
    paragraph: int
    dating: Dating | None
    sequence: str | None
    is_peg: bool
    is_announced: bool
    is_back: bool
    is_ahead: bool
    bases: frozenset[str] = frozenset()
    opens: str = ""

    @property
    def span(self) -> Span:
        """The sentence's span."""
        return self.sentence.span


def find_happenings(footings: Sequence[Footing], pool: Pool) -> tuple[Happening, ...]:
    """The events that sentences of the pool tell of, in order of reports and text.

    Words in quotation marks are blanked first: what somebody says in them is told by
    the utterances. Cost: linear in the sentences.
    """
    found: list[Happening] = []
    mentions = [find_event_mentions(footing.report) for footing in footings]
    for number, sentence in enumerate(pool.sentences):
        inside = _choose_inside(mentions[sentence.report], sentence.span)
        happening = _read_sentence(footings[sentence.report], number, sentence, inside)
        if happening is not None:
            found.append(happening)
    return tuple(found)


def _choose_inside(
    mentions: Sequence[EventMention], span: Span
) -> Sequence[EventMention]:
    """The event mentions that stand in a sentence."""
    low, high = (
        bisect_left(mentions, at, key=lambda mention: mention.span.start)
        for at in (span.start, span.end)
    )
    return mentions[low:high]


def _read_sentence(
    footing: Footing,
    number: int,
    sentence: Sentence,
    mentions: Sequence[EventMention],
) -> Happening | None:
    """The event of one sentence, or None where it tells of none."""
    plain = blank_quoted(footing, sentence.span)
    kept = sum(not char.isspace() for char in plain)
    whole = sum(
        not char.isspace() for char in footing.report.article.words_of(sentence.span)
    )
    if kept < (1 - _QUOTED_PART) * whole or plain.rstrip().endswith("?"):
        return None
    dating = find_dating(footing, sentence.span, plain, mentions)
    verbs = find_event_verbs(plain, with_advice=dating is not None)
    told = find_main_verb(mentions)
    is_perfect = told is not None and told.tense == "perfect"
    if is_perfect and told is not None and told.is_progressive:
        # "Divers have been working there since" goes on; nothing happened.
        return None
    peg = is_peg(plain, sentence.order, is_perfect=is_perfect)
    if not peg and not (verbs and has_past_core(plain)):
        return None
    if is_only_telling(plain) and not peg and dating is None:
        return None
    if not peg and _is_of_now(footing, mentions):
        return None
    return Happening(
        number=number,
        sentence=sentence,
        paragraph=_find_paragraph(footing, sentence.span),
        dating=dating,
        sequence=find_sequence(plain),
        is_peg=peg,
        is_announced=ANNOUNCING.search(plain) is not None,
        is_back=is_looking_back(plain),
        is_ahead=is_looking_ahead(plain),
        bases=frozenset(
            mention.base
            for mention in mentions
            if mention.base not in SAYING | STATES
            and not plain[mention.span.start - sentence.span.start].isspace()
        ),
        opens=_find_opened(mentions),
    )


def _is_of_now(footing: Footing, mentions: Sequence[EventMention]) -> bool:
    """Whether the first verb is a plain present: "the claim rests on a letter of 1909".

    What somebody says now may be an event ("police say a man died").
    """
    verbs = [mention for mention in mentions if mention.kind == "verb"]
    if not verbs or verbs[0].tense != "present" or verbs[0].is_passive:
        return False
    word = footing.report.article.words_of(verbs[0].span)
    return word.endswith("s") and word.islower() and verbs[0].base not in SAYING


def _find_opened(mentions: Sequence[EventMention]) -> str:
    """The event whose beginning a sentence tells: "fire" of "the fire started"."""
    for mention in mentions:
        if mention.kind == "verb" and mention.base in _OPENING and not mention.governor:
            for party in mention.parties:
                for noun in mentions:
                    if party.role == "subject" and noun.span == party.head:
                        return noun.base
    return ""


def blank_quoted(footing: Footing, span: Span) -> str:
    """The sentence with the words of direct and mixed quotations as spaces."""
    text = list(blank_marked(footing.report.article.words_of(span)))
    for quote in footing.quotes_in(span):
        if quote.kind == "indirect":
            continue
        for part in quote.content:
            low = max(part.start, span.start) - span.start
            high = min(part.end, span.end) - span.start
            if low < high and quote.kind == "direct":
                text[low:high] = " " * (high - low)
    return "".join(text)


def _find_paragraph(footing: Footing, span: Span) -> int:
    blocks = footing.report.article.blocks
    return bisect_right(blocks, span.start, key=lambda block: block.span.start)
