"""Plain ways to group articles by event, to read Sayso's figures beside."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from sayso.errors import MissingExtraError
from sayso.group.prints import Print
from sayso.group.rarity import Vector, count_rarities, multiply, weigh_terms

# For each set the best of .07 to .3 and of 3 to 90 days on its development part; kept
# on the test part.
_COSINE: dict[str, tuple[float, float]] = {
    "violence": (0.12, 30.0),
    "outlets": (0.09, 30.0),
    "triples": (0.09, 7.0),
}
# The least share of word runs in common, the best of .02 to .3.
_COPIED = 0.05
_TOPICS = 100
_MAX_HOLDERS = 50


def group_by_cosine(name: str, prints: Sequence[Print]) -> dict[str, str]:
    """Each article to the story of the nearest before it, when it is near enough.

    TF-IDF with time decay in a single pass, prints in order of publication.
    """
    least, decay_days = _COSINE[name]
    terms = count_rarities(prints)["terms"]
    vectors = [weigh_terms(one, terms) for one in prints]
    index: dict[str, list[int]] = defaultdict(list)
    story: dict[str, str] = {}
    for at, one in enumerate(prints):
        near = _find_nearest(at, prints, vectors, index, decay_days)
        joins = near is not None and near[0] >= least
        story[one.id] = story[prints[near[1]].id] if near and joins else one.id
        for word in vectors[at]:
            index[word].append(at)
    return story


def _find_nearest(
    at: int,
    prints: Sequence[Print],
    vectors: Sequence[Vector],
    index: Mapping[str, Sequence[int]],
    decay_days: float,
) -> tuple[float, int] | None:
    own = vectors[at]
    heavy = sorted(own, key=lambda word: (-own[word], word))[:30]
    others = {other for word in heavy for other in index.get(word, ())[-200:]}
    best: tuple[float, int] | None = None
    for other in sorted(others):
        gap = abs(_day(prints[at]) - _day(prints[other]))
        decayed = multiply(own, vectors[other]) * math.exp(-gap / decay_days)
        if best is None or decayed > best[0]:
            best = (decayed, other)
    return best


def _day(one: Print) -> int:
    return one.published.toordinal() if one.published else 0


def group_by_copies(name: str, prints: Sequence[Print]) -> dict[str, str]:
    """Near-duplicates by MinHash: articles that share runs of words, and theirs.

    Method: Broder 1997, with a bottom-k sketch for an article.
    """
    holders: dict[int, list[int]] = defaultdict(list)
    parents = list(range(len(prints)))

    def find_root(at: int) -> int:
        while parents[at] != at:
            at = parents[at]
        return at

    for at, one in enumerate(prints):
        near = {other for run in one.sketch for other in holders[run][-_MAX_HOLDERS:]}
        for other in sorted(near):
            if _share_runs(one.sketch, prints[other].sketch) >= _COPIED:
                parents[find_root(at)] = find_root(other)
        for run in one.sketch:
            holders[run].append(at)
    return {one.id: prints[find_root(at)].id for at, one in enumerate(prints)}


def _share_runs(one: Sequence[int], other: Sequence[int]) -> float:
    size = max(1, min(len(one), len(other)))
    smallest = set(sorted({*one, *other})[:size])
    return len(smallest & set(one) & set(other)) / size


def group_by_density(name: str, prints: Sequence[Print]) -> dict[str, str]:
    """HDBSCAN over TF-IDF in a hundred dimensions; what it calls noise stays alone.

    Method: Campello, Moulavi and Sander 2013, smallest group 2, as scikit-learn has it.

    Raises:
        MissingExtraError: when scikit-learn is not installed.
    """
    try:
        from sklearn.cluster import HDBSCAN
        from sklearn.decomposition import TruncatedSVD
        from sklearn.feature_extraction import DictVectorizer
        from sklearn.preprocessing import normalize
    except ImportError as err:
        raise MissingExtraError(
            "grouping by HDBSCAN needs scikit-learn, which is not installed; "
            "install it with: pip install 'sayso[evaluation]'"
        ) from err
    terms = count_rarities(prints)["terms"]
    table = DictVectorizer().fit_transform(
        [dict(weigh_terms(one, terms)) for one in prints]
    )
    size = min(_TOPICS, *(side - 1 for side in table.shape))
    if size < 1:
        return {one.id: one.id for one in prints}
    near = normalize(TruncatedSVD(size, random_state=0).fit_transform(normalize(table)))
    labels = HDBSCAN(min_cluster_size=2, copy=True).fit_predict(near)
    return {
        one.id: f"topic {label}" if label >= 0 else one.id
        for one, label in zip(prints, labels, strict=True)
    }


def group_alone(name: str, prints: Sequence[Print]) -> dict[str, str]:
    """Every article in a story of its own: what a column of scores starts from."""
    return {one.id: one.id for one in prints}


BASELINES: dict[str, Callable[[str, Sequence[Print]], dict[str, str]]] = {
    "TF-IDF with time decay": group_by_cosine,
    "HDBSCAN on TF-IDF": group_by_density,
    "MinHash near-duplicates": group_by_copies,
    "every article alone": group_alone,
}
