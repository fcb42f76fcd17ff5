"""Acts that reports lay to different people, or of which one alone says who."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.compare.actors import KIN, ROLES
from sayso.compare.groups import Clash, Group, Later
from sayso.compare.left_values import list_values
from sayso.values import DisagreementClass

_VAGUE = "somebody"
# Of these a vague word is no less than the other: it is how one begins a story.
_TOLD_BOTH_WAYS = frozenset(("call", "hold", "find"))


def clash_actors(groups: Sequence[Group], is_later: Later) -> Iterator[Clash]:
    """Whoever did one act, where two reports each tell one only, and another one.

    Somebody held by the one and somebody else by the later is an update; "someone in
    the car fired" beside "the driver fired" is a matter of precision.
    """
    of_page = list_values(groups)
    act = groups[0].claims[0].topic[1]
    for one, other in combinations(groups, 2):
        sole = [
            [page for page in sorted(group.pages) if of_page[page] == {group.value}]
            for group in (one, other)
        ]
        is_vague = _VAGUE in (one.value, other.value)
        if not all(sole) or (is_vague and act in _TOLD_BOTH_WAYS):
            continue
        if not is_vague and _can_be_one(one.value, other.value):
            continue
        verdict: DisagreementClass = "precision" if is_vague else "contradicted"
        if act == "hold" and is_later(sole[0][0], sole[1][0]) is not None:
            verdict = "updated"
        yield Clash((one, other), verdict, frozenset())


def _can_be_one(one: str, other: str) -> bool:
    """Whether two words can be of one person: a father can be the driver."""
    return (one in KIN and other in ROLES) or (one in ROLES and other in KIN)
