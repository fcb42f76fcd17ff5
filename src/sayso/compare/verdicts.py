"""What cannot both be right: the claims of a story held against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.compare.groups import MOST_GROUPS, Clash, Group, Later
from sayso.compare.number_clashes import (
    clash_ages,
    clash_homes,
    clash_numbers,
    clash_particulars,
    clash_states,
)
from sayso.compare.pages import Weights
from sayso.compare.time_clashes import clash_times


def find_clashes(
    groups: Sequence[Group], weights: Weights, is_later: Later
) -> Iterator[Clash]:
    """Groups of one topic that cannot both be right of one thing.

    ``groups`` are a story's. Cost: quadratic in the groups of a topic, which are
    capped; a topic's values that most reports give come first.
    """
    topics: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    ages: dict[int, set[str]] = defaultdict(set)
    for group in groups:
        topics[group.claims[0].topic].append(group)
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
        elif topic[0] in ("weapon", "place of death"):
            yield from clash_particulars(ranked)
        elif topic[0] == "home":
            yield from clash_homes(ranked)
        elif topic[0] in ("when", "hour"):
            yield from clash_times(ranked, weights)
        else:
            yield from clash_numbers(ranked, weights, is_later)
