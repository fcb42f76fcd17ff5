"""One person across the articles of a story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.compare.names import (
    NameParts,
    compare_names,
    key_body,
    part_name,
    spell_acronyms,
)
from sayso.text import fold_word, split_words
from sayso.values import Annotated, Identity, IdentityTie, Person, PersonType

# A name shared by more people than this in one story is no evidence of anything, and
# comparing all of them would not be linear.
_MOST_NAMESAKES = 40
# Reports of one event give ages that differ by one or two (a birthday, a mistake); a
# wider gap says that two people of one name are meant (father and son).
_AGE_SLACK = 2
_BEHIND_TITLE = "same name behind a title"
_KINSHIP = frozenset(
    "wife husband partner son daughter child children mother father mum dad parent "
    "parents brother sister sibling aunt uncle cousin niece nephew grandmother "
    "grandfather friend boyfriend girlfriend fiance fiancee widow widower man woman "
    "boy girl person".split()
)
_SCORES = {
    "same": 1.0,
    "longer": 0.95,
    "initial": 0.85,
    "short_form": 0.85,
    "spelling": 0.8,
}


@dataclass(slots=True)
class _Cluster:
    """People of several articles taken as one so far (mutable while uniting)."""

    type: PersonType
    parts: NameParts | None
    ages: set[int] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    ties: list[tuple[Person, IdentityTie]] = field(default_factory=list)
    first: tuple[int, int] = (0, 0)

    @property
    def is_named(self) -> bool:
        return self.parts is not None


def unite_people(reports: Sequence[Annotated]) -> tuple[Identity, ...]:
    """The people of a story, each once, with the ties to each article's people.

    Every person of every article is in exactly one identity; ids (``i1`` ...) follow
    first appearance by article id and text. No reports give no identities. Cost:
    linear in people, with buckets of namesakes that are capped.

    Method: names are joined from sure to weak: the same full name, then middle names,
    initials, short forms and spellings of a full name that do not clash in suffix, age
    or gender, then a lone family or given name if one person of the story alone can
    bear it; bodies by their telling words and acronyms; descriptions by age and kind
    where they point at one person only; groups by members. Two people whom one report
    tells apart are never made one.
    Misses: a changed family name; descriptions without an age.
    """
    ordered = sorted(reports, key=lambda report: report.article.id)
    clusters = _open_clusters(ordered)
    _join_full_names(clusters)
    _join_single_names(clusters)
    _join_bodies(clusters)
    _join_descriptions(clusters)
    _join_roles(clusters)
    _join_groups(clusters)
    live = sorted((c for c in clusters if c.ties), key=lambda c: c.first)
    return _name_identities(live, ordered)


def _open_clusters(ordered: Sequence[Annotated]) -> list[_Cluster]:
    """One cluster a person of an article, in order of appearance."""
    clusters = []
    for at, report in enumerate(ordered):
        for nth, person in enumerate(report.people):
            named = any(mention.form == "name" for mention in person.mentions)
            is_person = person.type == "person" and named
            parts = part_name(person.name) if is_person else None
            if parts is not None and not parts.given:
                parts = None
            evidence = ("named",) if named else ("described",)
            tie = IdentityTie(report.article.id, person.id, 1.0, evidence)
            clusters.append(
                _Cluster(
                    type=person.type,
                    parts=parts,
                    ages=set() if person.age is None else {person.age},
                    genders=set() if person.gender is None else {person.gender},
                    roles={
                        word.folded
                        for role in person.roles
                        for word in split_words(report.article.words_of(role))
                    },
                    articles={report.article.id},
                    ties=[(person, tie)],
                    first=(at, nth),
                )
            )
    return clusters


def _can_join(one: _Cluster, other: _Cluster) -> bool:
    """Whether nothing told of two clusters forbids that they are one."""
    if one is other or one.articles & other.articles:
        return False
    if one.genders and other.genders and not one.genders & other.genders:
        return False
    return _ages_agree(one, other)


def _ages_agree(one: _Cluster, other: _Cluster) -> bool:
    """Whether no age of one is far from all ages of the other."""
    if not one.ages or not other.ages:
        return True
    return any(abs(a - b) <= _AGE_SLACK for a in one.ages for b in other.ages)


def _absorb(into: _Cluster, other: _Cluster, score: float, evidence: str) -> None:
    """Move all ties of ``other`` into ``into`` with the evidence that joined them."""
    for person, tie in other.ties:
        merged = IdentityTie(
            tie.article,
            tie.person,
            min(tie.score, score),
            tuple(dict.fromkeys((*tie.evidence, evidence))),
        )
        into.ties.append((person, merged))
    into.ages |= other.ages
    into.genders |= other.genders
    into.roles |= other.roles
    into.articles |= other.articles
    into.first = min(into.first, other.first)
    if other.parts and into.parts and _fullness(other.parts) > _fullness(into.parts):
        into.parts = other.parts
    other.ties = []


def _fullness(parts: NameParts) -> int:
    """How much of a name is given; an initial counts less than a name."""
    words = (*parts.given, parts.family) if parts.family else parts.given
    return sum(2 if len(word) > 1 else 1 for word in words) + bool(parts.suffix)


def _join_full_names(clusters: list[_Cluster]) -> None:
    """Join people with given and family name: the same first, then variants."""
    full = [c for c in clusters if c.parts is not None and not c.parts.is_single]
    exact: dict[NameParts, list[_Cluster]] = defaultdict(list)
    for cluster in full:
        assert cluster.parts is not None
        kin = exact[cluster.parts]
        home = next((k for k in kin if _can_join(k, cluster)), None)
        if home is not None:
            _absorb(home, cluster, 1.0, "same name")
        elif len(kin) < _MOST_NAMESAKES:
            kin.append(cluster)
    _join_titled([c for c in full if c.ties])
    for key in ("family", "given"):
        _join_variants([c for c in full if c.ties], key)


def _join_titled(full: list[_Cluster]) -> None:
    """Join names that open with an unknown word: "Coxswain Ada Moor" is Ada Moor.

    The last two words must be another's whole name, and the word before them no name
    that the other lacks in its own report; ages and genders as ever.
    """
    plain: dict[tuple[str, str], list[_Cluster]] = defaultdict(list)
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
            for home in plain[(parts.given[-1], parts.family)][:_MOST_NAMESAKES]
            if home.ties and _can_join(home, cluster)
        ]
        if len(homes) == 1:
            shown = homes[0].parts
            _absorb(homes[0], cluster, 0.9, _BEHIND_TITLE)
            homes[0].parts = shown


def _join_variants(full: list[_Cluster], key: str) -> None:
    """Join clusters whose names are variants, looked up by one of the two names."""
    buckets: dict[str, list[_Cluster]] = defaultdict(list)
    for cluster in sorted(full, key=_rank_by_fullness):
        parts = cluster.parts
        assert parts is not None
        bucket = buckets[parts.family if key == "family" else parts.given[0]]
        fits = []
        for home in bucket:
            assert home.parts is not None
            likeness = compare_names(home.parts, parts)
            if likeness != "clash" and _can_join(home, cluster):
                fits.append((home, likeness))
        # "J. Moss" with both Jane and John Moss about is left alone.
        if len(fits) == 1:
            home, likeness = fits[0]
            _absorb(home, cluster, _SCORES[likeness], f"{likeness} name")
        elif len(bucket) < _MOST_NAMESAKES:
            bucket.append(cluster)


def _rank_by_fullness(cluster: _Cluster) -> tuple[int, tuple[int, int]]:
    """Fuller names first, so that the shorter ones find them."""
    assert cluster.parts is not None
    return (-_fullness(cluster.parts), cluster.first)


def _join_single_names(clusters: list[_Cluster]) -> None:
    """Join a lone family or given name with the one person who can bear it."""
    people = [c for c in clusters if c.ties and c.parts is not None]
    by_word: dict[str, list[_Cluster]] = defaultdict(list)
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
        bearers = [c for c in by_word[word][:_MOST_NAMESAKES] if c.ties]
        fits = [c for c in bearers if c.type == "person" and _can_join(c, cluster)]
        # Namesakes anywhere in the story, even in the same report, leave it open.
        if len(fits) == 1 and len(bearers) == 1:
            _absorb(fits[0], cluster, 0.8, "only bearer of the name in the story")
    same: dict[str, _Cluster] = {}
    for cluster in singles:
        if cluster.ties and cluster.parts is not None:
            home = same.setdefault(cluster.parts.given[0], cluster)
            if _can_join(home, cluster):
                _absorb(home, cluster, 0.8, "same single name")


def _join_bodies(clusters: list[_Cluster]) -> None:
    """Join organisations by their telling words, then acronyms with what they spell."""
    bodies = [c for c in clusters if c.type == "organization"]
    by_key: dict[tuple[str, ...], _Cluster] = {}
    for cluster in bodies:
        home = by_key.setdefault(key_body(cluster.ties[0][0].name), cluster)
        if home is not cluster:
            _absorb(home, cluster, 1.0, "same name")
    for cluster in [c for c in clusters if c.type == "person" and c.is_named]:
        key = key_body(cluster.ties[0][0].name) if cluster.ties else ()
        body = by_key.get(key) if len(key) > 1 else None
        if body is not None and body.ties and not body.articles & cluster.articles:
            # One reader took "Gannet Shoal" for somebody, another for a body.
            _absorb(body, cluster, 0.9, "same name")
    spelled: dict[str, list[_Cluster]] = defaultdict(list)
    for key, cluster in by_key.items():
        if len(key) > 1:
            for acronym in spell_acronyms(cluster.ties[0][0].name):
                spelled[acronym].append(cluster)
    for key, cluster in sorted(by_key.items()):
        name = cluster.ties[0][0].name.removeprefix("the ").replace(".", "")
        if len(key) == 1 and name.isupper():
            homes = [c for c in spelled[key[0]] if c is not cluster and c.ties]
            if len(homes) == 1:
                _absorb(homes[0], cluster, 0.9, "acronym")


def _join_descriptions(clusters: list[_Cluster]) -> None:
    """Join people who are only described with the one person of that age and kind."""
    with_age = [c for c in clusters if c.ties and c.type == "person" and c.ages]
    by_age: dict[int, list[_Cluster]] = defaultdict(list)
    for cluster in with_age:
        for age in sorted(cluster.ages):
            by_age[age].append(cluster)
    for cluster in with_age:
        if cluster.is_named or not cluster.ties:
            continue
        kind = _kinds_of(cluster)
        bucket = by_age[min(cluster.ages)]
        near = [c for c in bucket if c.ties and c is not cluster]
        if len(near) > _MOST_NAMESAKES:
            continue
        fits = [c for c in near if _can_join(c, cluster) and _share_kind(c, kind)]
        rivals = [c for c in near if _share_kind(c, kind) and c not in fits]
        if len(fits) == 1 and not rivals:
            _absorb(fits[0], cluster, 0.65, "same age and kind")


def _join_roles(clusters: list[_Cluster]) -> None:
    """Join "the model" with the one named person whom any report calls a model.

    Words of kinship need their owner ("the son"), so they tell nothing here.
    """
    by_role: dict[str, list[_Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.ties and cluster.type == "person" and cluster.is_named:
            for role in sorted(cluster.roles - _KINSHIP):
                by_role[role].append(cluster)
    for cluster in clusters:
        if not cluster.ties or cluster.type != "person" or cluster.is_named:
            continue
        article, *words = split_words(cluster.ties[0][0].name)
        bearers = by_role[words[-1].folded] if words else []
        if article.folded != "the" or len(bearers) != 1:
            continue
        # A report that has the name too may still describe its bearer, so unlike
        # names a description may join somebody of its own report.
        (home,) = bearers
        is_role = {word.folded for word in words} <= home.roles
        one_gender = not (home.genders and cluster.genders - home.genders)
        if is_role and one_gender and _ages_agree(home, cluster):
            _absorb(home, cluster, 0.6, "only bearer of the role in the story")


def _kinds_of(cluster: _Cluster) -> set[str]:
    """Words that say what somebody is: head words of descriptions, and gender."""
    words = {fold_word(gender) for gender in cluster.genders}
    for person, _ in cluster.ties[:_MOST_NAMESAKES]:
        if not any(mention.form == "name" for mention in person.mentions):
            words |= {word.folded for word in split_words(person.name)[-1:]}
    return words


def _share_kind(cluster: _Cluster, kind: set[str]) -> bool:
    """Whether a cluster is of one of these kinds."""
    return bool(kind & _kinds_of(cluster))


def _join_groups(clusters: list[_Cluster]) -> None:
    """Join groups that have the same members, or the same words and no others."""
    home_of = {
        (tie.article, tie.person): at
        for at, cluster in enumerate(clusters)
        for _, tie in cluster.ties
    }
    groups = [c for c in clusters if c.ties and c.type == "group"]
    by_members: dict[frozenset[int], _Cluster] = {}
    for cluster in groups:
        members = _members_of(cluster, home_of)
        if members:
            home = by_members.setdefault(members, cluster)
            if home is not cluster:
                _absorb(home, cluster, 0.95, "same members")


def _members_of(
    cluster: _Cluster, home_of: dict[tuple[str, str], int]
) -> frozenset[int]:
    """The places of the clusters that are members of a group."""
    return frozenset(
        home_of[(tie.article, member)]
        for person, tie in cluster.ties
        for member in person.members
        if (tie.article, member) in home_of
    )


def _name_identities(
    live: Sequence[_Cluster], ordered: Sequence[Annotated]
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
    id: str, cluster: _Cluster, id_of: dict[tuple[str, str], str]
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
        name=_choose_name(
            [p for p, tie in ties if _BEHIND_TITLE not in tie.evidence]
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
        size = _fullness(part_name(person.name)) if named else 0
        counts[(named, size, person.name)] += len(person.mentions)
    ranked = sorted(
        counts.items(), key=lambda item: (-item[0][0], -item[0][1], -item[1], item[0])
    )
    return ranked[0][0][2]
