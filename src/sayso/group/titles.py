"""A title for a story: the headline of one of its reports."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.values import Article

_MAX_CHARS = 110
_SITE = re.compile(r"\s+(?:\||–|—|-|::|»)\s+[^|]{2,80}$")


def choose_title(articles: Sequence[Article], centrality: Sequence[float]) -> str:
    """The headline of the report nearest to all others; words of its own, never made.

    ``centrality`` has one value for each article. A headline of usual length, not in
    capitals and without a quotation is preferred among reports that are about as near.
    Without any headline it is the first words of the first report.
    """
    titled = [
        (article, near)
        for article, near in zip(articles, centrality, strict=True)
        if article.title
    ]
    if not titled:
        return _first_words(articles[0].text)
    best = max(
        titled, key=lambda item: (_rate(item[0].title or "", item[1]), item[0].id)
    )
    return drop_site(" ".join((best[0].title or "").split()))


def _rate(title: str, near: float) -> float:
    words = title.split()
    usual = 5 <= len(words) <= 16
    shouted = sum(word.isupper() and len(word) > 3 for word in words) >= 2
    spoken = any(sign in title for sign in '"“‘')
    asked = "?" in title
    return near + 0.1 * usual - 0.1 * shouted - 0.05 * spoken - 0.05 * asked


def drop_site(title: str, *, least_words: int = 4) -> str:
    """A headline without the name of the site behind it: "... - Harbour TV".

    It stays as it is where fewer than ``least_words`` would be left.
    """
    short = _SITE.sub("", title)
    return short if len(short.split()) >= least_words else title


def _first_words(text: str) -> str:
    line = next((line.strip() for line in text[:2000].splitlines() if line.strip()), "")
    if len(line) <= _MAX_CHARS:
        return line
    return line[:_MAX_CHARS].rsplit(" ", 1)[0] + " …"
