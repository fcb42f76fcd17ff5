"""The order of events: by their dates, by cues of sequence, by how they are told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.tell.event_starts import reckon_starts
from sayso.tell.order_cues import find_edges
from sayso.tell.ordered_events import Ordered


def order_events(
    events: Sequence[Ordered], report_ranks: dict[int, tuple[int, str]]
) -> tuple[int, ...]:
    """The places of the events in the order in which they happened, as far as told.

    Known dates come first, then publication (after all that a report tells), cues
    ("earlier", "following the announcement"), what a report is about now (after the
    rest of it), open dates of one report, and order of telling in a paragraph.
    Weaker evidence yields where it would make a circle. ``report_ranks`` sorts reports
    by publication, known or reckoned. Cost: quadratic in the events, which are few.
    """
    after: list[set[int]] = [set() for _ in events]
    for _, one, other in find_edges(events, report_ranks):
        if one != other and not _reaches(after, other, one):
            after[one].add(other)
    return _sort(events, after, report_ranks)


def _reaches(after: Sequence[set[int]], start: int, goal: int) -> bool:
    """Whether ``goal`` lies behind ``start`` already."""
    open_places, seen = [start], {start}
    while open_places:
        at = open_places.pop()
        if at == goal:
            return True
        for following in sorted(after[at]):
            if following not in seen:
                seen.add(following)
                open_places.append(following)
    return False


def _sort(
    events: Sequence[Ordered],
    after: Sequence[set[int]],
    ranks: dict[int, tuple[int, str]],
) -> tuple[int, ...]:
    """The events with nothing before what must stand behind it, the earliest first."""
    starts = reckon_starts(events, after)
    # News opens with its event and fills in what it was made of.
    fillers = {
        at
        for at, event in enumerate(events)
        if event.bounds is None
        and starts[at] != date.max
        and not any(
            events[place].happenings
            and events[place].bounds
            and starts[place] == starts[at]
            for place in after[at]
        )
    }
    waiting = [0] * len(events)
    for followers in after:
        for place in followers:
            waiting[place] += 1
    free = [at for at, count in enumerate(waiting) if count == 0]
    order: list[int] = []
    while free:
        free.sort(
            key=lambda at: _rank(events[at], starts[at], at in fillers, ranks, at)
        )
        at = free.pop(0)
        order.append(at)
        for behind in sorted(after[at]):
            waiting[behind] -= 1
            if waiting[behind] == 0:
                free.append(behind)
    return tuple(order)


def _rank(
    event: Ordered,
    start: date,
    is_filler: bool,
    ranks: dict[int, tuple[int, str]],
    at: int,
) -> tuple[date, bool, bool, tuple[int, str], bool, int, int]:
    first = min((h.number for h in event.happenings), default=0)
    report = (
        min(ranks[h.sentence.report] for h in event.happenings)
        if event.happenings
        else ranks.get(event.published or 0, (0, ""))
    )
    is_next = any(h.sequence == "next" for h in event.happenings)
    return start, is_filler, not is_next, report, event.published is not None, first, at
