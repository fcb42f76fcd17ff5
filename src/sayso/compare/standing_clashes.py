"""Matters that stand otherwise in one report than in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.compare.groups import Clash, Group, Later
from sayso.values import DisagreementClass

# Standings of a matter that cannot be at one time; others can ("not charged" and
# "charges not decided" are one state of affairs).
_APART = frozenset(
    frozenset(pair)
    for pair in (
        ("not charged", "charged"),
        ("charges not decided", "charged"),
        ("not caught", "caught"),
    )
)


def clash_standings(groups: Sequence[Group], is_later: Later) -> Iterator[Clash]:
    """Standings of one matter, where a report tells only the one and another only
    the other.

    A report that tells both speaks of two people or of two times, and is left out.
    Where the report that is further on came later, or nothing tells which did, it is
    an update: a matter does not go back from charged to not charged.
    """
    told: dict[int, set[str]] = defaultdict(set)
    for group in groups:
        for page in group.pages:
            told[page].add(group.value)
    for one, other in combinations(groups, 2):
        if frozenset((one.value, other.value)) not in _APART:
            continue
        apart = [
            (page, there)
            for page in sorted(one.pages)
            for there in sorted(other.pages)
            if other.value not in told[page] and one.value not in told[there]
        ][:1]
        for page, there in apart:
            further = there if other.value in ("charged", "caught") else page
            earlier = page if further == there else there
            is_update = is_later(earlier, further) is not False
            verdict: DisagreementClass = "updated" if is_update else "contradicted"
            yield Clash((one, other), verdict, frozenset())
