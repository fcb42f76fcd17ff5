"""Word-by-word alignments of two wordings, in order, with what lies between.

Method: anchors are word triples that stand once in each wording, kept in rising order
(patience diff, Cohen); between them an alignment with affine gaps (Gotoh 1982), free
at the outer ends (Smith and Waterman 1981), so that long cuts stay in one piece.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from sayso.compare.wordings import Wording

# Content words, other words, forms of one word, different words, a gap, each word of
# it. Set by hand so that a lone "the" is never matched between two cuts (80 < 120)
# and a content word only when its neighbours help; altered-quotes dev, kinds F1 moved
# by less than .01 for changes of a third in any one of them.
_CONTENT, _OTHER, _FORM, _MISMATCH, _OPEN, _EXTEND = 200, 80, 100, -60, -120, -1
_MAX_CELLS = 60_000
# Short wordings need no anchors, which can tie words to the wrong one of two places:
# "we'll win in the court" to "we'll end up in the court, and we'll win at the court".
_MAX_UNANCHORED_CELLS = 4_000
# Beyond this even the bit-parallel subsequence is given up: 64 MB and a second.
_MAX_COARSE_CELLS = 10**8
_NONE = -(10**9)
# So many function words at the start of two sentences are shared by chance.
_MAX_CHANCE = 2
# So many words may be left out before the last words of a wording.
_MAX_SKIPPED = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """Token ``a`` of one wording facing token ``b`` of the other."""

    a: int
    b: int
    equal: bool


@dataclass(frozen=True, slots=True)
class Alignment:
    """Facing tokens of two wordings, rising on both sides.

    ``pairs`` holds equal keys, and forms of one word (``equal`` False). What no pair
    names stands on one side only, or was put otherwise.
    """

    a: Wording
    b: Wording
    pairs: tuple[Pair, ...]

    @property
    def weight(self) -> float:
        """How much both say: content words 1, others 0.3, forms of one word half."""
        total = 0.0
        for pair in self.pairs:
            full = 1.0 if self.a.tokens[pair.a].is_content else 0.3
            total += full if pair.equal else full / 2
        return total

    def weigh_part(self, part: int) -> tuple[float, float]:
        """Of one part of ``a`` in marks: how much both say, and how much it says."""
        said = self.a.weigh_part(part)
        shared = sum(
            1.0 if self.a.tokens[pair.a].is_content else 0.3
            for pair in self.pairs
            if pair.equal and self.a.tokens[pair.a].part == part
        )
        return shared, said

    @property
    def longest_run(self) -> int:
        """The most tokens in a row that are equal on both sides."""
        best = run = 0
        last = (-2, -2)
        for pair in self.pairs:
            follows = (pair.a - 1, pair.b - 1) == last
            run = (run + 1 if follows else 1) if pair.equal else 0
            last = (pair.a, pair.b)
            best = max(best, run)
        return best


def align_wordings(a: Wording, b: Wording) -> Alignment:
    """The tokens of ``a`` faced with those of ``b``, order kept.

    Cost: linear where the wordings share word triples; otherwise the product of the
    lengths of what lies between anchors, bounded, with a coarser alignment beyond.
    """
    pairs: list[Pair] = []
    at_a = at_b = 0
    is_short = len(a.keys) * len(b.keys) <= _MAX_UNANCHORED_CELLS
    anchors = [] if is_short else _find_anchors(a.keys, b.keys)
    for index, (anchor_a, anchor_b) in enumerate(anchors):
        pairs += _align_region(
            a, b, (at_a, anchor_a), (at_b, anchor_b), (index == 0, False)
        )
        pairs.append(Pair(anchor_a, anchor_b, True))
        at_a, at_b = anchor_a + 1, anchor_b + 1
    ends = (not anchors, True)
    pairs += _align_region(a, b, (at_a, len(a.keys)), (at_b, len(b.keys)), ends)
    pairs = _trim_openings(a, b, pairs)
    return Alignment(a, b, tuple(pairs + _find_skipped(a, b, pairs)))


def _find_skipped(a: Wording, b: Wording, pairs: list[Pair]) -> list[Pair]:
    """The last words of a wording where the other has them a word or two later.

    "I can't tell you why" leaves a word out of "I can't tell you yet why it broke",
    and does not put a "why" in its place.
    """
    if not pairs or not 0 < len(a.tokens) - 1 - pairs[-1].a <= _MAX_CHANCE:
        return []
    at_a, at_b = pairs[-1].a + 1, pairs[-1].b + 1
    rest = a.keys[at_a:]
    for skip in range(1, _MAX_SKIPPED + 1):
        if b.ends_sentence_before(at_b + skip):
            break
        if b.keys[at_b + skip : at_b + skip + len(rest)] == rest:
            return [
                Pair(at_a + step, at_b + skip + step, True) for step in range(len(rest))
            ]
    return []


def _trim_openings(a: Wording, b: Wording, pairs: list[Pair]) -> list[Pair]:
    """The pairs without a last few that only open two different sentences.

    "No reply. I'd do the same again" and "No reply. I called twice" share an "I" by
    chance; both part at the sentence's border.
    """
    for size in range(1, min(_MAX_CHANCE, len(pairs) - 1) + 1):
        tail = pairs[-size:]
        if any(a.tokens[pair.a].is_content for pair in tail):
            break
        first, last = tail[0], tail[-1]
        opens = a.ends_sentence_before(first.a) and b.ends_sentence_before(first.b)
        ends = a.ends_sentence_before(last.a + 1) or b.ends_sentence_before(last.b + 1)
        if opens and not ends:
            return pairs[:-size]
    return pairs


def _find_anchors(a: tuple[str, ...], b: tuple[str, ...]) -> list[tuple[int, int]]:
    """Token pairs of triples that stand once on each side, longest rising chain."""
    places_a, places_b = _find_triples(a), _find_triples(b)
    common = sorted(
        (place, places_b[triple])
        for triple, place in places_a.items()
        if place >= 0 and places_b.get(triple, -1) >= 0
    )
    chain = _longest_rising(common)
    tokens: list[tuple[int, int]] = []
    for start_a, start_b in chain:
        for step in range(3):
            pair = (start_a + step, start_b + step)
            if not tokens or (pair[0] > tokens[-1][0] and pair[1] > tokens[-1][1]):
                tokens.append(pair)
    return tokens


def _find_triples(keys: tuple[str, ...]) -> dict[tuple[str, ...], int]:
    """Where each triple of keys starts; -1 where it stands more than once."""
    places: dict[tuple[str, ...], int] = {}
    for at in range(len(keys) - 2):
        triple = keys[at : at + 3]
        places[triple] = -1 if triple in places else at
    return places


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain rising on both sides; ``pairs`` rise on the first."""
    tails: list[int] = []
    at_tail: list[int] = []
    before: list[int] = []
    for index, (_, b) in enumerate(pairs):
        slot = bisect_left(tails, b)
        if slot == len(tails):
            tails.append(b)
            at_tail.append(index)
        else:
            tails[slot] = b
            at_tail[slot] = index
        before.append(at_tail[slot - 1] if slot else -1)
    chain: list[tuple[int, int]] = []
    index = at_tail[-1] if at_tail else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _align_region(
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
