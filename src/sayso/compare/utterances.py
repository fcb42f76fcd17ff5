"""Quotes that render one utterance, with what each rendering changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.compare.alignments import Alignment
from sayso.compare.alterations import find_relation, type_changes
from sayso.compare.gatherings import Gathering, Member, gather_renditions
from sayso.compare.renditions import Rendition, read_renditions
from sayso.compare.voices import Voice, Voices
from sayso.values import (
    Alteration,
    Annotated,
    Identity,
    Relation,
    Rendering,
    Utterance,
)


def find_utterances(
    reports: Sequence[Annotated], identities: tuple[Identity, ...]
) -> tuple[Utterance, ...]:
    """The utterances of a story in order of their fullest rendering.

    Every quote of every report is in exactly one utterance; alone where no other
    renders the same words. Without identities speakers are compared by name, and no
    utterance has one. No reports give none. Cost: linear in the quotes, each of which
    is aligned with a fixed number of others.

    Misses: a quote that joins the ends of two utterances is put to one of them; words
    that two partly overlapping quotes share with a third one only are lost, unless
    one of the three holds the words of all.
    """
    voices = Voices(reports, identities)
    gathered = gather_renditions(read_renditions(reports), voices)
    return tuple(
        _make_utterance(f"u{number}", gathering, voices)
        for number, gathering in enumerate(
            sorted(gathered, key=lambda gathering: gathering.head.order), start=1
        )
    )


def _make_utterance(id: str, gathering: Gathering, voices: Voices) -> Utterance:
    """An utterance with its renderings in order and what is known of its speaker."""
    head = gathering.head
    fullest = Rendering(head.article.id, head.quote.id, head.quote.content, "identical")
    members = sorted(gathering.members, key=lambda member: member.rendition.order)
    renditions = [head, *(member.rendition for member in members)]
    return Utterance(
        id,
        _find_speakers(renditions, voices),
        fullest,
        (
            fullest,
            *(_render_member(member, head, renditions, voices) for member in members),
        ),
        _find_channel(renditions),
    )


def _render_member(
    member: Member, head: Rendition, rest: list[Rendition], voices: Voices
) -> Rendering:
    """A quote as a rendering of an utterance with its changes against the fullest."""
    rendition = member.rendition
    relation, changes = _compare_with_head(rendition, head, member.alignment)
    if voices.name_two(rendition, head) or _is_contested(rendition, head, rest, voices):
        note = " / ".join(
            ", ".join(voice.name for voice in voices.of(one))
            for one in (rendition, head)
        )
        changes = (*changes, Alteration("speaker", None, None, False, note=note))
    return Rendering(
        rendition.article.id,
        rendition.quote.id,
        rendition.quote.content,
        relation,
        changes,
    )


def _is_contested(
    rendition: Rendition, head: Rendition, rest: list[Rendition], voices: Voices
) -> bool:
    """Whether a report names a speaker, and another of the others names another.

    Only where the fullest names nobody: "a mum said" the words of a teacher and of a
    passenger.
    """
    if any(voice.is_named for voice in voices.of(head)):
        return False
    return voices.is_named_beside(rendition) and any(
        voices.relate(rendition, other) == "different"
        for other in rest
        if other.article.id != rendition.article.id
    )


def _compare_with_head(
    rendition: Rendition, head: Rendition, alignment: Alignment
) -> tuple[Relation, tuple[Alteration, ...]]:
    """The relation and changes of a quote's words against those of the fullest.

    Only words in marks are held to the fullest's wording: what a reporter tells in
    other words was never given out as the speaker's own.
    """
    if rendition.is_marked:
        changes = type_changes(alignment)
        return find_relation(changes), changes
    if head.is_marked:
        return "paraphrase", (_find_told(rendition, alignment),)
    is_equal = rendition.wording.keys == head.wording.keys
    return ("identical" if is_equal else "paraphrase"), ()


def _find_told(rendition: Rendition, alignment: Alignment) -> Alteration:
    """The one change of an indirect quote: words of the fullest told without marks."""
    tokens = rendition.wording.tokens
    pairs = alignment.pairs
    return Alteration(
        "to_indirect",
        rendition.wording.span(0, len(tokens)),
        alignment.b.span(pairs[0].b, pairs[-1].b + 1) if pairs else None,
        marked=True,
    )


def _find_speakers(renditions: list[Rendition], voices: Voices) -> tuple[str, ...]:
    """The fullest's identities; where unknown, those that most renderings name.

    A person's name that one report gives goes before what the fullest describes ("the
    conservator"), unless reports name several.
    """
    told = [
        tuple(dict.fromkeys(voice.id for voice in voices.of(rendition) if voice.id))
        for rendition in renditions
    ]
    if told[0]:
        named = {
            ids
            for ids, rendition in zip(told, renditions, strict=True)
            if ids and _are_named_people(voices.of(rendition))
        }
        head = voices.of(renditions[0])
        described = len(head) == 1 and not head[0].is_named
        if described and head[0].type == "person" and len(named) == 1:
            return next(iter(named))
        return told[0]
    counts = Counter(speakers for speakers in told if speakers)
    return min(counts, key=lambda ids: (-counts[ids], ids)) if counts else ()


def _are_named_people(voices: tuple[Voice, ...]) -> bool:
    return all(voice.is_named and voice.type == "person" for voice in voices)


def _find_channel(renditions: list[Rendition]) -> str | None:
    """The fullest's channel; where unknown, the one that most renderings tell."""
    head = renditions[0].quote.channel
    if head:
        return head.name
    channels = (rendition.quote.channel for rendition in renditions)
    counts = Counter(channel.name for channel in channels if channel)
    return min(counts, key=lambda name: (-counts[name], name)) if counts else None
