"""Relations: spans of content, cue and source joined by their links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sayso.annotate.encoder.encodings import SEP, Encoding
from sayso.annotate.encoder.links import (
    CONTENT,
    CUE,
    SOURCE,
    Scores,
    choose_targets,
    point_spans,
    share_targets,
)
from sayso.annotate.encoder.outputs import Outputs
from sayso.annotate.encoder.settings import QuoteSettings
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
    )
    spans = tuple(dict.fromkeys(_widen(one, encoding, text) for one in spans))
    contents, cues, sources = (
        [one for one in spans if one.kind == kind] for kind in (CONTENT, CUE, SOURCE)
    )
    scores = point_spans(outputs, contents, cues, 0, settings.cues)
    _tie_signs(text, encoding, contents, cues, scores)
    to_cue = share_targets(scores, choose_targets(scores), contents, settings.cues)
    to_source = choose_targets(
        point_spans(outputs, cues, sources, 1, settings.sources, cues)
    )
    members: dict[int, list[int]] = defaultdict(list)
    for at, cue in enumerate(to_cue.targets):
        members[cue if cue >= 0 else -1 - at].append(at)
    found = []
    for cue, own in members.items():
        source = to_source.targets[cue] if cue >= 0 else -1
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


def _tie_signs(
    text: str,
    encoding: Encoding,
    contents: Sequence[Tagged],
    cues: Sequence[Tagged],
    scores: Scores,
) -> None:
    """Give a cue that is a mere sign to the content that it touches.

    A dash before a signature belongs to what stands before it, a colon behind a
    speaker's label to what follows; from afar all of them look alike.
    """
    for column, cue in enumerate(cues, start=1):
        start, end = _range(cue, encoding)
        if any(map(str.isalnum, text[start:end])):
            continue
        is_colon = text[start:end].strip() == ":"
        for row, content in enumerate(contents):
            gap = content.first - cue.last if is_colon else cue.first - content.last
            if 0 <= gap <= _SIGN_REACH and scores[row, column] > -1e3:
                scores[row, column] = scores[row].max() + 1.0


# A closing mark and a space's odd sign may stand between a content and its dash.
_SIGN_REACH = 2


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
