"""What softens a number: "about", "at least", "up to", "or more"."""

from __future__ import annotations

import re

from sayso.values.annotations import Modifier

_BEFORE: tuple[tuple[Modifier, re.Pattern[str]], ...] = (
    (
        "more_than",
        re.compile(
            r"\b(?:(?:more|greater|higher) than|over|at least|upwards? of|above|"
            r"exceed\w*|no (?:less|fewer) than|in excess of|a minimum of|"
            r"not less than)\s+\Z"
        ),
    ),
    (
        "less_than",
        re.compile(
            r"\b(?:(?:less|fewer|lower) than|under|up to|at most|no more than|below|"
            r"as (?:many|much) as|a maximum of)\s+\Z"
        ),
    ),
    (
        "approximate",
        re.compile(
            r"\b(?:about|around|roughly|approximately|some|nearly|almost|close to|"
            r"circa|(?:an )?estimated|just (?:over|under)|well over|approaching|"
            r"perhaps|maybe|"
            r"an average of|averag\w+|or so)\s+\Z"
        ),
    ),
)
_AFTER = re.compile(r"\s?(?:(\+|or (?:more|above|older)\b)|(or so\b|-ish\b|-odd\b))")


def find_modifier(text: str, start: int, end: int) -> Modifier | None:
    """What the words around a number do to it; None for a plain one.

    "Just over" and "well over" are approximate: what matters is that the exact
    number is not told.
    """
    before = text[max(0, start - 24) : start].lower()
    if re.search(r"\b(?:just|well|slightly)\s+(?:over|under|above|below)\s+\Z", before):
        return "approximate"
    for modifier, pattern in _BEFORE:
        if pattern.search(before):
            return modifier
    after = _AFTER.match(text, end, end + 12)
    if after is None:
        return None
    return "more_than" if after.group(1) else "approximate"
