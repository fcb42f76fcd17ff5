"""From evidence to one number: how likely two articles are on one event."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from sayso.group.pair_weights import BIAS, CEILINGS, WEIGHTS

# What makes a score, in log odds, of the evidence about two articles.
ScoreEvidence = Callable[[Mapping[str, float]], float]


def score_evidence(evidence: Mapping[str, float]) -> float:
    """The log odds that two articles are on one event. Weights: pair_weights.py."""
    return BIAS + math.fsum(
        WEIGHTS[name] * min(value, CEILINGS.get(name, math.inf))
        for name, value in evidence.items()
        if name in WEIGHTS
    )


def make_chance(log_odds: float) -> float:
    """Log odds as a chance in (0, 1).

    >>> make_chance(0.0)
    0.5
    """
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, log_odds))))
