"""On whose word, as a picture: ribbons from origins to reports."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sayso.tell.page.labels import measure_label, wrap_label
from sayso.tell.page.origin_rows import Flow, OriginRow
from sayso.tell.page.places import Places, ReportPlace

# Rows that are drawn; the table below the chart has them all. 26 rows fill a screen.
MAX_ROWS = 26


@dataclass(frozen=True, slots=True)
class Ribbon:
    """One flow as an SVG path."""

    flow: Flow
    path: str


@dataclass(frozen=True, slots=True)
class OriginLabel:
    """One origin on the left with its ribbons."""

    row: OriginRow
    y: float
    lines: tuple[str, ...]
    detail: tuple[str, ...]
    ribbons: tuple[Ribbon, ...]


@dataclass(frozen=True, slots=True)
class ReportNode:
    """One report on the right."""

    report: ReportPlace
    top: float
    height: float
    lines: tuple[str, ...]

    @property
    def middle(self) -> float:
        """Where its label stands."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class RibbonChart:
    """The whole chart in units of an SVG of this size."""

    width: float
    height: float
    left: float
    right: float
    origins: tuple[OriginLabel, ...]
    nodes: tuple[ReportNode, ...]
    hidden: int
    is_narrow: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    width: float
    left: float
    right: float
    size: float
    row: float
    node: float
    thickest: float


_WIDE = _Frame(760, 290, 560, 13, 25, 40, 16)
_NARROW = _Frame(340, 128, 226, 11, 34, 44, 10)


def draw_ribbons(
    rows: tuple[OriginRow, ...], places: Places, *, is_narrow: bool = False
) -> RibbonChart | None:
    """The chart of origins and reports; None when nothing rests on anybody.

    Every label has a row of its own, so that none can meet another; thickness is
    proportional to quotes and facts. Cost: linear in flows.
    """
    shown = [row for row in rows if row.flows][:MAX_ROWS]
    if not shown:
        return None
    frame = _NARROW if is_narrow else _WIDE
    heaviest = max(flow.weight for row in shown for flow in row.flows)
    unit = min(3.0, frame.thickest / heaviest)
    loads: dict[int, float] = defaultdict(float)
    for row in shown:
        for flow in row.flows:
            loads[flow.report.position] += max(1.0, flow.weight * unit)
    tall = [max(frame.row, _load(row, unit) + 8) for row in shown]
    height = max(sum(tall), _stack_height(places, loads, frame)) + 12
    nodes = _stack_nodes(places, loads, frame, height)
    origins = _stack_origins(shown, tall, nodes, frame, unit, height)
    return RibbonChart(
        frame.width,
        height,
        frame.left,
        frame.right,
        origins,
        tuple(nodes.values()),
        len([row for row in rows if row.flows]) - len(shown),
        is_narrow,
    )


def _load(row: OriginRow, unit: float) -> float:
    return sum(max(1.0, flow.weight * unit) for flow in row.flows)


def _stack_height(places: Places, loads: dict[int, float], frame: _Frame) -> float:
    return sum(
        max(frame.node, loads[report.position] + 10)
        for report in places.reports
        if report.position in loads
    )


def _stack_nodes(
    places: Places, loads: dict[int, float], frame: _Frame, height: float
) -> dict[int, ReportNode]:
    """The reports from top to bottom, evenly spread over the height."""
    reports = [one for one in places.reports if one.position in loads]
    spare = height - 12 - _stack_height(places, loads, frame)
    gap = spare / (len(reports) + 1)
    y = 6 + gap
    nodes: dict[int, ReportNode] = {}
    for report in reports:
        load = loads[report.position]
        room = max(frame.node, load + 10)
        lines = wrap_label(
            report.name,
            width=frame.width - frame.right - 40,
            size=frame.size,
            max_lines=2,
        )
        nodes[report.position] = ReportNode(report, y + (room - load) / 2, load, lines)
        y += room + gap
    return nodes


def _stack_origins(
    shown: list[OriginRow],
    tall: list[float],
    nodes: dict[int, ReportNode],
    frame: _Frame,
    unit: float,
    height: float,
) -> tuple[OriginLabel, ...]:
    """The origins from top to bottom with their ribbons, which fill the nodes."""
    gap = (height - 12 - sum(tall)) / (len(shown) + 1)
    filled = {position: node.top for position, node in nodes.items()}
    y = 6 + gap
    origins: list[OriginLabel] = []
    for row, room in zip(shown, tall, strict=True):
        top = y + (room - _load(row, unit)) / 2
        ribbons: list[Ribbon] = []
        for flow in row.flows:
            thick = max(1.0, flow.weight * unit)
            place = flow.report.position
            path = _draw_ribbon(top, filled[place], thick, frame)
            ribbons.append(Ribbon(flow, path))
            top += thick
            filled[place] += thick
        name, detail = _label(row, frame)
        origins.append(OriginLabel(row, y + room / 2, name, detail, tuple(ribbons)))
        y += room + gap
    return tuple(origins)


def _label(row: OriginRow, frame: _Frame) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Name and detail, each on one line of its share of the room."""
    room = frame.left - 14
    if frame is _NARROW:
        name = wrap_label(row.name, width=room, size=frame.size, max_lines=1)
        detail = wrap_label(row.detail, width=room, size=frame.size - 1, max_lines=1)
        return name, detail
    detail = wrap_label(row.detail, width=room * 0.62, size=frame.size, max_lines=1)
    taken = measure_label(detail[0], frame.size) + 8 if detail else 0.0
    name = wrap_label(row.name, width=room - taken, size=frame.size, max_lines=1)
    if detail and name and name[0].endswith("…"):
        taken = room * 0.38
        detail = wrap_label(row.detail, width=taken, size=frame.size, max_lines=1)
        taken = measure_label(detail[0], frame.size) + 8
        name = wrap_label(row.name, width=room - taken, size=frame.size, max_lines=1)
    return name, detail


def _draw_ribbon(y0: float, y1: float, thick: float, frame: _Frame) -> str:
    x0, x1 = frame.left, frame.right
    bend = (x1 - x0) * 0.5
    return (
        f"M{x0:.0f} {y0:.1f}"
        f"C{x0 + bend:.0f} {y0:.1f} {x1 - bend:.0f} {y1:.1f} {x1:.0f} {y1:.1f}"
        f"V{y1 + thick:.1f}"
        f"C{x1 - bend:.0f} {y1 + thick:.1f} {x0 + bend:.0f} {y0 + thick:.1f} "
        f"{x0:.0f} {y0 + thick:.1f}Z"
    )
