"""Whether two articles report one event: a score from evidence, and the evidence."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.group.pair_weights import BIAS, CEILINGS, WEIGHTS
from sayso.group.prints import Print
from sayso.group.weights import Rarity, Vector, Weights, multiply

# A gap in days that stands for "not known": a pair without dates is neither near nor
# far in time.
_UNKNOWN_GAP_DAYS = 2
# Candidates whose reports share less than this are not looked at: 6 of 1,964 true pairs
# of three development sets lie below it.
_MIN_COSINE = 0.03


@dataclass(frozen=True, slots=True)
class PairScore:
    """The same-event score of two articles as log odds, and their cosine."""

    log_odds: float
    cosine: float

    @property
    def chance(self) -> float:
        """The score in [0, 1]."""
        return 1 / (1 + math.exp(-max(-50.0, min(50.0, self.log_odds))))


def score_pairs(
    prints: Sequence[Print], weights: Weights, pairs: Iterable[tuple[int, int]]
) -> dict[tuple[int, int], PairScore]:
    """The score of each pair of positions that is worth one. Cost: linear in the pairs.

    Method: logistic regression over cosines of terms, lead, title and names, and over
    days, ages, house numbers and clock times that agree or clash (pair_weights.py). A
    score depends on its two articles and on how rare their words are in the batch.
    """
    scores = {}
    for one, two in pairs:
        cosine = multiply(weights.articles[one].terms, weights.articles[two].terms)
        if cosine < _MIN_COSINE:
            continue
        evidence = weigh_evidence(prints, weights, (one, two), cosine)
        total = BIAS + math.fsum(
            WEIGHTS[name] * min(value, CEILINGS.get(name, math.inf))
            for name, value in evidence.items()
        )
        scores[one, two] = PairScore(total, cosine)
    return scores


def weigh_evidence(
    prints: Sequence[Print], weights: Weights, pair: tuple[int, int], cosine: float
) -> dict[str, float]:
    """What speaks for and against one event, by the names of ``WEIGHTS``.

    Symmetric: the order of the pair changes nothing.
    """
    one, other = (prints[at] for at in pair)
    mine, theirs = (weights.articles[at] for at in pair)
    rare = sum(weights.terms.is_rare(word) for word in one.terms.keys() & other.terms)
    return {
        "lead": multiply(mine.lead, theirs.lead),
        "terms": cosine,
        "covered_more": max(_cover(mine.lead, other), _cover(theirs.lead, one)),
        "names": multiply(mine.names, theirs.names),
        "title": multiply(mine.title, theirs.title),
        "pairs": multiply(mine.pairs, theirs.pairs),
        "rare_terms": math.log1p(rare),
        "same_outlet": float(one.outlet is not None and one.outlet == other.outlet),
        **_weigh_times(one, other),
        **_weigh_figures(one, other),
    }


def _cover(lead: Vector, other: Print) -> float:
    """The share of a lead's weight whose words the other report holds."""
    return math.fsum(w * w for word, w in lead.items() if word in other.terms)


def _weigh_times(one: Print, other: Print) -> dict[str, float]:
    gap = gap_days(one, other)
    known = _UNKNOWN_GAP_DAYS if gap is None else gap
    told = bool(one.days and other.days)
    apart = _days_apart(one.days, other.days) if told else 0
    return {
        "gap": math.log1p(known),
        "gap_to_1": float(gap is not None and gap <= 1),
        "gap_over_60": float(known > 60),
        "days_apart": math.sqrt(min(apart, 30)),
        "days_equal": float(told and apart == 0),
    }


def gap_days(one: Print, other: Print) -> int | None:
    """Days between two publications; None where one is not known."""
    if one.published is None or other.published is None:
        return None
    return abs((one.published - other.published).days)


def _days_apart(one: frozenset[int], other: frozenset[int]) -> int:
    return min(abs(day - there) for day in one for there in other)


def _weigh_figures(one: Print, other: Print) -> dict[str, float]:
    return {
        f"{kind}_clash": float(compare_figures(one, other, kind) == -1)
        for kind in ("age", "block", "clock")
    }


def compare_figures(one: Print, other: Print, kind: str) -> int:
    """How many figures of a kind are shared; -1 where both give some and share none."""
    mine = {figure for figure in one.figures if figure.startswith(kind)}
    theirs = {figure for figure in other.figures if figure.startswith(kind)}
    if mine and theirs and not mine & theirs:
        return -1
    return len(mine & theirs)


def list_evidence(
    one: Print, other: Print, terms: Rarity, pairs: Rarity
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What two articles share and where they clash, in words, the heaviest first."""
    full: list[str] = []
    said: set[str] = set()
    for name in sorted(
        one.pairs.keys() & other.pairs, key=lambda word: (-pairs.weigh(word), word)
    ):
        # "Ada Quill" is enough: "Mayor Ada" would say the same again.
        if len(full) < 3 and not said & set(name.split()):
            full.append(name)
            said.update(name.split())
    words = sorted(
        (one.terms.keys() & other.terms) - said,
        key=lambda word: (-_tell(word, one, other, terms), word),
    )[:5]
    figures = sorted(one.figures & other.figures)[:3]
    shared = [one.shown.get(word, word) for word in [*full, *words]]
    days = sorted(one.days & other.days)[:1]
    shared += [_show_figure(figure) for figure in figures]
    shared += [f"the day {date_of(day)}" for day in days]
    against = []
    gap = gap_days(one, other)
    if gap is not None and gap > 7:
        against.append(f"published {gap} days apart")
    for kind, name in (("age", "ages"), ("block", "house numbers")):
        if compare_figures(one, other, kind) == -1:
            against.append(f"no {name} in common")
    return tuple(shared), tuple(against)


def _tell(word: str, one: Print, other: Print, terms: Rarity) -> float:
    """How much a shared word tells a reader: rare ones, names, and often used ones."""
    named = word in one.names and word in other.names
    often = min(one.terms[word], other.terms[word], 3)
    return terms.weigh(word) * (1 + named) * often


def _show_figure(figure: str) -> str:
    kind, _, value = figure.partition(" ")
    return {"age": f"age {value}", "block": f"the {value} block"}.get(kind, value)


def date_of(day: int) -> str:
    """A day number as ISO 8601."""
    return date.fromordinal(day).isoformat()
