"""From evidence to one number: how likely two articles are on one event."""

from __future__ import annotations

import math
from collections.abc import Mapping

from sayso.group.pair_weights import BIAS, CEILINGS, WEIGHTS

_LIMITED = tuple(
    (name, weight, CEILINGS.get(name, math.inf)) for name, weight in WEIGHTS.items()
)


def score_evidence(evidence: Mapping[str, float]) -> float:
    """The log odds that two articles are on one event. Weights: pair_weights.py."""
    return BIAS + math.fsum(
        weight * min(evidence[name], ceiling) for name, weight, ceiling in _LIMITED
    )


def limit_evidence(evidence: Mapping[str, float]) -> dict[str, float]:
    """Evidence in which no likeness counts above its ceiling."""
    return {
        name: min(value, CEILINGS.get(name, math.inf))
        for name, value in evidence.items()
    }


def make_chance(log_odds: float) -> float:
    """Log odds as a chance in (0, 1).

    >>> make_chance(0.0)
    0.5
    """
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, log_odds))))
