"""The same-event score learned anew without the stories that it is measured on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations_with_replacement

from sayso.evaluate.story_fitting import Evidence, Pair, fit_score
from sayso.evaluate.story_sets import StorySet
from sayso.group.comparing import ScorePair, score_pair
from sayso.group.memberships import group_prints

FOLDS = 10


@dataclass(frozen=True, slots=True)
class Trial:
    """What one pass saw: the pairs that were compared, and the stories it made."""

    set: StorySet
    pairs: Mapping[tuple[str, str], Evidence]
    found: Mapping[str, str]


def run_trial(articles: StorySet) -> Trial:
    """One online pass as Sayso makes it, with every pair that it compared."""
    pairs: dict[tuple[str, str], Evidence] = {}

    def score(one: str, other: str, evidence: Evidence) -> float:
        pairs[one, other] = evidence
        return score_pair(one, other, evidence)

    held = group_prints(articles.prints, score=score)
    return Trial(articles, pairs, held.story_of)


def choose_fold(story: str) -> int:
    """The fold of a story: its articles are never parted."""
    digest = blake2b(story.encode("utf-8", "surrogatepass"), digest_size=4).digest()
    return int.from_bytes(digest, "big") % FOLDS


def cross_validate(trials: Sequence[Trial]) -> dict[str, dict[str, str]]:
    """The stories of each set when no pair is scored by what saw either story.

    Stories are dealt into ten folds; a pair is scored by a model that was fitted
    without the folds of both its articles, and the whole stream is grouped with these
    scores: as dense as in life, and nothing on both sides.

    Raises:
        MissingExtraError: when scikit-learn is not installed.
    """
    scorers = {
        folds: fit_score(
            [pair for trial in trials for pair in _list_pairs(trial, without=folds)]
        )
        for folds in combinations_with_replacement(range(FOLDS), 2)
    }
    return {
        trial.set.name: dict(
            group_prints(
                trial.set.prints, score=_choose_scorer(trial, scorers)
            ).story_of
        )
        for trial in trials
    }


def list_pairs(trial: Trial) -> list[Pair]:
    """Every pair of a trial as an example to fit on."""
    return _list_pairs(trial, without=())


def _list_pairs(trial: Trial, *, without: Sequence[int]) -> list[Pair]:
    gold = trial.set.gold
    return [
        Pair(trial.set.name, evidence, same=gold[one] == gold[other])
        for (one, other), evidence in trial.pairs.items()
        if choose_fold(gold[one]) not in without
        and choose_fold(gold[other]) not in without
    ]


def _choose_scorer(
    trial: Trial, scorers: Mapping[tuple[int, int], ScorePair]
) -> ScorePair:
    gold = trial.set.gold

    def score(one: str, other: str, evidence: Evidence) -> float:
        low, high = sorted(choose_fold(gold[id]) for id in (one, other))
        return scorers[low, high](one, other, evidence)

    return score
