"""Whether two articles report one event: a score from evidence, and the evidence."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.group.pair_weights import BIAS, WEIGHTS
from sayso.group.prints import Print
from sayso.group.weights import Rarity, Vector, Weights, multiply

# A gap in days that stands for "not known": a pair without dates is neither near nor
# far in time.
_UNKNOWN_GAP_DAYS = 2
_BACKGROUND_NEIGHBOURS = 20


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near an article comes to its candidates: the nearest, and the common run."""

    highest: float
    middle: float


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
    prints: Sequence[Print], weights: Weights, pairs: Sequence[tuple[int, int]]
) -> dict[tuple[int, int], PairScore]:
    """The score of each pair of positions. Cost: linear in the pairs.

    Method: logistic regression over cosines of terms, lead, title and names, days,
    ages, house numbers, clock times and datelines that agree or clash, words in a row
    that recur, and how much nearer the two are than each one's other neighbours.
    """
    cosines = {
        (one, two): multiply(weights.articles[one].terms, weights.articles[two].terms)
        for one, two in pairs
    }
    near = _find_nearness(len(prints), cosines)
    scores = {}
    for (one, two), cosine in cosines.items():
        evidence = weigh_evidence(prints, weights, (one, two), near, cosine)
        total = BIAS + math.fsum(
            WEIGHTS[name] * value for name, value in evidence.items()
        )
        scores[one, two] = PairScore(total, cosine)
    return scores


def _find_nearness(
    count: int, cosines: Mapping[tuple[int, int], float]
) -> list[Nearness]:
    by_article: list[list[float]] = [[] for _ in range(count)]
    for (one, two), cosine in cosines.items():
        by_article[one].append(cosine)
        by_article[two].append(cosine)
    near = []
    for held in by_article:
        held.sort(reverse=True)
        top = held[:_BACKGROUND_NEIGHBOURS]
        near.append(Nearness(top[0], top[len(top) // 2]) if top else Nearness(0.0, 0.0))
    return near


def weigh_evidence(
    prints: Sequence[Print],
    weights: Weights,
    pair: tuple[int, int],
    near: Sequence[Nearness],
    cosine: float,
) -> dict[str, float]:
    """What speaks for and against one event, by the names of ``WEIGHTS``.

    Symmetric: the order of the pair changes nothing.
    """
    at, to = pair
    one, other = prints[at], prints[to]
    mine, theirs = weights.articles[at], weights.articles[to]
    covered = sorted(
        (_cover(mine.lead, other), _cover(theirs.lead, one)),
    )
    nearest = sorted(cosine / max(near[n].highest, 1e-9) for n in pair)
    lead = multiply(mine.lead, theirs.lead)
    runs = len(one.runs & other.runs) / max(1, min(len(one.runs), len(other.runs)))
    rare = sum(weights.terms.is_rare(word) for word in one.terms.keys() & other.terms)
    return {
        "terms": cosine,
        "lead": lead,
        "lead_root": math.sqrt(lead),
        "title": multiply(mine.title, theirs.title),
        "names": multiply(mine.names, theirs.names),
        "lead_names": multiply(mine.lead_names, theirs.lead_names),
        "pairs": multiply(mine.pairs, theirs.pairs),
        "covered_less": covered[0],
        "covered_more": covered[1],
        "rare_terms": math.log1p(rare),
        "runs": min(1.0, 2 * runs),
        "runs_any": min(1.0, 20 * runs),
        "nearest_less": nearest[0],
        "nearest_more": nearest[1],
        "above_middle": min(cosine - near[n].middle for n in pair),
        "same_outlet": float(one.outlet is not None and one.outlet == other.outlet),
        **_weigh_times(one, other),
        **_weigh_figures(one, other),
        "dateline": _compare_datelines(one, other),
    }


def _cover(lead: Vector, other: Print) -> float:
    """The share of a lead's weight whose words the other report holds."""
    held = math.fsum(w * w for word, w in lead.items() if word in other.terms)
    return held  # the squares of a vector of length 1 sum to 1


def _weigh_times(one: Print, other: Print) -> dict[str, float]:
    gap = gap_days(one, other)
    known = _UNKNOWN_GAP_DAYS if gap is None else gap
    told = bool(one.days and other.days)
    apart = _days_apart(one.days, other.days) if told else 0
    shared = (
        len(one.days & other.days) / min(len(one.days), len(other.days)) if told else 0
    )
    return {
        "gap": math.log1p(known),
        "gap_to_1": float(gap is not None and gap <= 1),
        "gap_over_7": float(known > 7),
        "gap_over_60": float(known > 60),
        "days_apart": math.sqrt(min(apart, 30)),
        "days_equal": float(told and apart == 0),
        "days_shared": float(shared),
    }


def gap_days(one: Print, other: Print) -> int | None:
    """Days between two publications; None where one is not known."""
    if one.published is None or other.published is None:
        return None
    return abs((one.published - other.published).days)


def _days_apart(one: frozenset[int], other: frozenset[int]) -> int:
    return min(abs(day - there) for day in one for there in other)


def _weigh_figures(one: Print, other: Print) -> dict[str, float]:
    ages, blocks, clocks = (
        compare_figures(one, other, kind) for kind in ("age", "block", "clock")
    )
    return {
        "age_clash": float(ages == -1),
        "ages_shared": float(max(0, min(3, ages))),
        "block_clash": float(blocks == -1),
        "clock_clash": float(clocks == -1),
    }


def compare_figures(one: Print, other: Print, kind: str) -> int:
    """How many figures of a kind are shared; -1 where both give some and share none."""
    mine = {figure for figure in one.figures if figure.startswith(kind)}
    theirs = {figure for figure in other.figures if figure.startswith(kind)}
    if mine and theirs and not mine & theirs:
        return -1
    return len(mine & theirs)


def _compare_datelines(one: Print, other: Print) -> float:
    if one.dateline is None or other.dateline is None:
        return 0.0
    return 1.0 if one.dateline == other.dateline else -1.0


def list_evidence(
    one: Print, other: Print, terms: Rarity, pairs: Rarity
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What two articles share and where they clash, in words, the heaviest first."""
    full = sorted(
        one.pairs.keys() & other.pairs, key=lambda word: (-pairs.weigh(word), word)
    )[:3]
    said = {part for word in full for part in word.split()}
    words = sorted(
        (one.terms.keys() & other.terms) - said,
        key=lambda word: (-terms.weigh(word) * min(one.terms[word], 3), word),
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
    if _compare_datelines(one, other) < 0:
        against.append(f"datelines {one.dateline} and {other.dateline}")
    return tuple(shared), tuple(against)


def _show_figure(figure: str) -> str:
    kind, _, value = figure.partition(" ")
    return {"age": f"age {value}", "block": f"the {value} block"}.get(kind, value)


def date_of(day: int) -> str:
    """A day number as ISO 8601."""
    from datetime import date

    return date.fromordinal(day).isoformat()
