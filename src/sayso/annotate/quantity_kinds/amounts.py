"""Money, percent and measures: a number with the unit that stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.annotate.numbers import DIGITS, WORDED, read_number
from sayso.annotate.quantity_kinds.hedges import find_modifier
from sayso.values import Article, Quantity
from sayso.values.annotations import QuantityKind

_SCALE = (
    r"(?:[\s-]?(?:hundred|thousand|million|billion|trillion)\b|\s?(?:bn|mn|tn|[mk])\b)?"
)
_NUMBER = rf"(?:{DIGITS}|{WORDED})"
_SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR"}
_PREFIXED = {"us": "USD", "u.s.": "USD", "c": "CAD", "ca": "CAD", "can": "CAD",
             "a": "AUD", "au": "AUD", "nz": "NZD", "hk": "HKD"}  # fmt: skip
_CURRENCIES = {
    "dollar": "USD", "buck": "USD", "pound": "GBP", "euro": "EUR", "yen": "JPY",
    "rupee": "INR", "yuan": "CNY", "franc": "CHF", "ruble": "RUB", "rouble": "RUB",
    "cent": "USD", "penny": "GBP", "pence": "GBP",
}  # fmt: skip
_PLACES = {"u.s.": "USD", "us": "USD", "american": "USD", "canadian": "CAD",
           "australian": "AUD", "hong kong": "HKD", "swiss": "CHF"}  # fmt: skip
_SIGNED = re.compile(
    r"(?<![\w$£€¥₹])(?P<place>US|U\.S\.|CA?|Can|AU?|NZ|HK)?(?P<sign>[$£€¥₹])\s?"
    rf"(?P<n>{DIGITS}){_SCALE}(?![\d])",
)
_WORDED_MONEY = re.compile(
    rf"(?<![\w.,$£€¥₹-])(?P<n>(?:{_NUMBER}){_SCALE})[\s-]"
    r"(?:(?P<place>U\.S\.|US|American|Canadian|Australian|Hong\sKong|Swiss)\s)?"
    r"(?P<unit>dollar|buck|pound|euro|yen|rupee|yuan|franc|rou?ble|cent|pence|penny)s?\b"
    r"(?!\s(?:of\sweight|heavier|lighter|overweight|per\ssquare))",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    rf"(?<![\w.,$£€-])(?P<n>{_NUMBER})(?:\s?%|[\s-](?:percent\b|per\scent\b|percentage\s"
    r"points?\b))",
    re.IGNORECASE,
)
_UNITS = {
    "mile": "mile", "kilometer": "kilometre", "kilometre": "kilometre",
    "km": "kilometre", "meter": "metre", "metre": "metre", "foot": "foot",
    "feet": "foot", "ft": "foot", "inch": "inch", "inche": "inch", "yard": "yard",
    "centimeter": "centimetre", "centimetre": "centimetre", "cm": "centimetre",
    "millimeter": "millimetre", "millimetre": "millimetre", "mm": "millimetre",
    "kilogram": "kilogram", "kilo": "kilogram", "kg": "kilogram", "gram": "gram",
    "ounce": "ounce", "tonne": "tonne", "ton": "ton", "stone": "stone",
    "acre": "acre", "hectare": "hectare", "liter": "litre", "litre": "litre",
    "gallon": "gallon", "mph": "mile an hour", "kph": "kilometre an hour",
    "degree": "degree", "knot": "knot", "megawatt": "megawatt", "watt": "watt",
    "volt": "volt", "square mile": "square mile", "square foot": "square foot",
    "square feet": "square foot", "square metre": "square metre",
    "square meter": "square metre", "square kilometre": "square kilometre",
    "square kilometer": "square kilometre", "caliber": "caliber", "calibre": "caliber",
}  # fmt: skip
_MEASURE = re.compile(
    rf"(?<![\w,$£€-])(?P<n>(?:{_NUMBER}){_SCALE})[\s-]?"
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})s?\b",
    re.IGNORECASE,
)
_POUNDS_WEIGHT = re.compile(
    r"\b(?:weigh\w*|lost|lose|gain\w*|heavy|lift\w*)\b[^.]{0,30}\Z"
)


def find_amounts(article: Article, zone: tuple[int, int]) -> Iterator[Quantity]:
    """The sums, shares and measures of a zone of an article, in no order."""
    text = article.text
    for match in _SIGNED.finditer(text, *zone):
        value = read_number(match.group()[match.start("n") - match.start() :])
        place = (match["place"] or "").lower()
        currency = _PREFIXED.get(place, _SIGNS[match["sign"]])
        yield from _make(article, match, "money", value, currency)
    for match in _WORDED_MONEY.finditer(text, *zone):
        unit = match["unit"].lower()
        place = re.sub(r"\s", " ", (match["place"] or "").lower())
        value = read_number(match["n"])
        if unit == "pound" and _POUNDS_WEIGHT.search(
            text[max(0, match.start() - 40) : match.start()].lower()
        ):
            yield from _make(article, match, "measure", value, "pound")
            continue
        if unit in ("cent", "pence", "penny") and value is not None:
            value /= 100
        yield from _make(
            article, match, "money", value, _PLACES.get(place, _CURRENCIES[unit])
        )
    for match in _PERCENT.finditer(text, *zone):
        yield from _make(article, match, "percent", read_number(match["n"]), "percent")
    for match in _MEASURE.finditer(text, *zone):
        unit = re.sub(r"\s", " ", match["unit"].lower())
        yield from _make(
            article, match, "measure", read_number(match["n"]), _UNITS[unit]
        )


def _make(
    article: Article,
    match: re.Match[str],
    kind: QuantityKind,
    value: float | None,
    unit: str,
) -> Iterator[Quantity]:
    """One quantity, or none where the words are no number after all."""
    if value is None:
        return
    start, end = match.span()
    modifier = find_modifier(article.text, start, end)
    yield Quantity(article.span(start, end), kind, value, unit, modifier)
