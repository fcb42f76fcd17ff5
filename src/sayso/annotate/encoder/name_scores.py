"""Scores of names: how likely a candidate is a name of a kind, by all that is known."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import mul

from sayso.annotate.encoder.name_evidence import BY_KIND, JUDGED, Evidence
from sayso.annotate.encoder.name_signs import SIGNS

Weights = Mapping[str, float]

_WEIGHTS = "name_weights.tsv"


@cache
def read_weights() -> Weights:
    """The weight of each evidence, as ``python -m training.names`` fitted them.

    Those of the second look (``name_votes.py``) stand beside those of the first.
    """
    text = files("sayso.annotate.encoder").joinpath(_WEIGHTS).read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line[:1] != "#")
    return {name: float(weight) for name, weight in rows}


@dataclass(frozen=True, slots=True)
class Scorer:
    """Weights laid out for scoring: those of signs apart for each kind."""

    weights: Weights
    by_kind: tuple[float, ...]
    signs: tuple[Weights, ...]

    @classmethod
    def of(cls, weights: Weights) -> Scorer:
        """The scorer of some weights."""
        return cls(
            weights=weights,
            by_kind=tuple(weights[name] for name in BY_KIND),
            signs=tuple(
                {sign: weights[f"{kind}:{sign}"] for sign in SIGNS} for kind in JUDGED
            ),
        )

    def score_kinds(self, evidence: Evidence) -> tuple[float, ...]:
        """The log odds that a candidate is exactly a name, for each kind of ``JUDGED``.

        Method: logistic regression over ``EVIDENCE``. What is common is summed once.
        """
        common = sum(self.weights[name] * value for name, value in evidence.common)
        scores = []
        for values, told in zip(evidence.by_kind, self.signs, strict=True):
            own = sum(map(mul, self.by_kind, values))
            scores.append(common + own + sum(map(told.__getitem__, evidence.signs)))
        return tuple(scores)


def to_chances(odds: Sequence[float]) -> tuple[float, ...]:
    """Log odds as chances."""
    return tuple(1 / (1 + math.exp(-max(-30.0, min(30.0, one)))) for one in odds)
