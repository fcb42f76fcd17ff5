"""Numbers with what they measure or count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from sayso.annotate.quantity_kinds.ages import find_ages
from sayso.annotate.quantity_kinds.amounts import find_amounts
from sayso.annotate.quantity_kinds.counts import find_counts
from sayso.annotate.rules.paragraphs import find_text_zones
from sayso.values import Article, Quantity, TimeExpression


def find_quantities(
    article: Article, times: tuple[TimeExpression, ...]
) -> tuple[Quantity, ...]:
    """The quantities of an article in order, no two of them overlapping.

    Ages come first ("41-year-old" is no time), then times hide the numbers they hold
    ("two weeks", "Sept. 30"), then sums, shares and measures go before counts. No
    text, no quantities. Cost: linear.

    Misses: shares in words ("two thirds of voters"), scores ("won 3-2"), sizes with
    a hyphen ("a 12-page letter").
    """
    zones = tuple(find_text_zones(article))
    ages = _keep_apart([], _find_all(find_ages, article, zones))
    taken = [(age.span.start, age.span.end) for age in ages]
    hidden = sorted([*taken, *((time.span.start, time.span.end) for time in times)])
    amounts = _keep_apart(hidden, _find_all(find_amounts, article, zones))
    hidden += [(amount.span.start, amount.span.end) for amount in amounts]
    counts = _keep_apart(sorted(hidden), _find_all(find_counts, article, zones))
    found = [*ages, *amounts, *counts]
    return tuple(sorted(found, key=lambda quantity: quantity.span))


def _find_all(
    find: Callable[[Article, tuple[int, int]], Iterator[Quantity]],
    article: Article,
    zones: Iterable[tuple[int, int]],
) -> Iterator[Quantity]:
    """What one kind's finder gives for all zones of an article that hold words."""
    return chain.from_iterable(find(article, zone) for zone in zones)


def _keep_apart(
    hidden: list[tuple[int, int]], quantities: Iterable[Quantity]
) -> list[Quantity]:
    """Quantities that overlap no hidden range nor one another, the longer one kept.

    Cost: a sort; one pass over both lists.
    """
    kept: list[Quantity] = []
    at = 0
    for quantity in sorted(quantities, key=lambda q: (q.span.start, -q.span.end)):
        start, end = quantity.span.start, quantity.span.end
        while at < len(hidden) and hidden[at][1] <= start:
            at += 1
        if at < len(hidden) and hidden[at][0] < end:
            continue
        if kept and start < kept[-1].span.end:
            continue
        kept.append(quantity)
    return kept
