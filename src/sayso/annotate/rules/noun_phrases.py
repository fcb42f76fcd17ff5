"""Noun phrases: where the one that ends at a token begins."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.rules.passages import Token
from sayso.annotate.rules.wordclasses import (
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    FINITE_VERBS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_NOUNS,
    is_adverb,
)

# The longest phrase that is searched, in tokens: the longest sources of PolNeAR train
# (99 of 100) are shorter.
REACH = 45
BREAKS = frozenset(";:()[]—–…?!") | {"--", "...", "-"}
Range = tuple[int, int]


def find_phrase_ending(
    tokens: Sequence[Token], end: int, floor: int, *, governed: bool = False
) -> Range | None:
    """The noun phrase whose last token stands before ``end``.

    ``governed`` allows one that a preposition leads in, and leaves that out.
    """
    floor = max(floor, end - REACH)
    end = _trim_time(tokens, end, floor)
    if end <= floor:
        return None
    last = tokens[end - 1]
    if last.low in (")", "]"):
        return find_parenthesised(tokens, end - 1, floor)
    if last.low in SUBJECT_PRONOUNS or last.low in ("everyone", "everybody"):
        return end - 1, end
    if last.low in PREPOSITIONS | CONJUNCTIONS | {"the", "a", "an"}:
        return None
    start = end
    relative = False
    while start > floor:
        token = tokens[start - 1]
        if token.region >= 0:
            nickname = _nickname_start(tokens, start, floor)
            if nickname is None:
                break
            start = nickname
            continue
        if not token.is_word and token.low not in ("&", "'s", "/"):
            if token.low == "," and _is_list_comma(tokens, start - 1, floor, end):
                start -= 1
                continue
            break
        if token.low in RELATIVES and start - 1 > floor:
            before = tokens[start - 2]
            if token.low == "that" and not relative:
                break
            if before.is_word and before.low not in PREPOSITIONS:
                relative = False
                start -= 1
                continue
            break
        if token.low in SUBORDINATORS:
            break
        if token.low in ("and", "or", "&") and not _joins_nouns(
            tokens, start - 1, floor
        ):
            break
        # "penned a letter": a past tense before its object
        governs = (
            token.low.endswith("ed")
            and not token.is_capital
            and start < end
            and tokens[start].low in DETERMINERS
        )
        if governs or token.low in AUXILIARIES or token.low in FINITE_VERBS:
            opener = _find_relative(tokens, start - 1, floor)
            if opener is None:
                break
            start = opener
            continue
        if token.low in SUBJECT_PRONOUNS and start != end:
            break
        start -= 1
    if governed:
        while start < end and tokens[start].low in PREPOSITIONS:
            start += 1
    start = _trim_front(tokens, start, end)
    if start >= end:
        return None
    return start, end


def _nickname_start(tokens: Sequence[Token], end: int, floor: int) -> int | None:
    """Where the marks of 'Ada "Ace" Quill' begin; None when it is no nickname."""
    start = end
    while start > floor and tokens[start - 1].region == tokens[end - 1].region:
        start -= 1
        if end - start > 5:
            return None
    inside = tokens[start + 1 : end - 1]
    named = start > floor and tokens[start - 1].is_capital
    return start if named and all(token.is_word for token in inside) else None


def _find_relative(tokens: Sequence[Token], at: int, floor: int) -> int | None:
    """Where "who" or "that" opens the clause of the verb at ``at``, if one does."""
    for back in range(at - 1, max(floor, at - 8) - 1, -1):
        token = tokens[back]
        if not token.is_word or token.region >= 0:
            return None
        if token.low in ("who", "that", "which"):
            return back if back > floor and tokens[back - 1].is_word else None
        if token.low in CONJUNCTIONS:
            return None
    return None


def _is_list_comma(tokens: Sequence[Token], at: int, floor: int, end: int) -> bool:
    """Whether the comma stands in a list or place name inside the phrase."""
    nearby = tokens[at + 1 : min(end, at + 6)]
    if any(t.low in ("and", "&") for t in nearby) and at - 1 >= floor:
        before = tokens[at - 1]
        after = tokens[at + 1] if at + 1 < end else None
        return bool(before.is_capital and after is not None and after.is_capital)
    return False


def _joins_nouns(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether the "and" at ``at`` joins two nouns rather than two clauses."""
    if at - 1 < floor or not tokens[at - 1].is_word:
        return False
    if at + 1 < len(tokens) and tokens[at + 1].low in SUBJECT_PRONOUNS:
        return False
    for back in range(at - 1, max(floor, at - 12) - 1, -1):
        token = tokens[back]
        if token.low in AUXILIARIES or token.low in FINITE_VERBS:
            return _find_relative(tokens, back, floor) is not None
        if not token.is_word or token.region >= 0 or token.low in SUBORDINATORS:
            break
        if token.low.endswith("ed") and back < at - 1:
            return False
    return True


def _trim_time(tokens: Sequence[Token], end: int, floor: int) -> int:
    """The end without "on Tuesday", "last week" or "in a statement" behind a name."""
    at = end - 1
    if (
        at > floor
        and tokens[at].low in DAYS | TIME_NOUNS
        and not tokens[at].region >= 0
    ):
        start = at
        while start > floor and tokens[start - 1].low in (
            "last this next that the earlier late early on in a few every".split()
        ):
            start -= 1
        if start > floor and (start < at or tokens[at].low in DAYS):
            return start
    return end


def _trim_front(tokens: Sequence[Token], start: int, end: int) -> int:
    """The start without a leading conjunction, adverb or time phrase."""
    while start < end:
        token = tokens[start]
        low = token.low
        if (low in CONJUNCTIONS and low not in ("both", "neither")) or (
            low not in DETERMINERS and is_adverb(low)
        ):
            start += 1
        elif low in PREPOSITIONS and low != "like":
            cut = _end_of_opening(tokens, start, end)
            if cut is None:
                return end
            start = cut
        elif low in DAYS and start + 1 < end:
            start += 1
        else:
            break
    return start


def _end_of_opening(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Behind a prepositional phrase at the front without a comma: "On Friday Ng"."""
    for at in range(start + 1, end):
        if tokens[at].low in DAYS | TIME_NOUNS and at + 1 < end:
            return at + 1
        if tokens[at].low.isdigit() and len(tokens[at].low) == 4 and at + 1 < end:
            return at + 1
    return None


def find_parenthesised(
    tokens: Sequence[Token], closing: int, floor: int
) -> Range | None:
    """ "Sen. Ana Ng (D-Orsk)" with its closing bracket at ``closing``."""
    for back in range(closing - 1, max(floor, closing - 12) - 1, -1):
        if tokens[back].low in ("(", "["):
            head = find_phrase_ending(tokens, back, floor)
            return None if head is None else (head[0], closing + 1)
    return None
