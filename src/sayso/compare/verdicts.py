"""What cannot both be right: the claims of a story held against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.compare.actor_clashes import clash_actors
from sayso.compare.age_clashes import clash_ages
from sayso.compare.groups import MOST_GROUPS, Clash, Group, Later
from sayso.compare.moments import Published
from sayso.compare.number_clashes import clash_numbers
from sayso.compare.pages import Weights
from sayso.compare.particular_clashes import (
    clash_breakdowns,
    clash_descriptions,
    clash_homes,
    clash_offences,
    clash_particulars,
)
from sayso.compare.sole_clashes import (
    clash_blows,
    clash_regions,
    clash_relations,
    clash_sole,
)
from sayso.compare.standing_clashes import clash_standings
from sayso.compare.time_clashes import clash_times
from sayso.compare.toll_clashes import clash_kinds, clash_states
from sayso.compare.toll_parts import leave_parts
from sayso.compare.toll_scopes import clash_scopes
from sayso.values import DisagreementClass

# How much the words around two hurts of one part of the body share where they are one
# person's.
_ONE_WOUND = 1.0
_RANKS: tuple[DisagreementClass, ...] = (
    "updated",
    "contradicted",
    "scope",
    "precision",
)


def find_clashes(
    groups: Sequence[Group], weights: Weights, is_later: Later, published: Published
) -> Iterator[Clash]:
    """Groups of one topic that cannot all be right of one thing, each group once.

    ``published`` gives the day of each report, where known. Clashes that share a group
    are one: 11 hurt, then a dozen, then 14.
    """
    groups = leave_parts(groups)
    homes: list[list[Clash]] = []
    tolls = [group for group in groups if group.claims[0].topic[0] == "state"]
    tolls.sort(key=lambda group: -len(group.pages))
    scopes = list(clash_scopes(tolls[:MOST_GROUPS]))
    told = {frozenset(map(id, clash.groups)) for clash in scopes}
    kinds = clash_kinds(tolls[:MOST_GROUPS], is_later)
    for clash in (*scopes, *kinds, *_find_pairs(groups, weights, is_later, published)):
        if clash.disagreement != "scope" and frozenset(map(id, clash.groups)) in told:
            # What is counted tells why they differ, not which came later.
            continue
        joined = [h for h in homes if any(_share_group(clash, one) for one in h)]
        homes = [h for h in homes if h not in joined]
        homes.append([*(one for home in joined for one in home), clash])
    for home in homes:
        yield _join_clashes(home)


def _share_group(one: Clash, other: Clash) -> bool:
    """Whether two clashes of numbers or hours hold one group."""
    return any(group is held for group in one.groups for held in other.groups)


def _join_clashes(clashes: Sequence[Clash]) -> Clash:
    """Several clashes as one, with the gravest class."""
    if len(clashes) == 1:
        return clashes[0]
    seen: dict[int, Group] = {}
    for clash in clashes:
        for group in clash.groups:
            seen.setdefault(id(group), group)
    ordered = sorted(
        seen.values(), key=lambda g: (g.claims[0].page, g.claims[0].span, g.value)
    )
    found = {clash.disagreement for clash in clashes}
    verdict = next(rank for rank in _RANKS if rank in found)
    shared = frozenset[str]().union(*(clash.shared for clash in clashes))
    return Clash(tuple(ordered), verdict, shared)


def _find_pairs(
    groups: Sequence[Group], weights: Weights, is_later: Later, published: Published
) -> Iterator[Clash]:
    """Groups of one topic that cannot both be right of one thing.

    ``groups`` are a story's. Cost: quadratic in the groups of a topic, which are
    capped; a topic's values that most reports give come first.
    """
    topics: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    ages: dict[int, set[str]] = defaultdict(set)
    for group in groups:
        for key in sorted(group.topics):
            topics[key].append(group)
        if group.claims[0].topic[0] == "age":
            for page in group.pages:
                ages[page].add(group.value)
    for topic in sorted(topics):
        ranked = sorted(
            topics[topic],
            key=lambda g: (-len(g.pages), g.claims[0].page, g.claims[0].span),
        )[:MOST_GROUPS]
        if topic[0] == "age":
            yield from clash_ages(ranked, ages, weights, is_later)
        elif topic[0] == "state":
            yield from clash_states(ranked, weights, is_later)
        elif topic[0] in ("weapon", "place of death", "longest term", "block"):
            yield from clash_particulars(ranked)
        elif topic[0] == "standing":
            yield from clash_standings(ranked, weights, is_later)
        elif topic[0] == "breakdown":
            yield from clash_breakdowns(ranked)
        elif topic[0] == "description":
            yield from clash_descriptions(ranked, is_later)
        elif topic[0] == "offence":
            yield from clash_offences(ranked, is_later)
        elif topic[0] == "actor":
            yield from clash_actors(ranked, is_later)
        elif topic[0] == "region":
            yield from clash_regions(ranked, weights)
        elif topic[0] == "relation":
            yield from clash_relations(ranked)
        elif topic[0] == "means":
            yield from clash_sole(ranked, "scope", weights)
        elif topic[0] == "hurt":
            yield from clash_sole(ranked, "precision", weights, _ONE_WOUND)
        elif topic[0] == "wound":
            yield from clash_sole(ranked, "contradicted", weights, _ONE_WOUND)
        elif topic[0] == "blow":
            yield from clash_blows(ranked, weights)
        elif topic[0] == "home":
            yield from clash_homes(ranked)
        elif topic[0] in ("when", "hour"):
            yield from clash_times(ranked, weights, published)
        else:
            yield from clash_numbers(ranked, weights, is_later, published)
