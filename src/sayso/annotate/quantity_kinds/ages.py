"""Ages: "41-year-old", "Jane Roe, 41,", "aged 9", "in his 30s"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.annotate.numbers import DIGITS, WORDED, read_number
from sayso.annotate.quantity_kinds.hedges import find_modifier
from sayso.values import Article, Quantity

_NUMBER = rf"(?:{DIGITS}|{WORDED})"
_OLD = re.compile(
    rf"(?<![\w.,$£€])(?P<n>{_NUMBER}|an?)(?:[\s‐‑-]{{1,2}}and[\s‐‑-]a[\s‐‑-]half)?"
    r"[\s‐‑-]{1,2}(?P<unit>year|month|week|day)s?[\s‐‑-]{1,2}olds?\b",
    re.IGNORECASE,
)
_OF_AGE = re.compile(
    rf"(?<![\w.,$£€])(?P<n>{_NUMBER})\s(?P<unit>year|month|week)s?\sof\sage\b",
    re.IGNORECASE,
)
_AGED = re.compile(
    rf"\b(?:aged|age|ages|the\sage\sof|turn(?:ed|s|ing)?)\s(?P<n>\d{{1,3}}|{WORDED})\b"
    rf"(?:\s?(?:to|and|-|–)\s?(?P<to>\d{{1,3}})\b)?(?![\s-](?:percent|%|years?\b|people)|[.,]\d|%)",
    re.IGNORECASE,
)
_DECADE = re.compile(
    r"\bin\s(?:his|her|their|my|our|your)\s(?P<hedge>early\s|mid[\s-]|late\s)?"
    r"(?P<n>[1-9]0s|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|"
    r"nineties)(?![\w])",
    re.IGNORECASE,
)
# A capitalised word, a comma, one or two digits, then a sign or "and".
_APPOSED = re.compile(
    r"(?<!\w)(?P<word>[^\W\d_][\w'’.-]{0,40}),\s(?P<n>\d{1,3})"
    r"(?=,(?!\d)|\.(?!\d)|;|\)|\s(?:and|of|from|who|was|is|were|are|has|had)\b|\s?[–—])"
)
_BRACKETED = re.compile(
    r"(?<!\w)(?P<word>[^\W\d_][\w'’-]{0,40}\s[^\W\d_][\w'’-]{0,40})\s\((?P<n>\d{1,3})\)"
)
_IS = re.compile(
    r"\b(?:he|she|who)(?:['’]s|\s(?:is|was|were|will\sbe))\s(?:only\s|just\s|now\s)?"
    rf"(?P<n>\d{{1,3}}|{WORDED})(?=[.,;!?]|\s(?:when|and|at\sthe\stime|years\sold)\b)",
    re.IGNORECASE,
)
_DECADE_WORDS = {
    name: 20.0 + 10 * at
    for at, name in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split()
    )
}
_NO_NAMES = frozenset(
    "january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday "
    "wednesday thursday friday saturday sunday no nos page pages chapter article "
    "section verse room route act scene part level".split()
)
_OLDEST_YEARS = 122


def find_ages(article: Article, zone: tuple[int, int]) -> Iterator[Quantity]:
    """The ages of a zone of an article, in no order; they may overlap."""
    text = article.text
    for pattern in (_OLD, _OF_AGE):
        for match in pattern.finditer(text, *zone):
            value = read_number(match["n"]) or 1.0
            half = 0.5 if "half" in match.group().lower() else 0.0
            yield _make_age(article, match, value + half, match["unit"].lower())
    for match in _AGED.finditer(text, *zone):
        value_read = read_number(match["n"])
        if value_read is not None and value_read <= _OLDEST_YEARS:
            yield _make_age(article, match, value_read, "year")
    for match in _DECADE.finditer(text, *zone):
        yield _make_decade(article, match)
    for match in _APPOSED.finditer(text, *zone):
        if _is_name(match["word"]) and 0 < int(match["n"]) <= _OLDEST_YEARS:
            yield _make_age(article, match, float(match["n"]), "year", group="n")
    for match in _BRACKETED.finditer(text, *zone):
        named = all(map(_is_name, match["word"].split()))
        if named and 0 < int(match["n"]) <= _OLDEST_YEARS:
            yield _make_age(article, match, float(match["n"]), "year", group="n")
    for match in _IS.finditer(text, *zone):
        value_read = read_number(match["n"])
        if value_read is not None and 0 < value_read <= _OLDEST_YEARS:
            yield _make_age(article, match, value_read, "year", group="n")


def _is_name(word: str) -> bool:
    """Whether a word before an age can be the last word of a name."""
    return word[:1].isupper() and word.lower().rstrip(".") not in _NO_NAMES


def _make_age(
    article: Article,
    match: re.Match[str],
    value: float,
    unit: str,
    group: str | int = 0,
) -> Quantity:
    start, end = match.span(group)
    modifier = find_modifier(article.text, start, end)
    return Quantity(article.span(start, end), "age", value, unit, modifier)


def _make_decade(article: Article, match: re.Match[str]) -> Quantity:
    """ "In his late 30s": the tens, approximate; a teenager counts as 15."""
    word = match["n"].lower()
    value = 15.0 if word == "teens" else _DECADE_WORDS.get(word, 0.0)
    value = value or float(word[:2])
    return Quantity(article.span(*match.span()), "age", value, "year", "approximate")
