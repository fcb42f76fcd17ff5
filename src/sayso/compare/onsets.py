"""The hour at which a report says that it began: shots fired, a call, a crash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sayso.compare.claims import Claim
from sayso.compare.concepts import find_idea

# Beside an hour these tell that it is when the event was, or when help was called.
_ONSET = frozenset(
    find_idea(word)
    for word in """
    happened occurred unfolded erupted broke began shooting shot shots gunfire fired
    reported report called responded received dispatched struck hit crashed exploded
    stabbed stabbing robbed sank collapsed derailed quake blast
    """.split()
)
# Beside these it is when something came of it.
_AFTERMATH = frozenset(
    find_idea(word)
    for word in """
    pronounced hospital arrested arrest vigil funeral conference hearing meeting court
    closed reopened released statement
    """.split()
)


def find_onsets(claims: Iterable[Claim]) -> Mapping[int, Claim]:
    """The first hour by the clock in each report that stands beside a word of onset.

    "Was pronounced dead at 8:41 p.m." is passed over. ``claims`` are a story's times;
    of a day told with its hour only the hour counts.

    Misses: an hour told with a verb of its own ("the ferry ran aground at 6:40").
    """
    found: dict[int, Claim] = {}
    for claim in claims:
        if claim.topic != ("hour",) or ":" not in claim.value:
            continue
        if not claim.near & _ONSET:
            continue
        if claim.near & _AFTERMATH:
            continue
        held = found.get(claim.page)
        if held is None or claim.span < held.span:
            found[claim.page] = claim
    return found
