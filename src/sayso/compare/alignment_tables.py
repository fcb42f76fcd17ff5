"""Alignments of two stretches of words by a table of scores (Gotoh 1982)."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Indel

from sayso.compare.wordings import Wording

# Content words, other words, forms of one word, different words, a gap, each word of
# it. Set by hand so that a lone "the" is never matched between two cuts (80 < 120)
# and a content word only when its neighbours help; altered-quotes dev, kinds F1 moved
# by less than .01 for changes of a third in any one of them.
_CONTENT, _OTHER, _FORM, _MISMATCH, _OPEN, _EXTEND = 200, 80, 100, -60, -120, -1
_MAX_CELLS = 60_000
# Beyond this even the bit-parallel subsequence is given up: 64 MB and a second.
_MAX_COARSE_CELLS = 10**8
_NONE = -(10**9)


@dataclass(frozen=True, slots=True)
class Pair:
    """Token ``a`` of one wording facing token ``b`` of the other."""

    a: int
    b: int
    equal: bool


def align_region(
    a: Wording,
    b: Wording,
    in_a: tuple[int, int],
    in_b: tuple[int, int],
    free: tuple[bool, bool],
) -> list[Pair]:
    """Pairs inside one stretch of both; ``free`` says which ends may hang over."""
    size_a, size_b = in_a[1] - in_a[0], in_b[1] - in_b[0]
    if not size_a or not size_b:
        return []
    if size_a * size_b > _MAX_CELLS:
        return _align_coarsely(a, b, in_a, in_b)
    scores = _score_tokens(a, b, in_a, in_b)
    steps, end = _fill_table(scores, size_a, size_b, free)
    return _read_pairs(a, b, in_a, in_b, steps, end)


def _align_coarsely(
    a: Wording, b: Wording, in_a: tuple[int, int], in_b: tuple[int, int]
) -> list[Pair]:
    """The longest common subsequence, for stretches too long for the full table."""
    if (in_a[1] - in_a[0]) * (in_b[1] - in_b[0]) > _MAX_COARSE_CELLS:
        return []
    blocks = Indel.opcodes(a.keys[slice(*in_a)], b.keys[slice(*in_b)])
    return [
        Pair(in_a[0] + block.src_start + step, in_b[0] + block.dest_start + step, True)
        for block in blocks
        if block.tag == "equal" and block.src_end - block.src_start >= 2
        for step in range(block.src_end - block.src_start)
    ]


def _score_tokens(
    a: Wording, b: Wording, in_a: tuple[int, int], in_b: tuple[int, int]
) -> list[list[int]]:
    """How well each token of the one stretch faces each of the other."""
    side_b = b.tokens[slice(*in_b)]
    table = []
    for one in a.tokens[slice(*in_a)]:
        full = _CONTENT if one.is_content else _OTHER
        form = _FORM if one.is_content else _OTHER // 2
        table.append(
            [
                full
                if one.key == two.key
                else (form if one.stem == two.stem else _MISMATCH)
                for two in side_b
            ]
        )
    return table


def _fill_table(
    scores: list[list[int]], size_a: int, size_b: int, free: tuple[bool, bool]
) -> tuple[list[bytearray], tuple[int, int]]:
    """Steps of the best path into each cell, and the cell where it ends.

    A step byte holds: bits 0-1 where the best comes from (0 begin, 1 facing, 2 token
    of a alone, 3 token of b alone); bit 2 the a-gap goes on; bit 3 the b-gap goes on.
    """
    edge = [
        0 if free[0] else (_OPEN + j * _EXTEND if j else 0) for j in range(size_b + 1)
    ]
    above, gaps_a = edge, [_NONE] * (size_b + 1)
    steps = [bytearray([0] + [0 if free[0] else 3 | 8] * size_b)]
    best, end = (0 if free[1] else _NONE), (0, 0)
    for i in range(1, size_a + 1):
        row_scores = scores[i - 1]
        left = 0 if free[0] else _OPEN + i * _EXTEND
        row, step = [left], bytearray(size_b + 1)
        step[0] = 0 if free[0] else 2 | 4
        gap_b = _NONE
        for j in range(1, size_b + 1):
            opened, longer = above[j] + _OPEN, gaps_a[j] + _EXTEND
            code = 4 if longer > opened else 0
            gap_a = gaps_a[j] = max(opened, longer)
            opened, longer = left + _OPEN, gap_b + _EXTEND
            code |= 8 if longer > opened else 0
            gap_b = max(opened, longer)
            facing = above[j - 1] + row_scores[j - 1]
            if facing >= gap_a and facing >= gap_b:
                left, code = facing, code | 1
            elif gap_a >= gap_b:
                left, code = gap_a, code | 2
            else:
                left, code = gap_b, code | 3
            if free[0] and left <= 0:
                left, code = 0, code & 12
            row.append(left)
            step[j] = code
            if free[1] and left > best:
                best, end = left, (i, j)
        steps.append(step)
        above = row
    return steps, (end if free[1] else (size_a, size_b))


def _read_pairs(
    a: Wording,
    b: Wording,
    in_a: tuple[int, int],
    in_b: tuple[int, int],
    steps: list[bytearray],
    end: tuple[int, int],
) -> list[Pair]:
    """The facing tokens along the best path, different words left out."""
    pairs: list[Pair] = []
    i, j = end
    state = 0
    while i or j:
        code = steps[i][j]
        move = state or code & 3
        if move == 0:
            break
        if move == 1:
            i, j = i - 1, j - 1
            one, two = a.tokens[in_a[0] + i], b.tokens[in_b[0] + j]
            if one.key == two.key or one.stem == two.stem:
                pairs.append(Pair(in_a[0] + i, in_b[0] + j, one.key == two.key))
            state = 0
        elif move == 2:
            state = 2 if code & 4 else 0
            i -= 1
        else:
            state = 3 if code & 8 else 0
            j -= 1
    return pairs[::-1]
