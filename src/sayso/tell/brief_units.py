"""What a story's brief should tell: the facts and words that its reports share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sayso.tell.candidates import Candidate
from sayso.tell.pools import Pool, stem_words
from sayso.values import Annotated, Comparison

Unit = str | int
"""A word that reports share (its stem), an agreed fact (its place in the comparison),
or somebody named in full, or something said (an id behind "person " or "said ")."""

# Tuned on the agreed facts of disagreements/dev (and the names, ages and towns recorded
# for 59 stories of violence-dev): numbers 2 to 4 told .78 to .76 (.72), facts 1 to 5
# .75 to .78 (.72), people 1 to 4 .76 (.72 to .73), names 1, 1.5, 2 and 3 .76, .78, .79
# and .76 (.72, .73, .73, .72).
_NUMBER = 2.5
_NAME = 2.0
_FACT = 4.0
_PERSON = 2.0
_SAID = 2.0
_NAMES = ("name", "place", "person")


def weigh_units(
    reports: Sequence[Annotated], pool: Pool, comparison: Comparison
) -> dict[Unit, float]:
    """What each unit is worth: how many reports give it, on how many say-sos.

    A word of one report is worth nothing, unless there is but one report: then what it
    repeats counts. Cost: linear in the words of the pool.

    Method: the concepts of Gillick and Favre (2009), weighted by the reports that hold
    them; words instead of pairs of words, as a story has few reports.
    """
    holders: dict[str, set[int]] = defaultdict(set)
    counts: dict[str, int] = defaultdict(int)
    for sentence in pool.sentences:
        for stem in sentence.stems:
            holders[stem].add(sentence.report)
            counts[stem] += 1
    worth = _weigh_kinds(reports, pool)
    others = max(1, len({sentence.report for sentence in pool.sentences}) - 1)
    weights: dict[Unit, float] = {}
    for stem in sorted(holders):
        if len(holders[stem]) > 1:
            weights[stem] = worth.get(stem, 1.0) * (len(holders[stem]) - 1) / others
        elif len(reports) == 1 and counts[stem] > 1:
            weights[stem] = worth.get(stem, 1.0) * min(counts[stem], 4) / 4
    for place, fact in enumerate(comparison.agree):
        if fact.kind not in _NAMES:
            articles = len({value.span.article for value in fact.values})
            shared = (articles - 1) / others
            weights[place] = _FACT * (shared + 0.5 * (fact.independent - 1))
    for identity in comparison.identities:
        articles = len({span.article for span in identity.forms})
        if identity.type == "person" and articles > 1:
            shared = (articles - 1) / others
            weights[f"person {identity.id}"] = _PERSON * shared
    for utterance in comparison.utterances:
        articles = len({one.article for one in utterance.renderings})
        if articles > 1:
            weights[f"said {utterance.id}"] = _SAID * (articles - 1) / others
    return weights


def _weigh_kinds(reports: Sequence[Annotated], pool: Pool) -> dict[str, float]:
    """What the stems of numbers and of names are worth; others are worth 1."""
    worth = {
        stem: _NAME
        for report in reports
        for name in report.names
        for stem in stem_words(report.article.words_of(name.span))
    }
    for sentence in pool.sentences:
        worth.update(dict.fromkeys(sentence.numbers, _NUMBER))
    return worth


def list_units(candidate: Candidate) -> frozenset[Unit]:
    """The units that a sentence tells, of weight or not."""
    named = (f"person {one}" for one in candidate.foothold.people)
    said = (f"said {one}" for one in candidate.utterances)
    return frozenset((*candidate.sentence.stems, *candidate.agreed, *named, *said))
