"""The day to sort each event by."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.tell.ordered_events import Ordered, list_told

# Days that a report's news may reach back.
_WEEK = 7


def _lean_on_told(events: Sequence[Ordered], starts: list[date | None]) -> None:
    """Gives an undated event the day that its report has reached.

    That of the dated event told before it in its paragraph, else the day of the
    report's news: the earliest one it tells of its last week. Only to sort by.
    """
    leant: dict[int, date] = {}
    for _, told in sorted(list_told(events).items()):
        days = [bounds[0] for _, at in told if (bounds := events[at].bounds)]
        if not days:
            continue
        news = min(day for day in days if (max(days) - day).days <= _WEEK)
        last: tuple[date, int] | None = None
        for happening, at in told:
            bounds = events[at].bounds
            if bounds is not None:
                last = bounds[0], happening.paragraph
            elif starts[at] is None:
                is_beside = last is not None and last[1] == happening.paragraph
                day = last[0] if last is not None and is_beside else news
                leant[at] = min(day, leant.get(at, day))
    for at, day in leant.items():
        starts[at] = day


def reckon_starts(events: Sequence[Ordered], after: Sequence[set[int]]) -> list[date]:
    """A day to sort each event by: its own, or that of what lies before or behind."""
    starts: list[date | None] = [
        event.bounds[0] if event.bounds else event.news_day for event in events
    ]
    for _ in events:
        changed = False
        for at, following in enumerate(after):
            for place in sorted(following):
                mine, theirs = starts[at], starts[place]
                if events[place].bounds is not None or mine is None:
                    continue
                if theirs is None or mine > theirs:
                    starts[place] = mine
                    changed = True
        if not changed:
            break
    _lean_on_told(events, starts)
    for _ in events:
        changed = False
        for at, following in enumerate(after):
            behind = [day for place in following if (day := starts[place]) is not None]
            mine = starts[at]
            if not behind or events[at].bounds is not None:
                continue
            if mine is None or min(behind) < mine:
                starts[at] = min(behind)
                changed = True
        if not changed:
            break
    return [start or date.max for start in starts]
