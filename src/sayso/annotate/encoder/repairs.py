"""Repairs: what rules know better than the model about quotations in marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from sayso.annotate.rules.marks import Marked

Range = tuple[int, int]

# A content that holds so much of a quotation in marks gets that quotation's edges.
# Tried .5 to .95 on PolNeAR dev.
_HELD = 0.8

# "QUILL: Nobody asked me.": in a transcript the speaker stands inside of the marks.
# What is left of a number behind a digit that a content ends in.
_INNER = re.compile(r"\d[.,:]?\d[\d.,:]*(?:[ap]m\b)?(?<![.,:])")
_LABEL = re.compile(r"[A-Z][A-Z.'’ -]{1,40}:\s+")


def fit_marks(text: str, part: Range, regions: Sequence[Marked]) -> Range:
    """A content's range with its edges where the marks are.

    An edge that falls inside of a closed stretch in marks, of which the content holds
    nearly all, moves to the stretch's own edge; what it holds in the reporter's words
    beside the stretch stays. A speaker's label is no content, and no number is cut
    ("at 10.50pm"). ``regions`` stand in order. White space and outer marks are left
    out.
    """
    start, end = trim(text, part)
    for region in regions_over(regions, start, end):
        first, last = region.inner_start, region.inner_end
        if (
            region.closed
            and start in (region.start, first)
            and _ends_speech(text, region, end)
        ):
            # '"Proud of you, Moth." 'Moth' is her name': two stretches in marks.
            start, end = first, last
            break
        shared = min(end, last) - max(start, first)
        if shared <= 0 or not region.closed or shared < _HELD * (last - first):
            continue
        if region.start <= start < last:
            start = first
        if first < end <= region.end:
            # The closing mark belongs to a content that began outside of the marks.
            end = last if start >= first else region.end
    if inner := _INNER.match(text, end - 1):
        end = inner.end()
    label = _LABEL.match(text, start, end)
    if label is not None and label.end() < end:
        start = label.end()
    return trim(text, (start, end))


def _ends_speech(text: str, region: Marked, end: int) -> bool:
    """Whether a stretch closes its sentence and a short one in other marks follows.

    That one belongs to the next sentence, which is the reporter's.
    """
    behind = text[region.end : end].lstrip()
    closes = text[region.inner_end - 1 : region.inner_end] in (".", "!", "?")
    other = behind[:1]
    is_short = len(behind) < region.end - region.start
    return closes and is_short and other in _MARKS and other != text[region.start]


_MARKS = frozenset("\"'“‘")

# "the author on her Instagram page": where it was said is no part of who said it.
_PLACE = re.compile(
    r"\s+(?:(?:on|via|through)\s+(?:(?:her|his|their|its|the|a|an)\s+)?(?:own\s+)?"
    r"(?:official\s+|verified\s+|personal\s+)?(?:Instagram|Twitter|Facebook|TikTok"
    r"|YouTube|X|Snapchat|Bluesky|Truth Social|[Ss]ocial [Mm]edia)\b"
    # A page is a place of saying where it is the speaker's own: "on her page".
    r"|on\s+(?:her|his|their|its)\s+(?:\w+\s+){0,2}?(?:(?:web|home)?page|(?:web)?site"
    r"|blog|feed|account|profile|podcast|newsletter|stor(?:y|ies))\b(?!-)"
    r"|in\s+(?:an?|her|his|their|its)\s+(?:[\w-]+\s+){0,2}?(?:statement|e-?mail|post"
    r"|letter|message|release|interview|tweet|voice note|caption)\b(?!-)).*",
    re.DOTALL,
)


def cut_place(text: str, source: Range) -> Range:
    """A source without the platform, page or writing that it spoke on.

    >>> text = "the author on her Instagram page"
    >>> text[slice(*cut_place(text, (0, len(text))))]
    'the author'
    >>> text = "the mother of two on her page"
    >>> text[slice(*cut_place(text, (0, len(text))))]
    'the mother of two'
    """
    start, end = source
    found = _PLACE.search(text, start + 1, end)
    return (start, found.start()) if found else source


# "as she had in the hearing, that ...": how it was said, and when it was said before.
_MANNER = re.compile(
    r"as\s+(?:s?he|they|it|I|we|you|[A-Z][\w’'-]+)\s+(?:did|does|do|had|has|have)\b"
    r"(?:\s+(?:in|at|on|to|during|before|earlier|already|last|when|with|for)\b"
    r"[^.;:\"“”]{0,70}?)?,?\s+(?=that\s)"
)


def cut_manner(text: str, content: Range) -> Range:
    """A content without how it was said before it, where "that" opens the words.

    >>> text = "as she did at the hearing that the pier was sound"
    >>> text[slice(*cut_manner(text, (0, len(text))))]
    'that the pier was sound'
    >>> text = "as they did nothing, the pier fell"
    >>> text[slice(*cut_manner(text, (0, len(text))))]
    'as they did nothing, the pier fell'
    """
    start, end = content
    found = _MANNER.match(text, start, end)
    return (found.end(), end) if found else content


def regions_over(regions: Sequence[Marked], start: int, end: int) -> list[Marked]:
    """The stretches that share a character with a range."""
    at = bisect_right(regions, start, key=lambda one: one.end)
    found = []
    while at < len(regions) and regions[at].start < end:
        found.append(regions[at])
        at += 1
    return found


def trim(text: str, part: Range) -> Range:
    """A range without the white space at its edges; never empty if it was not."""
    start, end = part
    while start + 1 < end and text[start].isspace():
        start += 1
    while end - 1 > start and text[end - 1].isspace():
        end -= 1
    return start, end


def share_marked(text: str, part: Range, regions: Sequence[Marked]) -> float:
    """The share of a range's letters and digits that stands in marks."""
    start, end = part
    letters = sum(map(str.isalnum, text[start:end]))
    marked = sum(
        sum(
            map(
                str.isalnum,
                text[max(start, region.start) : min(end, region.end)],
            )
        )
        for region in regions_over(regions, start, end)
    )
    return marked / letters if letters else 0.0
