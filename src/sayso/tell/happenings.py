"""Sentences of the reports that tell of an event, with their dates and cues."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.tell.event_dates import Dating, find_bounds
from sayso.tell.event_kinds import SAYING, STATES
from sayso.tell.event_mentions import EventMention, find_event_mentions
from sayso.tell.grammar.clauses import FINITE
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
from sayso.values import Span, TimeExpression

_DATED = re.compile(r"\d{4}|XXXX-(?:\d\d|WXX-\d|SP|SU|FA|WI)")
_DAY_WORD = re.compile(
    r"day\b|night|morning|evening|afternoon|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|"
    r"nov|"
    r"dec|\d{4}",
    re.IGNORECASE,
)
# A date behind one of these tells when something else was, or how long it lasted.
_OTHER_TIME = re.compile(
    r"\b(?:since|until|till|after|before|following|than|unlike)\s+(?:\S+\s+){0,7}\Z",
    re.IGNORECASE,
)
# "Since he was freed in May, she has ..." tells what goes on, not the freeing.
_SINCE = re.compile(r"\A\W*since\s+(?:\S+\s+){0,7}\Z", re.IGNORECASE)
# "... who was freed in May", "..., the saleroom said on Friday": a date of these only.
_OTHER_CLAUSE = re.compile(
    # "while visiting" is when the event was, "while the board met" may be too.
    r"\b(?:who|whose|which|when|where|while(?!\s+\w+ing\b))\s+(?:[^\s,]+\s+){0,8}\Z|"
    r"\b(?:said|says|told|tells|added|adds|according to [^,]{1,60}|say)"
    r"(?:\s(?:reporters|police|a court|the \w+|in a statement))?\s+"
    r"(?:(?:on|in|at|late|early|earlier)\s+){0,2}\Z",
    re.IGNORECASE,
)
_OPENING = frozenset("start begin erupt break originate".split())
# What opens a relative clause right before its verb.
_RELATIVE = re.compile(
    r"[a-z]\s+(?:that|which|who)\s+(?:(?:has|have|had|was|were|would|also|later|\w+ly)\s+)"
    r"{0,3}\Z"
)
_AT_ONCE = re.compile(r"\b(?:since|until|till|through|from|by|before|after)\s+\Z", re.I)
# Two dates this near are parts of one.
_BESIDE = 6
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
    dating = _find_dating(footing, sentence.span, plain, mentions)
    verbs = find_event_verbs(plain, with_advice=dating is not None)
    told = _find_told(mentions)
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


def _find_dating(
    footing: Footing, span: Span, plain: str, mentions: Sequence[EventMention]
) -> Dating | None:
    """The first date of a sentence that is the date of its event."""
    report = footing.report
    low, high = (
        bisect_left(report.times, at, key=lambda time: time.span.start)
        for at in (span.start, span.end)
    )
    first: Dating | None = None
    for time in report.times[low:high]:
        at = time.span.start - span.start
        if plain[at : at + 1].isspace() or not _is_dated(footing, time):
            continue
        if at > 0 and _is_of_another(plain, at):
            continue
        if _is_of_relative(footing, time.span, mentions) or _is_behind_perfect(
            time.span, mentions
        ):
            continue
        # "Last month's quiz raised ..." dates the quiz, not the raising.
        if plain[at + len(time.span) :].startswith(("'s ", "’s ")):
            continue
        value = time.value or ""
        bounds = find_bounds(value)
        published = report.article.published_day
        if bounds and published and bounds[0] > published:
            continue
        dating = Dating(value, time.span, time.modifier)
        if first is None:
            first = dating
        elif first.bounds is None and time.span.start - first.span.end <= _BESIDE:
            # "On a wet Thursday in February": the second one knows more.
            return dating if bounds else first
        if first.bounds is not None:
            break
    return first


def _is_of_relative(
    footing: Footing, time: Span, mentions: Sequence[EventMention]
) -> bool:
    """Whether a date belongs to "that ended her tour last year", not to the sentence.

    The verb nearest before it is opened by "that", "which" or "who" then; "said that
    ..." opens what is said and does not count.
    """
    verbs = [
        mention
        for mention in mentions
        if mention.kind == "verb" and mention.span.end <= time.start
    ]
    if len(verbs) < 2 or verbs[-1].governor in SAYING:
        return False
    before = footing.report.article.text[verbs[-2].span.end : verbs[-1].span.start]
    return _RELATIVE.search(before) is not None


def _is_behind_perfect(time: Span, mentions: Sequence[EventMention]) -> bool:
    """Whether a date stands behind "has granted", which takes none of the past.

    It belongs to something else then: "... the man accused of the fire in April", and
    before it "a man charged last year has pleaded". What is announced on a day is told
    of that day.
    """
    verbs = [mention for mention in mentions if mention.kind == "verb"]
    before = [mention for mention in verbs if mention.span.end <= time.start]
    first = _find_told(mentions)
    if first is None or first.tense != "perfect":
        return False
    if first not in before:
        return any(mention.tense == "participle" for mention in before)
    return not (before[-1].base in SAYING and before[-1].tense == "past")


def _find_told(mentions: Sequence[EventMention]) -> EventMention | None:
    """The first finite verb that is not of saying: "found" of "they say she found"."""
    finite = (one for one in mentions if one.kind == "verb" and one.tense in FINITE)
    return next((verb for verb in finite if verb.base not in SAYING), None)


def _is_dated(footing: Footing, time: TimeExpression) -> bool:
    """Whether an expression names a day, month or year, known or open."""
    if time.type not in ("DATE", "TIME") or not _DATED.match(time.value or ""):
        return False
    if time.type == "DATE":
        return True
    # "At 11.30pm" alone: the value's day is only the day of publication.
    return _DAY_WORD.search(footing.report.article.words_of(time.span)) is not None


def _is_of_another(plain: str, at: int) -> bool:
    """Whether a date belongs to something else: "following her arrest in May".

    Only 200 characters before it are read.
    """
    low = max(0, at - 200)
    before = plain[low:at]
    if before.rstrip().lower().endswith(("just before", "just after", "shortly after",
                                         "shortly before")):  # fmt: skip
        return False
    if _AT_ONCE.search(before) or _OTHER_CLAUSE.search(before[-120:]):
        return True
    if _SINCE.search(before):
        return True
    match = _OTHER_TIME.search(before)
    # At the head of the sentence the whole phrase is the event's own time.
    return match is not None and (low > 0 or before[: match.start()].strip() != "")
