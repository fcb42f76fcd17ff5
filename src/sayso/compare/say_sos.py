"""How many say-sos are left when supports that rest on one origin are joined."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.compare.names import part_name
from sayso.compare.origins import OriginTracer
from sayso.compare.sources import find_body, is_weak
from sayso.compare.terms import list_words
from sayso.text import split_words
from sayso.values import Identity, Span, Support

_KIN = list_words(
    "father mother brother sister son daughter husband wife uncle aunt cousin "
    "grandfather grandmother stepfather stepmother boyfriend girlfriend"
)


def count_independent(
    supports: Sequence[Support], tracer: OriginTracer, spans: Sequence[Span]
) -> tuple[int, str]:
    """How many say-sos are left, and one sentence on how they were joined.

    ``spans`` are the supported spans, one a support. One speaker counts once, and so
    do officers of one force, renderings of one utterance and prints of one agency;
    a document adds nothing beside its named author, and unattributed support nothing
    beside any named origin. Named nowhere counts as one.
    """
    named = [
        (support, span)
        for support, span in zip(supports, spans, strict=True)
        if support.origin.kind in ("speaker", "document")
    ]
    # "Officials said" may be anybody, so it adds nothing beside somebody named.
    told = [pair for pair in named if not is_weak(pair[0].origin.name)]
    named = told or named
    if not named:
        return 1, _tell_unnamed(supports)
    speakers = [pair for pair in named if pair[0].origin.kind == "speaker"]
    groups: dict[str, list[Support]] = defaultdict(list)
    home: dict[str, str] = {}
    for support, span in speakers or named:
        keys = _keys_of(support, span, tracer)
        known = next((home[key] for key in keys if key in home), keys[0])
        for key in keys:
            home.setdefault(key, known)
        groups[known].append(support)
    return len(groups), _tell_named(groups, len(supports) - len(named))


def _keys_of(support: Support, span: Span, tracer: OriginTracer) -> list[str]:
    """What makes a support the same say-so as another: any equal key."""
    keys = []
    utterance = tracer.find_utterance(span)
    if utterance is not None:
        keys.append(f"utterance {utterance}")
    roles = [_words_around(support, tracer)]
    for identity in _identities_named(tracer, support):
        keys.append(f"identity {identity.id}")
        roles += _roles_of(identity, tracer)
    around = {word.folded for word in split_words(f"{support.origin.name} {roles[0]}")}
    # "Her father" in one report is "her father Bram" in another.
    keys += [f"kin {noun}" for noun in sorted(around & _KIN)]
    body = find_body(support.origin.name, roles)
    if body is not None:
        keys.append(f"body {body}")
    for origin in (support.origin, *tracer.find_chain(span)):
        body = find_body(origin.name)
        if body is not None:
            keys.append(f"body {body}")
        for name in origin.name.split(" and "):
            parts = part_name(name)
            keys.append(f"name {parts.family or ' '.join(parts.given) or name}")
    return list(dict.fromkeys(keys))


def _identities_named(tracer: OriginTracer, support: Support) -> list[Identity]:
    """The identities that a support's origin names."""
    named = {person.id for person in tracer.reports[support.article].people}
    found = {
        identity.id: identity
        for person in sorted(named)
        if (identity := tracer.people.get((support.article, person))) is not None
        and identity.name in support.origin.name
    }
    return [found[id] for id in sorted(found)]


def _roles_of(identity: Identity, tracer: OriginTracer) -> list[str]:
    """The words of all reports that say what somebody is."""
    roles = []
    for tie in identity.ties:
        report = tracer.reports[tie.article]
        for person in report.people:
            if person.id == tie.person:
                roles += [report.article.words_of(role) for role in person.roles]
    return roles


def _words_around(support: Support, tracer: OriginTracer) -> str:
    """The title right before, and the apposition right after, a source's words."""
    if support.span is None:
        return ""
    text = tracer.reports[support.span.article].article.text
    before = re.split(
        r"[.!?]\s|[,;:\n\"“”]",
        text[max(0, support.span.start - 25) : support.span.start],
    )[-1]
    after = text[support.span.end : support.span.end + 45]
    tail = re.match(r"\s?,?\s(?:of|with|for|from|a|an|the)\s[^,.;:\n]{3,40}", after)
    words = text[support.span.start : support.span.end]
    return f"{before} {words} {tail.group() if tail else ''}"


def _tell_unnamed(supports: Sequence[Support]) -> str:
    """Why supports without a named source count as one."""
    agencies = sorted({s.origin.name for s in supports if s.origin.kind == "agency"})
    if agencies:
        return f"No report names a source; the text is credited to {agencies[0]}."
    return "No report names a source."


def _tell_named(groups: Mapping[str, Sequence[Support]], unnamed: int) -> str:
    """How supports were joined to the say-sos that are counted."""
    shown = []
    for members in groups.values():
        labels = list(dict.fromkeys(support.origin.name for support in members))
        joined = " = ".join(labels)
        reports = len({support.article for support in members})
        shown.append(f"{joined} ({reports} report{'s' if reports > 1 else ''})")
    sentence = "Rests on " + "; ".join(shown)
    if unnamed:
        sentence += (
            f"; {unnamed} without a source add{'s' if unnamed == 1 else ''} nothing"
        )
    return sentence + "."


def share_channels(supports: Sequence[Support]) -> tuple[Support, ...]:
    """The supports with the most precise channel that any tells of the same speaker.

    "Instagram" says more than "a social media post", and that more than nothing; two
    precise ones (a letter is no video) stay as they are.
    """
    channel: dict[str, str] = {}
    for support in supports:
        told = support.origin.channel
        known = channel.get(support.origin.name)
        if told and (known is None or (_is_vague(known) and not _is_vague(told))):
            channel[support.origin.name] = told
    return tuple(
        replace(
            support,
            origin=replace(support.origin, channel=channel[support.origin.name]),
        )
        if support.origin.name in channel
        and (support.origin.channel is None or _is_vague(support.origin.channel))
        else support
        for support in supports
    )


def _is_vague(channel: str) -> bool:
    """Whether a channel is told by its kind only: "a social media post"."""
    return channel.startswith(("a social", "an online", "a post", "social media"))
