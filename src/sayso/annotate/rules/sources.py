"""Sources: the noun phrase that names who speaks, before or behind a cue."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.rules.antecedents import find_antecedent
from sayso.annotate.rules.appositions import find_apposed
from sayso.annotate.rules.noun_phrases import (
    REACH,
    Range,
    find_parenthesised,
    find_phrase_ending,
)
from sayso.annotate.rules.passages import Token
from sayso.annotate.rules.wordclasses import AUXILIARIES, is_adverb


def find_source_before(tokens: Sequence[Token], verb: int, floor: int) -> Range | None:
    """The tokens of the noun phrase that is the subject of the word at ``verb``.

    Looks back no further than ``floor``. A relative "who" gives the noun that it
    stands for. None where no noun phrase stands there. Cost: bounded.
    """
    floor = max(floor, verb - REACH)
    at = verb - 1
    while at >= floor and tokens[at].region < 0 and _is_between(tokens[at].low):
        at -= 1
    if at < floor:
        return None
    last = tokens[at]
    if last.low in ("who", "which") or (
        last.low == "that" and at - 1 >= floor and tokens[at - 1].low not in AUXILIARIES
    ):
        return find_antecedent(tokens, at, floor)
    if last.low == ",":
        return find_apposed(tokens, at, floor)
    if last.low in (")", "]"):
        return find_parenthesised(tokens, at, floor)
    if last.region >= 0 or not last.is_word:
        return None
    return find_phrase_ending(tokens, at + 1, floor)


def _is_between(word: str) -> bool:
    return word in AUXILIARIES or is_adverb(word)
