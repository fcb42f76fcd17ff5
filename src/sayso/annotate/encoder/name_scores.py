"""Scores of names: how likely a candidate is a name of a kind, by all that is known."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from sayso.annotate.encoder.name_evidence import JUDGED, Evidence

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


def score_kinds(evidence: Evidence, weights: Weights) -> tuple[float, ...]:
    """The log odds that a candidate is exactly a name, for each kind of ``JUDGED``.

    Method: logistic regression over ``EVIDENCE``.
    """
    return tuple(
        sum(weights[name] * value for name, value in evidence.list_values(kind))
        for kind in range(len(JUDGED))
    )


def to_chances(odds: Sequence[float]) -> tuple[float, ...]:
    """Log odds as chances."""
    return tuple(1 / (1 + math.exp(-max(-30.0, min(30.0, one)))) for one in odds)
