"""Weights of the same-event score, learned from pairs of articles."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.errors import EvaluationError, MissingExtraError
from sayso.group.comparing import ScorePair
from sayso.group.scores import limit_evidence

Evidence = Mapping[str, float]

# A set counts so much: local crime has ten times the pairs of the other two.
_SET_WEIGHTS = {"violence": 1.0}
_SMALL_SET_WEIGHT = 3.0
_PENALTY = 10.0
# What may only speak against one event; everything else may only speak for it.
_AGAINST = frozenset(
    {
        "same_outlet", "gap", "gap_over_14", "gap_over_60", "days_apart",
        "lead_days_apart", "places_unknown", "recalls_not", "length",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles that were compared: the evidence, and whether they are on one event.

    ``set`` names the set that they are from.
    """

    set: str
    evidence: Evidence
    same: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """A bias and a weight for each kind of evidence, in log odds."""

    bias: float
    weights: Mapping[str, float]

    def score(self, one: str, other: str, evidence: Evidence) -> float:
        """The log odds that two articles are on one event."""
        limited = limit_evidence(evidence)
        return self.bias + math.fsum(
            weight * limited[name] for name, weight in self.weights.items()
        )


def fit_weights(pairs: Sequence[Pair]) -> Fit:
    """Logistic regression in which likeness speaks only for and clashes only against.

    Raises:
        EvaluationError: when no pair is of one event.
        MissingExtraError: when scikit-learn, with numpy and scipy, is not installed.
    """
    try:
        import numpy
        from scipy.optimize import minimize
    except ImportError as err:
        raise MissingExtraError(
            "cross-validation needs scikit-learn, which is not installed; install it "
            "with: pip install 'sayso[evaluation]'"
        ) from err
    if not any(pair.same for pair in pairs):
        raise EvaluationError("no pairs of one event to learn from; expected some")
    rows = [limit_evidence(pair.evidence) for pair in pairs]
    names = sorted(rows[0])
    table = numpy.array([[row[name] for name in names] for row in rows])
    same = numpy.array([float(pair.same) for pair in pairs])
    counts = numpy.array(
        [_SET_WEIGHTS.get(pair.set, _SMALL_SET_WEIGHT) for pair in pairs]
    )
    scale = table.std(axis=0) + 1e-9
    scaled = table / scale

    def measure(values: Any) -> tuple[float, Any]:
        odds = scaled @ values[1:] + values[0]
        loss = numpy.logaddexp(0, odds) - same * odds
        slope = counts * (1 / (1 + numpy.exp(-odds)) - same)
        penalty = _PENALTY * (values[1:] ** 2).sum()
        back = numpy.r_[slope.sum(), scaled.T @ slope + 2 * _PENALTY * values[1:]]
        return float((counts * loss).sum() + penalty), back

    bounds = [(None, None), *(_bound(name) for name in names)]
    found = minimize(
        measure, numpy.zeros(len(names) + 1), jac=True, bounds=bounds, method="L-BFGS-B"
    )
    weights = found.x[1:] / scale
    return Fit(
        bias=float(found.x[0]),
        weights={
            name: float(weight)
            for name, weight in zip(names, weights, strict=True)
            if weight
        },
    )


def _bound(name: str) -> tuple[float | None, float | None]:
    if name in _AGAINST or name.endswith("_clash"):
        return (None, 0.0)
    return (0.0, None)


def fit_score(pairs: Sequence[Pair]) -> ScorePair:
    """A score learned from pairs, to group with."""
    return fit_weights(pairs).score
