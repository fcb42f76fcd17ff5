"""One person across the articles of a story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.compare.body_unions import join_bodies, join_groups
from sayso.compare.clusters import Cluster, measure_fullness, open_clusters
from sayso.compare.description_unions import join_descriptions, join_roles
from sayso.compare.known_unions import join_known_people
from sayso.compare.name_unions import BEHIND_TITLE, join_full_names, join_single_names
from sayso.compare.names import part_name
from sayso.values import Annotated, Identity, KnownPerson, Person


def unite_people(
    reports: Sequence[Annotated], *, known: Sequence[KnownPerson] = ()
) -> tuple[Identity, ...]:
    """The people of a story, each once, with the ties to each article's people.

    Every person of every article is in exactly one identity; ids (``i1`` ...) follow
    first appearance by article id and text. No reports give no identities. Cost:
    linear in people, with buckets of namesakes that are capped.

    ``known`` are people of a reader's own list; who goes by one of their names is them,
    whatever else is told.

    Method: names are joined from sure to weak: the same full name, then middle names,
    initials, short forms and spellings of a full name that do not clash in suffix, age
    or gender, then a lone family or given name if one person of the story alone can
    bear it; bodies by their telling words and acronyms; descriptions by age and kind
    where they point at one person only; groups by members. Two people whom one report
    tells apart are never made one.
    Misses: a changed family name; descriptions without an age.
    """
    ordered = sorted(reports, key=lambda report: report.article.id)
    clusters = open_clusters(ordered)
    join_known_people(clusters, known)
    join_full_names(clusters)
    join_single_names(clusters)
    join_bodies(clusters)
    join_descriptions(clusters)
    join_roles(clusters)
    join_groups(clusters)
    live = sorted((c for c in clusters if c.ties), key=lambda c: c.first)
    return _name_identities(live, ordered)


def _name_identities(
    live: Sequence[Cluster], ordered: Sequence[Annotated]
) -> tuple[Identity, ...]:
    """Clusters as identities with ids, names, forms and members."""
    id_of = {
        (tie.article, tie.person): f"i{at}"
        for at, cluster in enumerate(live, start=1)
        for _, tie in cluster.ties
    }
    return tuple(
        _name_identity(f"i{at}", cluster, id_of)
        for at, cluster in enumerate(live, start=1)
    )


def _name_identity(
    id: str, cluster: Cluster, id_of: dict[tuple[str, str], str]
) -> Identity:
    """One cluster as an identity."""
    ties = sorted(cluster.ties, key=lambda pair: (pair[1].article, pair[1].person))
    members = {
        id_of[(tie.article, member)]
        for person, tie in ties
        for member in person.members
        if (tie.article, member) in id_of
    }
    forms = {
        mention.span
        for person, _ in ties
        for mention in person.mentions
        if mention.form != "pronoun"
    }
    return Identity(
        id=id,
        name=cluster.known_as
        or _choose_name(
            [p for p, tie in ties if BEHIND_TITLE not in tie.evidence]
            or [p for p, _ in ties]
        ),
        type=cluster.type,
        ties=tuple(tie for _, tie in ties),
        forms=tuple(sorted(forms)),
        members=tuple(sorted(members - {id}, key=lambda i: int(i[1:]))),
    )


def _choose_name(people: Iterable[Person]) -> str:
    """The fullest name that is given most; a description only where none is named."""
    counts: Counter[tuple[bool, int, str]] = Counter()
    for person in people:
        named = any(mention.form == "name" for mention in person.mentions)
        size = measure_fullness(part_name(person.name)) if named else 0
        counts[(named, size, person.name)] += len(person.mentions)
    ranked = sorted(
        counts.items(), key=lambda item: (-item[0][0], -item[0][1], -item[1], item[0])
    )
    return ranked[0][0][2]
