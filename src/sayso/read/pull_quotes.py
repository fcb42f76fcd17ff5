"""Display quotations: words in marks that the text gives again with their speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.text import fold_word

# A display quotation is a sentence or two; only the first few of a text are looked at
# so that a page of nothing but quotations stays linear.
_MAX_CANDIDATES = 40
_MIN_WORDS, _MAX_WORDS = 4, 80
_GRAM = 4
# How much of a display quotation must stand in one other paragraph. Editors drop an
# opening ("I think") or a middle; half of the runs of four words still recur.
_MIN_SHARE = 0.5

_WORD = re.compile(r"\w+(?:['’]\w+)*")
# In marks from end to end, at most with a dash and a name behind: “No.” - Ada Quill
_DISPLAY = re.compile(
    r"\s*(?:[\"“«„]|'(?=\w)|‘)(?P<words>[^\"“”«»„]+)[\"”»“'’]"
    r"(?:\s*[-–—―]\s*[^.!?]{2,60})?\s*$"
)


def find_pull_quotes(paragraphs: Sequence[str]) -> tuple[int, ...]:
    """Which paragraphs are display quotations, as ascending positions.

    A display quotation stands wholly in marks, and its words recur in a paragraph that
    holds more than a quotation (the speaker, a cue). Cost: linear in the text.

    Misses: a display quotation whose words the report does not give again: nothing but
    layout would tell it from a paragraph of speech.
    """
    candidates = dict(_find_candidates(paragraphs))
    if not candidates:
        return ()
    grams: dict[tuple[str, ...], set[int]] = {}
    for at, words in candidates.items():
        for gram in _grams(words):
            grams.setdefault(gram, set()).add(at)
    return tuple(sorted(set(_find_recurring(paragraphs, candidates, grams))))


def _find_candidates(
    paragraphs: Sequence[str],
) -> Iterator[tuple[int, tuple[str, ...]]]:
    left = _MAX_CANDIDATES
    for at, paragraph in enumerate(paragraphs):
        if not left:
            return
        match = _DISPLAY.match(paragraph) if len(paragraph) <= 600 else None
        if match is None:
            continue
        words = _split(match["words"])
        if _MIN_WORDS <= len(words) <= _MAX_WORDS:
            left -= 1
            yield at, words


def _find_recurring(
    paragraphs: Sequence[str],
    candidates: dict[int, tuple[str, ...]],
    grams: dict[tuple[str, ...], set[int]],
) -> Iterator[int]:
    for at, paragraph in enumerate(paragraphs):
        if at in candidates or (len(paragraph) <= 600 and _DISPLAY.match(paragraph)):
            continue
        seen: dict[int, set[tuple[str, ...]]] = {}
        for gram in _grams(_split(paragraph)):
            for candidate in grams.get(gram, ()):
                seen.setdefault(candidate, set()).add(gram)
        for candidate, shared in seen.items():
            if len(shared) >= _MIN_SHARE * len(set(_grams(candidates[candidate]))):
                yield candidate


def _split(text: str) -> tuple[str, ...]:
    return tuple(fold_word(word) for word in _WORD.findall(text))


def _grams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for at in range(len(words) - _GRAM + 1):
        yield tuple(words[at : at + _GRAM])
