"""Scores of names: how likely a candidate is a name of a kind, by all that is known."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from sayso.annotate.encoder.name_candidates import NameCandidate
from sayso.annotate.encoder.spans import NAME_KINDS
from sayso.annotate.lexicons.organizations import BODIES
from sayso.annotate.lexicons.places import PLACES
from sayso.values.annotations import NameType

JUDGED: tuple[NameType, ...] = ("person", "organization", "place")
"""The kinds that are scored; the rules know no other, and no corpus marks them well."""

EVIDENCE = (
    "chance",
    "everywhere",
    "opens",
    "goes_on",
    "rules",
    "crossed",
    "known_place",
    "known_body",
    *JUDGED,
)
"""What a score is made of; each has a weight."""

_WEIGHTS = "name_weights.tsv"

# Tried .34, .37, .40, .43 there: F1 of all kinds .761 .759 .765 .764 on UNER EWT, .715
# .720 .718 .722 on Wikigold; of the 459 quotations of speakers dev 434, 433 and 432
# are given to the right one with the first three: a name left out is a speaker lost.
LEAST = 0.37


@cache
def read_weights() -> dict[str, float]:
    """The weight of each evidence, as ``python -m training.names`` fitted them.

    Fitted with ridge 1 on UNER EWT test and the part of Wikigold that the model was not
    taught (352 texts, 1,564 names).
    """
    text = files("sayso.annotate.encoder").joinpath(_WEIGHTS).read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line[:1] != "#")
    return {name: float(weight) for name, weight in rows}


def list_evidence(
    candidate: NameCandidate, kind: NameType, everywhere: Sequence[float], words: str
) -> tuple[float, ...]:
    """The evidence that a candidate is a name of a kind, in the order of ``EVIDENCE``.

    ``everywhere`` are the mean chances of the article's candidates with this spelling,
    ``words`` is the spelling in small letters.
    """
    at = NAME_KINDS.index(kind)
    return (
        _log_odds(candidate.chances[at]),
        _log_odds(everywhere[at]),
        _log_odds(candidate.opens),
        _log_odds(candidate.goes_on),
        float(candidate.by_rules == kind),
        float(candidate.crossed),
        _agree(words in PLACES, kind == "place"),
        _agree(words in BODIES, kind == "organization"),
        *(float(kind == one) for one in JUDGED),
    )


def score_kinds(
    candidate: NameCandidate,
    everywhere: Sequence[float],
    words: str,
    weights: Mapping[str, float] | None = None,
) -> tuple[float, ...]:
    """The chances that a candidate is exactly a name of each kind of ``JUDGED``.

    ``weights`` stand in for those that ship.

    Method: logistic regression over ``EVIDENCE``, one set of weights for all kinds.
    """
    weights = read_weights() if weights is None else weights
    scores = []
    for kind in JUDGED:
        evidence = list_evidence(candidate, kind, everywhere, words)
        pairs = zip(EVIDENCE, evidence, strict=True)
        total = sum(weights[name] * value for name, value in pairs)
        scores.append(1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total)))))
    return tuple(scores)


def _agree(is_known: bool, is_kind: bool) -> float:
    """1 where a lexicon names a kind, -1 where it names another, 0 where neither."""
    if not is_known:
        return 0.0
    return 1.0 if is_kind else -1.0


def _log_odds(chance: float) -> float:
    bounded = min(max(chance, 0.002), 0.998)
    return math.log(bounded / (1 - bounded))
