"""People of a reader's own list, found by any of their names."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.compare.clusters import Cluster, absorb
from sayso.compare.names import NameParts, key_body, part_name
from sayso.values import KnownPerson, PersonType

_EVIDENCE = "in the list of known people"
Key = NameParts | tuple[str, ...]


def join_known_people(
    clusters: Sequence[Cluster], known: Sequence[KnownPerson]
) -> None:
    """Joins whoever goes by a name or alias of a known person, and names them so.

    Two forms of one report are joined too, since the list says that they are one. A
    name that the list gives to two is no evidence. Descriptions are left alone. Cost:
    linear in clusters and names.
    """
    owner_of: dict[Key, KnownPerson | None] = {}
    for person in known:
        for name in (person.name, *person.aliases):
            key = _key_name(name, person.type)
            taken = owner_of.get(key, person)
            owner_of[key] = person if taken == person else None
    homes: dict[KnownPerson, Cluster] = {}
    for cluster in clusters:
        if not cluster.ties or not _has_name(cluster) or cluster.type == "group":
            continue
        owner = owner_of.get(_key_name(cluster.ties[0][0].name, cluster.type))
        if owner is None:
            continue
        home = homes.setdefault(owner, cluster)
        home.known_as = owner.name
        if home is not cluster:
            absorb(home, cluster, 1.0, _EVIDENCE)


def _key_name(name: str, type: PersonType) -> Key:
    return part_name(name) if type == "person" else key_body(name)


def _has_name(cluster: Cluster) -> bool:
    person = cluster.ties[0][0]
    return any(mention.form == "name" for mention in person.mentions)
