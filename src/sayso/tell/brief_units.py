"""What a story's brief should tell: the facts and words that its reports share."""

from __future__ import annotations

from collections import defaultdict

from sayso.tell.candidates import Candidate
from sayso.tell.pools import Pool
from sayso.values import Comparison

Unit = str | int
"""A word that reports share (its stem), an agreed fact (its place in the comparison),
or somebody named in full (the id of an identity, behind "person ")."""

# A number that reports share tells more than a word that they share. Tuned on the
# agreed facts of disagreements/dev: 1, 2 and 3 tell .76, .77 and .78 of them.
_NUMBER = 3.0
_FACT = 3.0
_PERSON = 2.0
_NAMES = ("name", "place", "person")


def weigh_units(pool: Pool, comparison: Comparison) -> dict[Unit, float]:
    """What each unit is worth: how many reports give it, on how many say-sos.

    A word of one report is worth nothing, unless there is but one report: then what it
    repeats counts. Cost: linear in the words of the pool.

    Method: the concepts of Gillick and Favre (2009), weighted by the reports that hold
    them; words instead of pairs of words, as a story has few reports.
    """
    holders: dict[str, set[int]] = defaultdict(set)
    counts: dict[str, int] = defaultdict(int)
    numbers: set[str] = set()
    for sentence in pool.sentences:
        numbers |= sentence.numbers
        for stem in sentence.stems:
            holders[stem].add(sentence.report)
            counts[stem] += 1
    reports = len({sentence.report for sentence in pool.sentences})
    weights: dict[Unit, float] = {}
    for stem in sorted(holders):
        worth = _NUMBER if stem in numbers else 1.0
        if reports > 1 and len(holders[stem]) > 1:
            weights[stem] = worth * (len(holders[stem]) - 1) / (reports - 1)
        elif reports == 1 and counts[stem] > 1:
            weights[stem] = worth * min(counts[stem], 4) / 4
    for place, fact in enumerate(comparison.agree):
        if fact.kind not in _NAMES:
            articles = len({value.span.article for value in fact.values})
            shared = (articles - 1) / max(1, reports - 1)
            weights[place] = _FACT * (shared + 0.5 * (fact.independent - 1))
    for identity in comparison.identities:
        articles = len({span.article for span in identity.forms})
        if identity.type == "person" and articles > 1:
            shared = (articles - 1) / max(1, reports - 1)
            weights[f"person {identity.id}"] = _PERSON * shared
    return weights


def list_units(candidate: Candidate) -> frozenset[Unit]:
    """The units that a sentence tells, of weight or not."""
    named = (f"person {one}" for one in candidate.foothold.people)
    return frozenset((*candidate.sentence.stems, *candidate.agreed, *named))
