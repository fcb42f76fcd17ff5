"""Claims of several reports put together: what agrees, and what cannot both be."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.compare.calendar_values import (
    Calendar,
    can_be_one_day,
    can_be_one_hour,
    is_in_decade,
    is_next_day,
    measure_days,
    name_day,
    read_calendar,
)
from sayso.compare.claims import Claim
from sayso.compare.pages import Weights
from sayso.values import DisagreementClass

# How much two claims' contexts must share, by what is compared. Tuned on the
# development stories; see the comments of each for what lower values let in.
_AGREE_RARE = 0.0  # a number above twelve hardly ever comes twice by chance
_AGREE_COMMON = 1.2
_AGREE_DAY = 0.5
_CLASH_NUMBER = 2.4
_CLASH_STATE = 0.9
_CLASH_AGE = 1.5
_CLASH_COUNT = 1.2
_CLASH_DATE = 1.7
_CLASH_HOUR = 1.2
_CLASH_PART = 0.8
_CLASH_NEAR_HOUR = 0.4
_NEAR_MINUTES = 30
_TOP_LINES = 5
_AGE_SLACK = 3
_HALF_DAY = 720
_COMMON_NUMBER = 12
_MOST_GROUPS = 40
_MOST_MEMBERS = 60
_MOST_PAIRS = 8


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of equal value about one thing; ``claims`` in order of page and text."""

    value: str
    claims: tuple[Claim, ...]

    @property
    def pages(self) -> frozenset[int]:
        """The reports that make the claim."""
        return frozenset(claim.page for claim in self.claims)


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
        groups = buckets[(claim.topic, _equal_value(claim))]
        for group in groups[:_MOST_GROUPS]:
            if _is_same(claim, group[0], weights):
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


def _equal_value(claim: Claim) -> str:
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
    if claim.number is not None and claim.modifier in (None, "approximate"):
        return f"{claim.number:.10g}"
    return claim.value


def _is_same(claim: Claim, other: Claim, weights: Weights) -> bool:
    """Whether two claims of one topic and value are about one thing."""
    shared = weights.add(claim.context & other.context)
    if claim.topic[0] in ("age", "state", "home"):
        return True
    if claim.topic == ("hour",) and ":" in _equal_value(claim):
        return True
    if claim.topic[0] in ("when", "hour"):
        is_year = claim.topic[0] == "when" and len(_equal_value(claim)) <= 4
        return shared >= (_AGREE_COMMON if is_year else _AGREE_DAY)
    is_rare = claim.number is not None and (
        claim.number > _COMMON_NUMBER or claim.number != int(claim.number)
    )
    return shared >= (_AGREE_RARE if is_rare else _AGREE_COMMON)


def find_clashes(
    groups: Sequence[Group], weights: Weights, is_later: Later
) -> Iterator[Clash]:
    """Groups of one topic that cannot both be right of one thing."""
    topics: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for group in groups:
        topics[group.claims[0].topic].append(group)
    for topic in sorted(topics):
        ranked = sorted(
            topics[topic],
            key=lambda g: (-len(g.pages), g.claims[0].page, g.claims[0].span),
        )[:_MOST_GROUPS]
        if topic[0] in ("age", "state"):
            yield from _clash_by_report(topic, ranked, weights, is_later)
        elif topic[0] == "home":
            yield from _clash_homes(ranked)
        elif topic[0] in ("when", "hour"):
            yield from _clash_times(ranked, weights)
        else:
            yield from _clash_numbers(ranked, weights, is_later)


def _clash_by_report(
    topic: tuple[str, ...], groups: Sequence[Group], weights: Weights, is_later: Later
) -> Iterator[Clash]:
    """Ages of one person, or people in one state, where two reports differ.

    Values that both reports have are set aside (a partial count, another brother);
    what is left must be one value on either side.
    """
    of_page: dict[int, set[str]] = defaultdict(set)
    for group in groups:
        for page in group.pages:
            of_page[page].add(group.value)
    for at, one in enumerate(groups):
        for other in groups[at + 1 :]:
            shared = _share_context(one, other, weights)
            verdict = _judge_numbers(one, other, is_later)
            if verdict is None:
                continue
            first, second = one.claims[0], other.claims[0]
            is_left = not one.pages & other.pages and _are_left(one, other, of_page)
            if topic[0] == "age":
                apart = abs((first.number or 0) - (second.number or 0))
                if apart <= 1 and weights.add(shared) >= _CLASH_AGE:
                    is_left = is_left or _is_corrected(one, other, of_page)
                if is_left and (apart <= _AGE_SLACK or first.is_of_identity):
                    yield Clash((one, other), verdict, shared)
            elif not is_left:
                continue
            elif (
                verdict == "precision"
                or weights.add(shared) >= _CLASH_STATE
                or max(first.line, second.line) < _TOP_LINES
            ):
                yield Clash((one, other), verdict, shared)


def _is_corrected(one: Group, other: Group, of_page: dict[int, set[str]]) -> bool:
    """Whether one report gives two values, and others only one of the two.

    "His 10-year-old son", where the caption and the other reports still say 11.
    """
    both = {one.value, other.value}
    pages = sorted(one.pages | other.pages)[:_MOST_MEMBERS]
    return (
        any(of_page[page] == both for page in pages)
        and any(len(of_page[page]) == 1 for page in pages)
        and all(of_page[page] <= both for page in pages)
    )


def _clash_homes(groups: Sequence[Group]) -> Iterator[Clash]:
    """Places that one person is said to be from, where reports name several.

    A street and its town, or a town and its part, can both be right, so the
    difference is one of precision.
    """
    for at, one in enumerate(groups):
        for other in groups[at + 1 :]:
            if not one.pages & other.pages:
                yield Clash((one, other), "precision", frozenset())


def _are_left(one: Group, other: Group, of_page: dict[int, set[str]]) -> bool:
    """Whether two reports give just these two values beside those they share."""
    return any(
        of_page[page] - of_page[there] == {one.value}
        and of_page[there] - of_page[page] == {other.value}
        for page in sorted(one.pages)[:_MOST_PAIRS]
        for there in sorted(other.pages)[:_MOST_PAIRS]
    )


def _clash_numbers(
    groups: Sequence[Group], weights: Weights, is_later: Later
) -> Iterator[Clash]:
    """Sums, shares, measures and counts of things in closely shared contexts."""
    for at, one in enumerate(groups):
        for other in groups[at + 1 :]:
            if one.pages & other.pages:
                continue
            shared = _share_context(one, other, weights)
            if not _are_of_one_thing(one, other, shared, weights):
                continue
            verdict = _judge_numbers(one, other, is_later)
            if verdict is not None:
                yield Clash((one, other), verdict, shared)


def _are_of_one_thing(
    one: Group, other: Group, shared: frozenset[str], weights: Weights
) -> bool:
    """Whether two numbers of one unit count or measure the same."""
    words = [key for key in shared if not key.startswith("#")]
    first, second = one.claims[0], other.claims[0]
    if first.topic == ("duration",):
        days = sorted(measure_days(claim.value) or 0.0 for claim in (first, second))
        if not days[0] or days[1] > 3 * days[0]:
            return False
    if len(words) >= 2 and weights.add(shared) >= _CLASH_NUMBER:
        return True
    # "Posted three photos", "posted four photos": the same act right beside it.
    beside = [key for key in first.near & second.near if not key.startswith("#")]
    return (
        first.topic[0] == "count"
        and len(beside) >= 1
        and len(words) >= 2
        and weights.add(shared) >= _CLASH_COUNT
    )


def _judge_numbers(
    one: Group, other: Group, is_later: Later
) -> DisagreementClass | None:
    """How two numbers of one thing differ; None where they do not."""
    first, second = one.claims[0], other.claims[0]
    if first.number is None or second.number is None:
        return "contradicted" if first.value != second.value else None
    signs = (first.modifier, second.modifier)
    if first.number == second.number:
        return None if signs[0] == signs[1] else "precision"
    low, high = sorted((first, second), key=lambda claim: claim.number or 0.0)
    if low.modifier in ("more_than", "approximate") or high.modifier in (
        "less_than",
        "approximate",
    ):
        near = (high.number or 0.0) <= 1.25 * (low.number or 0.0)
        if near or low.modifier == "more_than":
            return "precision"
    later = is_later(first.page, second.page)
    if later is not None and first.topic[0] == "state":
        return "updated"
    return "contradicted"


def _clash_times(groups: Sequence[Group], weights: Weights) -> Iterator[Clash]:
    """Days and hours of one event that cannot both be right."""
    clocks = Counter(
        page for group in groups if ":" in group.value for page in group.pages
    )
    for at, one in enumerate(groups):
        for other in groups[at + 1 :]:
            if one.pages & other.pages:
                continue
            first, second, shared = _find_nearest(one, other, weights)
            if _are_only_clocks(one, other, clocks):
                verdict = _judge_only_clocks(first, second)
            else:
                verdict = _judge_times(first, second, shared, weights.add(shared))
            if verdict is not None:
                yield Clash((one, other), verdict, shared)


def _are_only_clocks(one: Group, other: Group, clocks: Mapping[int, int]) -> bool:
    """Whether two hours by the clock are the only ones in some report each."""
    return all(
        ":" in group.value and any(clocks[page] == 1 for page in group.pages)
        for group in (one, other)
    )


def _judge_only_clocks(one: Claim, other: Claim) -> DisagreementClass | None:
    """How two hours differ when either report gives one hour only.

    A report of one event that gives one hour gives that of the event, so that no word
    around it needs to be shared.
    """
    first, second = read_calendar(one.value), read_calendar(other.value)
    if first is None or second is None:
        return None
    return _judge_hours(first, second, _CLASH_HOUR, True)


def _judge_times(
    one: Claim, other: Claim, shared: frozenset[str], weight: float
) -> DisagreementClass | None:
    """How two times of what may be one event differ; None where they need not."""
    words = [key for key in shared if not key.startswith("#")]
    values = (one.value, other.value)
    first, second = (read_calendar(value) for value in values)
    if is_in_decade(*values):
        return "precision" if len(words) >= 2 and weight >= _CLASH_HOUR else None
    if first is None or second is None or not words:
        return None
    beside = [key for key in one.near & other.near if not key.startswith("#")]
    if one.topic == ("hour",):
        return _judge_hours(first, second, weight, bool(beside))
    if can_be_one_day(first, second) or not beside:
        return None
    if one.is_alone and other.is_alone:
        return _judge_days(first, second, len(words), weight)
    return None


def _judge_hours(
    one: Calendar, other: Calendar, weight: float, is_beside: bool
) -> DisagreementClass | None:
    """How two hours of what may be one event differ; None where they need not.

    ``is_beside`` tells that a word right beside both is the same.
    """
    one_day = can_be_one_day(one, other)
    if not one_day and not is_next_day(one, other):
        return None
    if one.minutes is None or other.minutes is None:
        dated = one.has_date and other.has_date
        clash = can_be_one_hour(one, other) is False and one_day and dated
        if not dated or weight < _CLASH_PART or not is_beside:
            return None
        if clash:
            return "contradicted"
        told = one.minutes is not None or other.minutes is not None
        return "precision" if told and one_day else None
    apart = abs(one.minutes - other.minutes)
    if apart == _HALF_DAY and weight >= _CLASH_NEAR_HOUR:
        return "contradicted"
    enough = _CLASH_NEAR_HOUR if one_day else _CLASH_HOUR
    return "precision" if 0 < apart <= _NEAR_MINUTES and weight >= enough else None


def _judge_days(
    one: Calendar, other: Calendar, words: int, weight: float
) -> DisagreementClass | None:
    """How two days, months or years of what may be one event differ."""
    if is_next_day(one, other) or words < 2 or weight < _CLASH_DATE:
        return None
    if one.weekday is not None and one.weekday == other.weekday:
        # The stamps that "on Sunday" was reckoned from are off, not the Sundays.
        return None
    years = (one.year, other.year)
    only_years = one.month is None and other.month is None
    if only_years and None not in years and abs((years[0] or 0) - (years[1] or 0)) == 1:
        # "Two years ago" is reckoned roughly.
        return "precision"
    return "contradicted"


def _share_context(one: Group, other: Group, weights: Weights) -> frozenset[str]:
    """The ideas shared by the two claims of two groups that share most."""
    return _find_nearest(one, other, weights)[2]


def _find_nearest(
    one: Group, other: Group, weights: Weights
) -> tuple[Claim, Claim, frozenset[str]]:
    """The two claims of two groups whose contexts share most, and what they share."""
    best = (one.claims[0], other.claims[0], frozenset[str]())
    weight = -1.0
    for first in one.claims[:_MOST_MEMBERS]:
        for second in other.claims[:8]:
            shared = first.context & second.context
            if weights.add(shared) > weight:
                best = (first, second, shared)
                weight = weights.add(shared)
    return best
