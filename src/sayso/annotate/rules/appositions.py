"""Appositions: a phrase beside a noun that says who it is."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.rules.noun_phrases import BREAKS, Range, find_phrase_ending
from sayso.annotate.rules.passages import Token
from sayso.annotate.rules.wordclasses import (
    CONJUNCTIONS,
    DAYS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
)


def find_apposed(tokens: Sequence[Token], comma: int, floor: int) -> Range | None:
    """ "Ana Ng, the mayor of Orsk," with the comma at its end at ``comma``."""
    first = None
    depth = marked = 0
    for back in range(comma - 1, floor - 1, -1):
        token = tokens[back]
        if token.low in (")", "]"):
            depth += 1
        elif token.low in ("(", "["):
            depth -= 1
        if depth > 0:
            continue
        if token.low == ",":
            # a list or a place inside the apposition: "a lawyer from Orsk, Maine,"
            head = find_phrase_ending(tokens, back, floor)
            if head is not None and _heads_apposition(tokens, back, comma):
                first = head
                if not _may_reach_back(tokens, head, floor):
                    break
            elif first is not None:
                break
        elif token.region >= 0:
            marked += 1
            if marked > _MARKED_REACH:
                break
        elif token.low in BREAKS:
            break
    if first is None:
        return None
    if _is_inserted(tokens[first[1] + 1]):
        return first
    return first[0], comma


# Tokens in marks that an apposition may hold, the marks counted: 'Ana Ng, who runs a
# stall called "Purrfect", said'.
_MARKED_REACH = 8


def _is_inserted(word: Token) -> bool:
    """Whether a phrase between commas tells how or when, not who: ", smiling,"."""
    low = word.low
    return (
        (low.endswith("ing") and not word.is_capital)
        or low in PREPOSITIONS
        or low in DAYS
        or is_adverb(low)
        or low in ("asked", "pressed", "when", "while")
    )


def _may_reach_back(tokens: Sequence[Token], head: Range, floor: int) -> bool:
    """Whether the head may itself belong to an apposition further left."""
    if head[0] - 1 < floor or tokens[head[0] - 1].low != ",":
        return False
    words = tokens[head[0] : head[1]]
    return len(words) <= 3 or words[0].low in ("a", "an", "the", "who")


def _heads_apposition(tokens: Sequence[Token], comma: int, end: int) -> bool:
    """Whether what follows the comma may be in apposition to what stands before."""
    first = tokens[comma + 1]
    if first.low in SUBJECT_PRONOUNS or first.low in (
        "but",
        "because",
        "when",
        "while",
    ):
        return False
    if first.low in CONJUNCTIONS and first.low not in ("whose",):
        return False
    return first.is_word
