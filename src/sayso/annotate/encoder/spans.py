"""Spans with a kind: names, times and descriptions from the tags of their heads."""

from __future__ import annotations

from sayso.annotate.encoder.encodings import SEP
from sayso.annotate.encoder.outputs import Outputs
from sayso.annotate.encoder.tags import decode_tags
from sayso.values.annotations import NameType, TimeType

NAME_KINDS: tuple[NameType, ...] = ("person", "organization", "place", "other")
TIME_KINDS: tuple[TimeType, ...] = ("DATE", "TIME", "DURATION", "SET")
DESCRIPTION_KINDS = ("person", "organization")

Found = tuple[int, int, int, float]


def find_spans(text: str, outputs: Outputs, head: str) -> list[Found]:
    """The spans of one head in characters of the text: start, end, kind, chance.

    Grown to whole words; in order, none inside another. Cost: linear.
    """
    encoding = outputs.encoding
    chances = outputs.tags[head]
    tagged = decode_tags(
        chances,
        encoding.ids != SEP,
        leaving=(0.0,) * (chances.shape[1] // 2),
    )
    found: list[Found] = []
    for one in tagged:
        start, end = int(encoding.starts[one.first]), int(encoding.ends[one.last - 1])
        while start > 0 and text[start - 1 : start + 1].isalnum():
            start -= 1
        while end < len(text) and text[end - 1 : end + 1].isalnum():
            end += 1
        if not found or start >= found[-1][1]:
            found.append((start, end, one.kind, one.score))
    return found
