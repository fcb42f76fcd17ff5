"""A small sample of a text's word runs, by which copies know each other."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

# A bottom-k sketch: of all runs of four words the 48 with the smallest hashes. Two
# texts that share half of their runs share about half of their samples.
_RUN_WORDS = 4
_SAMPLES = 48


def make_sketch(words: Sequence[str]) -> tuple[int, ...]:
    """The smallest hashes of runs of four words, in order; () below four words.

    Method: bottom-k sketches (Cohen and Kaplan 2007). Cost: linear in the words.
    """
    runs = {
        int.from_bytes(
            blake2b(
                " ".join(words[at : at + _RUN_WORDS]).encode("utf-8", "surrogatepass"),
                digest_size=6,
            ).digest(),
            "big",
        )
        for at in range(len(words) - _RUN_WORDS + 1)
    }
    return tuple(sorted(runs)[:_SAMPLES])


def contain_sketch(one: Sequence[int], other: Sequence[int]) -> float:
    """About the share of the shorter text's runs that the longer one holds.

    Compares only hashes below both samples' ends, where both are complete.
    """
    if not one or not other:
        return 0.0
    end = min(one[-1], other[-1])
    mine = {run for run in one if run <= end}
    theirs = {run for run in other if run <= end}
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))
