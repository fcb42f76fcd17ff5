"""How many men and how many women were hit, as a report divides them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sayso.compare.claims import Claim, cover_spans, find_context
from sayso.compare.pages import Page
from sayso.values import Quantity, Span

_SEXES = {
    "man": "men", "men": "men", "male": "men", "males": "men",
    "woman": "women", "women": "women", "female": "women", "females": "women",
}  # fmt: skip
# The second half stands this near to the first, in the next sentence at most.
_REACH = 160
_HIT = re.compile(
    r"\b(?:shot|wounded|injured|hurt|killed|dead|died|struck|transported|taken|"
    r"hospital\w*|victims?|stabbed)\b",
    re.IGNORECASE,
)


def read_breakdowns(at: int, page: Page) -> Iterator[Claim]:
    """The first count of men beside one of women among those hit. Linear.

    "One woman and four men were shot": five people, one of them a woman.
    """
    article = page.report.article
    counts = [one for one in page.report.quantities if _find_sex(one) is not None]
    for one, other in pairwise(counts):
        sexes = {_find_sex(one), _find_sex(other)}
        if len(sexes) < 2 or other.span.start - one.span.end > _REACH:
            continue
        nth = page.find_line(one.span)
        if nth is None or page.find_line(other.span) is None:
            continue
        span = cover_spans(_cover(one), _cover(other))
        around = article.text[max(0, span.start - 60) : span.end + 60]
        if _HIT.search(around) is None:
            continue
        told = {_find_sex(half): half.value for half in (one, other)}
        yield Claim(
            page=at,
            line=nth,
            kind="number",
            span=span,
            topic=("breakdown",),
            value=f"{told['men']:g} men, {told['women']:g} women",
            number=sum(told.values()),
            modifier=None,
            context=find_context(page.lines[nth], span),
            near=frozenset(),
            about="men and women among those hit",
        )
        return


def _find_sex(quantity: Quantity) -> str | None:
    """The sex of the people that an exact count counts; None for any other."""
    if quantity.kind != "count" or quantity.modifier is not None:
        return None
    return _SEXES.get((quantity.unit or "").casefold())


def _cover(quantity: Quantity) -> Span:
    """A number with what it counts."""
    return cover_spans(quantity.span, quantity.counted)
