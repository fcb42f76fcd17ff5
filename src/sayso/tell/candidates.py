"""Sentences of the reports that could stand in a brief, and who else carries them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sayso.tell.carriers import find_carriers, stem_names, weigh_likeness
from sayso.tell.footholds import Foothold, find_foothold, map_identities
from sayso.tell.holdings import Held, gather_held
from sayso.tell.leanings import (
    DESCRIBED,
    Footing,
    blank_marked,
    find_leaning,
    make_footing,
)
from sayso.tell.pools import Pool, Sentence
from sayso.tell.trims import trim_sentence
from sayso.text import split_words
from sayso.values import Annotated, Comparison, Span

_LONGEST_WORDS = 50
_QUOTED_PART = 0.4
# Days that mean nothing once the sentence has left its report, and what was "added" to.
_ADRIFT = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|last night|now|recently|added|"
    r"(?:hours?|days?) ago)\b",
    re.IGNORECASE,
)

# "He shot him straight here," she said: nobody can tell who did.
_LOST_IN_MARKS = re.compile(
    r"[\"“](?:[\w'’]+ ){0,6}?(?:he|him|his|she|her|they|them)\b", re.IGNORECASE
)
_FEW_WORDS = 7
# That nothing is known yet tells a reader nothing.
_NO_NEWS = re.compile(
    r"\b(?:no (?:other|further|additional|more) (?:information|details?)|"
    r"(?:not|n't) (?:immediately|yet|been) (?:known|available|released|returned)|"
    r"(?:not|n't) immediately (?:returned|answered)|"
    r"(?:not|n't) (?:immediately |yet )?(?:released?|known|available|immediately)|"
    r"(?:not|n't) immediately (?:return|respond))\b",
    re.IGNORECASE,
)

# The part of a sentence that a fact must make up before its say-sos are the line's.
_LEAST_PART = 0.25


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may stand alone, with its trimmed span and what it holds.

    ``carriers`` are whole sentences of other reports that carry the same, one a report,
    in the order of reports. ``agreed``, ``disputed`` and ``only`` are places in the
    comparison's tuples, ``utterances`` ids. ``weight`` says how much of what the
    reports share it holds, from 0 to 1. ``independent`` counts the say-sos of the fact
    that makes up most of it; None where no fact makes up a good part. ``is_quoted``
    tells that it is words in marks for a good part, ``flaws`` (0 is best) what an
    editor would rather not run: words changed in silence, "today" without its day.
    ``is_described`` tells that it describes somebody ("the couple") whom it does not
    name, ``foothold`` what lines before it must have named, and what it names itself.
    ``words`` counts the words of ``span``.
    """

    sentence: Sentence
    span: Span
    carriers: tuple[Span, ...]
    agreed: frozenset[int]
    disputed: frozenset[int]
    only: frozenset[int]
    utterances: frozenset[str]
    weight: float
    independent: int | None
    is_quoted: bool = False
    flaws: float = 0.0
    is_described: bool = False
    foothold: Foothold = field(default_factory=Foothold)
    words: int = 0

    @property
    def articles(self) -> int:
        """How many reports carry it, its own included."""
        return 1 + len(self.carriers)


def find_candidates(
    reports: Sequence[Annotated], comparison: Comparison, pool: Pool
) -> tuple[Candidate, ...]:
    """The pool's sentences that may stand in a brief, in order of reports and text.

    Cost: linear in the sentences and in what the comparison holds.
    """
    footings = [make_footing(report) for report in reports]
    identities = map_identities(comparison.identities)
    held = gather_held(pool, comparison)
    named = stem_names(reports)
    found: list[Candidate] = []
    for number, sentence in enumerate(pool.sentences):
        footing = footings[sentence.report]
        leaning = find_leaning(footing, sentence.span)
        if leaning not in (None, DESCRIBED):
            continue
        span = _trim(footing, sentence, held[number])
        text = footing.report.article.words_of(span)
        if len(split_words(text)) > _LONGEST_WORDS:
            continue
        made = _make_candidate(pool, comparison, number, span, held[number], named)
        made = _look_closer(made, footing, text, held[number])
        foothold = find_foothold(footing, span, identities, is_lead=sentence.order == 0)
        found.append(
            replace(
                made,
                is_described=leaning is not None,
                foothold=foothold,
                words=len(text.split()),
            )
        )
    return tuple(found)


def _look_closer(made: Candidate, footing: Footing, text: str, held: Held) -> Candidate:
    """The candidate with how much of it is quoted, and its flaws."""
    quoted = sum(
        part.overlap(made.span)
        for quote in footing.quotes_in(made.span)
        if quote.kind != "indirect"
        for part in quote.content
    )
    is_adrift = bool(_ADRIFT.search(blank_marked(text)))
    flaws = 1.5 * held.is_altered + 0.3 * held.is_partial + 0.2 * is_adrift
    flaws += 0.5 * bool(_NO_NEWS.search(text))
    flaws += 0.8 * _is_quote_lost(text) + 0.3 * (len(text.split()) < _FEW_WORDS)
    return replace(made, is_quoted=quoted > _QUOTED_PART * len(text), flaws=flaws)


def _is_quote_lost(text: str) -> bool:
    """Whether words in marks begin with somebody whom the line does not name."""
    return bool(_LOST_IN_MARKS.search(text))


def _make_candidate(
    pool: Pool,
    comparison: Comparison,
    number: int,
    span: Span,
    held: Held,
    named: frozenset[str],
) -> Candidate:
    return Candidate(
        sentence=pool.sentences[number],
        span=span,
        carriers=find_carriers(pool, number, tied=held.tied, named=named),
        agreed=frozenset(held.agreed),
        disputed=frozenset(held.disputed),
        only=frozenset(held.only),
        utterances=frozenset(held.utterances),
        weight=weigh_likeness(pool, number),
        independent=_count_independent(comparison, span, held.agreed),
    )


def _count_independent(
    comparison: Comparison, span: Span, agreed: set[int]
) -> int | None:
    """The say-sos of the fact whose words make up most of the sentence.

    A name or a day in it may rest on three people's word, what is told on one's.
    """
    ranked = sorted(
        (value.span.overlap(span), -comparison.agree[place].independent)
        for place in agreed
        for value in comparison.agree[place].values
    )
    if not ranked or ranked[-1][0] < _LEAST_PART * len(span):
        return None
    return -ranked[-1][1]


def _trim(footing: Footing, sentence: Sentence, held: Held) -> Span:
    return trim_sentence(
        footing.report,
        sentence.span,
        footing.quotes_in(sentence.span),
        keep=held.spans,
    )
