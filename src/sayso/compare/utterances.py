"""Quotes that render one utterance, with what each rendering changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.compare.alignments import Alignment, align_wordings
from sayso.compare.alterations import find_relation, type_changes
from sayso.compare.candidates import CandidateIndex
from sayso.compare.fragments import is_fragment_of, is_told_of
from sayso.compare.matches import Match, judge_match
from sayso.compare.renditions import Rendition, read_renditions
from sayso.compare.voices import Voices
from sayso.values import Alteration, Annotated, Identity, Rendering, Utterance


@dataclass(slots=True)
class _Group:
    """One utterance while its renderings are gathered; the fullest is the head."""

    head: Rendition
    members: list[tuple[Rendition, Rendering]]


def find_utterances(
    reports: Sequence[Annotated], identities: tuple[Identity, ...]
) -> tuple[Utterance, ...]:
    """The utterances of a story in order of their fullest rendering.

    Every quote of every report is in exactly one utterance; alone where no other
    renders the same words. No reports give none.

    Method: quotes are taken from the longest to the shortest; each is aligned with
    the fullest renderings that share rare words or word triples with it, and joins
    the best of those that match, else it begins an utterance. Cost: linear in the
    quotes times a fixed number of alignments.

    Misses: a quote that joins the ends of two utterances is put to one of them; what
    two partly overlapping quotes share with a third but not with the fullest is lost.
    """
    voices = Voices(reports, identities)
    index = CandidateIndex()
    groups: list[_Group] = []
    for rendition in sorted(read_renditions(reports), key=_by_fullness):
        _place_rendition(rendition, groups, index, voices)
    groups.sort(key=lambda group: group.head.order)
    return tuple(
        _make_utterance(f"u{number}", group, voices)
        for number, group in enumerate(groups, start=1)
    )


def _by_fullness(rendition: Rendition) -> tuple[object, ...]:
    """Words in marks first, then the longest; ties by speaker, time and place."""
    return (
        not rendition.is_marked,
        -len(rendition.wording.tokens),
        not rendition.quote.speakers,
        rendition.article.published or "~",
        rendition.order,
    )


def _place_rendition(
    rendition: Rendition,
    groups: list[_Group],
    index: CandidateIndex,
    voices: Voices,
) -> None:
    """Join a quote to the utterance that it renders, or begin one with it."""
    best: tuple[Match, int, Alignment] | None = None
    for number in index.find(rendition.wording):
        head = groups[number].head
        alignment = align_wordings(rendition.wording, head.wording)
        match = judge_match(alignment, voices.relate(rendition, head))
        joins = _is_rendering(rendition, head, match, index, voices)
        if joins and (best is None or match.rank > best[0].rank):
            best = (match, number, alignment)
    if best is None:
        groups.append(_Group(rendition, [(rendition, _render_fullest(rendition))]))
        index.add(len(groups) - 1, rendition.wording)
        return
    group = groups[best[1]]
    group.members.append(
        (rendition, _render_member(rendition, group.head, best[2], voices))
    )


def _is_rendering(
    rendition: Rendition,
    head: Rendition,
    match: Match,
    index: CandidateIndex,
    voices: Voices,
) -> bool:
    """Whether a quote renders an utterance: by its words, or as a fragment of it."""
    relation = voices.relate(rendition, head)
    if not rendition.is_marked or not head.is_marked:
        return is_told_of(rendition, head, match, relation)
    return match.is_same or is_fragment_of(rendition, head, match, relation, index)


def _render_fullest(rendition: Rendition) -> Rendering:
    """The rendering of a quote that is itself the fullest."""
    return Rendering(
        rendition.article.id, rendition.quote.id, rendition.quote.content, "identical"
    )


def _render_member(
    rendition: Rendition, head: Rendition, alignment: Alignment, voices: Voices
) -> Rendering:
    """A quote as a rendering of an utterance with its changes against the fullest."""
    if rendition.is_marked == head.is_marked:
        changes = type_changes(alignment)
        relation = find_relation(changes)
    else:
        changes = (_find_told(rendition, alignment),)
        relation = "paraphrase"
    if voices.relate(rendition, head) == "different":
        names = [
            ", ".join(voice.name for voice in voices.of(one))
            for one in (rendition, head)
        ]
        note = f"{names[0]} / {names[1]}"
        changes = (*changes, Alteration("speaker", None, None, False, note=note))
    return Rendering(
        rendition.article.id,
        rendition.quote.id,
        rendition.quote.content,
        relation,
        changes,
    )


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


def _make_utterance(id: str, group: _Group, voices: Voices) -> Utterance:
    """An utterance with its renderings in order and what is known of its speaker."""
    fullest = group.members[0][1]
    rest = sorted(group.members[1:], key=lambda member: member[0].order)
    renditions = [group.head, *(rendition for rendition, _ in rest)]
    return Utterance(
        id,
        _find_speakers(renditions, voices),
        fullest,
        (fullest, *(rendering for _, rendering in rest)),
        _find_channel(renditions),
    )


def _find_speakers(renditions: list[Rendition], voices: Voices) -> tuple[str, ...]:
    """The fullest's identities; where unknown, those that most renderings name."""
    named = [
        tuple(voice.id for voice in voices.of(rendition) if voice.id)
        for rendition in renditions
    ]
    if named[0]:
        return named[0]
    counts = Counter(speakers for speakers in named if speakers)
    return min(counts, key=lambda ids: (-counts[ids], ids)) if counts else ()


def _find_channel(renditions: list[Rendition]) -> str | None:
    """The fullest's channel; where unknown, the one that most renderings tell."""
    told = [
        rendition.quote.channel.name
        for rendition in renditions
        if rendition.quote.channel
    ]
    head = renditions[0].quote.channel
    if head:
        return head.name
    counts = Counter(told)
    return min(counts, key=lambda name: (-counts[name], name)) if counts else None
