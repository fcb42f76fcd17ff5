"""Words with their offsets, and the folding that makes two spellings one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Letters and digits with inner apostrophes, hyphens, stops and commas: "don't",
# "41-year-old", "s--t", "U.S", "37,000". Trailing signs stay outside.
_WORD = re.compile(r"\w+(?:(?:['’]|[.,](?=\d)|-{1,2}|[‐‑]|\.(?=\w\b))\w+)*")

_FOLD = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "‐": "-",
        "‑": "-",
        "\u00ad": "",
        "\u200b": "",
    }
)


# Longer ones are no words, and are not kept.
_LONGEST_KEPT = 40


@dataclass(frozen=True, slots=True)
class Word:
    """A word's characters with their offsets, and its folded form for comparing."""

    start: int
    end: int
    text: str
    folded: str


def fold_word(word: str) -> str:
    """A word without case, accents and typing variants of its apostrophes.

    >>> fold_word("Café’s")
    "cafe's"
    """
    return _fold_short(word) if len(word) <= _LONGEST_KEPT else _fold_any(word)


@lru_cache(maxsize=65_536)
def _fold_short(word: str) -> str:
    """A word folded, and kept: a text says most of its words again."""
    return _fold_any(word)


def _fold_any(word: str) -> str:
    """A word of any length folded."""
    folded = word.translate(_FOLD).casefold()
    if folded.isascii():
        return folded
    parts = unicodedata.normalize("NFKD", folded)
    return "".join(char for char in parts if not unicodedata.combining(char))


def split_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of ``text[start:end]`` in order, with offsets into ``text``.

    Punctuation and white space belong to no word. Cost: linear.
    """
    stop = len(text) if end is None else end
    return tuple(
        Word(match.start(), match.end(), match.group(), fold_word(match.group()))
        for match in _WORD.finditer(text, start, stop)
    )
