"""Where a report says that things happened, as far as its wording shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.group.stopwords import STOPWORDS
from sayso.group.terms import stem_word
from sayso.text import fold_word

_DATELINE = re.compile(
    r"^\W{0,3}([A-Z][A-Z.'’ -]{2,30}[A-Z])(?:, [A-Z][\w. ]{1,20})?"
    r"(?: \([^)]{2,30}\))?\s?(?:--?|–|—|:)",
    re.MULTILINE,
)
_IN = re.compile(
    r"\b(?:in|near|outside|at|from|to|of) ((?:[A-Z][a-z]+\.? ){0,2}[A-Z][a-z]+)"
)
_LEAD_CHARS = 1200


def find_places(title: str, body: str) -> frozenset[str]:
    """Folded words of the places in dateline, headline and the first 1,200 characters.

    >>> sorted(find_places("", "PORT ELLIS — A bridge in Lower Tarn was shut."))
    ['ellis', 'lower', 'port', 'tarn']
    """
    lead = body[:_LEAD_CHARS]
    return frozenset((*_find_words(f"{title}. {lead}"), *_find_dateline(lead)))


def _find_dateline(lead: str) -> Iterator[str]:
    for match in _DATELINE.finditer(lead):
        yield from _fold_words(match[1])


def _find_words(text: str) -> Iterator[str]:
    for match in _IN.finditer(text):
        yield from _fold_words(match[1])


def _fold_words(words: str) -> Iterator[str]:
    for word in words.split():
        folded = stem_word(fold_word(word.strip(".'’-")))
        if len(folded) > 1 and folded not in STOPWORDS:
            yield folded
