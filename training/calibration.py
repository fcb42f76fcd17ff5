"""Calibration: scores fitted so that nine of ten with .9 are right."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.annotate.encoder.attributions import mend_relations
from sayso.annotate.encoder.manifests import read_manifest
from sayso.annotate.encoder.models import Model, load_model
from sayso.annotate.encoder.readings import find_article_relations
from sayso.annotate.encoder.scores import FEATURE_NAMES, list_features
from sayso.annotate.encoder.settings import read_settings
from sayso.annotate.rules.passages import find_passages
from sayso.annotate.rules.sentences import find_sentences
from sayso.evaluate.quote_links import (
    Link,
    link_gold,
    links_match,
    mark_inside,
    trim_all,
)
from sayso.evaluate.score_bands import Band, Judged, list_bands
from sayso.read.blocks import mark_blocks
from sayso.values import Article

_FOLDS = 5
# Pulls weights to 0: with some 1,500 relations it only matters for rare evidence.
_RIDGE = 1.0
_ROUNDS = 50

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """One found relation: the article's number, its evidence, and if it is right."""

    article: int
    features: tuple[float, ...]
    is_right: bool


def read_examples(model: Model, path: Path) -> Iterator[Example]:
    """The relations that a model finds in PolNeAR articles, each judged."""
    settings = read_settings(model.manifest.thresholds)
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            raw = json.loads(line)
            text = raw["text"]
            article = Article(
                id=raw["id"], text=text, blocks=mark_blocks(raw["id"], text)
            )
            passages = find_passages(article, find_sentences(article))
            inside = mark_inside(text)
            gold = [
                link_gold(one, text, inside)
                for relations in raw["attributions"].values()
                for one in relations
            ]
            relations = find_article_relations(article, passages, model, settings)
            regions = [one for passage in passages for one in passage.regions]
            for draft in mend_relations(text, relations, regions, {}):
                link = Link(
                    trim_all(text, draft.content),
                    trim_all(text, [draft.cue] if draft.cue else []),
                    trim_all(text, [draft.source] if draft.source else []),
                    "",
                )
                right = any(links_match(one, link) for one in gold)
                yield Example(number, list_features(draft.relation), right)


def fit_weights(examples: Sequence[Example]) -> dict[str, float]:
    """Weights and bias of a logistic regression, by Newton's method."""
    rows = np.array([(1.0, *one.features) for one in examples])
    right = np.array([one.is_right for one in examples], dtype=float)
    weights = np.zeros(rows.shape[1])
    ridge = np.full(rows.shape[1], _RIDGE)
    ridge[0] = 0.0
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (chances - right) + ridge * weights
        bend = (rows * (chances * (1 - chances))[:, None]).T @ rows + np.diag(ridge)
        step = np.linalg.solve(bend + 1e-9 * np.eye(len(weights)), slope)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    names = ("bias", *FEATURE_NAMES)
    return {
        name: round(float(value), 4) for name, value in zip(names, weights, strict=True)
    }


def check_folds(examples: Sequence[Example]) -> tuple[Band, ...]:
    """The reliability of scores on articles that they were not fitted on."""
    judged: list[Judged] = []
    for fold in range(_FOLDS):
        fitted = fit_weights([one for one in examples if one.article % _FOLDS != fold])
        judged += [
            Judged(_score(one.features, fitted), one.is_right)
            for one in examples
            if one.article % _FOLDS == fold
        ]
    return tuple(list_bands(judged))


def _score(features: Sequence[float], weights: Mapping[str, float]) -> float:
    values = (weights[name] for name in FEATURE_NAMES)
    total = weights["bias"] + sum(
        weight * value for weight, value in zip(values, features, strict=True)
    )
    return float(1 / (1 + np.exp(-np.clip(total, -30, 30))))


def calibrate_model(folder: Path, path: Path) -> tuple[Band, ...]:
    """Fit a model's scores on PolNeAR articles and write them to its manifest.

    Gives the reliability by cross-validation over articles.
    """
    examples = list(read_examples(load_model(folder), path))
    manifest = folder / "manifest.json"
    raw = json.loads(manifest.read_text(encoding="utf-8"))
    raw["calibration"] = fit_weights(examples)
    manifest.write_text(json.dumps(raw, indent=2) + "\n", encoding="utf-8")
    read_manifest(folder)
    return check_folds(examples)
