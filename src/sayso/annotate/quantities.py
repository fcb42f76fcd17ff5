"""Numbers with what they measure or count."""

from __future__ import annotations

from sayso.values import Article, Quantity, TimeExpression


def find_quantities(
    article: Article, times: tuple[TimeExpression, ...]
) -> tuple[Quantity, ...]:
    """The quantities of an article in order."""
    return ()
