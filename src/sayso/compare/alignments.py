"""Word-by-word alignments of two wordings, in order, with what lies between.

Method: anchors are word triples that stand once in each wording, kept in rising order
(patience diff, Cohen); between them an alignment with affine gaps (Gotoh 1982), free
at the outer ends (Smith and Waterman 1981), so that long cuts stay in one piece.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.compare.alignment_tables import Pair, align_region
from sayso.compare.anchors import find_anchors
from sayso.compare.wordings import Wording

# Short wordings need no anchors, which can tie words to the wrong one of two places:
# "we'll win in the court" to "we'll end up in the court, and we'll win at the court".
_MAX_UNANCHORED_CELLS = 4_000
# So many function words at the start of two sentences are shared by chance.
_MAX_CHANCE = 2
# So many words may be left out before the last words of a wording.
_MAX_SKIPPED = 3


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
    anchors = [] if is_short else find_anchors(a.keys, b.keys)
    for index, (anchor_a, anchor_b) in enumerate(anchors):
        pairs += align_region(
            a, b, (at_a, anchor_a), (at_b, anchor_b), (index == 0, False)
        )
        pairs.append(Pair(anchor_a, anchor_b, True))
        at_a, at_b = anchor_a + 1, anchor_b + 1
    ends = (not anchors, True)
    pairs += align_region(a, b, (at_a, len(a.keys)), (at_b, len(b.keys)), ends)
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
