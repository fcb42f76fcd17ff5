"""Which stories follow each other: threads over weeks and months."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.group.pairs import PairScore
from sayso.group.prints import Print
from sayso.group.weights import Weights

# Two stories are of one thread when an article of each comes this near and both lead
# with the same rare full name. On 1,943 reports of local crime -2, -1 and 0 link 13, 13
# and 8 stories that belong together and 47, 28 and 12 that share a town or an officer.
_THREAD_LOG_ODDS = -1.0
# A name in more reports than this is a place or an office that many stories share.
_RARE_REPORTS = 12


def link_storylines(
    prints: Sequence[Print],
    weights: Weights,
    stories: Sequence[Sequence[int]],
    scores: Mapping[tuple[int, int], PairScore],
) -> tuple[int, ...]:
    """For each story the number of the first story of its thread, itself at first.

    A story joins the thread of the earlier story that it comes nearest to, when they
    share a rare full name; threads are never joined through a third story.
    """
    story_of = {at: number for number, story in enumerate(stories) for at in story}
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, two), score in scores.items():
        first, later = sorted((story_of[one], story_of[two]))
        if first == later or score.log_odds < _THREAD_LOG_ODDS:
            continue
        if _share_rare_name(prints[one], prints[two], weights):
            held = near[later].get(first, score.log_odds)
            near[later][first] = max(held, score.log_odds)
    threads: list[int] = []
    for number in range(len(stories)):
        known = near[number]
        thread = number
        if known:
            thread = threads[min(known, key=lambda first: (-known[first], first))]
        threads.append(thread)
    return tuple(threads)


def _share_rare_name(one: Print, other: Print, weights: Weights) -> bool:
    """Whether both lead with a full name that few reports hold, and come back to it."""
    return any(
        weights.pairs.counts.get(name, 0) <= _RARE_REPORTS
        and all(part in one.lead and part in other.lead for part in name.split())
        and min(found.names[name.split()[-1]] for found in (one, other)) >= 2
        for name in sorted(one.pairs.keys() & other.pairs)
    )
