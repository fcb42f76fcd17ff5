"""On whose word: who is quoted and relied on by which report, as ribbons."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from sayso.tell.page.labels import count_noun, measure_label, wrap_label
from sayso.tell.page.places import Places, ReportPlace
from sayso.tell.page.utterance_cards import UtteranceCards, find_heads
from sayso.tell.page.voices import Voices
from sayso.values import Comparison, Origin

# Rows that are drawn; the table below the chart has them all. 26 rows fill a screen.
MAX_ROWS = 26
_UNTOLD = ("unattributed", "Nobody named", "")
_KINDS = {
    "document": "document",
    "agency": "agency",
    "outlet": "own reporting",
}


@dataclass(frozen=True, slots=True)
class Flow:
    """How much one report rests on one origin."""

    report: ReportPlace
    quotes: int
    facts: int

    @property
    def weight(self) -> int:
        """Quotes and facts together: the thickness of the ribbon."""
        return self.quotes + self.facts

    @property
    def tally(self) -> str:
        """The weight in words."""
        parts = []
        if self.quotes:
            parts.append(count_noun(self.quotes, "quote"))
        if self.facts:
            parts.append(count_noun(self.facts, "fact"))
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class OriginRow:
    """One origin with the reports that rest on it, in their order.

    ``href`` leads to what it is quoted with; None where it only carries facts.
    """

    name: str
    detail: str
    flows: tuple[Flow, ...]
    href: str | None
    is_told: bool
    only: str

    @property
    def weight(self) -> int:
        """All quotes and facts of this origin."""
        return sum(flow.weight for flow in self.flows)


@dataclass(slots=True)
class _Count:
    """Quotes and facts of one origin, by report, while they are counted."""

    quotes: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    facts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    href: str | None = None


def list_origins(
    comparison: Comparison, places: Places, voices: Voices, cards: UtteranceCards
) -> tuple[OriginRow, ...]:
    """Every origin of the story: shared by most reports first, nobody last.

    A quote counts for its report under its speaker and channel; a fact under each
    origin that supports it there. Cost: linear in renderings and supports.
    """
    counts: dict[tuple[str, str, str], _Count] = defaultdict(_Count)
    heads = find_heads(cards)
    for utterance in comparison.utterances:
        voice = voices.name_utterance(utterance)
        for rendering in utterance.renderings:
            if rendering.article not in places.by_article:
                continue
            quote = places.quotes.get((rendering.article, rendering.quote))
            own = quote.channel.name if quote and quote.channel else None
            channel = (own or utterance.channel or "") if voice.is_known else ""
            key = ("speaker", voice.label, channel) if voice.is_known else _UNTOLD
            counts[key].quotes[rendering.article] += 1
            counts[key].href = counts[key].href or heads.get(voice.label)
    for fact in (*comparison.agree, *comparison.disagree):
        for article, origin in dict.fromkeys(
            (one.article, one.origin) for one in fact.supports
        ):
            if article in places.by_article:
                counts[_key_of(origin)].facts[article] += 1
    rows = [_build_row(key, count, places) for key, count in counts.items()]
    return tuple(
        sorted(rows, key=lambda row: (not row.is_told, -len(row.flows), -row.weight))
    )


def _key_of(origin: Origin) -> tuple[str, str, str]:
    if origin.kind == "unattributed":
        return _UNTOLD
    return (origin.kind, origin.name, origin.channel or "")


def _build_row(key: tuple[str, str, str], count: _Count, places: Places) -> OriginRow:
    kind, name, channel = key
    flows = tuple(
        Flow(report, count.quotes[report.article.id], count.facts[report.article.id])
        for report in places.reports
        if report.article.id in count.quotes or report.article.id in count.facts
    )
    articles = [flow.report.article.id for flow in flows]
    detail = channel or _KINDS.get(kind, "")
    told = kind != "unattributed"
    return OriginRow(name, detail, flows, count.href, told, places.only(articles))


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
    tally: str

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
        nodes[report.position] = ReportNode(
            report, y + (room - load) / 2, load, lines, ""
        )
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
