"""How likely a pronoun is each of its candidates, or nobody whom we know."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import exp

from sayso.annotate.tie_signs import Sign

# One line a sign: its weight, and what is added where the pronoun is a source ("he
# said"). A conditional logistic regression over the candidates and nobody, written by
# training/people/fit_ties.py; numbers only, none of the texts it was fitted on.
_WEIGHTS = "tie_weights.tsv"
NOBODY = "nobody"

# The chance from which a pronoun is tied, and one that is a source: a wrong speaker is
# worse than none. Tried on speakers dev in five folds, pronouns right / wrong: .5 gives
# 71 / 7, .6 70 / 6; with all examples .65 loses three right for one wrong. On GUM news
# and interview .5 is the best.
LEAST_CHANCE = 0.5
LEAST_OF_SOURCE = 0.6


@cache
def read_weights() -> dict[str, tuple[float, float]]:
    """The weight of each sign, and what a source adds to it."""
    text = files("sayso.annotate").joinpath(_WEIGHTS).read_text(encoding="utf-8")
    weights: dict[str, tuple[float, float]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            sign, plain, source = line.split("\t")
            weights[sign] = float(plain), float(source)
    return weights


def weigh_chances(
    options: Sequence[Sequence[Sign]], *, speaks: bool
) -> tuple[float, ...]:
    """The chance of each candidate, given its signs; what is missing to 1 is nobody's.

    No candidates give (). A sign without weight counts nothing.

    Method: McFadden (1974), conditional logit; ranking of candidates against nobody as
    in Denis & Baldridge (2008) and Durrett & Klein (2013), section 3.
    """
    if not options:
        return ()
    weights = read_weights()
    values = [_add(signs, weights, speaks) for signs in options]
    nobody = _add(((NOBODY, 1.0),), weights, speaks)
    highest = max(*values, nobody)
    raised = [exp(value - highest) for value in values]
    total = sum(raised) + exp(nobody - highest)
    return tuple(one / total for one in raised)


def _add(
    signs: Sequence[Sign], weights: dict[str, tuple[float, float]], speaks: bool
) -> float:
    total = 0.0
    for sign, value in signs:
        plain, source = weights.get(sign, (0.0, 0.0))
        total += value * (plain + source if speaks else plain)
    return total
