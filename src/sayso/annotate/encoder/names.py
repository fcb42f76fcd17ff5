"""Names: those of the model and of the rules, weighed against each other."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.annotate.encoder.name_candidates import NameCandidate, RuleName
from sayso.annotate.encoder.name_edges import mend_edges
from sayso.annotate.encoder.name_scores import JUDGED, LEAST, score_kinds
from sayso.annotate.encoder.spans import NAME_KINDS, Found
from sayso.values import Article, Name
from sayso.values.annotations import NameType

# Of names of kind other the model alone knows. Guessed.
_LEAST_OTHER = 0.5

Kept = tuple[int, int, NameType, float]


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


def choose_names(
    article: Article,
    candidates: Sequence[NameCandidate],
    weights: Mapping[str, float] | None = None,
) -> tuple[Name, ...]:
    """The names of an article in order, none overlapping another.

    The likeliest candidates are taken first; one spelling has one kind in an article,
    that with most chance. ``weights`` stand in for those that ship.

    Cost: linear, and sorting.
    """
    text = article.text
    taken: list[Kept] = []
    likeliest = sorted(
        _judge_candidates(text, candidates, weights), key=lambda one: (-one[3], one[:2])
    )
    covered = bytearray(len(text))
    for start, end, kind, score in likeliest:
        if not any(covered[start:end]):
            covered[start:end] = b"\x01" * (end - start)
            taken.append((start, end, kind, score))
    kinds = _vote(text, taken)
    return tuple(
        Name(article.span(start, end), kinds[text[start:end]])
        for start, end, _, _ in sorted(taken)
    )


def _judge_candidates(
    text: str,
    candidates: Sequence[NameCandidate],
    weights: Mapping[str, float] | None,
) -> Iterator[Kept]:
    """The candidates that are likely enough, each with its kind and score."""
    spellings: dict[str, list[NameCandidate]] = defaultdict(list)
    for one in candidates:
        spellings[text[one.start : one.end]].append(one)
    for words, some in spellings.items():
        everywhere = average_chances(some)
        for one in some:
            other = one.chances[NAME_KINDS.index("other")]
            if one.marked == "other" and other >= _LEAST_OTHER:
                yield one.start, one.end, "other", other
                continue
            scores = score_kinds(one, everywhere, words.lower(), weights)
            if max(scores) >= LEAST:
                kind = JUDGED[scores.index(max(scores))]
                yield one.start, one.end, kind, max(scores)


def average_chances(candidates: Sequence[NameCandidate]) -> list[float]:
    """The mean chance of each kind over candidates of one spelling; at least one."""
    sums = map(sum, zip(*(one.chances for one in candidates), strict=True))
    return [total / len(candidates) for total in sums]


def is_headline(text: str, at: int) -> bool:
    """Whether nearly all longer words of the line at an offset have capitals.

    There a verb looks like one more name: "Ada Quill Mourns Lost Ship". A line with two
    commas is a list: "Ada Quill, 24, Ostvik Harbour".
    """
    start = text.rfind("\n", max(0, at - _LONGEST_HEADLINE), at) + 1
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


def _vote(text: str, names: Sequence[Kept]) -> dict[str, NameType]:
    votes: dict[str, dict[NameType, float]] = defaultdict(dict)
    for start, end, kind, score in names:
        told = votes[text[start:end]]
        told[kind] = told.get(kind, 0.0) + score
    return {words: max(told, key=told.__getitem__) for words, told in votes.items()}
