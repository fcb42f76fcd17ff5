"""How near two groups of articles are, from the pairs between them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

# The log odds of a pair that the index did not bring together: too far for a look. -3
# to -6 give the same.
FAR_LOG_ODDS = -4.0
# So many of the other group must agree with each voice of the smaller one: in a group
# of fifty an article is not compared with all, and a matter of months is told in ever
# new words. Cross-validated in four dealings of the folds, B-cubed F1 of world news for
# 3, 4, 5 and 8, threshold .4: .957, .952, .952, .952; politics .991 each; local crime,
# one dealing: .963, .964, .963, .963. The best pairs of two groups in one pool, where
# one report between them speaks for all, score .952 for 5 and .945 for 8.
_AGREEING = 3
# What a pair loses for the days between its reports, by their logarithm: about the
# weight of the gap in pair_weights.py. A story that went on until last week is near,
# however long ago it began, so a group is charged for its shortest gap only. Tried 0,
# .2 and .37 with a pool of 8: world news .932 without and .948 with .37, threshold .55;
# local crime .9633, .9640 and .9644, threshold .25.
_GAP_WEIGHT = 0.37

# How much of this two groups of several voices each are charged once more: a lone
# report of weeks later is a follow-up, several at once tell of something new. B-cubed
# F1, cross-validated, for 0 and .5: local crime .964 and .965 in two dealings of the
# folds, world news .956 and .958 in four, politics .991; for 1 and 2, with the gap of
# all reports, local crime .965 and .963, world news .950 and .942.
_AGAIN = 0.5

# One voice, the other, the log odds of their reports, what the days between these cost.
Pair = tuple[str, str, float, float | None]


def rate_groups(pairs: Sequence[Pair], one: int, other: int) -> float:
    """How near two groups of so many voices are, in log odds.

    The voices of the smaller one come, on average, so near to their three nearest in
    the other; pairs that are missing are far. Where both have several voices the gap
    between them is charged half as much again. Cost: n log n in the pairs.
    """
    if len(pairs) == 1 == one == other:
        return pairs[0][2]
    least = min((pair[3] for pair in pairs if pair[3] is not None), default=0.0)
    again = _AGAIN * least if min(one, other) > 1 else 0.0
    return rate_link(_hear_voices(pairs, least), one, other) - again


def _hear_voices(pairs: Sequence[Pair], least: float) -> dict[tuple[str, str], float]:
    """The best log odds of each pair of voices, as if all had the shortest gap."""
    heard: dict[tuple[str, str], float] = {}
    for mine, theirs, log_odds, charge in pairs:
        near = log_odds if charge is None else log_odds + (charge - least)
        if near > heard.get((mine, theirs), -math.inf):
            heard[mine, theirs] = near
    return heard


def charge_gap(one: int | None, other: int | None) -> float | None:
    """What the days between two reports cost them; None where a day is not known."""
    return None if one is None or other is None else _charge_days(abs(one - other))


@cache
def _charge_days(gap: int) -> float:
    return _GAP_WEIGHT * math.log1p(gap)


def rate_link(heard: Mapping[tuple[str, str], float], one: int, other: int) -> float:
    """How near two groups of so many voices are; pairs that are missing are far.

    >>> rate_link({("a", "b"): 3.0}, 1, 1), rate_link({("a", "b"): 3.0}, 1, 2)
    (3.0, -0.5)
    """
    mine: dict[str, list[float]] = defaultdict(list)
    theirs: dict[str, list[float]] = defaultdict(list)
    for (voice, near), log_odds in heard.items():
        mine[voice].append(log_odds)
        theirs[near].append(log_odds)
    ways = []
    if one <= other:
        ways.append(_average_best(mine.values(), one, min(other, _AGREEING)))
    if other <= one:
        ways.append(_average_best(theirs.values(), other, min(one, _AGREEING)))
    return min(ways)


def _average_best(voices: Iterable[list[float]], size: int, count: int) -> float:
    """The mean over the best ``count`` ties of each of ``size`` voices."""
    known = [tie for ties in voices for tie in sorted(ties, reverse=True)[:count]]
    missing = size * count - len(known)
    return math.fsum([*known, *[FAR_LOG_ODDS] * missing]) / (size * count)
