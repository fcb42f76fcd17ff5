"""Learning rates: a linear rise, then a linear fall."""

from __future__ import annotations


def rate_at(step: int, total: int, warm_up: float) -> float:
    """The share of the peak rate at a step: it rises to 1, then falls to 0.

    ``warm_up`` is the share of all steps that the rise takes.

    >>> [round(rate_at(step, 10, 0.2), 2) for step in (0, 1, 2, 6, 10)]
    [0.5, 1.0, 1.0, 0.5, 0.0]
    """
    begin = max(1, int(total * warm_up))
    if step < begin:
        return (step + 1) / begin
    return max(0.0, (total - step) / max(1, total - begin))
