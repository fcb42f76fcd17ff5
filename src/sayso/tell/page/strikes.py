"""Where the words that a rendering lost are shown struck in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from sayso.tell.page.places import Places
from sayso.text import split_words
from sayso.values import Alteration, Rendering, Span

# Words of both sides multiplied: above this no alignment is made, and what was left out
# in the middle stands at the start. Two thousand words on both sides, far above any
# quote that was seen; 0.1 s.
MAX_ALIGNED = 4_000_000


@dataclass(frozen=True, slots=True)
class Strike:
    """Words of the fullest to show struck before offset ``at`` of a rendering part."""

    part: int
    at: int
    order: int
    text: str
    change: Alteration


def place_strikes(
    changes: list[Alteration],
    parts: list[Span],
    rendering: Rendering,
    fullest: Rendering,
    places: Places,
) -> list[Strike]:
    """Every struck passage with the place in the rendering where it is shown.

    ``parts`` are the rendering's spans. A passage lost at an end stands at that end,
    one that was replaced before what replaced it, one lost in the middle behind the
    last word before it that both have. Cost: linear, and that of one word alignment.
    """
    if not parts:
        return []
    needs_alignment = any(
        one.fullest
        and (one.rendering is None or one.kind == "splice")
        and one.kind not in ("cut_start", "cut_end")
        for one in changes
    )
    aligned = _align(rendering, fullest, places) if needs_alignment else ([], [])
    strikes: list[Strike] = []
    for order, change in enumerate(changes):
        lost = change.fullest
        if lost is None or change.kind in ("order", "speaker"):
            continue
        text = places.words_within(lost, fullest.spans).strip()
        if text:
            at = _find_place(change, lost, parts, aligned)
            part = _part_of(parts, at)
            inside = min(max(at - parts[part].start, 0), len(parts[part]))
            if change.kind in ("cut_middle", "splice"):
                inside = _pass_signs(places.words(parts[part]), inside)
            strikes.append(Strike(part, inside, order, text, change))
    return strikes


def _find_place(
    change: Alteration,
    lost: Span,
    parts: list[Span],
    aligned: tuple[list[int], list[int]],
) -> int:
    """The offset in the rendering's article before which lost words are shown."""
    if change.kind == "cut_start":
        return parts[0].start
    if change.kind == "cut_end":
        return parts[-1].end
    if change.rendering is not None and change.kind != "splice":
        return change.rendering.start
    fullest_starts, rendering_ends = aligned
    index = bisect_left(fullest_starts, lost.start) - 1
    return rendering_ends[index] if index >= 0 else parts[0].start


def _pass_signs(text: str, at: int) -> int:
    """The offset behind the signs that close the word before it ("open," ...)."""
    while at < len(text) and text[at] in ".,;:!?…”’\"')]":
        at += 1
    return at


def _part_of(parts: list[Span], at: int) -> int:
    """The part of the rendering in which an offset stands, or after which it comes."""
    return max(0, bisect_right([part.start for part in parts], at) - 1)


def _align(
    rendering: Rendering, fullest: Rendering, places: Places
) -> tuple[list[int], list[int]]:
    """Words that stand in both: their starts in the fullest, ends in the rendering."""
    ours, theirs = _words(rendering, places), _words(fullest, places)
    if len(ours) * len(theirs) > MAX_ALIGNED:
        return [], []
    opcodes = Levenshtein.opcodes(
        [folded for _, _, folded in theirs], [folded for _, _, folded in ours]
    )
    starts: list[int] = []
    ends: list[int] = []
    for code in opcodes:
        if code.tag != "equal":
            continue
        for step in range(code.src_end - code.src_start):
            starts.append(theirs[code.src_start + step][0])
            ends.append(ours[code.dest_start + step][1])
    return starts, ends


def _words(rendering: Rendering, places: Places) -> list[tuple[int, int, str]]:
    """Start, end and folded form of every word of a rendering."""
    report = places.by_article.get(rendering.article)
    if report is None:
        return []
    return [
        (word.start, word.end, word.folded)
        for span in rendering.spans
        for word in split_words(report.article.text, span.start, span.end)
    ]
