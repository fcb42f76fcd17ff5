"""Stretches in marks as they look: how long, whole or not, how they end."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.annotate.rules.findings import Range
from sayso.annotate.rules.passages import Passage

# A stretch in marks alone in its sentence is taken for a quotation from so many words
# on; shorter ones are titles and names more often than not.
DISPLAY_WORDS = 4


@dataclass(frozen=True, slots=True)
class DirectCue:
    """A cue found for a stretch: token ranges and where reading goes on."""

    cue: Range | None
    source: Range | None
    lemma: str
    frame: str
    stop: int


def count_words(passage: Passage, region: int) -> int:
    """How many words a marked stretch holds."""
    start, end = passage.region_tokens[region]
    return sum(token.is_word for token in passage.tokens[start:end])


def find_last_sign(passage: Passage, text: str, region: int) -> str:
    """The sign that a stretch ends in, closing marks left out; empty for none."""
    marked = passage.regions[region]
    inner = text[marked.inner_start : marked.inner_end].rstrip("'\"’”)] ")
    return inner[-1:]


def find_sentence(passage: Passage, token: int) -> Range:
    """The sentence that holds a token, as a token range. Cost: logarithmic."""
    low, high = 0, len(passage.sentences)
    while high - low > 1:
        middle = (low + high) // 2
        if passage.sentences[middle][0] <= token:
            low = middle
        else:
            high = middle
    return passage.sentences[low]


def looks_whole(passage: Passage, text: str, region: int, start: int, end: int) -> bool:
    """Whether a stretch reads as a full quotation though no sign leads it in."""
    marked = passage.regions[region]
    first = text[marked.inner_start : marked.inner_start + 1]
    return (
        (first.isupper() or first in "[#")
        and find_last_sign(passage, text, region) in (".", "!", "?", ",", "…")
        and count_words(passage, region) >= DISPLAY_WORDS
    )
