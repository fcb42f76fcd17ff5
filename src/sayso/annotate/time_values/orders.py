"""Whether an article writes its dates in digits day first or month first."""

from __future__ import annotations

import re

from sayso.values import Article

_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:19|20)?\d\d(?![\d/])")
# Where the address ends in one of these, dates are written day first.
_DAY_FIRST = re.compile(
    r"^(?:https?://)?[^/]*\.(?:uk|ie|au|nz|in|za|fr|de|es|it|nl|be|pt|ng|ke|pk|bd|sg|my|"
    r"hk|eu)(?:[:/]|$)",
    re.IGNORECASE,
)


def find_day_order(article: Article) -> bool | None:
    """True for day first, False for month first; None where nothing decides.

    Another date of the article decides ("21/03/2020"), then the outlet's address.
    Cost: linear in the text.
    """
    first = second = False
    for match in _SLASHED.finditer(article.text):
        first = first or int(match[1]) > 12 >= int(match[2])
        second = second or int(match[2]) > 12 >= int(match[1])
    if first != second:
        return first
    if not first and article.url and _DAY_FIRST.match(article.url):
        return True
    return None
