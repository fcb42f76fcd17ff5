"""Runs of equal words in two texts, with small edits inside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

# Tuned on the development stories' 20 passages and their outlets: 4 to 8 words give
# the same passages, fewer cost time and more lose those with two edits close by.
SHINGLE_WORDS = 6
# How many words may be edited between two runs of one passage.
_MOST_EDITED = 4
# A shingle is looked up in this many articles, earliest first: a wire text that a
# thousand outlets print gives a few thousand pairs, not half a million.
_MOST_ARTICLES = 6
_MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Run:
    """``length`` equal words from ``source`` in one text and ``target`` in another."""

    source: int
    target: int
    length: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Word ranges of two texts that hold the same words but for small edits.

    ``equal`` counts the words that are the same; ``longest`` those of the longest run;
    ``runs`` are the equal runs, in order.
    """

    source: tuple[int, int]
    target: tuple[int, int]
    equal: int
    longest: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class _Match:
    source: int
    target: int


def find_matches(
    texts: Sequence[Sequence[str]],
) -> Iterator[tuple[int, int, tuple[Passage, ...]]]:
    """Passages of each text that stand in an earlier one: (earlier, later, passages).

    ``texts`` are folded words, text by text. Cost: linear in all words; a shingle is
    compared with a bounded number of earlier texts and places.

    Method: shingles as seeds in an inverted index, joined along diagonals, as passim
    does (Smith, Cordell and Dillon 2013; Smith, Cordell and Mullen 2015), without its
    Smith-Waterman step: edits in news copy are short, so runs are joined over gaps.
    """
    index: dict[tuple[str, ...], list[tuple[int, list[int]]]] = {}
    for later, words in enumerate(texts):
        seeds: dict[int, list[_Match]] = defaultdict(list)
        own: dict[tuple[str, ...], list[int]] = {}
        for at in range(len(words) - SHINGLE_WORDS + 1):
            shingle = tuple(words[at : at + SHINGLE_WORDS])
            for earlier, places in index.get(shingle, ()):
                seeds[earlier].extend(_Match(place, at) for place in places)
            places = own.setdefault(shingle, [])
            if len(places) < _MOST_PLACES:
                places.append(at)
        for earlier in sorted(seeds):
            runs = list(_join_seeds(seeds[earlier]))
            yield earlier, later, tuple(_join_runs(runs))
        for shingle, places in own.items():
            postings = index.setdefault(shingle, [])
            if len(postings) < _MOST_ARTICLES:
                postings.append((later, places))


def _join_seeds(seeds: Iterable[_Match]) -> Iterator[Run]:
    """Seeds that follow each other on one diagonal, as runs."""
    ordered = sorted(seeds, key=lambda m: (m.target - m.source, m.target))
    start: _Match | None = None
    last: _Match | None = None
    for match in ordered:
        if (
            last is not None
            and match.target == last.target + 1
            and match.source == last.source + 1
        ):
            last = match
            continue
        if start is not None and last is not None:
            yield _make_run(start, last)
        start = last = match
    if start is not None and last is not None:
        yield _make_run(start, last)


def _make_run(start: _Match, last: _Match) -> Run:
    """The run from the first to the last seed of a diagonal."""
    length = last.target - start.target + SHINGLE_WORDS
    return Run(start.source, start.target, length)


def _join_runs(runs: list[Run]) -> Iterator[Passage]:
    """Runs as passages: close ones joined, and no word of the later text used twice."""
    free = _drop_overlaps(runs)
    chain: list[Run] = []
    for run in free:
        if chain and not _follows(chain[-1], run):
            yield _make_passage(chain)
            chain = []
        chain.append(run)
    if chain:
        yield _make_passage(chain)


def _drop_overlaps(runs: list[Run]) -> list[Run]:
    """Runs that share no word of the later text, the longest kept, in its order."""
    kept: list[Run] = []
    taken: set[int] = set()
    for run in sorted(runs, key=lambda r: (-r.length, r.target, r.source)):
        places = range(run.target, run.target + run.length)
        head = next((at for at in places if at not in taken), None)
        if head is None:
            continue
        tail = head
        while tail < run.target + run.length and tail not in taken:
            tail += 1
        if tail - head >= SHINGLE_WORDS // 2:
            kept.append(Run(run.source + head - run.target, head, tail - head))
            taken.update(range(head, tail))
    return sorted(kept, key=lambda r: (r.target, r.source))


def _follows(one: Run, other: Run) -> bool:
    """Whether a run goes on where another ends, a few words edited between."""
    gaps = (
        other.source - one.source - one.length,
        other.target - one.target - one.length,
    )
    return min(gaps) >= 0 and max(gaps) <= _MOST_EDITED


def _make_passage(chain: Sequence[Run]) -> Passage:
    """Joined runs as one passage."""
    first, last = chain[0], chain[-1]
    return Passage(
        source=(first.source, last.source + last.length),
        target=(first.target, last.target + last.length),
        equal=sum(run.length for run in chain),
        longest=max(run.length for run in chain),
        runs=tuple(chain),
    )
