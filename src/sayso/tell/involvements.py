"""Which events of a report an entity takes part in, and when each was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.tell.entity_mentions import EntityMention, find_entity_mentions
from sayso.tell.event_anchors import Anchor, describe_anchor, list_anchors
from sayso.tell.event_kinds import INTENDING, SAYING, STATES
from sayso.tell.event_mentions import EventMention, Party
from sayso.tell.report_scenes import ReportScene
from sayso.values import Annotated

_NOUNS = {
    "thing": "plane aircraft jet airliner jetliner superjumbo phone handset device "
             "product model car vehicle truck player service system software program "
             "plant ship ferry train game film book album vaccine drug index",
    "body": "company firm airline carrier manufacturer maker carmaker automaker bank "
            "group retailer lender airframer giant team club union government party "
            "agency army force board council university exchange market markets",
}  # fmt: skip
_CLASS_OF = {word: kind for kind, words in _NOUNS.items() for word in words.split()}
_LINKS = frozenset("of by for from to with in on against between at over".split())


@dataclass(frozen=True, slots=True)
class Involvement:
    """An event, an entity in it, a time for it, and the evidence by name."""

    mention: EventMention
    anchor: Anchor
    features: tuple[str, ...]


def list_involvements(
    report: Annotated,
    mentions: Sequence[EventMention],
    entity: str,
) -> tuple[Involvement, ...]:
    """Every event of a report that an entity may take part in, with each time.

    ``mentions`` are the report's events. One for each event and possible time; none
    where the report does not name the entity. Cost: events times times of a sentence.
    """
    places = find_entity_mentions(report, entity)
    if not any(not place.is_part for place in places):
        return ()
    scene = ReportScene(report, places, entity)
    found: list[Involvement] = []
    for mention in mentions:
        tied = tuple(_tie(scene, mention))
        if not tied:
            continue
        kind = tuple(_describe(scene, mention))
        for anchor in list_anchors(scene, mention):
            when = tuple(describe_anchor(scene, mention, anchor))
            found.append(Involvement(mention, anchor, (*tied, *kind, *when)))
    return tuple(found)


def _tie(scene: ReportScene, mention: EventMention) -> Iterator[str]:
    """How the entity stands to the event; nothing where it does not at all."""
    places = scene.places.get(mention.sentence, [])
    best: list[tuple[int, str, str]] = []
    for party in mention.parties:
        for place in places:
            seat = _seat(scene, party, place)
            if seat:
                best.append((_rank(party, seat), _name(mention, party, seat),
                             place.form))  # fmt: skip
    if best:
        _, name, form = min(best)
        yield f"tie {name}"
        yield f"form {form}"
        if len({one[1] for one in best}) > 1:
            yield "tie twice"
        return
    for party in mention.parties:
        kind = _describe_party(scene, party)
        if kind and scene.is_topic and not places:
            yield f"stand-in {kind} {party.role}"
            return
    whole = [place for place in places if not place.is_part]
    if whole:
        before = [p for p in whole if p.span.end <= mention.span.start]
        inside = any(
            mention.clause.start <= p.span.start < mention.clause.end for p in whole
        )
        yield f"near {'before' if before else 'after'} {inside}"
    elif scene.is_topic and not places:
        yield f"absent {scene.kind}"


def _seat(scene: ReportScene, party: Party, place: EntityMention) -> str:
    """Where the entity sits in a noun group: its head, an owner or a modifier."""
    if not party.span.overlap(place.span):
        return ""
    if place.is_part:
        return "part"
    if place.span.end >= party.head.end:
        return "head"
    behind = scene.text[place.span.end : place.span.end + 2]
    return "owner" if behind[:1] in "'’" and behind else "modifier"


def _rank(party: Party, seat: str) -> int:
    seats = ("head", "owner", "modifier", "part")
    roles = ("subject", "agent", "owner", "patient", "shared", "object", "part",
             "oblique", "governor")  # fmt: skip
    return seats.index(seat) * 3 + roles.index(party.role)


def _name(mention: EventMention, party: Party, seat: str) -> str:
    word = party.word
    if party.role == "oblique" and word not in _LINKS:
        word = "other"
    return " ".join(filter(None, (mention.kind, party.role, word, seat)))


def _describe_party(scene: ReportScene, party: Party) -> str:
    """Whether a group may stand for the report's topic: "it", "the plane"."""
    words = scene.text[party.span.start : party.span.end].lower().split()
    if words[-1] in ("it", "they", "its", "their", "we"):
        return "pronoun"
    if words[0] in ("the", "this", "its"):
        kind = _CLASS_OF.get(words[-1].rstrip("s"), _CLASS_OF.get(words[-1], ""))
        return "own noun" if kind == scene.kind else ""
    return ""


def _describe(scene: ReportScene, mention: EventMention) -> Iterator[str]:
    """What kind of event it is, whoever takes part."""
    place = "headline" if mention.sentence in scene.headlines else (
        "lead" if mention.sentence == scene.lead else "body"
    )  # fmt: skip
    yield f"kind {mention.kind} {mention.tense} {place == 'headline'}"
    yield f"place {place} {mention.kind}"
    if scene.is_topic:
        yield f"topic {scene.kind}"
    if mention.is_passive:
        yield "passive"
    if mention.is_negated:
        yield "negated"
    if mention.base in SAYING:
        yield "saying"
    if mention.base in STATES:
        yield "state"
    if mention.base in ("be", "have"):
        yield f"{mention.base}"
    if mention.governor in INTENDING:
        yield f"intended {mention.kind}"
    elif mention.governor in SAYING:
        yield f"said {mention.kind}"
    if mention.is_main:
        yield f"main {mention.kind}"
    if any(a <= mention.span.start < b for a, b in scene.quoted):
        yield "quoted"
