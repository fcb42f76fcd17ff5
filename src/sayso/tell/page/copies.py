"""Copied passages for the page: pairs of words, and strips that show where they lie."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sayso.tell.page.labels import count_noun, join_words, wrap_label
from sayso.tell.page.places import Cite, Places, ReportPlace
from sayso.tell.page.proofs import Piece, proof_passage
from sayso.values import Reuse, Span

# What each piece of evidence says: where the direction is known, and where it is not.
EVIDENCE = {
    "time": ("it was published later", "they were published at different times"),
    "credit": ("it names the other as its source", "one names a source"),
    "containment": (
        "the passage fills most of it",
        "the passage fills most of one of them",
    ),
    "edits": ("its wording is an edit of the other's", "one edits the other's wording"),
    "wire": ("both carry an agency's copy", "both carry an agency's copy"),
    "same_outlet": ("both are of one outlet", "both are of one outlet"),
    "number": (
        "the outlet numbered its page later",
        "the outlet numbered one page later",
    ),
    "wording": ("the words are the same", "the words are the same"),
}

_BAR = 12.0


@dataclass(frozen=True, slots=True)
class Copy:
    """One passage that stands in two reports; ``pieces`` show how they differ."""

    anchor: str
    source: Cite
    target: Cite
    is_known: bool
    words: int
    is_verbatim: bool
    pieces: tuple[Piece, ...]
    evidence: str
    only: str

    @property
    def title(self) -> str:
        """What happened, in one line."""
        a, b = self.source.report, self.target.report
        if self.is_known:
            return f"{b.letter} has it from {a.letter}"
        return f"{a.letter} and {b.letter}, direction not known"


@dataclass(frozen=True, slots=True)
class Strip:
    """One report as a strip from its first to its last character."""

    report: ReportPlace
    y: float
    width: float
    label: tuple[str, ...]
    share: str


@dataclass(frozen=True, slots=True)
class Band:
    """One copied passage as a band from one strip to another; an SVG path."""

    copy: Copy
    path: str
    boxes: tuple[tuple[float, float, float], ...]
    arrow: str


@dataclass(frozen=True, slots=True)
class CopyChart:
    """All strips and bands of a story, in units of an SVG of this size."""

    width: float
    height: float
    left: float
    strips: tuple[Strip, ...]
    bands: tuple[Band, ...]
    bar: float
    is_narrow: bool


def build_copies(reuse: tuple[Reuse, ...], places: Places) -> tuple[Copy, ...]:
    """The copied passages, longest first. Cost: linear in their words."""
    found = []
    for number, one in enumerate(reuse, start=1):
        source, target = places.cite(one.source), places.cite(one.target)
        if source is None or target is None:
            continue
        is_known = one.direction == "known"
        if not is_known and source.report.position > target.report.position:
            source, target = target, source
        same = source.words.split() == target.words.split()
        found.append(
            Copy(
                f"{places.key}-c{number}",
                source,
                target,
                is_known,
                len(target.words.split()),
                same,
                () if same else proof_passage(source.words, target.words),
                _explain(one.evidence, is_known=is_known),
                places.only((one.source.article, one.target.article)),
            )
        )
    return tuple(sorted(found, key=lambda copy: -copy.words))


def _explain(evidence: tuple[str, ...], *, is_known: bool) -> str:
    """The evidence as a sentence; empty when there is none."""
    phrases = [EVIDENCE.get(one, (one.replace("_", " "),) * 2) for one in evidence]
    told = [decided if is_known else open_ for decided, open_ in phrases]
    if not told:
        return ""
    sentence = join_words(told)
    return sentence[0].upper() + sentence[1:] + "."


def link_copies(
    reuse: tuple[Reuse, ...], places: Places
) -> dict[str, tuple[tuple[Span, str, str], ...]]:
    """For each article its copied spans, their anchors and the other's letter."""
    found: dict[str, list[tuple[Span, str, str]]] = defaultdict(list)
    for number, one in enumerate(reuse, start=1):
        source = places.by_article.get(one.source.article)
        target = places.by_article.get(one.target.article)
        if source is None or target is None:
            continue
        anchor = f"{places.key}-c{number}"
        found[one.source.article].append((one.source, anchor, target.letter))
        found[one.target.article].append((one.target, anchor, source.letter))
    return {article: tuple(spans) for article, spans in found.items()}


def draw_copies(
    reuse: tuple[Reuse, ...],
    copies: tuple[Copy, ...],
    places: Places,
    *,
    is_narrow: bool = False,
) -> CopyChart | None:
    """The chart of copied passages; None when there are none.

    Only reports that share a passage have a strip. All strips have one scale, the
    longest report filling the width. Cost: linear in passages.
    """
    involved = {one.source.report.position for one in copies}
    involved |= {one.target.report.position for one in copies}
    reports = [one for one in places.reports if one.position in involved]
    if not reports:
        return None
    width, left, size = (340.0, 92.0, 11.0) if is_narrow else (760.0, 210.0, 12.5)
    step = 56.0
    longest = max(len(one.article.text) for one in reports)
    scale = (width - left - 8) / max(1, longest)
    spans = _spans_by_article(reuse)
    strips = tuple(
        Strip(
            report,
            22 + row * step,
            max(4.0, len(report.article.text) * scale),
            wrap_label(report.name, width=left - 42, size=size, max_lines=2),
            _share(report, spans.get(report.article.id, [])),
        )
        for row, report in enumerate(reports)
    )
    by_position = {strip.report.position: strip for strip in strips}
    by_anchor = {copy.anchor: copy for copy in copies}
    bands = []
    for number, one in enumerate(reuse, start=1):
        copy = by_anchor.get(f"{places.key}-c{number}")
        if copy is not None:
            bands.append(_draw_band(one, copy, by_position, left, scale))
    height = 22 + len(reports) * step - 8
    return CopyChart(width, height, left, strips, tuple(bands), _BAR, is_narrow)


def _spans_by_article(reuse: tuple[Reuse, ...]) -> dict[str, list[Span]]:
    spans: dict[str, list[Span]] = defaultdict(list)
    for one in reuse:
        spans[one.source.article].append(one.source)
        spans[one.target.article].append(one.target)
    return spans


def _share(report: ReportPlace, spans: list[Span]) -> str:
    """How much of a report stands in another one too, in percent of its characters."""
    covered, at = 0, 0
    for span in sorted(spans):
        start = max(span.start, at)
        covered += max(0, span.end - start)
        at = max(at, span.end)
    percent = round(100 * covered / max(1, len(report.article.text)))
    return f"{percent}% shared" if percent else "under 1% shared"


def _draw_band(
    reuse: Reuse,
    copy: Copy,
    strips: dict[int, Strip],
    left: float,
    scale: float,
) -> Band:
    bar = _BAR
    source, target = reuse.source, reuse.target
    if source.article != copy.source.report.article.id:
        source, target = target, source
    a, b = strips[copy.source.report.position], strips[copy.target.report.position]
    from_x = left + source.start * scale, left + source.end * scale
    to_x = left + target.start * scale, left + target.end * scale
    down = a.y <= b.y
    y0 = a.y + bar if down else a.y
    y1 = b.y if down else b.y + bar
    middle = (y0 + y1) / 2
    path = (
        f"M{from_x[0]:.1f} {y0:.1f}"
        f"C{from_x[0]:.1f} {middle:.1f} {to_x[0]:.1f} {middle:.1f} "
        f"{to_x[0]:.1f} {y1:.1f}"
        f"L{max(to_x[1], to_x[0] + 1.5):.1f} {y1:.1f}"
        f"C{to_x[1]:.1f} {middle:.1f} {from_x[1]:.1f} {middle:.1f} "
        f"{max(from_x[1], from_x[0] + 1.5):.1f} {y0:.1f}Z"
    )
    boxes = (
        (from_x[0], a.y, max(1.5, from_x[1] - from_x[0])),
        (to_x[0], b.y, max(1.5, to_x[1] - to_x[0])),
    )
    arrow = ""
    if copy.is_known:
        x = (to_x[0] + to_x[1]) / 2
        tip, back = (y1, y1 - 8) if down else (y1, y1 + 8)
        arrow = f"M{x:.1f} {tip:.1f}L{x - 5:.1f} {back:.1f}L{x + 5:.1f} {back:.1f}Z"
    return Band(copy, path, boxes, arrow)


def tell_copies(copies: tuple[Copy, ...]) -> str:
    """The chart in one sentence, for those who do not see it."""
    known = sum(one.is_known for one in copies)
    passages = count_noun(len(copies), "copied passage")
    return f"{passages}, the direction known for {known}."
