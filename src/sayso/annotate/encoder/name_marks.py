"""Marks: the stretches that the model takes for names, with what rules know better."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from sayso.annotate.encoder.name_edges import mend_edges
from sayso.annotate.encoder.spans import NAME_KINDS, Found
from sayso.values.annotations import NameType

RuleName = tuple[int, int, NameType]


def mark_names(
    text: str, found: Sequence[Found], by_rules: Sequence[RuleName]
) -> list[Found]:
    """The stretches that the model marks, with the edges of names, in order.

    A description in capitals is none. In a line of capitals a stretch must overlap a
    name of the rules, which know what the body repeats, and takes its edges if both
    are of one kind.
    """
    ends = [end for _, end, _ in by_rules]
    kept: list[Found] = []
    for start, end, kind, chance in mend_edges(text, found):
        if not any(map(str.isalnum, text[start:end])):
            continue
        if NAME_KINDS[kind] == "person" and _ARTICLE.match(text, start, end):
            continue
        if is_headline(text, start):
            over = list(_list_over(start, end, by_rules, ends))
            if not over:
                continue
            if len(over) == 1 and over[0][2] == NAME_KINDS[kind]:
                start, end, _ = over[0]
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, kind, chance))
    return kept


def is_headline(text: str, at: int) -> bool:
    """Whether nearly all longer words of the line at an offset have capitals.

    There a verb looks like one more name: "Ada Quill Mourns Lost Ship". A line with two
    commas is a list: "Ada Quill, 24, Ostvik Harbour".
    """
    floor = max(0, at - _LONGEST_HEADLINE)
    start = max(floor, text.rfind("\n", floor, at) + 1)
    end = text.find("\n", at, at + _LONGEST_HEADLINE)
    line = text[start : end if end >= 0 else at + _LONGEST_HEADLINE]
    if line.count(",") > 1:
        return False
    words = [word for word in _LONG_WORD.findall(line) if len(word) >= _LONG]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _FEWEST and capitals >= 0.85 * len(words)


# "A MUM told us": a description in capitals is no name.
_ARTICLE = re.compile(r"(?:an?|the|my|our|his|her|their|this)\s", re.IGNORECASE)
_LONG_WORD = re.compile(r"[^\W\d_]+")
_LONG, _FEWEST, _LONGEST_HEADLINE = 5, 4, 200


def _list_over(
    start: int, end: int, by_rules: Sequence[RuleName], ends: Sequence[int]
) -> Iterator[RuleName]:
    """The names of the rules that overlap a range."""
    at = bisect_right(ends, start)
    while at < len(by_rules) and by_rules[at][0] < end:
        yield by_rules[at]
        at += 1
