"""How long somebody may be locked up, as reports put the longest term."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.compare.claims import Claim, find_context, find_near
from sayso.compare.pages import Page
from sayso.text import fold_word

_SMALL = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip
_YEARS = r"(?P<years>\d{1,3}|" + "|".join(_SMALL) + r")[ -]years?"
_MAXIMUM = re.compile(
    rf"\b(?:up to|maximum (?:sentence |penalty |term )?of|as (?:much|many) as|"
    rf"at most|no more than)\s{_YEARS}\b",
    re.IGNORECASE,
)
_PRISON = re.compile(
    r"\b(?:prison|jail(?:ed)?|behind bars|imprison\w+|sentenced?|locked up)\b",
    re.IGNORECASE,
)


def read_sentence_terms(at: int, page: Page) -> Iterator[Claim]:
    """The longest terms of prison that one page names, in its sentences on prison.

    "Could be jailed for up to 10 years" tells ten years. Linear.
    """
    article = page.report.article
    for nth, line in enumerate(page.lines):
        end = min(line.span.end, line.span.start + 1500)
        if _PRISON.search(article.text, line.span.start, end) is None:
            continue
        for match in _MAXIMUM.finditer(article.text, line.span.start, end):
            span = article.span(*match.span())
            words = fold_word(match.group("years"))
            years = _SMALL[words] if words in _SMALL else int(words)
            yield Claim(
                page=at,
                line=nth,
                kind="quantity",
                span=span,
                topic=("longest term",),
                value=f"{years} years",
                number=None,
                modifier=None,
                context=find_context(line, span),
                near=find_near(page, line, span),
                about="the longest prison term possible",
            )
