"""Chains of mentions scored against gold ones: MUC, B-cubed, CEAF-e, and their mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

Chain = frozenset[Hashable]


@dataclass(frozen=True, slots=True)
class ChainScore:
    """What was counted for precision and recall, to be summed over texts.

    A ratio whose denominator is 0 is 0.
    """

    found_right: float = 0.0
    found: float = 0.0
    gold_right: float = 0.0
    gold: float = 0.0

    def __add__(self, other: ChainScore) -> ChainScore:
        return ChainScore(
            self.found_right + other.found_right,
            self.found + other.found,
            self.gold_right + other.gold_right,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """The right share of what was found."""
        return self.found_right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found."""
        return self.gold_right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score_muc(found: Sequence[Chain], gold: Sequence[Chain]) -> ChainScore:
    """Links: how many of those that hold a chain together are kept.

    Method: Vilain et al. (1995), A model-theoretic coreference scoring scheme.
    Misses: mentions left alone, which have no link.

    >>> score_muc([frozenset("abcd")], [frozenset("ab"), frozenset("cd")]).precision
    0.6666666666666666
    """
    right, size = _count_links(found, gold)
    gold_right, gold_size = _count_links(gold, found)
    return ChainScore(right, size, gold_right, gold_size)


def _count_links(chains: Sequence[Chain], others: Sequence[Chain]) -> tuple[int, int]:
    """Links of ``chains`` that ``others`` keep, and all links of ``chains``."""
    home = {mention: at for at, chain in enumerate(others) for mention in chain}
    kept = links = 0
    for chain in chains:
        parts = {home[mention] for mention in chain if mention in home}
        alone = sum(mention not in home for mention in chain)
        kept += len(chain) - len(parts) - alone
        links += len(chain) - 1
    return kept, links


def score_bcubed(found: Sequence[Chain], gold: Sequence[Chain]) -> ChainScore:
    """Mentions: how pure and how whole each one's chain is.

    Method: Bagga & Baldwin (1998), Algorithms for scoring coreference chains, with
    every mention of the same weight.
    """
    shared = _count_shared(found, gold)
    right = sum(n * n / len(found[at]) for (at, _), n in shared.items())
    gold_right = sum(n * n / len(gold[at]) for (_, at), n in shared.items())
    return ChainScore(right, sum(map(len, found)), gold_right, sum(map(len, gold)))


def _count_shared(
    found: Sequence[Chain], gold: Sequence[Chain]
) -> Counter[tuple[int, int]]:
    """How many mentions each found chain shares with each gold one."""
    home = {mention: at for at, chain in enumerate(gold) for mention in chain}
    return Counter(
        (at, home[mention])
        for at, chain in enumerate(found)
        for mention in chain
        if mention in home
    )


def score_ceaf_e(found: Sequence[Chain], gold: Sequence[Chain]) -> ChainScore:
    """Entities: the best pairing of found and gold chains, each used once.

    Method: Luo (2005), On coreference resolution performance metrics, with its phi 4
    (the Dice share of two chains). Cost: cubic in the chains of one text.
    """
    shared = _count_shared(found, gold)
    likeness = [[0.0] * len(gold) for _ in found]
    for (at, other), n in shared.items():
        likeness[at][other] = 2 * n / (len(found[at]) + len(gold[other]))
    best = pair_best(likeness)
    return ChainScore(best, len(found), best, len(gold))


def pair_best(worth: Sequence[Sequence[float]]) -> float:
    """The greatest sum of worths when every row and column is taken at most once.

    Method: Kuhn (1955) and Munkres (1957), with potentials. No rows give 0.

    >>> pair_best([[3, 2], [2, 0]])
    4.0
    """
    if not worth or not worth[0]:
        return 0.0
    rows: Sequence[Sequence[float]] = worth
    if len(worth) > len(worth[0]):
        rows = [list(column) for column in zip(*worth, strict=True)]
    size, width = len(rows), len(rows[0])
    row_price, column_price = [0.0] * (size + 1), [0.0] * (width + 1)
    owner = [0] * (width + 1)
    for row in range(1, size + 1):
        owner[0] = row
        column, least = 0, [float("inf")] * (width + 1)
        came_from, done = [0] * (width + 1), [False] * (width + 1)
        while owner[column]:
            done[column] = True
            at, step, nearest = owner[column], float("inf"), 0
            for other in range(1, width + 1):
                if done[other]:
                    continue
                cost = -rows[at - 1][other - 1] - row_price[at] - column_price[other]
                if cost < least[other]:
                    least[other], came_from[other] = cost, column
                if least[other] < step:
                    step, nearest = least[other], other
            for other in range(width + 1):
                if done[other]:
                    row_price[owner[other]] += step
                    column_price[other] -= step
                else:
                    least[other] -= step
            column = nearest
        while column:
            owner[column] = owner[came_from[column]]
            column = came_from[column]
    return float(
        sum(
            rows[owner[other] - 1][other - 1]
            for other in range(1, width + 1)
            if owner[other]
        )
    )


def mean_f1(scores: Sequence[ChainScore]) -> float:
    """The mean of the F1 of several scores, CoNLL's of MUC, B-cubed and CEAF-e.

    Method: Pradhan et al. (2012), CoNLL-2012 shared task.
    """
    return sum(score.f1 for score in scores) / len(scores) if scores else 0.0
