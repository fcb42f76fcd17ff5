"""Gatherings: the quotes that render one utterance, around the fullest of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.compare.alignments import Alignment, align_wordings
from sayso.compare.candidates import CandidateIndex
from sayso.compare.fragments import is_fragment_of, is_told_of, may_be_told
from sayso.compare.matches import Match, SpeakerRelation, judge_match
from sayso.compare.renditions import Rendition
from sayso.compare.screens import may_match
from sayso.compare.voices import Voices
from sayso.compare.wordings import weigh_tokens

# A member that says so much that the head does not may be the better head.
_OVERHANG = 3.0
_MAX_ATTEMPTS = 3
_MAX_REHEADED = 64


@dataclass(frozen=True, slots=True)
class Member:
    """A quote of a gathering with its words faced with those of the head."""

    rendition: Rendition
    alignment: Alignment


@dataclass(frozen=True, slots=True)
class Gathering:
    """One utterance: the quote that gives it most fully, and the others."""

    head: Rendition
    members: tuple[Member, ...] = ()


def gather_renditions(
    renditions: Iterable[Rendition], voices: Voices
) -> tuple[Gathering, ...]:
    """Every rendition in exactly one gathering.

    Method: leader clustering from the longest to the shortest, so that a head is
    there before what it is cut down to; then a gathering whose head misses words that
    one of its members shares with another gathering takes that member as its head,
    if all of both match it. Cost: linear, with a fixed number of alignments each.
    """
    heads: list[Rendition] = []
    members: list[list[Member]] = []
    index = CandidateIndex()
    for rendition in sorted(renditions, key=_by_fullness):
        found = _find_head(rendition, heads, index, voices)
        if found is None:
            index.add(len(heads), rendition.wording)
            heads.append(rendition)
            members.append([])
        else:
            members[found[0]].append(Member(rendition, found[1]))
    gathered = [
        Gathering(head, tuple(rest)) for head, rest in zip(heads, members, strict=True)
    ]
    return _rehead_gatherings(gathered, index, voices)


def _by_fullness(rendition: Rendition) -> tuple[object, ...]:
    """Words in marks first, then the longest; ties by speaker, time and place."""
    return (
        not rendition.is_marked,
        -len(rendition.wording.tokens),
        not rendition.quote.speakers,
        rendition.article.published or "~",
        rendition.order,
    )


def _find_head(
    rendition: Rendition,
    heads: list[Rendition],
    index: CandidateIndex,
    voices: Voices,
) -> tuple[int, Alignment] | None:
    """The head that a quote renders best, by number, or None where it renders none."""
    best: tuple[Match, int, Alignment] | None = None
    for number in index.find(rendition.wording):
        found = match_head(rendition, heads[number], index, voices)
        if found and (best is None or found[0].rank > best[0].rank):
            best = (found[0], number, found[1])
    return (best[1], best[2]) if best else None


def match_head(
    rendition: Rendition, head: Rendition, index: CandidateIndex, voices: Voices
) -> tuple[Match, Alignment] | None:
    """How a quote renders an utterance's fullest, by words or as a fragment of it."""
    relation = voices.relate(rendition, head)
    if not _may_join(rendition, head, relation):
        return None
    alignment = align_wordings(rendition.wording, head.wording)
    match = judge_match(alignment, relation)
    if rendition.is_marked and head.is_marked:
        joins = match.is_same or is_fragment_of(rendition, head, match, relation, index)
    else:
        joins = is_told_of(rendition, head, match, relation)
    return (match, alignment) if joins else None


def _may_join(rendition: Rendition, head: Rendition, relation: SpeakerRelation) -> bool:
    """Whether a quote may render an utterance: most can be told before aligning."""
    if rendition.is_marked and head.is_marked:
        return may_match(rendition.wording, head.wording, relation)
    return may_be_told(rendition, head, relation)


def _rehead_gatherings(
    gathered: list[Gathering], index: CandidateIndex, voices: Voices
) -> tuple[Gathering, ...]:
    """Gatherings joined where a member of one holds the other's words too."""
    spare = CandidateIndex()
    places: list[tuple[int, Rendition]] = []
    for number, gathering in enumerate(gathered):
        for member in gathering.members:
            if member.rendition.is_marked and _has_overhang(member):
                spare.add(len(places), member.rendition.wording)
                places.append((number, member.rendition))
    attempts = [0] * len(gathered)
    gone: set[int] = set()
    for number, gathering in enumerate(gathered):
        if not gathering.head.is_marked or number in gone:
            continue
        for place in spare.find(gathering.head.wording):
            target, head = places[place]
            if target == number or target in gone or attempts[target] >= _MAX_ATTEMPTS:
                continue
            if not match_head(gathering.head, head, index, voices):
                continue
            attempts[target] += 1
            both = _join_around(head, gathered[target], gathering, index, voices)
            if both:
                gathered[target] = both
                gone.add(number)
                break
    return tuple(one for at, one in enumerate(gathered) if at not in gone)


def _has_overhang(member: Member) -> bool:
    """Whether a member says much at its ends that the head does not."""
    pairs, tokens = member.alignment.pairs, member.alignment.a.tokens
    if not pairs:
        return False
    outside = tokens[: pairs[0].a] + tokens[pairs[-1].a + 1 :]
    return weigh_tokens(outside) >= _OVERHANG


def _join_around(
    head: Rendition,
    one: Gathering,
    two: Gathering,
    index: CandidateIndex,
    voices: Voices,
) -> Gathering | None:
    """Both gatherings around a new head, or None where one of them does not match."""
    everyone = [
        rendition
        for gathering in (one, two)
        for rendition in (gathering.head, *(m.rendition for m in gathering.members))
        if rendition is not head
    ]
    if len(everyone) > _MAX_REHEADED:
        return None
    members = []
    for rendition in everyone:
        found = match_head(rendition, head, index, voices)
        if not found:
            return None
        members.append(Member(rendition, found[1]))
    return Gathering(head, tuple(members))
