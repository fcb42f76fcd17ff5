"""Names: the model's, with the edges that rules see better."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.annotate.encoder.spans import NAME_KINDS, Found
from sayso.values import Article, Name
from sayso.values.annotations import NameType

# What the model is less sure of is left out. Tried .0, .5, .55, .6, .7 on UNER EWT test
# and half of Wikigold with a model that had seen neither: F1 of persons .823 .829 .832
# .831 .830, of organisations .51 .50 .49 .48 .41; so organisations have a bound of
# their own (.45).
_LEAST: Mapping[NameType, float] = {
    "person": 0.55,
    "organization": 0.45,
    "place": 0.55,
    "other": 0.5,
}

# A name of less than this takes the edges of the rules' name that it overlaps, if both
# are of one kind. Tried 0, .8, .9, .97, always: F1 of all kinds on UNER EWT .699 .706
# .708 .700 .697, no change over .002 on Wikigold. Adding what only the rules find lost
# .02 to .04 of F1 everywhere.
_SURE = 0.9


def join_names(
    article: Article, found: Sequence[Found], by_rules: Sequence[Name]
) -> tuple[Name, ...]:
    """The names of an article in order, none overlapping another.

    ``found`` is what the model marks, with its chance; ``by_rules`` the rules' names.
    One spelling has one kind in an article: that with most chance. Cost: linear.
    """
    text = article.text
    ends = [name.span.end for name in by_rules]
    kept: list[tuple[int, int, NameType, float]] = []
    for start, end, number, chance in found:
        kind = NAME_KINDS[number]
        start, end = _trim(text, start, end)
        if chance < _LEAST[kind] or not any(map(str.isalnum, text[start:end])):
            continue
        if kind == "person" and _ARTICLE.match(text, start, end):
            continue
        in_headline = is_headline(text, start)
        if in_headline and not _has_rule_name(start, end, by_rules, ends):
            continue
        if chance < _SURE or in_headline:
            start, end = _fit(start, end, kind, by_rules, ends)
        if kept and start < kept[-1][1]:
            continue
        kept.append((start, end, kind, chance))
    kinds = _vote(text, kept)
    return tuple(
        Name(article.span(start, end), kinds[text[start:end]])
        for start, end, _, _ in kept
    )


def is_headline(text: str, at: int) -> bool:
    """Whether nearly all longer words of the line at an offset have capitals.

    There a verb looks like one more name: "Ada Quill Mourns Lost Ship".
    """
    start = text.rfind("\n", max(0, at - _LONGEST_HEADLINE), at) + 1
    end = text.find("\n", at, at + _LONGEST_HEADLINE)
    line = text[start : end if end >= 0 else at + _LONGEST_HEADLINE]
    words = [word for word in _LONG_WORD.findall(line) if len(word) >= _LONG]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _FEWEST and capitals >= 0.85 * len(words)


# "A MUM told us": a description in capitals is no name.
_ARTICLE = re.compile(r"(?:an?|the|my|our|his|her|their|this)\s", re.IGNORECASE)
_LONG_WORD = re.compile(r"[^\W\d_]+")
_LONG, _FEWEST, _LONGEST_HEADLINE = 5, 4, 200


def _has_rule_name(
    start: int, end: int, by_rules: Sequence[Name], ends: Sequence[int]
) -> bool:
    """Whether the rules, which know what a body repeats, see a name in a range."""
    at = bisect_right(ends, start)
    return at < len(by_rules) and by_rules[at].span.start < end


def _fit(
    start: int,
    end: int,
    kind: NameType,
    by_rules: Sequence[Name],
    ends: Sequence[int],
) -> tuple[int, int]:
    """The edges of the only name of the rules that a range overlaps, if of its kind."""
    first = bisect_right(ends, start)
    over = []
    while first < len(by_rules) and by_rules[first].span.start < end:
        over.append(by_rules[first])
        first += 1
    if len(over) == 1 and over[0].type == kind:
        return over[0].span.start, over[0].span.end
    return start, end


def _vote(
    text: str, names: Sequence[tuple[int, int, NameType, float]]
) -> dict[str, NameType]:
    votes: dict[str, dict[NameType, float]] = defaultdict(dict)
    for start, end, kind, chance in names:
        told = votes[text[start:end]]
        told[kind] = told.get(kind, 0.0) + chance
    return {words: max(told, key=told.__getitem__) for words, told in votes.items()}


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without a possessive ending, and without marks before it."""
    for ending in ("'s", "’s"):
        if text[start:end].endswith(ending) and end - start > len(ending):
            end -= len(ending)
    while start + 1 < end and not text[start].isalnum() and text[start] not in "@#":
        start += 1
    return start, end
