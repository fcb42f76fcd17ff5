"""Whether two wordings render one utterance, with the evidence for it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sayso.compare.alignments import Alignment
from sayso.compare.wordings import weigh_tokens

SpeakerRelation = Literal["same", "different", "unknown"]

# How much of the shorter wording must be shared, and how many content words at least.
# Altered-quotes dev, coverage tried from .5 to .9: F1 .95 to .97 from .68 to .78.
COVERAGE, _COVERED_WEIGHT = 0.72, 3.0
_SURE_COVERAGE, _SURE_WEIGHT, _COMPACTNESS = 0.95, 6.0, 0.45
# A fragment wholly inside the other may be shorter; more is asked where the speakers
# are not known, since slogans ("the people's budget") come from many mouths.
_WHOLE, _WHOLE_WEIGHT = 0.85, {"same": 1.9, "unknown": 2.3}
# Words in a row that two people, or one person twice, hardly say by chance, where each
# report goes on elsewhere.
_PART_COVERAGE = 0.95
_SENTENCE_WEIGHT = {"same": 3.0, "unknown": 4.0}
RUN, _RUN_WEIGHT, _RUN_COVERAGE, _DENSITY = 8, 4.5, 0.4, 0.6
# Nobody is spoken to and spoken of at once.
_ADDRESSED = frozenset(("you", "your", "yours"))
_SPOKEN_OF = frozenset("he him his she her hers".split())
# Two named speakers for one wording: only where it is long and all but the same.
OTHER_COVERAGE, _OTHER_RUN, _OTHER_WEIGHT = 0.9, 8, 4.5


@dataclass(frozen=True, slots=True)
class Match:
    """Whether two wordings are one utterance, and what speaks for it.

    ``coverage`` is the share of the shorter wording that both hold, by weight;
    ``weight`` how much that is (content words 1, others 0.3); ``run`` the longest row
    of equal words; ``density`` the coverage of the stretch both report.
    """

    is_same: bool
    coverage: float
    weight: float
    run: int
    density: float

    @property
    def rank(self) -> tuple[float, int, float]:
        """The order of preference among matches of one wording."""
        return (self.weight, self.run, self.coverage)


def judge_match(alignment: Alignment, speakers: SpeakerRelation) -> Match:
    """Whether an alignment shows one utterance, given what is known of its speakers.

    Misses: a short sentence that a person says again on another occasion in the same
    words is taken as one utterance; two full retellings in other words are not.
    """
    weight = alignment.weight
    shorter = min(alignment.a.weight, alignment.b.weight)
    coverage = weight / shorter if shorter else 0.0
    run = alignment.longest_run
    density = _find_density(alignment, weight)
    if speaks_to_another(alignment):
        is_same = False
    elif speakers == "different":
        is_same = (
            coverage >= OTHER_COVERAGE and run >= _OTHER_RUN and weight >= _OTHER_WEIGHT
        )
    else:
        is_same = (
            _is_covered(alignment, coverage, weight)
            or (coverage >= _WHOLE and weight >= _WHOLE_WEIGHT[speakers])
            or _has_long_run(coverage, weight, run, density)
            or _has_whole_part(alignment)
            or _has_whole_sentence(alignment, _SENTENCE_WEIGHT[speakers])
        )
    return Match(is_same, coverage, weight, run, density)


def speaks_to_another(alignment: Alignment) -> bool:
    """Whether one wording speaks to somebody of whom the other speaks: "your", "his".

    A letter and a speech may share most of their words and be two statements. Only
    one pronoun facing one, with shared words on both sides, counts.
    """
    for one, two in pairwise(alignment.pairs):
        if two.a - one.a == two.b - one.b == 2:
            keys = {alignment.a.keys[one.a + 1], alignment.b.keys[one.b + 1]}
            if keys & _ADDRESSED and keys & _SPOKEN_OF:
                return True
    return False


def _is_covered(alignment: Alignment, coverage: float, weight: float) -> bool:
    """Whether most of the shorter wording stands in the longer, and not scattered.

    A few words spread over a long wording are found there by chance.
    """
    if coverage < COVERAGE or weight < _COVERED_WEIGHT:
        return False
    if coverage >= _SURE_COVERAGE or weight >= _SURE_WEIGHT:
        return True
    first, last = alignment.pairs[0], alignment.pairs[-1]
    among = weigh_tokens(alignment.b.tokens[first.b : last.b + 1])
    return weight >= _COMPACTNESS * among


def _has_whole_part(alignment: Alignment) -> bool:
    """Whether one of several pieces in marks is wholly taken from the other wording.

    A reporter may set pieces of two statements into one sentence.
    """
    if len(alignment.a.spans) < 2:
        return False
    parts = {alignment.a.tokens[pair.a].part for pair in alignment.pairs}
    shares = (alignment.weigh_part(part) for part in parts)
    return any(
        shared >= _PART_COVERAGE * said and shared >= _COVERED_WEIGHT
        for shared, said in shares
    )


def _has_whole_sentence(alignment: Alignment, weight: float) -> bool:
    """Whether a sentence of some weight stands in both, from end to end."""
    a, b = alignment.a, alignment.b
    said = 0.0
    is_open = False
    last = (-1, -1)
    for pair in alignment.pairs:
        follows = (pair.a - 1, pair.b - 1) == last and pair.equal
        if a.ends_sentence_before(pair.a) and b.ends_sentence_before(pair.b):
            is_open, said = pair.equal, 0.0
        elif not follows:
            is_open = False
        said += 1.0 if a.tokens[pair.a].is_content else 0.3
        last = (pair.a, pair.b)
        ends = a.ends_sentence_before(pair.a + 1) and b.ends_sentence_before(pair.b + 1)
        if is_open and ends and said >= weight:
            return True
    return False


def _has_long_run(coverage: float, weight: float, run: int, density: float) -> bool:
    """Whether a stretch is shared that is too long for chance."""
    return (
        run >= RUN
        and weight >= _RUN_WEIGHT
        and density >= _DENSITY
        and (coverage >= _RUN_COVERAGE or run >= 2 * RUN)
    )


def _find_density(alignment: Alignment, weight: float) -> float:
    """The share of the common stretch that is equal, on the sparser side."""
    if not alignment.pairs:
        return 0.0
    first, last = alignment.pairs[0], alignment.pairs[-1]
    in_a = weigh_tokens(alignment.a.tokens[first.a : last.a + 1])
    in_b = weigh_tokens(alignment.b.tokens[first.b : last.b + 1])
    return weight / min(in_a, in_b)
