"""Gaps of an alignment: where two wordings part, and the words that moved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from sayso.compare.alignments import Alignment
from sayso.compare.surfaces import is_form_pair, is_surface
from sayso.compare.wordings import Token, Wording

Place = Literal["start", "middle", "end"]


# Words that open both sides of a longer gap are alike by chance.
_MOST_TRIMMED = 4


@dataclass(frozen=True, slots=True)
class Gap:
    """Tokens ``[a0, a1)`` of the rendering against ``[b0, b1)`` of the fullest.

    One side may be empty. ``place`` tells whether it lies before, between or behind
    the words that both share; ``is_form`` that the two words are forms of one.
    """

    a0: int
    a1: int
    b0: int
    b1: int
    place: Place
    is_form: bool = False

    @property
    def is_both(self) -> bool:
        """Whether words stand on both sides."""
        return self.a1 > self.a0 and self.b1 > self.b0


def find_gaps(alignment: Alignment) -> tuple[Gap, ...]:
    """The gaps in order; forms of one verb are gaps of their own. Cost: linear."""
    raw: list[Gap] = []
    at_a = at_b = 0
    for index, pair in enumerate(alignment.pairs):
        if pair.a > at_a or pair.b > at_b:
            place: Place = "middle" if index else "start"
            raw.append(Gap(at_a, pair.a, at_b, pair.b, place))
        if not pair.equal:
            raw.append(_form_gap(alignment, pair.a, pair.b))
        at_a, at_b = pair.a + 1, pair.b + 1
    end_a, end_b = len(alignment.a.tokens), len(alignment.b.tokens)
    if alignment.pairs and (at_a < end_a or at_b < end_b):
        raw.append(Gap(at_a, end_a, at_b, end_b, "end"))
    foreign = _find_foreign(alignment)
    joined = (
        _drop_foreign(alignment, gap, foreign) for gap in _join_gaps(alignment, raw)
    )
    return tuple(
        _widen_gap(alignment, _slide_gap(alignment, _trim_gap(alignment, gap)))
        for gap in joined
    )


def _find_foreign(alignment: Alignment) -> frozenset[int]:
    """The pieces in marks of which no word stands in the fullest wording.

    'It was "dreadful" and "a long, cold night"' puts no word for another.
    """
    parts = {token.part for token in alignment.a.tokens}
    return frozenset(
        parts - {alignment.a.tokens[pair.a].part for pair in alignment.pairs}
    )


def _drop_foreign(alignment: Alignment, gap: Gap, foreign: frozenset[int]) -> Gap:
    """A gap whose words on the one side are pieces of another saying, without them."""
    if not gap.is_both or gap.place == "end":
        return gap
    parts = {token.part for token in alignment.a.tokens[gap.a0 : gap.a1]}
    return replace(gap, a1=gap.a0) if parts <= foreign else gap


def _form_gap(alignment: Alignment, a: int, b: int) -> Gap:
    """Two facing forms; of one verb they stay apart from the gaps beside them."""
    before = alignment.b.tokens[b - 1].key if b else ""
    is_form = is_form_pair(alignment.a.tokens[a], alignment.b.tokens[b], before)
    return Gap(a, a + 1, b, b + 1, "middle", is_form)


def _join_gaps(alignment: Alignment, raw: list[Gap]) -> list[Gap]:
    """Gaps with no shared word between them made one, unless one is a verb's form.

    Two that are one word spelt apart ("we're", "were") are joined in any case.
    """
    joined: list[Gap] = []
    for gap in raw:
        if joined and joined[-1].a1 == gap.a0 and joined[-1].b1 == gap.b0:
            last = joined[-1]
            place = last.place if last.place == "start" else gap.place
            both = Gap(last.a0, gap.a1, last.b0, gap.b1, place)
            plain = not last.is_form and not gap.is_form and gap.place != "end"
            if (plain and last.place != "start") or _is_respelt(alignment, both):
                joined[-1] = both
                continue
        joined.append(gap)
    return joined


def _trim_gap(alignment: Alignment, gap: Gap) -> Gap:
    """A gap without the words that open both sides: "we" and "we will" leave "will".

    The alignment leaves a lone "we" out between two cuts; at one place it is shared.
    """
    if not gap.is_both or gap.place == "end" or _is_respelt(alignment, gap):
        return gap
    keys_a = alignment.a.keys[gap.a0 : gap.a1]
    keys_b = alignment.b.keys[gap.b0 : gap.b1]
    most = min(len(keys_a), len(keys_b), _MOST_TRIMMED)
    size = next((n for n in range(most) if keys_a[n] != keys_b[n]), most)
    if size == 0 or max(len(keys_a), len(keys_b)) > _MOST_TRIMMED + size:
        return gap
    return replace(gap, a0=gap.a0 + size, b0=gap.b0 + size, place="middle")


def _is_respelt(alignment: Alignment, gap: Gap) -> bool:
    """Whether a gap's sides are one word in two spellings."""
    tokens_a = alignment.a.tokens[gap.a0 : gap.a1]
    tokens_b = alignment.b.tokens[gap.b0 : gap.b1]
    return is_surface(tokens_a, tokens_b)


def _slide_gap(alignment: Alignment, gap: Gap) -> Gap:
    """A one-sided gap moved over equal words to where a clause or a word begins.

    "that [that]'s" and "[that] that's" leave out the same; the second cuts no word.
    Only up to three words are tried, and never into a neighbouring gap.
    """
    if gap.is_both or gap.place != "middle":
        return gap
    on_a = gap.a1 > gap.a0
    wording = alignment.a if on_a else alignment.b
    first, last = (gap.a0, gap.a1) if on_a else (gap.b0, gap.b1)
    paired = (
        {(pair.a if on_a else pair.b): pair for pair in alignment.pairs if pair.equal}
        if wording.tokens[first - 1].key == wording.tokens[last - 1].key
        else {}
    )
    best, shift = _edge_score(wording, first, last), 0
    for step in range(1, 4):
        low, high = first - step, last - step
        if low < 1 or low not in paired or (low + 1 < first and low + 1 not in paired):
            break
        if wording.tokens[low].key != wording.tokens[high].key:
            break
        score = _edge_score(wording, low, high)
        if score > best:
            best, shift = score, step
    return replace(
        gap,
        a0=gap.a0 - shift,
        a1=gap.a1 - shift,
        b0=gap.b0 - shift,
        b1=gap.b1 - shift,
    )


def _edge_score(wording: Wording, first: int, last: int) -> int:
    """How well a stretch starts and ends at the borders of words and clauses."""
    tokens = wording.tokens
    score = 0
    if tokens[first].start != tokens[first - 1].start:
        score += 2
    if last >= len(tokens) or tokens[last].start != tokens[last - 1].start:
        score += 2
    if any(sign in ",.;:!?-–—" for sign in wording.between(first)):
        score += 1
    return score


def _widen_gap(alignment: Alignment, gap: Gap) -> Gap:
    """A one-sided gap inside a contraction widened to the whole words on both sides.

    "should[n't]" against "should" is one word put for another, not half a word cut.
    """
    if gap.is_both or gap.place != "middle":
        return gap
    on_a = gap.a1 > gap.a0
    tokens = alignment.a.tokens if on_a else alignment.b.tokens
    first, last = (gap.a0, gap.a1) if on_a else (gap.b0, gap.b1)
    before = first > 0 and tokens[first - 1].start == tokens[first].start
    after = last < len(tokens) and tokens[last].start == tokens[last - 1].start
    if not before and not after:
        return gap
    return replace(
        gap,
        a0=gap.a0 - before,
        a1=gap.a1 + (after and not before),
        b0=gap.b0 - before,
        b1=gap.b1 + (after and not before),
    )


def find_moves(
    alignment: Alignment, gaps: tuple[Gap, ...], *, max_between: int = 12
) -> tuple[tuple[int, int], ...]:
    """Pairs of gaps (their indexes) between which the same words moved.

    What one gap lacks on the one side, the other has there: "was probably going" and
    "was going, probably". Cost: linear, since only the next three gaps are tried.
    """
    moves: list[tuple[int, int]] = []
    taken: set[int] = set()
    for first in range(len(gaps)):
        for second in range(first + 1, min(first + 4, len(gaps))):
            apart = gaps[second].a0 - gaps[first].a1
            if first in taken or second in taken or apart > max_between:
                continue
            if _is_move(alignment, gaps[first], gaps[second]):
                moves.append((first, second))
                taken.update((first, second))
    return tuple(moves)


def _is_move(alignment: Alignment, one: Gap, two: Gap) -> bool:
    """Whether what is missing at one gap stands at the other, and little else."""
    if one.is_form or two.is_form:
        return False
    tokens_a, tokens_b = alignment.a.tokens, alignment.b.tokens
    return _is_moved(tokens_a[one.a0 : one.a1], tokens_b[two.b0 : two.b1]) or (
        _is_moved(tokens_a[two.a0 : two.a1], tokens_b[one.b0 : one.b1])
    )


def _is_moved(one: tuple[Token, ...], two: tuple[Token, ...]) -> bool:
    """Whether the same content words stand on both sides, or one function word."""
    content_one = {token.stem for token in one if token.is_content}
    content_two = {token.stem for token in two if token.is_content}
    if content_one or content_two:
        return content_one == content_two
    stems_one, stems_two = {t.stem for t in one}, {t.stem for t in two}
    shared = stems_one & stems_two
    return (
        bool(shared)
        and len(shared) == min(len(stems_one), len(stems_two))
        and (2 * len(shared) >= max(len(stems_one), len(stems_two)))
    )
