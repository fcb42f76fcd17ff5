"""Values that a report tells as the only one: a wound, a part of a country, a blow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from sayso.compare.groups import Clash, Group, share_context
from sayso.compare.left_values import list_values
from sayso.compare.pages import Weights
from sayso.compare.regions import point_side
from sayso.compare.relations import are_confused
from sayso.values import DisagreementClass

# How much the words around two blows share where they are of one attack, and around
# two parts of one place where something was.
_LEAST_OF_ONE_ATTACK = 0.8
_LEAST_OF_ONE_PLACE = 0.5


def clash_sole(
    groups: Sequence[Group],
    verdict: DisagreementClass,
    weights: Weights,
    least_shared: float = 0.0,
) -> Iterator[Clash]:
    """Values of which two reports name one only, and not the same one.

    Whoever apologised in writing may have done so in person too; rib injuries may be
    broken ribs. ``least_shared`` is how much the words around must share.
    """
    of_page = list_values(groups)
    for one, other in combinations(groups, 2):
        shared = share_context(one, other, weights)
        if weights.add(shared) >= least_shared and all(
            _is_sole(group, of_page) for group in (one, other)
        ):
            yield Clash((one, other), verdict, shared)


def clash_regions(groups: Sequence[Group], weights: Weights) -> Iterator[Clash]:
    """Parts of one place, where two reports name one only, and another.

    The north-west is a part of the north, and next to the west; the south is neither.
    """
    for clash in clash_sole(groups, "precision", weights, _LEAST_OF_ONE_PLACE):
        one, other = (point_side(group.value) for group in clash.groups)
        is_opposite = one[0] * other[0] + one[1] * other[1] <= 0
        yield replace(clash, disagreement="contradicted") if is_opposite else clash


def clash_relations(groups: Sequence[Group]) -> Iterator[Clash]:
    """A wife in the one report, a girlfriend in the other, and nobody else."""
    of_page = list_values(groups)
    for one, other in combinations(groups, 2):
        if are_confused(one.value, other.value) and all(
            _is_sole(group, of_page) for group in (one, other)
        ):
            yield Clash((one, other), "contradicted", frozenset())


def clash_blows(groups: Sequence[Group], weights: Weights) -> Iterator[Clash]:
    """Blows of one attack of which two reports tell not one alike: slapped, punched."""
    told: dict[int, set[str]] = defaultdict(set)
    for group in groups:
        for page in group.pages:
            told[page] |= set(group.value.split())
    for one, other in combinations(groups, 2):
        pairs = ((page, there) for page in one.pages for there in other.pages)
        if not any(not told[page] & told[there] for page, there in pairs):
            continue
        shared = share_context(one, other, weights)
        if weights.add(shared) >= _LEAST_OF_ONE_ATTACK:
            yield Clash((one, other), "contradicted", shared)


def _is_sole(group: Group, of_page: Mapping[int, set[str]]) -> bool:
    """Whether some report that gives a value gives no other."""
    return any(len(of_page[page]) == 1 for page in group.pages)
