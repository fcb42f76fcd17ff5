"""What says that one event came before another: dates, cues, publications."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.tell.event_dates import Dating
from sayso.tell.happenings import Happening
from sayso.tell.ordered_events import Ordered, list_told

Edge = tuple[int, int, int]
"""How much it weighs that one event came before another, and their places."""

# Days between what is new in a report and all else that it dates.
_BREAKING = 2


def find_edges(
    events: Sequence[Ordered], report_ranks: dict[int, tuple[int, str]]
) -> list[Edge]:
    """Which event came before which, the surest first; no edge comes twice.

    ``report_ranks`` sorts reports by publication. Cost: quadratic in the events.
    """
    return sorted(
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


def _order_known(events: Sequence[Ordered]) -> Iterator[Edge]:
    """An event whose last day lies before the first of another comes before it."""
    for one, event in enumerate(events):
        for other, following in enumerate(events):
            if (
                event.bounds
                and following.bounds
                and event.bounds[1] < following.bounds[0]
            ):
                yield 9, one, other


def _order_publications(events: Sequence[Ordered]) -> Iterator[Edge]:
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


def _order_by_cues(events: Sequence[Ordered]) -> Iterator[Edge]:
    """ "Earlier" goes before what the report opened with, "later" behind the last."""
    for _, told in sorted(list_told(events).items()):
        for nth, (happening, at) in enumerate(told):
            if nth == 0:
                continue
            if happening.sequence in ("after", "next"):
                yield 6, told[nth - 1][1], at
            elif happening.sequence == "before":
                yield 6, at, told[0][1]
            elif happening.is_back and happening.dating is None:
                yield 3, at, told[0][1]


def _order_openings(events: Sequence[Ordered]) -> Iterator[Edge]:
    """ "The fire started" goes before all else that tells of the fire."""
    for at, event in enumerate(events):
        for opened in sorted({one.opens for one in event.happenings if one.opens}):
            for other, following in enumerate(events):
                told = any(opened in one.bases for one in following.happenings)
                if other != at and told:
                    yield 6, at, other


def _order_open(events: Sequence[Ordered]) -> Iterator[Edge]:
    """Dates without a year in one report: a month lies behind a weekday, and so on."""
    for _, told in sorted(list_told(events).items()):
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
) -> Iterator[Edge]:
    """What a report is about now comes after the rest of it, and in reports' order.

    Breaking news, all of whose dates are of these days, goes on from what is new.
    """
    told = list_told(events)
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


def _order_told(events: Sequence[Ordered]) -> Iterator[Edge]:
    """Inside a paragraph an undated event is told before the one that follows it."""
    for _, told in sorted(list_told(events).items()):
        for (one, at), (other, place) in pairwise(told):
            # News tells first what matters: what stands undated before a dated one
            # need not have come before it.
            if one.paragraph == other.paragraph and not other.dating:
                yield 1, at, place
