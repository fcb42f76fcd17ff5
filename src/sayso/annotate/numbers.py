"""Numbers in words and digits, and the pattern that finds them."""

from __future__ import annotations

import re

from sayso.text import ONES, TENS

_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "score": 20.0,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "tn": 1e12,
}
_SMALL = {
    **{word: float(at) for at, word in enumerate(ONES)},
    **{word: float(20 + 10 * at) for at, word in enumerate(TENS)},
}
_ORDINALS = {
    "first": 1.0,
    "second": 2.0,
    "third": 3.0,
    "fifth": 5.0,
    "eighth": 8.0,
    "ninth": 9.0,
    "twelfth": 12.0,
    **{
        f"{word}th": float(at)
        for at, word in enumerate(ONES)
        if at not in (1, 2, 3, 5, 8, 9, 12)
    },
    **{f"{word[:-1]}ieth": float(20 + 10 * at) for at, word in enumerate(TENS)},
    "hundredth": 100.0,
    "thousandth": 1000.0,
}

_WORDS = "|".join(sorted([*_SMALL, "forty"], key=len, reverse=True))
_SCALE_WORDS = "hundred|thousand|million|billion|trillion|dozen"

# One number: digits with an optional scale, or words. A bounded tail keeps it linear.
DIGITS = (
    r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,9})?(?:[ ]\d/\d)?|"
    r"\d/\d|[½¼¾]"
)
WORDED = (
    rf"(?:half[ ]a[ ]|an?[ ])?(?:{_SCALE_WORDS})\b|"
    rf"(?:{_WORDS})(?:(?:[ -]|[ ]and[ ])(?:{_WORDS}|{_SCALE_WORDS})\b){{0,7}}"
)
ORDINAL = (
    rf"\d{{1,3}}(?:st|nd|rd|th)|(?:(?:{'|'.join(TENS)})[ -])?"
    rf"(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
)

# More than anything that news counts; keeps sums finite and whole numbers exact.
_TOO_MUCH = 1e16
_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|\d/\d|[^\W\d_]+|[½¼¾]")
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "half": 0.5, "quarter": 0.25}


def read_number(words: str) -> float | None:
    """The value of a number in digits, words or both; None where it is none.

    >>> read_number("2.3 million"), read_number("a hundred and five")
    (2300000.0, 105.0)
    """
    text = words.lower().replace("-", " ").strip()
    part = re.fullmatch(r"(?:(\d+) )?(\d)/(\d)", text)
    if part:
        return _read_fraction(part)
    total = current = 0.0
    seen = False
    for token in _TOKEN.findall(text):
        if token[0].isdecimal():
            current += float(token.replace(",", ""))
            seen = True
        elif token in _SMALL:
            current += _SMALL[token]
            seen = True
        elif token in _FRACTIONS:
            current += _FRACTIONS[token]
            seen = True
        elif token in _SCALES:
            total, current = _scale(total, current if seen else 1.0, _SCALES[token])
            seen = True
        elif token not in ("a", "an", "and", "of", "about"):
            return None
    value = total + current
    return value if seen and value < _TOO_MUCH else None


def _read_fraction(part: re.Match[str]) -> float | None:
    """The value of "2 1/2"; None for a part by zero."""
    whole, upper, lower = part.groups()
    if lower == "0":
        return None
    return (float(whole) if whole else 0.0) + float(upper) / float(lower)


def _scale(total: float, current: float, scale: float) -> tuple[float, float]:
    """The sum and the open part after a word of scale: "two hundred", "thousand"."""
    if scale <= 100:
        return total, (current or 1.0) * scale
    if 0 < total < scale:
        return 0.0, (total + current) * scale
    return total + (current or 1.0) * scale, 0.0


def read_ordinal(word: str) -> int | None:
    """The rank that an ordinal tells ("third", "21st", "twenty-first"), or None."""
    text = word.lower().strip()
    digits = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", text)
    if digits:
        return int(digits.group(1))
    parts = text.replace("-", " ").split()
    if not parts or parts[-1] not in _ORDINALS:
        return None
    tens = _SMALL.get(parts[0], 0.0) if len(parts) == 2 else 0.0
    return int(tens + _ORDINALS[parts[-1]])
