"""Organisations and groups united over the reports of a story."""

from __future__ import annotations

from collections import defaultdict

from sayso.compare.clusters import Cluster, absorb
from sayso.compare.names import key_body, spell_acronyms


def join_bodies(clusters: list[Cluster]) -> None:
    """Join organisations by their telling words, then acronyms with what they spell."""
    bodies = [c for c in clusters if c.type == "organization"]
    by_key: dict[tuple[str, ...], Cluster] = {}
    for cluster in bodies:
        home = by_key.setdefault(key_body(cluster.ties[0][0].name), cluster)
        if home is not cluster:
            absorb(home, cluster, 1.0, "same name")
    for cluster in [c for c in clusters if c.type == "person" and c.is_named]:
        key = key_body(cluster.ties[0][0].name) if cluster.ties else ()
        body = by_key.get(key) if len(key) > 1 else None
        if body is not None and body.ties and not body.articles & cluster.articles:
            # One reader took "Gannet Shoal" for somebody, another for a body.
            absorb(body, cluster, 0.9, "same name")
    spelled: dict[str, list[Cluster]] = defaultdict(list)
    for key, cluster in by_key.items():
        if len(key) > 1:
            for acronym in spell_acronyms(cluster.ties[0][0].name):
                spelled[acronym].append(cluster)
    for key, cluster in sorted(by_key.items()):
        name = cluster.ties[0][0].name.removeprefix("the ").replace(".", "")
        if len(key) == 1 and name.isupper():
            homes = [c for c in spelled[key[0]] if c is not cluster and c.ties]
            if len(homes) == 1:
                absorb(homes[0], cluster, 0.9, "acronym")


def join_groups(clusters: list[Cluster]) -> None:
    """Join groups that have the same members, or the same words and no others."""
    home_of = {
        (tie.article, tie.person): at
        for at, cluster in enumerate(clusters)
        for _, tie in cluster.ties
    }
    groups = [c for c in clusters if c.ties and c.type == "group"]
    by_members: dict[frozenset[int], Cluster] = {}
    for cluster in groups:
        members = _members_of(cluster, home_of)
        if members:
            home = by_members.setdefault(members, cluster)
            if home is not cluster:
                absorb(home, cluster, 0.95, "same members")


def _members_of(
    cluster: Cluster, home_of: dict[tuple[str, str], int]
) -> frozenset[int]:
    """The places of the clusters that are members of a group."""
    return frozenset(
        home_of[(tie.article, member)]
        for person, tie in cluster.ties
        for member in person.members
        if (tie.article, member) in home_of
    )
