"""Statements that two reports make in other words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from sayso.compare.pages import Idea, Line, Page, Weights
from sayso.values import Span

# An idea is looked up in this many earlier sentences; a story's everyday words would
# otherwise pair every sentence with every other.
_MOST_POSTINGS = 40
_BEST_LINES = 4
# What a word that only one side has costs inside a stretch that both share.
_GAP_COST = 0.45
# Tuned on the development stories, 1.6 to 3.0.
_LEAST_WEIGHT = 2.2
_LEAST_IDEAS = 3
# Words that turn a statement round; looked for in the stretch and right before it.
_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|without|neither|nor|cannot|denied|denies|deny|"
    r"refused|unlikely|false|wasn|isn|aren|weren|didn|doesn|don|hasn|haven|hadn|won|"
    r"wouldn|couldn|can['’]t)\b",
    re.IGNORECASE,
)
_NEGATION_REACH = 25


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one report that say what words of another report say."""

    page: int
    line: int
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that several reports state: a stretch each, and what they share.

    ``ideas`` are the shared ideas in alphabetical order; ``weight`` how much they
    tell, as the sum of their weights.
    """

    stretches: tuple[Stretch, ...]
    ideas: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class _Match:
    one: Stretch
    other: Stretch
    ideas: frozenset[str]
    weight: float


def find_statements(pages: Sequence[Page], weights: Weights) -> tuple[Statement, ...]:
    """What two or more reports state, the weightiest first.

    Method: sentences that share rare ideas are looked up in an inverted index with
    capped postings; of each pair the stretches are kept in which shared ideas
    outweigh the others (the maximum subarray of Bentley 1984 over weighted ideas), as
    a local alignment that does not mind the order. Three ideas must be shared, two of
    them words. Cost: linear in words, with the caps.
    """
    matches = sorted(
        _find_matches(pages, weights),
        key=lambda match: (-match.weight, match.one.span, match.other.span),
    )
    return tuple(_join_matches(matches))


def _find_matches(pages: Sequence[Page], weights: Weights) -> Iterator[_Match]:
    """Stretches of two reports that state one thing."""
    postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
    worth = {key: round(1000 * weight) for key, weight in weights.of.items()}
    for at, page in enumerate(pages):
        keys = [{idea.key for idea in line.ideas} for line in page.lines]
        for nth, line in enumerate(page.lines):
            shared: dict[tuple[int, int], int] = {}
            for key in keys[nth]:
                told = worth[key]
                for place in postings.get(key, ()):
                    shared[place] = shared.get(place, 0) + told
            enough = [
                (-weight, place)
                for place, weight in shared.items()
                if weight >= 1000 * _LEAST_WEIGHT
            ]
            for _, (other, row) in nsmallest(_BEST_LINES, enough):
                theirs = (other, row, pages[other].lines[row])
                match = _match_lines((at, nth, line), theirs, weights)
                if match is not None and is_denied(pages, match.one) == is_denied(
                    pages, match.other
                ):
                    yield match
        for nth, held in enumerate(keys):
            for key in held:
                if len(postings[key]) < _MOST_POSTINGS:
                    postings[key].append((at, nth))


def is_denied(pages: Sequence[Page], stretch: Stretch) -> bool:
    """Whether a stretch says that something is not so, by an odd count of negations."""
    span = stretch.span
    line = pages[stretch.page].lines[stretch.line].span
    text = pages[stretch.page].report.article.text
    start = max(line.start, span.start - _NEGATION_REACH)
    return len(_NEGATION.findall(text, start, span.end)) % 2 == 1


def _match_lines(
    one: tuple[int, int, Line], other: tuple[int, int, Line], weights: Weights
) -> _Match | None:
    """The stretches of two sentences that state one thing, or None."""
    lines = (one[2], other[2])
    shared = frozenset(idea.key for idea in lines[0].ideas) & frozenset(
        idea.key for idea in lines[1].ideas
    )
    ranges = [(0, 0), (0, 0)]
    for _ in range(3):
        ranges = [_find_stretch(line.ideas, shared, weights) for line in lines]
        inside = [
            frozenset(idea.key for idea in line.ideas[first:last])
            for line, (first, last) in zip(lines, ranges, strict=True)
        ]
        narrowed = inside[0] & inside[1] & shared
        if narrowed == shared:
            break
        shared = narrowed
    words = [key for key in shared if not key.startswith("#")]
    weight = weights.add(shared)
    if len(shared) < _LEAST_IDEAS or len(words) < 2 or weight < _LEAST_WEIGHT:
        return None
    stretches = [
        Stretch(
            page,
            place,
            Span(
                line.span.article,
                line.ideas[first].start,
                max(idea.end for idea in line.ideas[first:last]),
            ),
        )
        for (page, place, line), (first, last) in zip((one, other), ranges, strict=True)
    ]
    return _Match(stretches[0], stretches[1], shared, weight)


def _find_stretch(
    ideas: Sequence[Idea], shared: frozenset[str], weights: Weights
) -> tuple[int, int]:
    """The range of ideas in which shared ones outweigh the others most."""
    best, best_range = 0.0, (0, 0)
    running, start = 0.0, 0
    seen: set[str] = set()
    for at, idea in enumerate(ideas):
        if running <= 0:
            running, start = 0.0, at
            seen = set()
        if idea.key in shared:
            running += 0.0 if idea.key in seen else weights.weigh(idea.key)
            seen.add(idea.key)
        elif not idea.is_person:
            running -= _GAP_COST
        # Somebody named behind the last word is the speaker more often than not.
        if running > best and not idea.is_person:
            best, best_range = running, (start, at + 1)
    return best_range


def _join_matches(matches: Sequence[_Match]) -> Iterator[Statement]:
    """Pairs that share a stretch as one statement, a stretch a report."""
    groups: list[tuple[dict[int, Stretch], frozenset[str], float]] = []
    home: dict[tuple[int, int], list[int]] = defaultdict(list)
    for match in matches:
        sides = (match.one, match.other)
        places = [
            group
            for side in sides
            for group in home[(side.page, side.line)]
            if _says_same(groups[group], match, side)
        ]
        if not places:
            groups.append(
                ({side.page: side for side in sides}, match.ideas, match.weight)
            )
            places = [len(groups) - 1]
        members = groups[places[0]][0]
        for side in sides:
            if side.page not in members:
                members[side.page] = side
            if places[0] not in home[(side.page, side.line)]:
                home[(side.page, side.line)].append(places[0])
    for members, ideas, weight in groups:
        stretches = tuple(members[page] for page in sorted(members))
        yield Statement(stretches, tuple(sorted(ideas)), weight)


def _says_same(
    group: tuple[dict[int, Stretch], frozenset[str], float],
    match: _Match,
    side: Stretch,
) -> bool:
    """Whether a pair belongs to a group by the stretch that both hold."""
    held = group[0].get(side.page)
    if held is None or held.line != side.line:
        return False
    overlap = held.span.overlap(side.span)
    return 2 * overlap >= min(len(held.span), len(side.span))
