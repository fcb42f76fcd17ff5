"""A scale for hours, days and years alike: linear stretches with breaks between."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from sayso.tell.page.labels import measure_label
from sayso.tell.page.moments import Interval

# A gap is drawn as a break where the rest would be crammed: two moments nearer than
# this share of the scale (6 of 294 units, a dot and a half) beside a gap longer than
# all the rest, or everything else in a quarter of it. Breaks are few: it is a scale.
_CRAMMED = 0.02
_LONG_GAP = 3.0
_MAX_BREAKS = 4
_NEAREST_LINES = 14.0
_EPOCH = datetime(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale; its label is empty where there is no room for it.

    The label starts at ``label_x``: at the line, or before it at the right edge.
    """

    x: float
    label: str
    label_x: float = 0.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """One linear part of the scale, in hours and in units of the drawing."""

    start: float
    end: float
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Where hours stand on the drawing; ``breaks`` are where time is left out."""

    stretches: tuple[Stretch, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]

    def place(self, hours: float) -> float:
        """The x of a moment; one inside a break stands at the break's border."""
        index = bisect_right([one.start for one in self.stretches], hours) - 1
        one = self.stretches[max(0, index)]
        share = (hours - one.start) / (one.end - one.start)
        return one.x0 + min(1.0, max(0.0, share)) * (one.x1 - one.x0)


def build_scale(
    intervals: list[Interval], *, left: float, right: float, size: float
) -> TimeScale | None:
    """A scale that holds these intervals; None when there are none.

    Gaps that would leave the rest too little room become breaks; each stretch between
    them is linear and gets room by the moments it holds. Ticks are whole hours, days,
    months or years; labels that would meet are left out. Cost: sorting.
    """
    if not intervals:
        return None
    groups = _split_at_gaps(sorted(intervals, key=lambda one: one.start))
    gap = 18.0
    room = right - left - gap * (len(groups) - 1)
    weights = [1.0 + min(3.0, len(group) / 3) for group in groups]
    stretches: list[Stretch] = []
    x = left
    for group, weight in zip(groups, weights, strict=True):
        start = min(one.start for one in group)
        end = max(one.end for one in group)
        pad = max((end - start) * 0.04, 0.5)
        wide = room * weight / sum(weights)
        stretches.append(Stretch(start - pad, end + pad, x, x + wide))
        x += wide + gap
    breaks = tuple(one.x1 + gap / 2 for one in stretches[:-1])
    ticks = [_tick(one, group) for one, group in zip(stretches, groups, strict=True)]
    return TimeScale(tuple(stretches), tuple(_space_ticks(ticks, size, right)), breaks)


def _split_at_gaps(intervals: list[Interval]) -> list[list[Interval]]:
    """Intervals in groups that a long gap parts from each other."""
    gaps: list[tuple[float, int]] = []
    steps: dict[int, float] = {}
    reach = intervals[0].end
    for index, (before, one) in enumerate(pairwise(intervals), start=1):
        gaps.append((one.start - reach, index))
        if one.start > before.start:
            steps[index] = one.start - before.start
        reach = max(reach, one.end)
    left = reach - intervals[0].start
    cuts: list[int] = []
    for gap, index in sorted(gaps, reverse=True)[:_MAX_BREAKS]:
        nearest = min(steps.values(), default=left)
        is_crammed = gap > left - gap and nearest < left * _CRAMMED
        if not is_crammed and (gap <= _LONG_GAP * (left - gap) or len(steps) < 2):
            break
        cuts.append(index)
        steps.pop(index, None)
        left -= gap
    borders = [0, *sorted(cuts), len(intervals)]
    return [intervals[a:b] for a, b in pairwise(borders)]


def _tick(stretch: Stretch, group: list[Interval]) -> list[Tick]:
    """Whole units of time inside a stretch, of a unit that suits its length."""
    hours = stretch.end - stretch.start
    start = _EPOCH + timedelta(hours=min(one.start for one in group))
    end = _EPOCH + timedelta(hours=max(one.end for one in group))
    # Hours are no unit for reports that tell days, nor days for those that tell months.
    finest = min(one.end - one.start for one in group)
    moments: list[tuple[datetime, str]]
    if hours > 24 * 365 * 2 or finest > 24 * 300:
        moments = _years(start, end)
    elif hours > 24 * 45 or finest > 24 * 20:
        moments = _months(start, end)
    elif hours > 36 or finest >= 24:
        moments = _days(start, end)
    else:
        moments = _clock(start, end)
    scale = (stretch.x1 - stretch.x0) / hours
    return [
        Tick(
            stretch.x0 + ((at - _EPOCH) / timedelta(hours=1) - stretch.start) * scale,
            label,
        )
        for at, label in moments
    ]


def _years(start: datetime, end: datetime) -> list[tuple[datetime, str]]:
    step = max(1, (end.year - start.year) // 6)
    first = start.year if start == datetime(start.year, 1, 1) else start.year + 1
    return [
        (datetime(year, 1, 1), str(year))
        for year in range(first, end.year + 1, step)
        if datetime(year, 1, 1) < end
    ]


def _months(start: datetime, end: datetime) -> list[tuple[datetime, str]]:
    found: list[tuple[datetime, str]] = []
    year, month = start.year, start.month + (start.day > 1 or start.hour > 0)
    while (at := datetime(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)) < end:
        # The first tick and every January tell the year.
        with_year = not found or at.month == 1
        found.append((at, at.strftime("%b %Y") if with_year else at.strftime("%b")))
        month += 1
    return found


def _days(start: datetime, end: datetime) -> list[tuple[datetime, str]]:
    found: list[tuple[datetime, str]] = []
    at = datetime(start.year, start.month, start.day)
    at += timedelta(days=1 if start > at else 0)
    step = timedelta(days=max(1, (end - start).days // 10))
    while at < end:
        with_month = not found or at.day <= step.days
        label = f"{at.day} {at:%b}" + (f" {at.year}" if not found else "")
        found.append((at, label if with_month else str(at.day)))
        at += step
    return found


def _clock(start: datetime, end: datetime) -> list[tuple[datetime, str]]:
    hours = (end - start) / timedelta(hours=1)
    step = next(one for one in (1, 2, 3, 6, 12) if hours / one <= 8 or one == 12)
    at = datetime(start.year, start.month, start.day)
    found: list[tuple[datetime, str]] = []
    while at <= end:
        if at >= start:
            midnight = at.hour == 0 or not found
            day = f"{at.day} {at:%b %Y}" if not found else f"{at.day} {at:%b}"
            clock = "" if at.hour == 0 else f" {at:%H:%M}"
            found.append((at, f"{day}{clock}" if midnight else f"{at:%H:%M}"))
        at += timedelta(hours=step)
    return found


def _space_ticks(ticks: list[list[Tick]], size: float, right: float) -> list[Tick]:
    """The ticks of all stretches, with labels only where they do not meet.

    A label stands to the right of its line, but at the right edge. Each stretch's
    first one goes before all others, since it tells the year.
    """
    taken: list[tuple[float, float]] = []
    labels: dict[Tick, float] = {}
    firsts = [group[0] for group in ticks if group]
    for tick in (*firsts, *(tick for group in ticks for tick in group[1:])):
        start, end = tick.x, tick.x + measure_label(tick.label, size) + 10
        if tick in firsts and end > right + 18:
            # A stretch that ends the scale tells its date left of its line.
            start, end = start - (end - right - 18), right + 18
        is_free = all(end <= a or b <= start for a, b in taken)
        if is_free and end <= right + 18:
            taken.append((start, end))
            labels[tick] = start
    kept: list[Tick] = []
    for tick in (tick for group in ticks for tick in group):
        if tick in labels or not kept or tick.x - kept[-1].x >= _NEAREST_LINES:
            label = tick.label if tick in labels else ""
            kept.append(replace(tick, label=label, label_x=labels.get(tick, tick.x)))
    return kept
