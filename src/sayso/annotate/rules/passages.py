"""Passages: paragraphs cut into words, signs and sentences that mind the marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.annotate.rules.marks import Marked, find_marked
from sayso.annotate.rules.paragraphs import Paragraph, find_paragraphs
from sayso.values import Article, BlockKind, Span

# Words with inner apostrophes, hyphens and stops; titles, initials and short forms
# keep their stop, so that "Sen. Ng" does not look like the end of a sentence.
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Capt|Sgt|Maj|Rev|St|Jr|Sr"
    r"|Prof|Inc|Corp|Ltd|Co|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\."
    # "he's" is a pronoun and a verb
    r"|\b(?i:I|you|he|she|it|we|they|who|that|there|what)(?=['’](?i:s|d|ve|re|ll|m)\b)"
    r"|['’](?i:s|d|ve|re|ll|m)\b"
    r"|[$€£#@]?\w+(?:['’.&/‐‑-]\w+)*(?:['’](?!\w))?%?"
    # control characters are nothing to read, however many
    r"|[\x00-\x08\x0e-\x1f\x7f]+"
    r"|\.{2,}|''|``|--+|(?P<sign>[^\w\s])(?P=sign){4,}+|\S"
)

_CLOSED = frozenset(".!?…")
_OPENING = frozenset("\"'“‘«„(`[")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign of a passage.

    ``low`` is the word folded for look-up (lower case, straight apostrophe);
    ``region`` the position of the marked stretch that holds the token, -1 outside.
    """

    start: int
    end: int
    low: str
    is_word: bool
    is_capital: bool
    region: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph: its tokens, its marked stretches, its sentences as token ranges.

    ``region_tokens`` holds, for each marked stretch, the range of its tokens, marks
    included. A sentence never ends inside a marked stretch.
    """

    start: int
    end: int
    kind: BlockKind
    tokens: tuple[Token, ...]
    regions: tuple[Marked, ...]
    region_tokens: tuple[tuple[int, int], ...]
    sentences: tuple[tuple[int, int], ...]


def find_passages(article: Article, sentences: Sequence[Span]) -> tuple[Passage, ...]:
    """The passages of an article in order: its paragraphs that look like text.

    Empty text gives (). Cost: linear.
    """
    text = article.text
    paragraphs = tuple(find_paragraphs(article))
    marked = find_marked(text, [(one.start, one.end) for one in paragraphs])
    starts = sorted(span.start for span in sentences)
    return tuple(
        _make_passage(text, paragraph, regions, starts)
        for paragraph, regions in zip(paragraphs, marked, strict=True)
    )


def _make_passage(
    text: str,
    paragraph: Paragraph,
    regions: tuple[Marked, ...],
    starts: Sequence[int],
) -> Passage:
    start, end = paragraph.start, paragraph.end
    tokens = _split_tokens(text, start, end, regions)
    ranges = _range_regions(tokens, regions)
    return Passage(
        start,
        end,
        paragraph.kind,
        tokens,
        regions,
        ranges,
        _split_sentences(text, tokens, regions, ranges, starts),
    )


def _split_tokens(
    text: str, start: int, end: int, regions: Sequence[Marked]
) -> tuple[Token, ...]:
    tokens: list[Token] = []
    at, place = 0, start
    # Cut at the marks first: a mark is never part of a word's token.
    cuts = sorted(
        {c for r in regions for c in (r.start, r.inner_start, r.inner_end, r.end)}
    )
    for stop in (*cuts, end):
        for match in _TOKEN.finditer(text, place, stop):
            word = match.group()
            while at < len(regions) and regions[at].end <= match.start():
                at += 1
            inside = at < len(regions) and regions[at].start <= match.start()
            tokens.append(
                Token(
                    match.start(),
                    match.end(),
                    word.replace("’", "'").lower(),
                    word[0].isalnum() or (len(word) > 1 and word[1].isalnum()),
                    word[0].isupper(),
                    at if inside else -1,
                )
            )
        place = stop
    return tuple(tokens)


def _range_regions(
    tokens: Sequence[Token], regions: Sequence[Marked]
) -> tuple[tuple[int, int], ...]:
    first = [-1] * len(regions)
    last = [-1] * len(regions)
    for at, token in enumerate(tokens):
        if token.region >= 0:
            if first[token.region] < 0:
                first[token.region] = at
            last[token.region] = at + 1
    return tuple(zip(first, last, strict=True))


# "PORT ELLERY, March 3 (Northern Wire) - ", "HAWTHORNE — ": where a report was filed.
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]+(?:\s+(?:[A-Z][A-Z.'’-]*|de|of)){0,4})"
    r"(?:,\s*[A-Z][\w. ]{1,25}){0,3}(?:\s*\([^()\n]{2,40}\))?,?\s*(?:—|–|―|--|-)\s+"
    r"|[A-Z][\w.'’-]*(?:[ ,]+[A-Z][\w.'’-]*){0,5}(?:,?\s+\d{1,2})?"
    r"\s*\([A-Z][^()\n]{1,40}\)\s*(?:—|–|―|--|-)\s+"
)


def _find_dateline_end(text: str, tokens: Sequence[Token]) -> int:
    """The first token behind a dateline at the front; 0 where none stands there."""
    if not tokens:
        return 0
    match = _DATELINE.match(text, tokens[0].start, tokens[-1].end)
    if match is None:
        return 0
    return bisect_left(tokens, match.end(), key=lambda token: token.start)


def _split_sentences(
    text: str,
    tokens: Sequence[Token],
    regions: Sequence[Marked],
    ranges: Sequence[tuple[int, int]],
    starts: Sequence[int],
) -> tuple[tuple[int, int], ...]:
    """Sentences as token ranges: the given starts, corrected for quotation marks.

    A dateline is a sentence of its own.
    """
    cuts = [0]
    opened = _find_dateline_end(text, tokens)
    if opened:
        cuts.append(opened)
    for at in range(opened + 1, len(tokens)):
        token, before = tokens[at], tokens[at - 1]
        if token.region >= 0 and token.region == before.region:
            continue
        place = bisect_left(starts, before.end)
        given = place < len(starts) and starts[place] <= token.start
        if before.region >= 0:
            region = regions[before.region]
            closed = text[region.inner_end - 1] in _CLOSED
            begins = token.is_capital or text[token.start] in _OPENING
            if (given or closed) and begins:
                cuts.append(at)
        elif given and (token.is_capital or not token.low[0].isalpha()):
            cuts.append(at)
    cuts.append(len(tokens))
    return tuple((one, other) for one, other in pairwise(cuts) if other > one)
