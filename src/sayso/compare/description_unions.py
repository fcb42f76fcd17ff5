"""People who are only described, tied to the one person whom the evidence points at."""

from __future__ import annotations

from collections import defaultdict

from sayso.compare.clusters import MOST_NAMESAKES, Cluster, absorb, ages_agree, can_join
from sayso.text import fold_word, split_words

_KINSHIP = frozenset(
    "wife husband partner son daughter child children mother father mum dad parent "
    "parents brother sister sibling aunt uncle cousin niece nephew grandmother "
    "grandfather friend boyfriend girlfriend fiance fiancee widow widower man woman "
    "boy girl person".split()
)


def join_descriptions(clusters: list[Cluster]) -> None:
    """Join people who are only described with the one person of that age and kind."""
    with_age = [c for c in clusters if c.ties and c.type == "person" and c.ages]
    by_age: dict[int, list[Cluster]] = defaultdict(list)
    for cluster in with_age:
        for age in sorted(cluster.ages):
            by_age[age].append(cluster)
    for cluster in with_age:
        if cluster.is_named or not cluster.ties:
            continue
        kind = _kinds_of(cluster) | _tell_part(cluster)
        bucket = by_age[min(cluster.ages)]
        near = [c for c in bucket if c.ties and c is not cluster]
        if len(near) > MOST_NAMESAKES:
            continue
        if _is_bare_age(cluster):
            _join_bare_age(cluster, near)
            continue
        fits = [c for c in near if can_join(c, cluster) and _share_kind(c, kind)]
        rivals = [c for c in near if _share_kind(c, kind) and c not in fits]
        if len(fits) == 1 and not rivals:
            part = _tell_part(cluster) & fits[0].parts_played
            if part:
                absorb(fits[0], cluster, 0.7, f"same age, and told as {min(part)}")
            else:
                absorb(fits[0], cluster, 0.65, "same age and kind")


def _is_bare_age(cluster: Cluster) -> bool:
    """Whether an age is all that is told of somebody: "the 44-year-old"."""
    article, *words = [word.folded for word in split_words(cluster.ties[0][0].name)]
    return article == "the" and len(words) == 1 and words[0].endswith("-year-old")


def _join_bare_age(cluster: Cluster, near: list[Cluster]) -> None:
    """Join a bare age with the only person of that age in the story, who is named.

    A report that has the name too may still describe its bearer by the age that its
    readers know.
    """
    if len(near) != 1 or not near[0].is_named:
        return
    (home,) = near
    if not (home.genders and cluster.genders - home.genders):
        absorb(home, cluster, 0.6, "only one of that age in the story")


def _tell_part(cluster: Cluster) -> set[str]:
    """The part in the event that a description's noun gives: suspect, victim."""
    words = [word.folded for word in split_words(cluster.ties[0][0].name)]
    return {part for part, nouns in _PART_NOUNS.items() if nouns & set(words)}


_PART_NOUNS = {
    "suspect": frozenset("suspect gunman shooter accused defendant attacker".split()),
    "victim": frozenset(("victim",)),
}


def join_roles(clusters: list[Cluster]) -> None:
    """Join "the model" with the one named person whom any report calls a model.

    Words of kinship need their owner ("the son"), so they tell nothing here.
    """
    by_role: dict[str, list[Cluster]] = defaultdict(list)
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
        if is_role and one_gender and ages_agree(home, cluster):
            absorb(home, cluster, 0.6, "only bearer of the role in the story")


def _kinds_of(cluster: Cluster) -> set[str]:
    """Words that say what somebody is: head words of descriptions, and gender."""
    words = {fold_word(gender) for gender in cluster.genders}
    for person, _ in cluster.ties[:MOST_NAMESAKES]:
        if not any(mention.form == "name" for mention in person.mentions):
            words |= {word.folded for word in split_words(person.name)[-1:]}
    return words


def _share_kind(cluster: Cluster, kind: set[str]) -> bool:
    """Whether a cluster is of one of these kinds, or played one of these parts.

    One who was only held is no victim of the same age, nor the other way round.
    """
    parts = kind & set(_PART_NOUNS)
    if parts and cluster.parts_played:
        return bool(parts & cluster.parts_played)
    return bool(kind & _kinds_of(cluster))
