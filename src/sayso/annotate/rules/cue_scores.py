"""Scores: how often a cue in its frame was right on annotated news."""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib.resources import files

from sayso.annotate.rules.cues import CUE_FORMS

# Counts of PolNeAR train (Newell, Margolin and Ruths 2018; 840 articles): lemma,
# frame, findings whose content, cue and source overlap those of one annotated
# attribution, all findings. Numbers only, none of its text. Written by
# ``evaluate.cue_scores`` (count_cues, render_counts) from polnear/train.jsonl; write it
# anew when a rule for quotes changes.
_COUNTS = "cue_counts.tsv"

# A cue that was seen seldom leans on the cues of its class in the same frame, with
# the weight of this many findings. Tried 1 to 16 on dev: no difference over 0.002.
_PRIOR_WEIGHT = 4.0

# Findings less sure than this are left out. Tried .3, .4, .45, .5, .6 on PolNeAR dev:
# exact F1 of content .570 .579 .583 .585 .582, precision of linked triples .778 .809
# .821 .846 .857, their F1 .691 .695 .692 .683 .669 (attitudes counted in).
LEAST_SCORE = 0.5


# Frames that PolNeAR has too seldom or marks otherwise: embedded posts, counted on the
# speakers dev set (every post there is a direct quotation of who signs it); quotations
# in brackets behind a name and with a signature behind a dash, by judgement.
_SET_SCORES = {"post": 0.9, "bracketed": 0.7, "signature": 0.8}

# What somebody denies is told in any report that quotes well, and the speakers dev set
# counts it; PolNeAR's annotators marked 7 of 17 such noun phrases. By judgement.
_SET_CUES = {("deny", "fin:np"): 0.6}


@cache
def _read_counts() -> tuple[
    dict[tuple[str, str], tuple[int, int]], dict[tuple[str, str], float]
]:
    counts: dict[tuple[str, str], tuple[int, int]] = {}
    right: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    table = files(__package__).joinpath(_COUNTS).read_text(encoding="utf-8")
    for line in table.splitlines():
        lemma, frame, hits, total = line.split("\t")
        counts[lemma, frame] = int(hits), int(total)
        key = (_class_of(lemma), frame)
        right[key] += int(hits)
        found[key] += int(total)
    shares = {key: (right[key] + 1) / (found[key] + 4) for key in found}
    return counts, shares


def _class_of(lemma: str) -> str:
    form = CUE_FORMS.get(lemma)
    return form.cue_class if form else "none"


def score_cue(lemma: str, frame: str) -> float:
    """The share of findings of this cue in this frame that are right, in [0, 1].

    An unknown frame gives 0.25. Cost: constant after the first call.
    """
    if not lemma and frame in _SET_SCORES:
        return _SET_SCORES[frame]
    if (lemma, frame) in _SET_CUES:
        return _SET_CUES[lemma, frame]
    counts, shares = _read_counts()
    prior = shares.get((_class_of(lemma), frame), 0.25)
    hits, total = counts.get((lemma, frame), (0, 0))
    return (hits + _PRIOR_WEIGHT * prior) / (total + _PRIOR_WEIGHT)
