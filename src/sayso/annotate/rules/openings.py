"""Openings: where the content behind a cue begins, and in which frame."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.rules.cues import CUE_FORMS
from sayso.annotate.rules.findings import has_clause, is_finite
from sayso.annotate.rules.passages import Token
from sayso.annotate.rules.wordclasses import (
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
    TIME_NOUNS,
    is_adverb,
)

# Cues that name the hearer first: "told reporters that".
_HEARER = frozenset(
    "tell assure remind inform notify advise warn ask convince persuade"
    " reassure".split()
)


# How far behind a cue its "that" may stand, in tokens.
_THAT_REACH = 16


def find_content_start(
    tokens: Sequence[Token], cue: int, lemma: str, stop: int
) -> tuple[int, str] | None:
    """The first token of what the cue at ``cue`` reports, and the frame it stands in.

    The frame is "that", "wh", "to", "clause", "np", "mark", "ing", or a preposition.
    None where nothing follows the cue. Cost: bounded.
    """
    at = cue + 1
    if at >= stop:
        return None
    that = _find_that(tokens, at, stop, lemma)
    if that is not None:
        return that, "that"
    at = skip_adjuncts(tokens, at, stop)
    if at >= stop:
        return None
    if lemma in _HEARER:
        at = skip_hearer(tokens, at, stop)
    if at >= stop or not (tokens[at].is_word or tokens[at].region >= 0):
        return None
    first = tokens[at]
    if first.region >= 0:
        return at, "mark"
    if first.low in QUESTION_WORDS and first.low != "that":
        return at, "wh"
    if first.low == "to":
        return at, "to"
    if first.low in PREPOSITIONS:
        return at, first.low
    if first.low.endswith("ing") and len(first.low) > 4 and not first.is_capital:
        return at, "ing"
    if has_clause(tokens, at + 1, _clause_reach(tokens, at, stop)):
        return at, "clause"
    if first.low in SUBJECT_PRONOUNS:
        return at, "pronoun"
    return at, "np"


def _clause_reach(tokens: Sequence[Token], at: int, stop: int) -> int:
    """How far to look for the finite verb of a clause without "that"."""
    for ahead in range(at, min(stop, at + 30)):
        if tokens[ahead].low in _CLAUSE_EDGES:
            return ahead
        # "the praise she drew": a relative clause without "that"
        if (
            tokens[ahead].low in SUBJECT_PRONOUNS
            and ahead > at
            and (tokens[ahead - 1].is_word)
        ):
            return ahead
    return stop


_CLAUSE_EDGES = frozenset(
    "; who which that when where as because if after before while since how why"
    " whether whom whose".split()
)


# Cues that take "that" with a noun as often as with a clause.
_TAKES_NOUN = frozenset(
    "continue discuss repeat address accept support reject endorse raise challenge"
    " dispute describe call like want use echo cite oppose back express read".split()
)


def _find_that(tokens: Sequence[Token], at: int, stop: int, lemma: str) -> int | None:
    """The "that" that opens the content, behind hearer and adjuncts.

    Behind a plain object "that" is a relative ("signed a bill that cut"), so only a
    hearer, a phrase of time or place, or a clause with "as" may stand between.
    """
    first = tokens[at]
    if first.low == "that":
        if at + 1 < stop and is_finite(tokens, at + 1):
            return None  # "said that was fine": the pronoun
        # "continued that theme" has no verb behind it; other verbs take a clause even
        # where its verb is not known: "claims that Stone withheld the plans"
        if lemma in _TAKES_NOUN:
            return at if has_clause(tokens, at + 1, min(stop, at + 7)) else None
        return at if stop - at > 3 or has_clause(tokens, at + 1, stop) else None
    opens = (
        lemma in _HEARER
        or first.low in PREPOSITIONS
        or first.low in DAYS
        or first.low in TIME_NOUNS
        or first.low in ("to", ",", "last", "this", "earlier", "late", "early")
        or is_adverb(first.low)
    )
    if not opens or first.region >= 0:
        return None
    for ahead in range(at + 1, min(stop, at + _THAT_REACH)):
        token = tokens[ahead]
        if token.region >= 0 or token.low in _STOPS:
            return None
        if token.low == "that":
            relative = is_finite(tokens, ahead + 1) if ahead + 1 < stop else True
            return None if relative or tokens[ahead - 1].low in PREPOSITIONS else ahead
        if first.low == "to" and ahead == at + 1 and token.low in CUE_FORMS:
            return None
        if is_finite(tokens, ahead) and not _in_as_clause(tokens, at, ahead):
            return None
    return None


_STOPS = frozenset((";", ":", "?", "but", "who", "which"))


def _in_as_clause(tokens: Sequence[Token], at: int, ahead: int) -> bool:
    """Whether a clause with "as" stands between: "repeating as she did that"."""
    return any(tokens[k].low in ("as", "when") for k in range(at, ahead))


def skip_adjuncts(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The token behind "Tuesday", "on Twitter", "in a statement", "late last week"."""
    while at < stop:
        token = tokens[at]
        low = token.low
        if token.region >= 0:
            return at
        if low in DAYS:
            at += 1
            if at < stop and tokens[at].low in TIME_NOUNS:
                at += 1
            continue
        if (
            low in ("last", "this", "earlier", "late", "early", "next")
            and at + 1 < stop
        ):
            nxt = tokens[at + 1].low
            if nxt in TIME_NOUNS | DAYS or nxt in ("this", "last", "on"):
                at += 1 if nxt in DAYS or nxt in ("this", "last", "on") else 2
                continue
        if low in PREPOSITIONS:
            end = _adjunct_end(tokens, at, stop)
            if end is not None:
                at = end
                continue
        if _is_plain_adverb(low) and at + 1 < stop and tokens[at + 1].low != "to":
            at += 1
            continue
        return at
    return at


def _is_plain_adverb(word: str) -> bool:
    return is_adverb(word) and word not in ("not", "only", "once", "never", "first")


_ADJUNCT_NOUNS = frozenset(
    "statement interview tweet email e-mail post letter speech conference report"
    " release"
    " call memo filing video ad message essay article column court facebook twitter"
    " instagram tv television radio cnn msnbc nbc abc cbs fox remarks appearance rally"
    " debate briefing hearing testimony blog book".split()
)


def _adjunct_end(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """The end of a phrase that tells when or where it was said, before a clause."""
    low = tokens[at].low
    if low not in ("in", "on", "at", "during", "via", "to", "by", "after"):
        return None
    for ahead in range(at + 1, min(stop, at + 5)):
        token = tokens[ahead]
        if token.region >= 0 or not token.is_word:
            return None
        if token.low in DAYS and low in ("on", "in", "at"):
            end = ahead + 1
            if end < stop and tokens[end].low in TIME_NOUNS:
                end += 1
            return end
        if token.low in _ADJUNCT_NOUNS and low in ("in", "on", "at", "during", "via"):
            return _behind_modifiers(tokens, ahead + 1, stop)
    return None


def _behind_modifiers(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """Behind "with Radio Orsk" or "to the Herald" after "in an interview"."""
    if at < stop and tokens[at].low in ("with", "to", "from", "on", "for"):
        end = at + 1
        if end < stop and tokens[end].low in DETERMINERS:
            end += 1
        while end < stop and tokens[end].is_capital and tokens[end].region < 0:
            if tokens[end].low in DETERMINERS:
                break
            end += 1
        at = end
    return at


def skip_hearer(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The token behind the one who is told: "him", "reporters", "The Orsk Herald"."""
    first = tokens[at]
    if first.region >= 0 or not first.is_word:
        return at
    if first.low in PRONOUNS and first.low not in SUBJECT_PRONOUNS - {"it", "you"}:
        return at + 1
    if first.low in QUESTION_WORDS or first.low in ("to", "about", "for"):
        return at
    end = at
    if tokens[end].low in DETERMINERS:
        end += 1
    named = end < stop and tokens[end].is_capital
    while end < min(stop, at + 9):
        token = tokens[end]
        if token.region >= 0:
            break
        low = token.low
        if low == "'s" or low in ("of", "'s") or (low == "and" and named):
            end += 1
            continue
        if not token.is_word or low in PRONOUNS or low in DETERMINERS:
            break
        if low in PREPOSITIONS or low in QUESTION_WORDS or low == "to":
            break
        if named and not token.is_capital and not tokens[end - 1].low.endswith("'s"):
            break
        end += 1
        if not named and low.endswith("s"):
            break
    if end < stop and tokens[end].low in PREPOSITIONS:
        skipped = skip_adjuncts(tokens, end, stop)
        if skipped > end:
            return skipped
    elif end < stop and tokens[end].low in DAYS:
        return skip_adjuncts(tokens, end, stop)
    return end
