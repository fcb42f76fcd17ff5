"""Articles of one event together, others apart, with the reasons."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from sayso.group.candidates import find_candidates
from sayso.group.pair_weights import JOIN_LOG_ODDS
from sayso.group.pairs import PairScore, list_evidence, score_pairs
from sayso.group.prints import Print, make_print
from sayso.group.storylines import link_storylines
from sayso.group.titles import choose_title
from sayso.group.weights import Weights, weigh_prints
from sayso.values import Annotated, Join, Story

# The log odds of a pair that the index did not bring together: too far for a look.
_FAR_LOG_ODDS = -4.0
# At least three members, or half of a large story, must agree on the mean. Tried all
# members (world news loses .02) and the nearest quarter (politics loses .02).
_MIN_AGREEING = 3

Scores = Mapping[tuple[int, int], PairScore]


@dataclass(slots=True)
class _Pass:
    """The state of one pass over articles in order of publication."""

    members: list[list[int]] = field(default_factory=list)
    story_of: dict[int, int] = field(default_factory=dict)
    joined: dict[int, tuple[int, float]] = field(default_factory=dict)


def group_articles(articles: Sequence[Annotated]) -> tuple[Story, ...]:
    """The stories of these articles; every article is in exactly one.

    Articles are taken in order of publication, those without a time last, and join the
    story whose members agree most, or begin one. The result does not depend on the
    order given. Stories come in the order of their first articles; each article but the
    first has a ``Join`` that says why. No articles give no stories. Cost: bounded for
    each article by an index of its heaviest words.

    Method: an online pass with TF-IDF candidates (as Miranda et al. 2018, "Multilingual
    clustering of streaming news"), a logistic same-event score (pair_weights.py), and
    the mean over the nearest half of a story, three at least: no chain of single links.
    Misses: a round-up of several events may join one of them; reports of one event
    without a common name or word.
    """
    ordered = sorted(
        (make_print(article) for article in articles),
        key=lambda one: (one.published is None, str(one.published), one.id),
    )
    weights = weigh_prints(ordered)
    scores = score_pairs(ordered, weights, find_candidates(ordered, weights))
    done = _join_in_order(ordered, scores)
    lines = link_storylines(ordered, weights, done.members, scores)
    by_id = {annotated.article.id: annotated.article for annotated in articles}
    stories: list[Story] = []
    for members in done.members:
        ids = tuple(ordered[at].id for at in members)
        first = ordered[done.members[lines[len(stories)]][0]].id
        stories.append(
            Story(
                id=_make_id("s", ids[0]),
                title=choose_title([by_id[id] for id in ids], _centre(members, scores)),
                articles=ids,
                storyline=_make_id("l", first),
                joins=_explain_joins(ordered, weights, members, done.joined),
            )
        )
    return tuple(stories)


def _make_id(kind: str, article: str) -> str:
    """An id that stays when articles are added: it is made from the first one's."""
    name = article.encode("utf-8", "surrogatepass")
    return f"{kind}-{blake2b(name, digest_size=5).hexdigest()}"


def _join_in_order(prints: Sequence[Print], scores: Scores) -> _Pass:
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, two), score in scores.items():
        near[one][two] = near[two][one] = score.log_odds
    done = _Pass()
    for at in range(len(prints)):
        best = _find_story(near[at], done)
        if best is None:
            done.story_of[at] = len(done.members)
            done.members.append([at])
            continue
        story, to = best
        done.story_of[at] = story
        done.members[story].append(at)
        done.joined[at] = (to, near[at][to])
    return done


def _find_story(near: Mapping[int, float], done: _Pass) -> tuple[int, int] | None:
    """The story whose members agree most, with the member nearest; None if none do."""
    touched: dict[int, dict[int, float]] = defaultdict(dict)
    for other, log_odds in near.items():
        if other in done.story_of:
            touched[done.story_of[other]][other] = log_odds
    best: tuple[float, int] | None = None
    for story in sorted(touched):
        agreed = _agree(touched[story], len(done.members[story]))
        if agreed >= JOIN_LOG_ODDS and (best is None or agreed > best[0]):
            best = (agreed, story)
    if best is None:
        return None
    held = touched[best[1]]
    return best[1], min(held, key=lambda other: (-held[other], other))


def _agree(held: Mapping[int, float], size: int) -> float:
    """The mean log odds over the nearest half of a story, three members at least."""
    count = min(size, max(_MIN_AGREEING, (size + 1) // 2))
    known = sorted(held.values(), reverse=True)[:count]
    known += [_FAR_LOG_ODDS] * (count - len(known))
    return math.fsum(known) / count


def _centre(members: Sequence[int], scores: Scores) -> list[float]:
    """For each member, its mean cosine with the others: the title comes from near 1."""
    sums = []
    for at in members:
        held = [
            scores[min(at, to), max(at, to)].cosine
            for to in members
            if (min(at, to), max(at, to)) in scores
        ]
        sums.append(math.fsum(held) / max(1, len(members) - 1))
    return sums


def _explain_joins(
    prints: Sequence[Print],
    weights: Weights,
    members: Sequence[int],
    joined: Mapping[int, tuple[int, float]],
) -> tuple[Join, ...]:
    joins = []
    for at in members:
        if at not in joined:
            continue
        to, log_odds = joined[at]
        shared, against = list_evidence(
            prints[at], prints[to], weights.terms, weights.pairs
        )
        chance = PairScore(log_odds, 0.0).chance
        joins.append(
            Join(prints[at].id, prints[to].id, round(chance, 3), shared, against)
        )
    return tuple(joins)
