"""Odds: chances on a scale without ends, for weights to add up."""

from __future__ import annotations

import math


def to_odds(chance: float) -> float:
    """The logarithm of the odds of a chance, between -6.2 and 6.2.

    >>> to_odds(0.5)
    0.0
    """
    bounded = min(max(chance, 0.002), 0.998)
    return math.log(bounded / (1 - bounded))
