"""The order of events: by their dates, by cues of sequence, by how they are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sayso.tell.event_dates import Dating
from sayso.tell.happenings import Happening

_WEEK = 7
_BREAKING = 2


@dataclass(frozen=True, slots=True)
class Ordered:
    """What ordering needs to know of one event.

    ``bounds`` are its first and last day, None where open. ``happenings`` are the
    sentences that tell of it, none for a publication; ``published`` the report whose
    publication it is, and ``moment`` when that was. ``news_day`` is the day of the
    report of which an undated event is what is new.
    """

    bounds: tuple[date, date] | None
    happenings: tuple[Happening, ...] = ()
    published: int | None = None
    moment: str = ""
    news_day: date | None = None


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
    edges: list[tuple[int, int, int]] = sorted(
        {
            *_order_known(events),
            *_order_publications(events),
            *_order_by_cues(events),
            *_order_openings(events),
            *_order_open(events),
            *_order_pegs(events, report_ranks),
            *_order_told(events),
        },
        key=lambda edge: (-edge[0], edge[1], edge[2]),
    )
    after: list[set[int]] = [set() for _ in events]
    for _, one, other in edges:
        if one != other and not _reaches(after, other, one):
            after[one].add(other)
    return _sort(events, after, report_ranks)


_Edge = tuple[int, int, int]


def _order_known(events: Sequence[Ordered]) -> Iterator[_Edge]:
    for one, event in enumerate(events):
        for other, following in enumerate(events):
            if (
                event.bounds
                and following.bounds
                and event.bounds[1] < following.bounds[0]
            ):
                yield 9, one, other


def _order_publications(events: Sequence[Ordered]) -> Iterator[_Edge]:
    """A report comes out after what it tells; two reports as their clocks say."""
    for one, event in enumerate(events):
        for other, following in enumerate(events):
            if following.published is None:
                continue
            if event.published is None:
                if any(
                    happening.sentence.report == following.published
                    for happening in event.happenings
                ):
                    yield 7, one, other
            elif (event.moment, event.published) < (
                following.moment,
                following.published,
            ):
                yield 8, one, other


def _by_report(events: Sequence[Ordered]) -> dict[int, list[tuple[Happening, int]]]:
    """The happenings of each report in order of telling, with their events."""
    told: dict[int, list[tuple[Happening, int]]] = defaultdict(list)
    for at, event in enumerate(events):
        for happening in event.happenings:
            told[happening.sentence.report].append((happening, at))
    for report in sorted(told):
        told[report].sort(key=lambda pair: pair[0].number)
    return told


def _order_by_cues(events: Sequence[Ordered]) -> Iterator[_Edge]:
    """ "Earlier" goes before what the report opened with, "later" behind the last."""
    for _, told in sorted(_by_report(events).items()):
        for nth, (happening, at) in enumerate(told):
            if nth == 0:
                continue
            if happening.sequence in ("after", "next"):
                yield 6, told[nth - 1][1], at
            elif happening.sequence == "before":
                yield 6, at, told[0][1]
            elif happening.is_back and happening.dating is None:
                yield 3, at, told[0][1]


def _order_openings(events: Sequence[Ordered]) -> Iterator[_Edge]:
    """ "The fire started" goes before all else that tells of the fire."""
    for at, event in enumerate(events):
        for opened in sorted({one.opens for one in event.happenings if one.opens}):
            for other, following in enumerate(events):
                told = any(opened in one.bases for one in following.happenings)
                if other != at and told:
                    yield 6, at, other


def _order_open(events: Sequence[Ordered]) -> Iterator[_Edge]:
    """Dates without a year in one report: a month lies behind a weekday, and so on."""
    for _, told in sorted(_by_report(events).items()):
        dated = [(happening.dating, at) for happening, at in told if happening.dating]
        for dating, at in dated:
            for other, place in dated:
                if at != place and _is_open_before(dating, other):
                    yield 5, at, place


def _is_open_before(one: Dating, other: Dating) -> bool:
    """Whether an open date lies before another one of the same report."""
    if one.bounds or other.bounds:
        return False
    if one.month and other.weekday is not None:
        return True
    if one.month and other.month:
        return 0 < (other.month - one.month) % 12 <= 6
    return False


def _order_pegs(
    events: Sequence[Ordered], ranks: dict[int, tuple[int, str]]
) -> Iterator[_Edge]:
    """What a report is about now comes after the rest of it, and in reports' order.

    Breaking news, all of whose dates are of these days, goes on from what is new.
    """
    told = _by_report(events)
    pegs: dict[int, int] = {}
    for report in sorted(told):
        for happening, at in told[report]:
            if happening.is_peg:
                pegs.setdefault(report, at)
    for report, peg in sorted(pegs.items()):
        is_breaking = _is_breaking(events, told[report], peg)
        for happening, at in told[report]:
            if at != peg and is_breaking:
                if happening.sequence != "before" and not happening.is_back:
                    yield 3, peg, at
            elif at != peg:
                yield 4 if happening.sequence in (None, "before") else 3, at, peg
    for at, event in enumerate(events):
        for report, peg in sorted(pegs.items()):
            if (
                event.published is not None
                and event.published != report
                and event.moment[:10] < ranks[report][1][:10]
                and not any(
                    happening.sentence.report == event.published
                    for happening in events[peg].happenings
                )
            ):
                yield 2, at, peg
    reports = sorted(pegs)
    for one in reports:
        for other in reports:
            if ranks[one] < ranks[other] and pegs[one] != pegs[other]:
                yield 2, pegs[one], pegs[other]


def _is_breaking(
    events: Sequence[Ordered], told: Sequence[tuple[Happening, int]], peg: int
) -> bool:
    """Whether a report's dates are all of the two days before what is new in it."""
    new = events[peg].news_day
    days = [bounds[0] for _, at in told if (bounds := events[at].bounds)]
    return new is not None and bool(days) and all(
        abs((new - day).days) <= _BREAKING for day in days
    )  # fmt: skip


def _order_told(events: Sequence[Ordered]) -> Iterator[_Edge]:
    """Inside a paragraph an undated event is told before the one that follows it."""
    for _, told in sorted(_by_report(events).items()):
        for (one, at), (other, place) in pairwise(told):
            # News tells first what matters: what stands undated before a dated one
            # need not have come before it.
            if one.paragraph == other.paragraph and not other.dating:
                yield 1, at, place


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
    starts = _reckon_starts(events, after)
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


def _lean_on_told(events: Sequence[Ordered], starts: list[date | None]) -> None:
    """Gives an undated event the day that its report has reached.

    That of the dated event told before it in its paragraph, else the day of the
    report's news: the earliest one it tells of its last week. Only to sort by.
    """
    leant: dict[int, date] = {}
    for _, told in sorted(_by_report(events).items()):
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


def _reckon_starts(events: Sequence[Ordered], after: Sequence[set[int]]) -> list[date]:
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
