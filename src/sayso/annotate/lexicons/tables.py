"""Tables of names that are too long to write into the code, one entry a line."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from sayso.annotate.lexicons.firms import FIRMS
from sayso.annotate.lexicons.organizations import BODIES

_NO_LETTER = re.compile(r"[^\w&]|_")


@cache
def read_cities() -> frozenset[str]:
    """Cities of at least 30,000 people, in small letters: 18,000 of GeoNames."""
    return _read("cities.txt")


@cache
def read_brands() -> frozenset[str]:
    """Brands, firms and bodies, 6,000 of them, spelled as by ``fold_brand``."""
    return _read("brands.txt") | {fold_brand(body) for body in BODIES | FIRMS}


def fold_brand(words: str) -> str:
    """Letters, digits and "&" alone, in small letters: writers spell brands freely.

    >>> fold_brand("T-Mobile"), fold_brand("Sam s Club"), fold_brand("AT&T")
    ('tmobile', 'samsclub', 'at&t')
    """
    return _NO_LETTER.sub("", words.lower())


def _read(name: str) -> frozenset[str]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line[:1] != "#")
