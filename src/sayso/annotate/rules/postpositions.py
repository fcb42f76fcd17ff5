"""Postposed sources: the noun phrase behind its cue, "said Ana Ng, the mayor"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.rules.cues import CUE_FORMS
from sayso.annotate.rules.noun_phrases import BREAKS, REACH, Range
from sayso.annotate.rules.passages import Token
from sayso.annotate.rules.wordclasses import (
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    FINITE_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    TIME_NOUNS,
    is_adverb,
)


def find_source_behind(
    tokens: Sequence[Token], start: int, ceiling: int
) -> Range | None:
    """The noun phrase that begins at ``start``: "said Ana Ng, the mayor, on Friday".

    None where none begins there. Ends before ``ceiling``. Cost: bounded.
    """
    ceiling = min(ceiling, start + REACH)
    if start >= ceiling or not tokens[start].is_word or tokens[start].region >= 0:
        return None
    first = tokens[start].low
    if first in SUBJECT_PRONOUNS:
        return start, start + 1
    if (
        first in PREPOSITIONS
        or first in CONJUNCTIONS
        or first in AUXILIARIES
        or first in DAYS
        or is_adverb(first)
        or (first in ("to", "him", "her", "them", "us", "me") and first != "her")
    ):
        return None
    end = _phrase_end(tokens, start, ceiling)
    end = _with_appositions(tokens, start, end, ceiling)
    if end <= start or tokens[end - 1].low in DETERMINERS | PREPOSITIONS:
        return None
    return start, end


def _phrase_end(tokens: Sequence[Token], start: int, ceiling: int) -> int:
    named = tokens[start].is_capital and tokens[start].low not in DETERMINERS
    at = start
    while at < ceiling:
        token = tokens[at]
        if token.region >= 0:
            break
        low = token.low
        if not token.is_word and low not in ("&", "/"):
            if low == "(" and at > start:
                closing = _closing(tokens, at, ceiling)
                if closing is not None:
                    at = closing + 1
                    continue
            break
        if low in DAYS and at > start:
            break
        if low in ("of", "for") or (low in ("from", "at", "with") and not named):
            at += 1
            continue
        if low in PREPOSITIONS or low == "to":
            break
        if low in ("and", "&"):
            after = tokens[at + 1] if at + 1 < ceiling else None
            if after is None or not (after.is_capital or after.low in DETERMINERS):
                break
        elif low in CONJUNCTIONS:
            break
        elif low in ("who", "which", "whose"):
            at = _clause_end(tokens, at, ceiling)
            break
        elif (
            (at > start and (low in PRONOUNS or is_adverb(low)))
            or (
                at > start
                and (low.endswith("ing") or low in AUXILIARIES)
                and (not token.is_capital)
            )
            or (
                at > start and low in TIME_NOUNS | {"last", "this", "earlier"} and named
            )
            or (at > start and low in ("in", "on"))
        ):
            break
        at += 1
    return at


def _closing(tokens: Sequence[Token], at: int, ceiling: int) -> int | None:
    for ahead in range(at + 1, min(ceiling, at + 10)):
        if tokens[ahead].low == ")":
            return ahead
    return None


def _clause_end(tokens: Sequence[Token], at: int, ceiling: int) -> int:
    while at < ceiling and tokens[at].is_word and tokens[at].region < 0:
        at += 1
    return at


def _with_appositions(
    tokens: Sequence[Token], start: int, end: int, ceiling: int
) -> int:
    """The end of the phrase with what stands in apposition behind it."""
    while end + 1 < ceiling and tokens[end].low == ",":
        first = tokens[end + 1]
        if first.region >= 0:
            break
        apposed = (
            first.low in ("a", "an", "the", "who", "whose", "one")
            or first.low in _OWNERS
            or first.low.isdigit()
            or first.low in _RANKS
            or (first.low.endswith("'s") and first.is_capital)
        )
        if not apposed or _speaks(tokens, end + 1, ceiling):
            break
        stop = end + 1
        while stop < ceiling and tokens[stop].low not in {",", ".", *BREAKS}:
            if tokens[stop].region >= 0 and tokens[stop - 1].region < 0:
                break
            stop += 1
        if stop <= end + 1:
            break
        # "according to Ng, the road was shut": a clause, no apposition
        clause = any(
            token.low in AUXILIARIES or token.low in FINITE_VERBS
            for token in tokens[end + 1 : stop]
        )
        if clause and first.low not in ("who", "whose", "one"):
            break
        end = stop
    return end


def _speaks(tokens: Sequence[Token], at: int, ceiling: int) -> bool:
    """Whether ", who added" opens here: an attribution of its own."""
    if tokens[at].low != "who":
        return False
    return any(
        tokens[k].low in CUE_FORMS and CUE_FORMS[tokens[k].low].cue_class == "speech"
        for k in range(at + 1, min(ceiling, at + 4))
    )


_OWNERS = frozenset("his her their its our my".split())


_RANKS = frozenset(
    "president director chief chairman chairwoman spokesman spokeswoman spokesperson"
    " professor former founder editor head co-founder executive senior vice deputy"
    " secretary leader senator governor mayor author attorney republican democrat"
    " jr. sr. manager owner analyst".split()
)
