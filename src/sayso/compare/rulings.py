"""People's rulings that two are one, or are not, over what comparing found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.values import Annotated, Identity, IdentityTie, Ruling, Span

_RULED = "a judgement"


def apply_rulings(
    identities: Sequence[Identity],
    rulings: Sequence[Ruling],
    reports: Sequence[Annotated],
) -> tuple[Identity, ...]:
    """The identities with rulings laid over them, in order; ids of others stay.

    Uniting keeps the identity that was found first. Parting takes the person of
    ``other`` out into an identity of its own, named as its article names it; where
    the two were not one, nothing changes. Rulings on people who are not here are
    passed over.
    """
    found = list(identities)
    for number, ruling in enumerate(rulings, start=1):
        one = _find_tied(found, ruling.one)
        other = _find_tied(found, ruling.other)
        if one is None or other is None:
            continue
        if ruling.kind == "unite" and one != other:
            first, second = sorted((one, other))
            found[first] = _unite(found[first], found[second])
            gone = found.pop(second)
            found = [_rename_member(each, gone.id, found[first].id) for each in found]
        elif ruling.kind == "part" and one == other:
            rest, parted = _part(found[one], ruling.other, f"j{number}", reports)
            found[one] = rest
            found.append(parted)
    return tuple(found)


def _find_tied(identities: Sequence[Identity], person: tuple[str, str]) -> int | None:
    for number, identity in enumerate(identities):
        if any((tie.article, tie.person) == person for tie in identity.ties):
            return number
    return None


def _unite(one: Identity, other: Identity) -> Identity:
    ruled = tuple(_rule(tie) for tie in other.ties)
    return replace(
        one,
        ties=(*one.ties, *ruled),
        forms=tuple(sorted({*one.forms, *other.forms})),
        members=tuple(dict.fromkeys((*one.members, *other.members))),
    )


def _rule(tie: IdentityTie) -> IdentityTie:
    return replace(tie, score=1.0, evidence=(*tie.evidence, _RULED))


def _rename_member(identity: Identity, gone: str, kept: str) -> Identity:
    members = tuple(kept if one == gone else one for one in identity.members)
    return replace(identity, members=tuple(dict.fromkeys(members)))


def _part(
    identity: Identity,
    person: tuple[str, str],
    id: str,
    reports: Sequence[Annotated],
) -> tuple[Identity, Identity]:
    """An identity without this person, and the person as an identity of its own."""
    article, local = person
    mine = [tie for tie in identity.ties if (tie.article, tie.person) == person]
    spans: set[Span] = set()
    name = identity.name
    for report in reports:
        for one in report.people:
            if report.article.id == article and one.id == local:
                spans = {mention.span for mention in one.mentions}
                name = one.name
    rest = replace(
        identity,
        ties=tuple(tie for tie in identity.ties if tie not in mine),
        forms=tuple(span for span in identity.forms if span not in spans),
    )
    parted = Identity(
        id=id,
        name=name,
        type=identity.type,
        ties=tuple(_rule(tie) for tie in mine),
        forms=tuple(span for span in identity.forms if span in spans),
    )
    return rest, parted
