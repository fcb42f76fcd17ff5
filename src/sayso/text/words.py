"""Words with their offsets, and the folding that makes two spellings one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

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
