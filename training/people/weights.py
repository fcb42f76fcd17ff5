"""A conditional logistic regression over candidates and nobody, by gradient descent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.annotate.tie_scores import NOBODY
from training.people.examples import Example

Matrix = NDArray[np.float64]

# How much an example counts. GUM's biographies are of one person each and half of all
# pronouns; silver chains are a parser's. Tried on five folds of GUM and speakers dev:
# silver sources 0 to .4, other silver 0 to .1. Speakers dev, sources in folds, right /
# wrong / open: 53 / 7 / 3 without silver, 57 / 4 / 2 with it.
_COUNTS = {"bio": 0.3, "court": 0.7}
_SILVER_SOURCE, _SILVER_OTHER = 0.3, 0.03
_PENALTY, _STEPS, _RATE, _FOLDS = 1.0, 300, 0.05, 5


def fit_weights(examples: Sequence[Example]) -> dict[str, tuple[float, float]]:
    """The weight of each sign, and what is added where the pronoun is a source."""
    signs = sorted(
        {sign for one in examples for option in one.options for sign, _ in option}
    )
    place = {sign: at for at, sign in enumerate([*signs, NOBODY])}
    weights = _descend(examples, place)
    half = len(place)
    return {
        sign: (float(weights[at]), float(weights[half + at]))
        for sign, at in place.items()
    }


def _descend(examples: Sequence[Example], place: dict[str, int]) -> Matrix:
    """Adam on the negative log likelihood of the right candidates, L2 beside it."""
    rows, right, owner = [], [], []
    for number, example in enumerate(examples):
        table = _tabulate(example, place)
        if example.source == "silver":
            # Kept only where some candidate is right, they tell nothing of nobody.
            table = table[:-1]
        rows.append(table)
        marks = np.zeros(len(table))
        marks[sorted(example.right) or [-1]] = 1.0
        right.append(marks)
        owner.append(np.full(len(table), number))
    values, marks, owners = (
        np.vstack(rows),
        np.concatenate(right),
        np.concatenate(owner),
    )
    counts = np.array([_count(example) for example in examples])[owners]
    size = len(examples)
    weights = np.zeros(values.shape[1])
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        scores = values @ weights
        highest = np.full(size, -np.inf)
        np.maximum.at(highest, owners, scores)
        raised = np.exp(scores - highest[owners])
        chance = raised / np.bincount(owners, raised, size)[owners]
        among = raised * marks
        wanted = among / np.maximum(np.bincount(owners, among, size), 1e-12)[owners]
        slope = values.T @ ((chance - wanted) * counts) + _PENALTY * weights
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.999 * spread + 0.001 * slope * slope
        pace = np.sqrt(spread / (1 - 0.999**step)) + 1e-8
        weights -= _RATE * mean / (1 - 0.9**step) / pace
    return np.asarray(weights)


def _tabulate(example: Example, place: dict[str, int]) -> Matrix:
    """One row a candidate and one for nobody; signs of sources once more behind."""
    half = len(place)
    table = np.zeros((len(example.options) + 1, 2 * half))
    options = [*example.options, ((NOBODY, 1.0),)]
    for at, option in enumerate(options):
        for sign, value in option:
            if sign in place:
                table[at, place[sign]] = value
                table[at, half + place[sign]] = value * example.speaks
    return table


def _count(example: Example) -> float:
    if example.source == "silver":
        return _SILVER_SOURCE if example.speaks else _SILVER_OTHER
    return _COUNTS.get(example.source, 1.0)


def score_folds(examples: Sequence[Example], least: float = 0.5) -> Iterator[str]:
    """Right, wrong and open by corpus, each document scored by weights without it."""
    documents = sorted({example.document for example in examples})
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for fold in range(_FOLDS):
        held = set(documents[fold::_FOLDS])
        fitted = fit_weights([one for one in examples if one.document not in held])
        for example in examples:
            if example.document in held:
                best, chance = _choose(example, fitted)
                row = tally[f"{example.source}{' sources' * example.speaks}"]
                row[2 if chance < least else 0 if best in example.right else 1] += 1
    for label, (right, wrong, open_) in sorted(tally.items()):
        yield f"{label}: right {right}, wrong {wrong}, open {open_}"


def _choose(
    example: Example, weights: dict[str, tuple[float, float]]
) -> tuple[int, float]:
    """The likeliest candidate and its chance."""

    def add(option: Sequence[tuple[str, float]]) -> float:
        pairs = ((weights.get(sign, (0.0, 0.0)), value) for sign, value in option)
        return sum(v * (w[0] + w[1] * example.speaks) for w, v in pairs)

    scores = np.array([add(option) for option in (*example.options, ((NOBODY, 1.0),))])
    chances = np.exp(scores - scores.max())
    best = int(np.argmax(chances[:-1]))
    return best, float(chances[best] / chances.sum())


def render_weights(weights: dict[str, tuple[float, float]]) -> str:
    """The file that ``sayso.annotate.tie_scores`` reads."""
    lines = ["# sign\tweight\tadded where the pronoun is a source"]
    lines += [
        f"{sign}\t{plain:.2f}\t{source:.2f}"
        for sign, (plain, source) in sorted(weights.items())
    ]
    return "\n".join(lines) + "\n"
