"""How near a grouping comes to the gold one: B-cubed and pairs."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from sayso.evaluate.tables import Score


def score_bcubed(
    found: Mapping[str, str], gold: Mapping[str, str]
) -> tuple[float, float]:
    """B-cubed precision and recall of stories by article id; (0, 0) for none.

    Method: Bagga and Baldwin 1998.
    """
    if not gold:
        return 0.0, 0.0
    both = Counter((found[id], gold[id]) for id in gold)
    by_found = Counter(found[id] for id in gold)
    by_gold = Counter(gold.values())
    precision = math.fsum(n * n / by_found[story] for (story, _), n in both.items())
    recall = math.fsum(n * n / by_gold[story] for (_, story), n in both.items())
    return precision / len(gold), recall / len(gold)


def make_f1(precision: float, recall: float) -> float:
    """The harmonic mean of precision and recall, 0 where both are."""
    total = precision + recall
    return 2 * precision * recall / total if total else 0.0


def score_pairs_found(found: Mapping[str, str], gold: Mapping[str, str]) -> Score:
    """How many pairs of articles are rightly in one story."""

    def count(sizes: Mapping[object, int]) -> int:
        return sum(size * (size - 1) // 2 for size in sizes.values())

    return Score(
        right=count(Counter((found[id], gold[id]) for id in gold)),
        found=count(Counter(found[id] for id in gold)),
        gold=count(Counter(gold.values())),
    )
