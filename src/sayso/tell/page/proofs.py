"""A rendering as an editor's proof: its own words, with what was cut and put in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from rapidfuzz.distance import Levenshtein

from sayso.tell.page.places import Places
from sayso.text import split_words
from sayso.values import Alteration, QuoteKind, Rendering, Span

PieceKind = Literal["same", "cut", "put", "moved", "gap", "seam"]

# A struck passage of more words than this is folded to its first and last words.
# Six and four make a line of the page, tried on the drafts between 6 and 16 words.
_LONGEST_SHOWN = 12
_HEAD_WORDS = 5
_TAIL_WORDS = 4
# Words of both sides multiplied: above this the alignment (which only places the
# struck words) is left, and they stand where the last change before them stood.
_MAX_ALIGNED = 4_000_000

_INSERTING = frozenset(("substitution", "insertion", "tense_person", "surface"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a proof.

    ``same`` and ``put`` are words of the rendering, ``cut`` of the fullest one;
    ``moved`` are the rendering's words that stand elsewhere in the fullest. ``gap`` is
    a space that keeps neighbours apart, ``seam`` the place where the quotation marks
    were closed and opened again. ``head`` and ``tail`` are the whole words that a long
    cut is folded to, empty when it is shown whole. ``is_told`` holds for a reporter's
    own words outside the marks.
    """

    kind: PieceKind
    text: str
    head: str = ""
    tail: str = ""
    words: int = 0
    is_light: bool = False
    is_silent: bool = False
    is_told: bool = False

    @property
    def is_folded(self) -> bool:
        """Whether the passage is so long that it is shown by its ends."""
        return bool(self.head)


def fold_passage(text: str) -> tuple[str, str, int]:
    """The first words and last words of a long passage, and how many it has.

    Both are empty when the passage is short enough to be shown whole. Words are
    never cut. Cost: linear.
    """
    words = text.split()
    if len(words) <= _LONGEST_SHOWN:
        return "", "", len(words)
    return " ".join(words[:_HEAD_WORDS]), " ".join(words[-_TAIL_WORDS:]), len(words)


@dataclass(frozen=True, slots=True)
class _Strike:
    """Words of the fullest to show struck before offset ``at`` of a rendering part."""

    part: int
    at: int
    order: int
    text: str
    change: Alteration


def proof_rendering(
    rendering: Rendering, fullest: Rendering, places: Places, kind: QuoteKind
) -> tuple[Piece, ...]:
    """The pieces of a proof, in order of the rendering.

    Every character of the rendering stands in it once, exactly; struck words are exact
    words of the fullest. Of a mixed quote, where a fragment stands in a reporter's
    sentence, only silent cuts are struck; of an indirect one nothing is. Cost: linear,
    and that of one word alignment where a cut has to be placed.
    """
    changes = [one for one in rendering.changes if one.kind != "to_indirect"]
    if kind == "mixed":
        changes = [one for one in changes if one.is_silent or one.rendering]
    parts = [span for span in rendering.spans if span.article == rendering.article]
    is_told = kind == "indirect"
    strikes: list[_Strike] = []
    if not is_told:
        strikes = _place_strikes(changes, parts, rendering, fullest, places)
    pieces: list[Piece] = []
    for number, part in enumerate(parts):
        if pieces:
            pieces.append(Piece("seam", " "))
        here = [one for one in strikes if one.part == number]
        text = places.words(part)
        told = _find_told(text) if kind == "mixed" else [is_told] * len(text)
        pieces += _proof_part(text, told, _paint(part, len(text), changes), here)
    return tuple(pieces)


# What stands in marks inside a mixed quote. A single mark opens behind no letter and
# closes before none, so that an apostrophe does neither; 400 bounds the look ahead.
_MARKED = re.compile(
    '“[^“”]*”|"[^"]*"|«[^«»]*»'
    r"|(?<!\w)‘(?:[^’]|’(?=\w)){1,400}’|(?<!\w)'(?:[^']|'(?=\w)){1,400}'"
)


def _find_told(text: str) -> list[bool]:
    """For each character whether it is the reporter's own, outside all marks."""
    told = [True] * len(text)
    for match in _MARKED.finditer(text):
        told[match.start() : match.end()] = [False] * (match.end() - match.start())
    return told


def _proof_part(
    text: str,
    told: list[bool],
    kinds: list[Alteration | None],
    strikes: list[_Strike],
) -> list[Piece]:
    """One stretch of the rendering with what was put in and cut."""
    borders = {0, len(text), *(one.at for one in strikes)}
    borders.update(
        at
        for at in range(1, len(text))
        if kinds[at] is not kinds[at - 1] or told[at] is not told[at - 1]
    )
    pieces: list[Piece] = []
    by_place: dict[int, list[_Strike]] = {}
    for strike in sorted(strikes, key=lambda one: (one.at, one.order)):
        by_place.setdefault(strike.at, []).append(strike)
    for at, stop in pairwise((*sorted(borders), len(text))):
        for strike in by_place.get(at, ()):
            before = text[max(0, at - 1) : at]
            pieces += _strike_piece(strike, before, text[at : at + 1], pieces)
        if stop > at:
            pieces.append(_own_piece(text[at:stop], kinds[at], told[at]))
    return pieces


def _own_piece(text: str, change: Alteration | None, is_told: bool) -> Piece:
    """A piece of the rendering's own words, by the change that it belongs to."""
    if change is None or (is_told and not change.is_silent):
        return Piece("same", text, is_told=is_told)
    kind: PieceKind = "moved" if change.kind == "order" else "put"
    return Piece(
        kind,
        text,
        is_light=change.kind in ("surface", "tense_person"),
        is_silent=change.is_silent,
    )


def _paint(
    part: Span, length: int, changes: Sequence[Alteration]
) -> list[Alteration | None]:
    """For each character of a part, the change it was put in by, or None."""
    kinds: list[Alteration | None] = [None] * length
    for change in changes:
        side = change.rendering
        if side is None or side.article != part.article or change.kind == "splice":
            continue
        is_cut = change.kind.startswith("cut_") and change.fullest is None
        if change.kind not in _INSERTING and change.kind != "order" and not is_cut:
            continue
        first = max(0, side.start - part.start)
        last = min(length, side.end - part.start)
        if first < last:
            kinds[first:last] = [change] * (last - first)
    return kinds


def _strike_piece(
    strike: _Strike, before: str, after: str, pieces: list[Piece]
) -> list[Piece]:
    """The struck words, with a space where they would stick to their neighbours."""
    text = strike.text
    head, tail, count = fold_passage(text)
    light = strike.change.kind in ("surface", "tense_person")
    piece = Piece(
        "cut",
        text,
        head,
        tail,
        count,
        is_light=light,
        is_silent=strike.change.is_silent,
    )
    last = pieces[-1].text[-1:] if pieces else before[-1:]
    made: list[Piece] = []
    if last and not last.isspace() and text[:1].isalnum():
        made.append(Piece("gap", " "))
    made.append(piece)
    if after and after.isalnum() and text[-1:].isalnum():
        made.append(Piece("gap", " "))
    return made


def proof_passage(source: str, target: str) -> tuple[Piece, ...]:
    """The target's words with what differs from the source's struck and put in.

    Words are compared as they stand between spaces. Passages too long to align give
    one piece. Cost: that of one word alignment.
    """
    theirs, ours = source.split(), target.split()
    if len(theirs) * len(ours) > _MAX_ALIGNED:
        return (Piece("same", " ".join(ours)),)
    pieces: list[Piece] = []
    codes = Levenshtein.opcodes(theirs, ours)
    for is_equal, group in groupby(codes, key=lambda code: code.tag == "equal"):
        run = list(group)
        lost = " ".join(theirs[run[0].src_start : run[-1].src_end])
        own = " ".join(ours[run[0].dest_start : run[-1].dest_end])
        if lost and not is_equal:
            head, tail, count = fold_passage(lost)
            pieces += [Piece("cut", lost, head, tail, count), Piece("gap", " ")]
        if own:
            pieces += [Piece("same" if is_equal else "put", own), Piece("gap", " ")]
    return tuple(pieces[:-1])


def _place_strikes(
    changes: list[Alteration],
    parts: list[Span],
    rendering: Rendering,
    fullest: Rendering,
    places: Places,
) -> list[_Strike]:
    """Every struck passage with the place in the rendering where it is shown."""
    if not parts:
        return []
    needs_alignment = any(
        one.fullest
        and (one.rendering is None or one.kind == "splice")
        and one.kind not in ("cut_start", "cut_end")
        for one in changes
    )
    aligned = _align(rendering, fullest, places) if needs_alignment else ([], [])
    strikes: list[_Strike] = []
    for order, change in enumerate(changes):
        lost = change.fullest
        if lost is None or change.kind in ("order", "speaker"):
            continue
        text = places.words(lost).strip()
        if text:
            at = _find_place(change, lost, parts, aligned)
            part = _part_of(parts, at)
            inside = min(max(at - parts[part].start, 0), len(parts[part]))
            if change.kind in ("cut_middle", "splice"):
                inside = _pass_signs(places.words(parts[part]), inside)
            strikes.append(_Strike(part, inside, order, text, change))
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
    if len(ours) * len(theirs) > _MAX_ALIGNED:
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
