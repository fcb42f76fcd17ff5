"""Claims of several reports put together by topic, value and context."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sayso.compare.calendar_values import (
    can_be_one_day,
    is_next_day,
    is_week_apart,
    name_day,
    read_calendar,
)
from sayso.compare.claims import Claim
from sayso.compare.concepts import find_idea
from sayso.compare.pages import Weights
from sayso.values import DisagreementClass

# How much the contexts of two claims of one value must share. Tuned on the development
# stories by reading what came together: a number above twelve hardly ever comes twice
# by chance, a small one does; a day is mostly the day of the one event.
_AGREE_RARE = 0.0
_AGREE_COMMON = 1.2
_AGREE_DAY = 0.5
_COMMON_NUMBER = 12
_PEOPLE = find_idea("people")
# Topics of which a story has one thing only, or whose topic names it.
_OF_THE_STORY = frozenset(
    (
        "age",
        "state",
        "home",
        "weapon",
        "place of death",
        "standing",
        "breakdown",
        "longest term",
        "description",
        "offence",
        "actor",
        "means",
        "region",
        "block",
        "relation",
        "wound",
        "hurt",
    )
)
MOST_GROUPS = 40
MOST_MEMBERS = 60


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of equal value about one thing; ``claims`` in order of page and text."""

    value: str
    claims: tuple[Claim, ...]

    @property
    def pages(self) -> frozenset[int]:
        """The reports that make the claim."""
        return frozenset(claim.page for claim in self.claims)

    @property
    def topics(self) -> frozenset[tuple[str, ...]]:
        """What its claims are of; people of one state can be told by two words."""
        return frozenset(claim.topic for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Clash:
    """Groups that are about one thing and differ, with how."""

    groups: tuple[Group, ...]
    disagreement: DisagreementClass
    shared: frozenset[str]


Later = Callable[[int, int], bool | None]
"""Whether the second report is later than the first; None where not known."""


def group_claims(claims: Iterable[Claim], weights: Weights) -> tuple[Group, ...]:
    """Claims put together that give one value of one thing, alone ones included.

    Method: claims of one topic and value join the first group whose context they
    share enough of. Cost: linear, with a cap on the groups looked at.
    """
    buckets: dict[tuple[tuple[str, ...], str], list[list[Claim]]] = defaultdict(list)
    for claim in claims:
        # "Three dead" and "three men killed" meet; "three women killed" stays apart.
        topic = claim.topic[:2] if claim.topic[0] == "state" else claim.topic
        groups = buckets[(topic, equal_value(claim))]
        for group in groups[:MOST_GROUPS]:
            if _can_be_counted_together(claim, group) and _is_same(
                claim, group[0], weights
            ):
                group.append(claim)
                break
        else:
            groups.append([claim])
    found = [
        Group(value, tuple(sorted(group, key=lambda c: (c.page, c.span))))
        for (_, value), groups in buckets.items()
        for group in groups
    ]
    return tuple(
        sorted(found, key=lambda g: (g.claims[0].page, g.claims[0].span, g.value))
    )


def _can_be_counted_together(claim: Claim, group: Iterable[Claim]) -> bool:
    """Whether people of one state are told by words that can name the same people."""
    if claim.topic[0] != "state":
        return True
    kinds = {one.topic[2] for one in group} | {claim.topic[2]}
    return len(kinds - {_PEOPLE}) <= 1


def equal_value(claim: Claim) -> str:
    """The value by which claims are equal: a day for dates, a number otherwise."""
    if claim.topic[0] in ("when", "hour"):
        calendar = read_calendar(claim.value)
        if calendar is None:
            return claim.value
        if claim.topic == ("when",):
            return name_day(calendar) or claim.value
        if calendar.minutes is not None:
            return f"T{calendar.minutes // 60:02}:{calendar.minutes % 60:02}"
        return f"T{calendar.part}"
    is_exact = claim.modifier in (None, "approximate")
    if claim.number is not None and is_exact and claim.topic[0] != "breakdown":
        return f"{claim.number:.10g}"
    return claim.value


def _is_same(claim: Claim, other: Claim, weights: Weights) -> bool:
    """Whether two claims of one topic and value are about one thing."""
    shared = weights.add(claim.context & other.context)
    if claim.topic[0] in _OF_THE_STORY:
        return True
    if claim.topic == ("hour",) and ":" in equal_value(claim):
        return _can_be_one_night(claim, other)
    if claim.topic[0] in ("when", "hour"):
        is_year = claim.topic[0] == "when" and len(equal_value(claim)) <= 4
        return shared >= (_AGREE_COMMON if is_year else _AGREE_DAY)
    is_rare = claim.number is not None and (
        claim.number > _COMMON_NUMBER or claim.number != int(claim.number)
    )
    return shared >= (_AGREE_RARE if is_rare else _AGREE_COMMON)


def _can_be_one_night(claim: Claim, other: Claim) -> bool:
    """Whether two hours can be of one day, or of the night between two."""
    first, second = read_calendar(claim.value), read_calendar(other.value)
    if first is None or second is None:
        return True
    return (
        can_be_one_day(first, second)
        or is_next_day(first, second)
        or is_week_apart(first, second)
    )


def share_context(one: Group, other: Group, weights: Weights) -> frozenset[str]:
    """The ideas shared by the two claims of two groups that share most."""
    return find_nearest(one, other, weights)[2]


def find_nearest(
    one: Group, other: Group, weights: Weights
) -> tuple[Claim, Claim, frozenset[str]]:
    """The two claims of two groups whose contexts share most, and what they share."""
    best = (one.claims[0], other.claims[0], frozenset[str]())
    weight = -1.0
    for first in one.claims[:MOST_MEMBERS]:
        for second in other.claims[:8]:
            shared = first.context & second.context
            if weights.add(shared) > weight:
                best = (first, second, shared)
                weight = weights.add(shared)
    return best
