"""A rendering as an editor's proof: its own words, with what was cut and put in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from rapidfuzz.distance import Levenshtein

from sayso.tell.page.places import Places
from sayso.tell.page.strikes import MAX_ALIGNED, Strike, place_strikes
from sayso.values import Alteration, QuoteKind, Rendering, Span

PieceKind = Literal["same", "cut", "put", "moved", "gap", "seam"]

# A struck passage of more words than this is folded to its first and last words.
# Five and four make one line of the page; tried on drafts between 6 and 16 words.
_LONGEST_SHOWN = 12
_HEAD_WORDS = 5
_TAIL_WORDS = 4

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
    strikes: list[Strike] = []
    if not is_told:
        strikes = place_strikes(changes, parts, rendering, fullest, places)
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
    strikes: list[Strike],
) -> list[Piece]:
    """One stretch of the rendering with what was put in and cut."""
    borders = {0, len(text), *(one.at for one in strikes)}
    borders.update(
        at
        for at in range(1, len(text))
        if kinds[at] is not kinds[at - 1] or told[at] is not told[at - 1]
    )
    pieces: list[Piece] = []
    by_place: dict[int, list[Strike]] = {}
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
    strike: Strike, before: str, after: str, pieces: list[Piece]
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
    if after.isalnum():
        made.append(Piece("gap", " "))
    return made


def proof_passage(source: str, target: str) -> tuple[Piece, ...]:
    """The target's words with what differs from the source's struck and put in.

    Words are compared as they stand between spaces. Passages too long to align give
    one piece. Cost: that of one word alignment.
    """
    theirs, ours = source.split(), target.split()
    if len(theirs) * len(ours) > MAX_ALIGNED:
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
