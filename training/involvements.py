"""Learn which events an entity takes part in, and when; needs no torch.

    python -m training.involvements ../shared/data src/sayso/tell

Reads the trial set and corpus 1 of SemEval-2015 task 4 (Wikinews, CC BY 3.0).
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import typer

from sayso.annotate.annotations import annotate_article
from sayso.evaluate.timeline_corpora import TimelineCorpus, load_corpora
from sayso.evaluate.timeline_scores import Cell, Compared, compare_timelines
from sayso.tell.event_mentions import find_event_mentions
from sayso.tell.involvements import list_involvements

# Tuned in six folds by document over both corpora: penalty 1, 2, 3, 4, 6, 8; least
# score .10 to .30. Micro F1 on corpus 1 stays within 26.5 and 27.8 around these.
_PENALTY = 4.0
_LEAST_SCORE = 0.16
_LEAST_COUNT = 4
_STEPS = 300
_FOLDS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """One possible involvement with its gold answer."""

    corpus: str
    document: str
    entity: str
    mention: str
    anchor: str
    features: frozenset[str]
    is_right: bool


def list_rows(corpus: TimelineCorpus) -> list[Row]:
    """All possible involvements of a corpus's target entities."""
    rows: list[Row] = []
    held = [
        (document, report, find_event_mentions(report))
        for document in corpus.documents
        for report in [annotate_article(document.article)]
    ]
    for entity, cells in corpus.gold:
        gold = {m: c.anchor for c in cells if c.position for m in c.mentions}
        for document, report, mentions in held:
            for one in list_involvements(report, mentions, entity):
                name = document.name_span(one.mention.span)
                if name is not None:
                    rows.append(
                        Row(corpus.name, report.article.id, entity, name,
                            one.anchor.value, frozenset(one.features),
                            gold.get(name) == one.anchor.value)
                    )  # fmt: skip
    return rows


def fit_weights(rows: Sequence[Row]) -> tuple[float, dict[str, float]]:
    """Bias and weights of a logistic model with an L2 penalty, by Adam."""
    counts = Counter(feature for row in rows for feature in row.features)
    names = sorted(name for name, count in counts.items() if count >= _LEAST_COUNT)
    place = {name: at for at, name in enumerate(names)}
    cells = [(at, place[name]) for at, row in enumerate(rows)
             for name in sorted(row.features) if name in place]  # fmt: skip
    at_row, at_name = np.array(cells).T
    right = np.array([row.is_right for row in rows], float)
    weights, mean, square = np.zeros((3, len(names) + 1))
    weights[-1] = -3.0
    for step in range(1, _STEPS + 1):
        total = np.bincount(at_row, weights[at_name], len(rows)) + weights[-1]
        error = 1 / (1 + np.exp(-total)) - right
        slope = np.append(
            np.bincount(at_name, error[at_row], len(names)) + _PENALTY * weights[:-1],
            error.sum(),
        )
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        pace = 0.1 if step < 0.6 * _STEPS else 0.03
        change = mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        weights -= pace * change
    return float(weights[-1]), dict(zip(names, weights[:-1].tolist(), strict=True))


def measure(rows: Sequence[Row], scores: Sequence[float],
            corpus: TimelineCorpus) -> float:  # fmt: skip
    """Micro F1 of the timelines that scored rows make."""
    best: dict[tuple[str, str], tuple[float, str]] = {}
    for row, score in zip(rows, scores, strict=True):
        if row.corpus == corpus.name and score >= _LEAST_SCORE:
            key = (row.entity, row.mention)
            best[key] = max(best.get(key, (0.0, "")), (score, row.anchor))
    held: dict[str, dict[str, list[tuple[float, str]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for (entity, mention), (score, anchor) in best.items():
        held[entity][anchor].append((-score, mention))
    total = Compared(0, 0, 0, 0)
    for entity, gold in corpus.gold:
        times = held[entity]
        cells = [
            Cell(at + 1, anchor, tuple(name for _, name in sorted(times[anchor])))
            for at, anchor in enumerate(sorted(times))
        ]
        total += compare_timelines(cells, gold)
    return total.f1


def apply_weights(bias: float, weights: dict[str, float],
                  rows: Sequence[Row]) -> list[float]:  # fmt: skip
    """The chance of each row."""
    totals = [bias + sum(weights.get(f, 0.0) for f in row.features) for row in rows]
    return [float(1 / (1 + np.exp(-total))) for total in totals]


def main(data: Path, target: Path) -> None:
    """Measures across corpora and in folds, then writes weights learnt on all."""
    corpora = [c for c in load_corpora(data / "timelines")
               if c.name in ("trial", "corpus 1")]  # fmt: skip
    rows = [row for corpus in corpora for row in list_rows(corpus)]
    told: list[str] = []
    for corpus in corpora:
        other = fit_weights([row for row in rows if row.corpus != corpus.name])
        part = [row for row in rows if row.corpus == corpus.name]
        score = measure(part, apply_weights(*other, part), corpus)
        told.append(f"{corpus.name} by the other {100 * score:.1f}")
    documents = sorted({row.document for row in rows})
    random.Random(1).shuffle(documents)
    fold_of = {id: at % _FOLDS for at, id in enumerate(documents)}
    scores = [0.0] * len(rows)
    for fold in range(_FOLDS):
        model = fit_weights([row for row in rows if fold_of[row.document] != fold])
        inside = [at for at, row in enumerate(rows) if fold_of[row.document] == fold]
        for at, score in zip(
            inside, apply_weights(*model, [rows[at] for at in inside]), strict=True
        ):
            scores[at] = score
    for corpus in corpora:
        told.append(f"{corpus.name} in folds {100 * measure(rows, scores, corpus):.1f}")
    bias, weights = fit_weights(rows)
    held = {
        "about": "Learnt from the trial set and corpus 1 of SemEval-2015 task 4 "
        f"(Wikinews, CC BY 3.0). Micro F1: {'; '.join(told)}.",
        "bias": round(bias, 3),
        "least_score": _LEAST_SCORE,
        "weights": {name: round(weight, 3) for name, weight in weights.items()
                    if abs(weight) >= 0.005},
    }  # fmt: skip
    path = target / "involvement_weights.json"
    path.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")
    typer.echo(held["about"])


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
