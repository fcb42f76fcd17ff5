"""Antecedents: the noun that who, which or that stands for."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.rules.noun_phrases import Range, find_phrase_ending
from sayso.annotate.rules.passages import Token
from sayso.annotate.rules.wordclasses import DETERMINERS, PREPOSITIONS


def find_antecedent(tokens: Sequence[Token], at: int, floor: int) -> Range | None:
    """The noun phrase that the relative pronoun at ``at`` stands for."""
    end = at
    if end - 1 >= floor and tokens[end - 1].low in (",", "--", "—", "–", "-"):
        end -= 1
    if end <= floor or not tokens[end - 1].is_word or tokens[end - 1].region >= 0:
        return None
    whole = find_phrase_ending(tokens, end, floor, governed=True)
    if whole is None:
        return None
    # "the plan of Senator Ng, who said": the noun right before is meant.
    start = whole[0]
    for back in range(whole[1] - 1, whole[0], -1):
        low = tokens[back].low
        if low in PREPOSITIONS and low != "of":
            start = back + 1
            break
        if (
            low == "of"
            and tokens[back + 1].is_capital
            and not tokens[back - 1].is_capital
        ):
            start = back + 1
            break
        if _is_verb_like(tokens, back, whole):
            start = back + 1
            break
    return start, whole[1]


def _is_verb_like(tokens: Sequence[Token], at: int, whole: Range) -> bool:
    token = tokens[at]
    return (
        token.low.endswith("ed")
        and not token.is_capital
        and at > whole[0]
        and tokens[at - 1].low not in DETERMINERS
    )
