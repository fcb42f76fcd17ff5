"""Numbers of a wording as values, in digits or spelled out."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DIGITS = re.compile(r"(\d+(?:\.\d+)?)(?:st|nd|rd|th|[a-z]{1,2})?\Z")
_SCALES = {
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "millions": 1e6,
    "billion": 1e9,
    "billions": 1e9,
    "m": 1e6,
    "bn": 1e9,
    "k": 1e3,
}


def read_values(keys: Sequence[str]) -> tuple[float, ...]:
    """The numbers that keys of words tell, in their order.

    Number words are digits in keys already; here tens and units are one number, and a
    word of scale multiplies what stands before it. Cost: linear.

    >>> read_values(["30", "1", "boats"]), read_values(["2.5", "million"])
    ((31.0,), (2500000.0,))
    >>> read_values(["1", "thousand", "2", "hundred", "or", "1300"])
    (1200.0, 1300.0)
    """
    values: list[float] = []
    is_open = False
    for key in keys:
        match = _DIGITS.match(key)
        if match:
            number = float(match.group(1))
            if is_open and _goes_on(values[-1], number):
                values[-1] += number
            else:
                values.append(number)
            is_open = True
        elif is_open and key in _SCALES:
            values[-1] = _scale(values[-1], _SCALES[key])
        elif key in ("hundred", "thousand", "million", "billion"):
            values.append(_SCALES[key])
            is_open = True
        elif key != "and" or not is_open:
            is_open = False
    return tuple(values)


def _goes_on(value: float, number: float) -> bool:
    """Whether a number is the rest of one that was begun: 20 and 1, 1000 and 200."""
    if 20 <= value < 100:
        return value % 10 == 0 and 0 < number < 10
    return value >= 100 and value % 100 == 0 and number < 100


def _scale(value: float, scale: float) -> float:
    """A value with its last part multiplied: 1002 and "hundred" are 1200."""
    rest = value % 1000 if value > 1000 and scale == 100.0 else value
    return value - rest + rest * scale
