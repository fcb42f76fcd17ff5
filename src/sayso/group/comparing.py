"""How near an article comes to those in the window, two by two."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sayso.group.evidence import Weighted, weigh_evidence
from sayso.group.nearness import FAR_LOG_ODDS
from sayso.group.prints import Print
from sayso.group.rarity import Rarity, multiply, weigh_terms
from sayso.group.scores import score_evidence
from sayso.group.window import Window

# What makes a score, in log odds, of two ids and the evidence about them.
ScorePair = Callable[[str, str, Mapping[str, float]], float]

# Reports that share less are not looked at: 10 of 1,938 true pairs of three development
# sets lie below it, and a third of all candidates.
_LEAST_COSINE = 0.03


def score_pair(one: str, other: str, evidence: Mapping[str, float]) -> float:
    """The log odds that two articles are on one event, whichever they are."""
    return score_evidence(evidence)


def compare_print(
    one: Print,
    day: int,
    window: Window,
    rarities: Mapping[str, Rarity],
    *,
    score: ScorePair = score_pair,
) -> tuple[tuple[str, float], ...]:
    """The log odds of the held articles that come near a print, in order of id.

    Those that are too far for a look are left out. Cost: bounded by the window's index.
    """
    mine = Weighted.of(one, rarities)
    ties = []
    for id in window.find_nearest(one, day, rarities["terms"]):
        other = window.prints[id]
        terms = weigh_terms(other, rarities["terms"])
        if multiply(mine.vectors.terms, terms) < _LEAST_COSINE:
            continue
        theirs = Weighted.of(other, rarities, terms)
        log_odds = score(one.id, id, weigh_evidence(mine, theirs, rarities))
        if log_odds > FAR_LOG_ODDS:
            # Rounded, so that what is kept as text is what was decided on.
            ties.append((id, round(log_odds, 4)))
    return tuple(ties)
