"""Which pairs of wordings can not match, told before their words are aligned.

Aligning is what comparing quotes costs; most candidates share some words and no more.
What is screened out here would be turned down after its alignment as well: every bound
is one that the decision could not reach.
"""

from __future__ import annotations

from sayso.compare.matches import COVERAGE, OTHER_COVERAGE, RUN, SpeakerRelation
from sayso.compare.wordings import Wording

# A whole sentence that both have is as many words in a row at least.
_SENTENCE_WORDS = 3


def may_match(one: Wording, other: Wording, speakers: SpeakerRelation) -> bool:
    """Whether two wordings in marks may be judged one utterance, or one a fragment.

    False only where ``judge_match`` gives no match and no coverage for a fragment.
    Cost: linear in the wordings; what is asked of one is kept with it.
    """
    coverage = bound_coverage(one, other)
    if speakers == "different":
        return coverage >= OTHER_COVERAGE
    if coverage >= COVERAGE or len(one.spans) > 1:
        return True
    return has_shared_run(one, other) or bool(
        one.sentence_openings(_SENTENCE_WORDS)
        & other.sentence_openings(_SENTENCE_WORDS)
    )


def has_shared_run(one: Wording, other: Wording) -> bool:
    """Whether both hold a row of words as long as two sayings share by no chance."""
    return bool(one.rows(RUN) & other.rows(RUN))


def bound_coverage(one: Wording, other: Wording) -> float:
    """The most of the shorter wording that an alignment could find in the longer.

    Words that share a stem can face each other, each once, in any order.
    """
    shorter = min(one.weight, other.weight)
    if not shorter:
        return 0.0
    total = 0.0
    theirs = other.stems
    for stem, (count, heaviest) in one.stems.items():
        if stem in theirs:
            total += heaviest * min(count, theirs[stem][0])
    return total / shorter
