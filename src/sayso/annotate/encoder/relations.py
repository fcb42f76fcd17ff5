"""Relations: spans of content, cue and source joined by their links."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sayso.annotate.encoder.encodings import SEP, Encoding
from sayso.annotate.encoder.links import (
    CONTENT,
    CUE,
    SOURCE,
    choose_targets,
    point_spans,
    share_targets,
)
from sayso.annotate.encoder.outputs import Floats, Outputs
from sayso.annotate.encoder.settings import Costs, QuoteSettings
from sayso.annotate.encoder.tags import Tagged, decode_tags

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution as the model sees it, in characters of the encoded text.

    ``cue`` and ``source`` are None where there is none. The chances are what scores
    are made of: mean tag probabilities of the parts, shares of the pointers.
    """

    content: tuple[Range, ...]
    cue: Range | None
    source: Range | None
    content_chance: float
    cue_chance: float
    source_chance: float
    link_chance: float
    source_link_chance: float


def find_relations(
    text: str, outputs: Outputs, settings: QuoteSettings
) -> tuple[Relation, ...]:
    """The attributions in the outputs for a text, in order of their first content.

    Contents of one cue are one relation; a content that points at no cue is one of
    its own. A cue without content is none. Cost: linear but for links, which are
    quadratic in the spans of a segment.
    """
    encoding = outputs.encoding
    spans = decode_tags(
        outputs.tags["quotes"],
        encoding.ids != SEP,
        leaving=settings.leaving,
        entering=settings.entering,
        edges=_weigh_edges(text, encoding, settings.edges),
    )
    spans = tuple(dict.fromkeys(_widen(one, encoding, text) for one in spans))
    contents, cues, sources = (
        [one for one in spans if one.kind == kind] for kind in (CONTENT, CUE, SOURCE)
    )
    scores = point_spans(outputs, contents, cues, 0, settings.cues)
    to_cue = share_targets(scores, choose_targets(scores), contents, settings.cues)
    to_source = choose_targets(
        point_spans(outputs, cues, sources, 1, settings.sources, cues)
    )
    members: dict[int, list[int]] = defaultdict(list)
    signed = _find_signed(text, encoding, contents, sources)
    for at, cue in enumerate(to_cue.targets):
        members[cue if cue >= 0 and at not in signed else -1 - at].append(at)
    found = []
    for cue, own in members.items():
        source = to_source.targets[cue] if cue >= 0 else signed.get(own[0], -1)
        parts = [contents[at] for at in own]
        found.append(
            Relation(
                content=tuple(_range(one, encoding) for one in parts),
                cue=_range(cues[cue], encoding) if cue >= 0 else None,
                source=_range(sources[source], encoding) if source >= 0 else None,
                content_chance=_mean([one.score for one in parts]),
                cue_chance=cues[cue].score if cue >= 0 else 0.0,
                source_chance=sources[source].score if source >= 0 else 0.0,
                link_chance=_mean([to_cue.chances[at] for at in own]),
                source_link_chance=to_source.chances[cue] if cue >= 0 else 0.0,
            )
        )
    return tuple(sorted(found, key=lambda one: one.content))


# What stands between a quotation and its signature, or a label and what it opens.
_DASH = re.compile(r"[\"”’'\s]*[―—–-]{1,2}\s*")
_COLON = re.compile(r"\s*:\s*[\"“‘']?\s*")


def _find_signed(
    text: str, encoding: Encoding, contents: Sequence[Tagged], sources: Sequence[Tagged]
) -> dict[int, int]:
    """Contents that carry their source with them, by a dash or a colon alone.

    "Nobody asked me.” ― Ada Quill", and "QUILL: Nobody asked me." at a paragraph's
    front. Half of these signs are tagged as cues, and from afar all look alike.
    """
    starts = {_range(one, encoding)[0]: at for at, one in enumerate(sources)}
    ends = {_range(one, encoding)[1]: at for at, one in enumerate(sources)}
    signed: dict[int, int] = {}
    for at, content in enumerate(contents):
        start, end = _range(content, encoding)
        dash = _DASH.match(text, end)
        if dash is not None and dash.end() in starts and text[end - 1] in "\"”’'.!?":
            signed[at] = starts[dash.end()]
            continue
        for stop in range(start, max(-1, start - 6), -1):
            if stop in ends and _COLON.fullmatch(text, stop, start):
                source = sources[ends[stop]]
                before = source.first - 1
                # The opening mark of a transcript's paragraph may come first.
                if before < 0 or SEP in encoding.ids[max(0, before - 1) : before + 1]:
                    signed[at] = ends[stop]
    return signed


def _weigh_edges(text: str, encoding: Encoding, costs: Costs) -> Floats:
    """For each piece what it costs a content to end before it, by what stands there.

    The costs are those at the end of a sentence or at quotation marks, at another
    sign, and between two words.
    """
    edges = np.full(len(encoding), costs[2], dtype=np.float32)
    for at in range(1, len(encoding)):
        before = text[encoding.ends[at - 1] - 1]
        here = "\n" if encoding.ids[at] == SEP else text[encoding.starts[at]]
        if here == "\n" or before in ".!?\n" or here in ".!?\"”’'":
            edges[at] = costs[0]
        elif here in ",;:—–-" or before in '"”’,;:—–':
            edges[at] = costs[1]
    return edges


def _widen(span: Tagged, encoding: Encoding, text: str) -> Tagged:
    """The span grown to whole words."""
    first, last = span.first, span.last
    while first > 0 and _goes_on(encoding, first, text):
        first -= 1
    while last < len(encoding) and _goes_on(encoding, last, text):
        last += 1
    return Tagged(first, last, span.kind, span.score)


def _goes_on(encoding: Encoding, at: int, text: str) -> bool:
    """Whether a piece goes on with the word of the piece before it."""
    here = int(encoding.starts[at])
    return (
        here == encoding.ends[at - 1]
        and text[here - 1 : here + 1].isalnum()
        and encoding.ids[at] != SEP
    )


def _range(span: Tagged, encoding: Encoding) -> Range:
    return int(encoding.starts[span.first]), int(encoding.ends[span.last - 1])


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values)) if values else 0.0
