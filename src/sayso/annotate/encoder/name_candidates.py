"""Candidates: stretches that may be names, each with what both readers say of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.annotate.encoder.encodings import SEP
from sayso.annotate.encoder.outputs import Outputs
from sayso.annotate.encoder.spans import NAME_KINDS, Found
from sayso.values.annotations import NameType

RuleName = tuple[int, int, NameType]


@dataclass(frozen=True, slots=True)
class NameCandidate:
    """A stretch ``[start, end)`` that the model or the rules take for a name.

    ``chances`` are the model's, a mean over the pieces, in the order of
    ``NAME_KINDS``; ``opens`` is the chance that a name starts with the first piece,
    ``goes_on`` that it does not end with the last. ``marked`` is the kind that the
    model's best reading gives this very stretch, ``by_rules`` the kind that the rules
    give it; ``crossed`` says that the model marks another stretch which overlaps it.
    """

    start: int
    end: int
    chances: tuple[float, ...]
    opens: float
    goes_on: float
    marked: NameType | None
    by_rules: NameType | None
    crossed: bool


def find_candidates(
    outputs: Outputs, found: Sequence[Found], by_rules: Sequence[RuleName]
) -> Iterator[NameCandidate]:
    """The candidates of a segment, in order of their start.

    ``found`` are the stretches that the model marks, ``by_rules`` those of the rules,
    both in order, in characters of the segment. What holds no piece gives none. Cost:
    linear, but for looking up pieces.
    """
    encoding, tags = outputs.encoding, outputs.tags["names"]
    marked = {(start, end): NAME_KINDS[kind] for start, end, kind, _ in found}
    known = {(start, end): kind for start, end, kind in by_rules}
    ends = [end for _, end, _, _ in found]
    for start, end in sorted({*marked, *known}):
        first = int(np.searchsorted(encoding.ends, start, side="right"))
        stop = int(np.searchsorted(encoding.starts, end, side="left"))
        real = encoding.ids[first:stop] != SEP
        rows = tags[first:stop][real]
        if not len(rows):
            continue
        chances = (rows[:, 1::2] + rows[:, 2::2]).mean(axis=0)
        near = bisect_right(ends, start)
        over = [one[:2] for one in found[near : near + 2] if one[0] < end]
        yield NameCandidate(
            start=start,
            end=end,
            chances=tuple(float(chance) for chance in chances),
            opens=float(rows[0, 1::2].sum()),
            goes_on=float(tags[stop, 2::2].sum()) if stop < len(tags) else 0.0,
            marked=marked.get((start, end)),
            by_rules=known.get((start, end)),
            crossed=any(one != (start, end) for one in over),
        )
