"""People united by their names, from sure to weak."""

from __future__ import annotations

from collections import defaultdict

from sayso.compare.clusters import (
    MOST_NAMESAKES,
    Cluster,
    absorb,
    can_join,
    measure_fullness,
)
from sayso.compare.names import NameParts, compare_names

BEHIND_TITLE = "same name behind a title"
_SCORES = {
    "same": 1.0,
    "longer": 0.95,
    "initial": 0.85,
    "short_form": 0.85,
    "spelling": 0.8,
}


def join_full_names(clusters: list[Cluster]) -> None:
    """Join people with given and family name: the same first, then variants."""
    full = [c for c in clusters if c.parts is not None and not c.parts.is_single]
    exact: dict[NameParts, list[Cluster]] = defaultdict(list)
    for cluster in full:
        assert cluster.parts is not None
        kin = exact[cluster.parts]
        home = next((k for k in kin if can_join(k, cluster)), None)
        if home is not None:
            absorb(home, cluster, 1.0, "same name")
        elif len(kin) < MOST_NAMESAKES:
            kin.append(cluster)
    _join_titled([c for c in full if c.ties])
    for key in ("family", "given"):
        _join_variants([c for c in full if c.ties], key)


def _join_titled(full: list[Cluster]) -> None:
    """Join names that open with an unknown word: "Coxswain Ada Moor" is Ada Moor.

    The last two words must be another's whole name, and the word before them no name
    that the other lacks in its own report; ages and genders as ever.
    """
    plain: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in full:
        parts = cluster.parts
        if parts is not None and len(parts.given) == 1:
            plain[(parts.given[0], parts.family)].append(cluster)
    for cluster in full:
        parts = cluster.parts
        if parts is None or len(parts.given) < 2 or not cluster.ties:
            continue
        homes = [
            home
            for home in plain[(parts.given[-1], parts.family)][:MOST_NAMESAKES]
            if home.ties and can_join(home, cluster)
        ]
        if len(homes) == 1:
            shown = homes[0].parts
            absorb(homes[0], cluster, 0.9, BEHIND_TITLE)
            homes[0].parts = shown


def _join_variants(full: list[Cluster], key: str) -> None:
    """Join clusters whose names are variants, looked up by one of the two names."""
    buckets: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in sorted(full, key=_rank_by_fullness):
        parts = cluster.parts
        assert parts is not None
        bucket = buckets[parts.family if key == "family" else parts.given[0]]
        fits = []
        for home in bucket:
            assert home.parts is not None
            likeness = compare_names(home.parts, parts)
            if likeness != "clash" and can_join(home, cluster):
                fits.append((home, likeness))
        # "J. Moss" with both Jane and John Moss about is left alone.
        if len(fits) == 1:
            home, likeness = fits[0]
            absorb(home, cluster, _SCORES[likeness], f"{likeness} name")
        elif len(bucket) < MOST_NAMESAKES:
            bucket.append(cluster)


def _rank_by_fullness(cluster: Cluster) -> tuple[int, tuple[int, int]]:
    """Fuller names first, so that the shorter ones find them."""
    assert cluster.parts is not None
    return (-measure_fullness(cluster.parts), cluster.first)


def join_single_names(clusters: list[Cluster]) -> None:
    """Join a lone family or given name with the one person who can bear it."""
    people = [c for c in clusters if c.ties and c.parts is not None]
    by_word: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in people:
        parts = cluster.parts
        assert parts is not None
        if not parts.is_single:
            for word in dict.fromkeys((parts.family, parts.given[0])):
                by_word[word].append(cluster)
    singles = [c for c in people if c.parts is not None and c.parts.is_single]
    for cluster in singles:
        assert cluster.parts is not None
        word = cluster.parts.given[0]
        bearers = [c for c in by_word[word][:MOST_NAMESAKES] if c.ties]
        fits = [c for c in bearers if c.type == "person" and can_join(c, cluster)]
        # Namesakes anywhere in the story, even in the same report, leave it open.
        if len(fits) == 1 and len(bearers) == 1:
            absorb(fits[0], cluster, 0.8, "only bearer of the name in the story")
    same: dict[str, Cluster] = {}
    for cluster in singles:
        if cluster.ties and cluster.parts is not None:
            home = same.setdefault(cluster.parts.given[0], cluster)
            if can_join(home, cluster):
                absorb(home, cluster, 0.8, "same single name")
