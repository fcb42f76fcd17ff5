"""Scores: chances from evidence, and how they are fitted."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from sayso.annotate.encoder.relations import Relation
from sayso.annotate.encoder.scores import FEATURE_NAMES, find_score, list_features
from training.calibration import Example, check_folds, fit_weights

SURE = Relation(((0, 4),), (5, 9), (10, 14), 0.99, 0.98, 0.97, 0.99, 0.98)


def test_better_evidence_scores_higher():
    poor = replace(SURE, content_chance=0.5, link_chance=0.4)
    assert find_score(poor, {}) < find_score(SURE, {}) <= 1.0


def test_a_calibration_weighs_what_it_names():
    assert find_score(SURE, {"bias": 0.0}) == 0.5
    assert len(list_features(SURE)) == len(FEATURE_NAMES)
    bare = replace(SURE, cue=None, source=None)
    assert find_score(bare, {"no_cue": 2.0}) == pytest.approx(0.8808, abs=1e-4)


def test_fitted_scores_are_as_often_right_as_they_say():
    draw = random.Random(4)
    examples = []
    for number in range(3_000):
        features = tuple(draw.uniform(-2, 2) for _ in FEATURE_NAMES)
        chance = 1 / (1 + 2.718281828 ** -(features[0] + 0.5))
        examples.append(Example(number, features, draw.random() < chance))
    weights = fit_weights(examples)
    assert weights["content"] == pytest.approx(1.0, abs=0.15)
    assert weights["bias"] == pytest.approx(0.5, abs=0.15)
    for band in check_folds(examples):
        assert band.count < 60 or band.right == pytest.approx(band.mean, abs=0.08)
