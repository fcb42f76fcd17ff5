"""Scores: the chance that an attribution is right, fitted to what was right."""

from __future__ import annotations

import math
from collections.abc import Mapping

from sayso.annotate.encoder.odds import to_odds
from sayso.annotate.encoder.relations import Relation

FEATURE_NAMES = (
    "content",
    "cue",
    "source",
    "link",
    "source_link",
    "no_cue",
    "no_source",
    "parts",
)
"""What a score is made of; a manifest's calibration has a weight for each."""

# Where a model brings no calibration of its own.
_PLAIN: Mapping[str, float] = {
    "bias": 0.0,
    "content": 0.5,
    "cue": 0.5,
    "source": 0.3,
    "link": 0.5,
    "source_link": 0.3,
    "no_cue": -1.0,
    "no_source": -0.5,
    "parts": 0.0,
}


def list_features(relation: Relation) -> tuple[float, ...]:
    """The evidence for a relation in the order of ``FEATURE_NAMES``.

    Chances as log odds, bounded, so that one that is nearly 1 does not hide the rest.
    """
    has_cue, has_source = relation.cue is not None, relation.source is not None
    return (
        to_odds(relation.content_chance),
        to_odds(relation.cue_chance) if has_cue else 0.0,
        to_odds(relation.source_chance) if has_source else 0.0,
        to_odds(relation.link_chance),
        to_odds(relation.source_link_chance) if has_cue else 0.0,
        float(not has_cue),
        float(not has_source),
        float(len(relation.content) - 1),
    )


def find_score(relation: Relation, calibration: Mapping[str, float]) -> float:
    """The chance in [0, 1] that content, cue and source overlap true ones.

    A logistic regression over ``list_features`` (Platt 1999, with more than one
    input); ``calibration`` holds its weights and ``bias``, empty for plain ones.
    """
    weights = calibration or _PLAIN
    total = weights.get("bias", 0.0) + sum(
        weights.get(name, 0.0) * value
        for name, value in zip(FEATURE_NAMES, list_features(relation), strict=True)
    )
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
