"""Kinds of quotes: direct, mixed or indirect, by the marks in the content."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import takewhile

from sayso.annotate.rules.marks import Marked
from sayso.annotate.rules.passages import Passage
from sayso.annotate.rules.wordclasses import AUXILIARIES, FINITE_VERBS
from sayso.values import QuoteKind


def find_kind(
    text: str, passage: Passage, start: int, end: int, *, marked: bool
) -> QuoteKind:
    """The kind of a content that runs from ``start`` to ``end``, marks included.

    ``marked`` says that it is known to be a direct quotation. A stretch in marks that
    reads as a sentence is direct; one that is part of the reporter's makes it mixed,
    unless it is a title.
    """
    if marked or is_sentence(text, passage, start, end):
        return "direct"
    first = bisect_left(passage.regions, start, key=lambda one: one.start)
    last = bisect_right(passage.regions, end, key=lambda one: one.end)
    inside = passage.regions[first:last]
    if inside and passage.kind == "headline":
        return "mixed"  # names can not be told by their capitals there
    if any(not is_title(text[r.inner_start : r.inner_end]) for r in inside):
        return "mixed"
    if inside and find_region(text, passage, start, end) is not None:
        return "mixed"
    return "indirect"


def find_region(text: str, passage: Passage, start: int, end: int) -> Marked | None:
    """The marked stretch that is just this range, or all behind its "that"."""
    that = _THAT.match(text, start, end)
    start = that.end() if that else start
    at = bisect_left(passage.regions, start, key=lambda one: one.start)
    if at < len(passage.regions):
        region = passage.regions[at]
        if (region.start, region.end) == (start, end):
            return region
    return None


def is_sentence(text: str, passage: Passage, start: int, end: int) -> bool:
    """Whether a content is a marked stretch that reads as a sentence of its own."""
    region = find_region(text, passage, start, end)
    if region is None:
        return False
    first = bisect_left(passage.tokens, region.inner_start, key=lambda one: one.start)
    last = bisect_left(passage.tokens, region.inner_end, key=lambda one: one.start)
    words = [token.low for token in passage.tokens[first:last] if token.is_word]
    # "every man who came": the verb of a relative clause makes no sentence
    own = takewhile(lambda word: word not in ("who", "which", "whose", "whom"), words)
    return len(words) >= _SENTENCE_WORDS and any(
        word in AUXILIARIES or word in FINITE_VERBS for word in own
    )


_THAT = re.compile(r"that,?\s+", re.IGNORECASE)
# "There's no way around it" is a sentence, "extreme cowardice" a fragment.
_SENTENCE_WORDS = 4


def is_title(words: str) -> bool:
    """Whether marked words inside a clause are a name: she sang only "Low Tide".

    >>> is_title("The Boat of Dreams"), is_title("step up"), is_title("Shame!")
    (True, False, False)
    """
    parts = words.split()
    if len(parts) > 1:
        words = words.rstrip(" .")  # “Slow Tide.” with the stop inside its marks
    if not 0 < len(parts) <= _TITLE_WORDS or words.rstrip()[-1:] in ".!?":
        return False
    return parts[0][:1].isupper() and all(
        part[:1].isupper() or part[:1].isdigit() or part in _SMALL for part in parts
    )


_TITLE_WORDS = 7
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
