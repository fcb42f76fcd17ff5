"""The timeline as a picture: one row for each event, so that no labels can meet."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.tell.first_reports import find_first
from sayso.tell.page.labels import shorten_words, wrap_label
from sayso.tell.page.moments import (
    Interval,
    read_interval,
    tell_choice,
    tell_when,
)
from sayso.tell.page.places import Cite, Places
from sayso.tell.page.time_scales import TimeScale, build_scale
from sayso.values import Event, Timeline


@dataclass(frozen=True, slots=True)
class Spread:
    """One of the differing dates that reports give, in their words."""

    words: str
    value: str
    cite: Cite


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event in words: when, what, and who reports it."""

    when: str
    text: str
    cites: tuple[Cite, ...]
    spread: tuple[Spread, ...]
    is_dated: bool
    is_publication: bool
    only: str

    @property
    def letters(self) -> str:
        """The letters of the reports."""
        return " ".join(cite.report.letter for cite in self.cites)


@dataclass(frozen=True, slots=True)
class EventMark:
    """One event as drawn: its stretch on the scale and its wrapped text."""

    row: EventRow
    y: float
    height: float
    x0: float
    x1: float
    when: tuple[str, ...]
    lines: tuple[str, ...]
    doubts: tuple[str, ...]

    @property
    def is_bar(self) -> bool:
        """Whether the event is drawn as a stretch, and not as a point."""
        return self.x1 - self.x0 > 9


@dataclass(frozen=True, slots=True)
class TimeChart:
    """The whole picture in units of an SVG of this size."""

    width: float
    height: float
    text_x: float
    size: float
    line: float
    top: float
    scale: TimeScale | None
    marks: tuple[EventMark, ...]
    is_narrow: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    width: float
    left: float
    right: float
    text_x: float
    size: float
    line: float
    max_lines: int


_WIDE = _Frame(760, 6, 300, 324, 13, 17, 4)
_NARROW = _Frame(340, 4, 92, 104, 12, 15.5, 7)
_TOP = 30.0


def list_events(timeline: Timeline, places: Places) -> tuple[EventRow, ...]:
    """The events in words, in the order of the timeline; who has none is left out."""
    first = find_first(tuple(report.article for report in places.reports))
    return tuple(_build_row(event, places, first) for event in timeline.events)


def _build_row(event: Event, places: Places, first: str | None) -> EventRow:
    cites = places.cite_all(event.support)
    spread = [
        Spread(" ".join(cite.words.split()), tell_when(value), cite)
        for value, span in event.spread
        if (cite := places.cite(span))
    ]
    articles = [span.article for span in event.support]
    when, text = _tell_event(event), event.text
    if event.is_publication:
        article = cites[0].report.article if cites else None
        when += " · published"
        if article is not None:
            when += " first" if article.id == first else ""
            # A headline that came beside the text says more than its first sentence.
            text = article.title or text
    return EventRow(
        when,
        " ".join(text.split()),
        cites,
        tuple(spread),
        read_interval(event) is not None,
        event.is_publication,
        places.only(articles),
    )


def _tell_event(event: Event) -> str:
    """When an event was, in words; its differing dates where reports differ."""
    values = list(dict.fromkeys(value for value, _ in event.spread))
    if len(values) > 1:
        return tell_choice(values)
    told_when = tell_when(event.when)
    if told_when:
        return told_when
    first, last = tell_when(event.earliest), tell_when(event.latest)
    if first and last and first != last:
        return f"{first} to {last}"
    return first or (f"by {last}" if last else "date not told")


def draw_timeline(
    timeline: Timeline,
    rows: tuple[EventRow, ...],
    *,
    is_narrow: bool = False,
) -> TimeChart | None:
    """The picture of a timeline; None when it has no event.

    Dated events stand where the scale puts them, as a bar where they last or reports
    differ; undated ones are dashed between the dated ones before and after. Cost:
    linear in events and their words.
    """
    if not rows:
        return None
    frame = _NARROW if is_narrow else _WIDE
    intervals = [read_interval(event) for event in timeline.events]
    known = [one for one in intervals if one is not None]
    scale = build_scale(known, left=frame.left, right=frame.right, size=frame.size - 2)
    places = _place_rows(intervals, scale, frame)
    marks: list[EventMark] = []
    y = _TOP if scale else 8.0
    for row, (x0, x1) in zip(rows, places, strict=True):
        room = frame.width - frame.text_x - 4
        letters = max(0.0, len(row.letters) * frame.size * 0.62 + 8)
        lines = wrap_label(
            row.text,
            width=room - min(letters, room / 3),
            size=frame.size,
            max_lines=frame.max_lines,
        )
        doubts = _wrap_doubts(row, frame)
        when = wrap_label(row.when, width=room, size=frame.size, max_lines=3)
        height = frame.line * (len(when) + len(lines) + len(doubts)) + 12
        marks.append(EventMark(row, y, height, x0, x1, when, lines, doubts))
        y += height
    return TimeChart(
        frame.width, y + 4, frame.text_x, frame.size, frame.line,
        _TOP if scale else 8.0, scale, tuple(marks), is_narrow,
    )  # fmt: skip


def _wrap_doubts(row: EventRow, frame: _Frame) -> tuple[str, ...]:
    """What each report says of the time, where they differ, on lines that fit."""
    if len(row.spread) < 2:
        return ()
    said = [
        f"{one.cite.report.letter} “{shorten_words(one.words, max_chars=40)}”"
        for one in row.spread
    ]
    room = frame.width - frame.text_x - 4
    return wrap_label(
        ", ".join(said), width=room, size=frame.size, max_lines=frame.max_lines
    )


def _place_rows(
    intervals: list[Interval | None], scale: TimeScale | None, frame: _Frame
) -> list[tuple[float, float]]:
    """Where each event starts and ends on the drawing, undated ones between others."""
    if scale is None:
        return [(frame.left, frame.right)] * len(intervals)
    before: list[float] = []
    reach = frame.left
    for one in intervals:
        if one is not None:
            reach = scale.place(one.start)
        before.append(reach)
    after: list[float] = []
    reach = frame.right
    for one in reversed(intervals):
        if one is not None:
            reach = scale.place(one.end)
        after.append(reach)
    after.reverse()
    placed: list[tuple[float, float]] = []
    for one, first, last in zip(intervals, before, after, strict=True):
        if one is not None:
            placed.append((scale.place(one.start), scale.place(one.end)))
        else:
            placed.append((min(first, last), max(first, last)))
    return placed
