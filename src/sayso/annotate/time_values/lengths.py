"""Values of lengths of time and of what recurs: ``P2W``, ``PT5H30M``, ``PXY``."""

from __future__ import annotations

import re

from sayso.annotate.numbers import read_number
from sayso.annotate.time_values.lexicon import (
    CLOCK_UNITS,
    MONTHS,
    MULTIPLES,
    PARTS,
    SEASONS,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAYS,
    strip_unit,
)

_UNIT = re.compile(
    r"(?:^|[\s-])(second|minute|min|hour|hr|day|night|weekend|week|fortnight|month|"
    r"quarter|year|yr|decade|century|centuries)s?(?:-long)?(?=$|[\s-])"
)
_LEADING = re.compile(
    r"^(?:over |within |for )?(?:(?:the|this|these|last|past|next|first|previous|"
    r"coming|following|latest|final|recent|same|fiscal|financial|whole|entire|each of|"
    r"another|additional|more|"
    r"straight|consecutive|full|long|good)\s)*"
)


def value_length(words: str) -> str | None:
    """The value of a length of time; X for a number that the words leave open.

    >>> value_length("the past two months"), value_length("5 1/2 hours")
    ('P2M', 'PT5H30M')
    """
    matches = list(_UNIT.finditer(words))
    if not matches:
        return None
    match = matches[-1] if " and " in words else matches[0]
    name = "century" if match.group(1) == "centuries" else strip_unit(match.group(1))
    head = (
        words[: match.start()].replace("-", " ")
        if "-" in words
        else words[: match.start()]
    )
    number = _count(_LEADING.sub("", head.strip() + " ").strip(), match.group(0), name)
    return _show(number, name)


def _count(head: str, unit_words: str, name: str) -> float | None:
    """How many units the words before the unit count; None when they leave it open."""
    head = re.sub(
        r"\s(?:more|additional|straight|consecutive|successive|full|long|trading|"
        r"business|working|calendar|and)$",
        "",
        head,
    )
    head = re.sub(r"\s(?:to|or)\s.*$", "", head)
    if not head:
        plural = unit_words.strip(" -").split("-")[0].endswith("s")
        return None if plural else 1.0
    if head in ("a", "an"):
        return 1.0
    if re.fullmatch(r"(?:an? )?(?:next |last |past )?couple(?: of)?", head):
        return 2.0
    if set(head.split()) & VAGUE_NUMBERS:
        return None
    if head.startswith("half a"):
        return 0.5
    return read_number(head)


def _show(number: float | None, name: str) -> str:
    """The value of so many units, a broken number carried to the next unit down."""
    letter = UNITS[name]
    times = MULTIPLES.get(name, 1)
    clock = "T" if name in CLOCK_UNITS else ""
    if number is None:
        letter = {"decade": "E", "century": "C"}.get(name, letter)
        return f"P{clock}X{letter}"
    total = number * times
    if total == int(total):
        return f"P{clock}{int(total)}{letter}"
    if name == "hour":
        whole, rest = divmod(total * 60, 60)
        return f"PT{int(whole)}H{int(rest)}M" if whole else f"PT{int(rest)}M"
    if name == "year" and (total * 12) == int(total * 12):
        whole, rest = divmod(total * 12, 12)
        return f"P{int(whole)}Y{int(rest)}M" if whole else f"P{int(rest)}M"
    return f"P{clock}{total:g}{letter}"


def value_set(words: str) -> str | None:
    """The value of what recurs: "daily" is P1D, "every friday" XXXX-WXX-5."""
    adverbs = {"daily": "P1D", "nightly": "P1D", "hourly": "PT1H", "weekly": "P1W",
               "annually": "P1Y", "yearly": "P1Y", "monthly": "P1M"}  # fmt: skip
    if words in adverbs:
        return adverbs[words]
    rest = re.sub(r"^.*?\b(?:every|each|per|once an?|twice an?|times an?)\s", "", words)
    rest = re.sub(r"^(?:other|single|(?:second|third|fourth)\s(?=\w))\s?", "", rest)
    first = rest.split()[0].rstrip(".") if rest.split() else ""
    day = WEEKDAYS.get(first.removesuffix("s") if first.endswith("days") else first)
    if day is not None:
        part = PARTS.get(rest.split()[-1])
        return f"XXXX-WXX-{day + 1}" + (f"T{part}" if part else "")
    if first in MONTHS:
        return f"XXXX-{MONTHS[first]:02d}"
    if first in SEASONS:
        return f"XXXX-{SEASONS[first]}"
    if first in PARTS and first != "nights":
        return f"XXXX-XX-XXT{PARTS[first]}"
    if re.search(r"\bother\s", words):
        return value_length("two " + rest + "s")
    return value_length(re.sub(r"^an? ", "", rest))
