"""Clusters: people of several articles taken as one, while they are being united."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.compare.names import NameParts, part_name
from sayso.text import split_words
from sayso.values import Annotated, IdentityTie, Person, PersonType

# A name shared by more people than this in one story is no evidence of anything, and
# comparing all of them would not be linear.
MOST_NAMESAKES = 40
# Reports of one event give ages that differ by one or two (a birthday, a mistake); a
# wider gap says that two people of one name are meant (father and son).
_AGE_SLACK = 2


@dataclass(slots=True)
class Cluster:
    """People of several articles taken as one so far (mutable while uniting)."""

    type: PersonType
    parts: NameParts | None
    ages: set[int] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    parts_played: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    ties: list[tuple[Person, IdentityTie]] = field(default_factory=list)
    first: tuple[int, int] = (0, 0)
    known_as: str = ""

    @property
    def is_named(self) -> bool:
        """Whether any report gives a name."""
        return self.parts is not None


def open_clusters(ordered: Sequence[Annotated]) -> list[Cluster]:
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
                Cluster(
                    type=person.type,
                    parts=parts,
                    ages=set() if person.age is None else {person.age},
                    genders=set() if person.gender is None else {person.gender},
                    roles={
                        word.folded
                        for role in person.roles
                        for word in split_words(report.article.words_of(role))
                    },
                    parts_played=_read_parts_played(report, person),
                    articles={report.article.id},
                    ties=[(person, tie)],
                    first=(at, nth),
                )
            )
    return clusters


def _read_parts_played(report: Annotated, person: Person) -> set[str]:
    """Whether a report says right behind a name that its bearer was held, or hurt."""
    played: set[str] = set()
    text = report.article.text
    for mention in person.mentions[:_MOST_MENTIONS]:
        if mention.form == "name":
            behind = text[mention.span.end : mention.span.end + _PART_REACH]
            clause = _CLAUSE_END.split(behind)[0]
            played |= {part for part, told in _PARTS.items() if told.search(clause)}
    return played


_MOST_MENTIONS, _PART_REACH = 12, 90
_CLAUSE_END = re.compile(r"[.;\n]|\b(?:and|after|when|while|who killed|for)\b")
_PARTS = {
    "suspect": re.compile(
        r"\b(?:was|were|is|been|being|,)\s(?:\w+ly )?(?:arrested|charged|accused|"
        r"suspected|indicted|booked|jailed|held|wanted|detained)\b"
    ),
    "victim": re.compile(
        r"\b(?:died|was (?:shot|killed|wounded|injured|struck|pronounced|found dead))\b"
    ),
}


def can_join(one: Cluster, other: Cluster) -> bool:
    """Whether nothing told of two clusters forbids that they are one."""
    if one is other or one.articles & other.articles:
        return False
    if one.genders and other.genders and not one.genders & other.genders:
        return False
    return ages_agree(one, other)


def ages_agree(one: Cluster, other: Cluster) -> bool:
    """Whether no age of one is far from all ages of the other."""
    if not one.ages or not other.ages:
        return True
    return any(abs(a - b) <= _AGE_SLACK for a in one.ages for b in other.ages)


def absorb(into: Cluster, other: Cluster, score: float, evidence: str) -> None:
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
    into.parts_played |= other.parts_played
    into.articles |= other.articles
    into.first = min(into.first, other.first)
    into.known_as = into.known_as or other.known_as
    if (
        other.parts
        and into.parts
        and measure_fullness(other.parts) > measure_fullness(into.parts)
    ):
        into.parts = other.parts
    other.ties = []


def measure_fullness(parts: NameParts) -> int:
    """How much of a name is given; an initial counts less than a name."""
    words = (*parts.given, parts.family) if parts.family else parts.given
    return sum(2 if len(word) > 1 else 1 for word in words) + bool(parts.suffix)
