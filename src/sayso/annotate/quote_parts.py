"""Quotations parted where one ends and another begins, the speaker kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.values import Article, Quote, QuoteKind, Span

_OPENING = "\"“„«‟〝'‘`"
_PARTNERS = {"“": "”", "„": "“", "«": "»", "‟": "”", "〝": "〞", "‘": "’", "`": "'"}
# A mark, or the end of a paragraph, behind the last words of a quotation.
_CLOSED = re.compile(r"[.,;:!?…]*\s?(?:[\"”“»'’]|\n|\Z)")
_NEXT_PARAGRAPH = re.compile(rf"\s*\n\s*(?=[{_OPENING}])")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s*\Z")


def part_quotes(
    article: Article, sentences: Sequence[Span], quotes: Sequence[Quote]
) -> tuple[Quote, ...]:
    """The quotes, each that holds several quotations parted; ids ``q1`` ... anew.

    A new quotation begins with a paragraph in marks, with a sentence in marks behind
    words that are not, and with marks behind a narrated sentence; '"A," he said. "B."'
    stays one. Parts have the speakers of the whole, and the first one, or that beside
    the cue, has its cue and source. Words without marks in a paragraph of their own,
    without the cue, are no part of a quotation and go. No quotes give (). Cost: linear
    in the contents.

    Misses: two quotations in one pair of marks.
    """
    parted = [
        part for quote in quotes for part in _part_quote(article, sentences, quote)
    ]
    parted.sort(key=lambda one: (one.content[0].start, one.content[0].end))
    return tuple(
        replace(quote, id=f"q{number}") for number, quote in enumerate(parted, start=1)
    )


def _part_quote(
    article: Article, sentences: Sequence[Span], quote: Quote
) -> Iterator[Quote]:
    pieces = [piece for span in quote.content for piece in _split(article.text, span)]
    pieces = _drop_strays(article.text, quote, pieces)
    groups = _group_pieces(article.text, sentences, quote, pieces)
    if len(groups) == 1:
        yield replace(quote, content=tuple(groups[0]))
        return
    main = _find_main(groups, quote)
    for number, group in enumerate(groups):
        content = tuple(_strip(article.text, piece) for piece in group)
        kind = _tell_kind(article.text, content, quote.kind)
        part = replace(quote, content=content, kind=kind)
        yield part if number == main else replace(part, cue=(), source=())


def _split(text: str, span: Span) -> Iterator[Span]:
    """A content cut at each paragraph in it that opens with a mark."""
    start = span.start
    for found in _NEXT_PARAGRAPH.finditer(text, span.start, span.end):
        if found.start() > start:
            yield Span(span.article, start, found.start())
        start = found.end()
    if start < span.end:
        yield Span(span.article, start, span.end)


def _drop_strays(text: str, quote: Quote, pieces: Sequence[Span]) -> list[Span]:
    """The pieces in marks, and those in the paragraph of the cue or source."""
    if len(pieces) == 1 or not (quote.cue or quote.source):
        return list(pieces)
    kept = [
        piece
        for piece in pieces
        if _is_marked(text, piece) or _is_beside(text, quote, piece)
    ]
    return kept or list(pieces)


def _group_pieces(
    text: str, sentences: Sequence[Span], quote: Quote, pieces: Sequence[Span]
) -> list[list[Span]]:
    """The pieces that are one quotation each, in order."""
    groups: list[list[Span]] = [[pieces[0]]]
    for before, piece in pairwise(pieces):
        behind = _ends_sentence(text, before, piece)
        new = _is_marked(text, piece) and (
            "\n" in text[before.end : piece.start]
            or (behind and not _is_marked(text, groups[-1][0]))
            or _is_narrated(sentences, quote, before, piece)
        )
        if new:
            groups.append([piece])
        else:
            groups[-1].append(piece)
    return groups


def _is_marked(text: str, piece: Span) -> bool:
    """Whether a piece opens with a mark, which stands before it or is its first."""
    before = text[piece.start - 1] if piece.start else ""
    return text[piece.start] in _OPENING or (bool(before) and before in _OPENING)


def _is_beside(text: str, quote: Quote, piece: Span) -> bool:
    """Whether the cue or source stands in the paragraph of a piece."""
    start = text.rfind("\n", 0, piece.start) + 1
    end = text.find("\n", piece.end)
    stop = end if end >= 0 else len(text)
    return any(start <= one.start < stop for one in (*quote.cue, *quote.source))


def _ends_sentence(text: str, before: Span, piece: Span) -> bool:
    """Whether a sentence ends between two pieces, or with the first of them."""
    between = text[before.end - 1 : piece.start].rstrip(_OPENING)
    return bool(_SENTENCE_END.search(between))


def _is_narrated(
    sentences: Sequence[Span], quote: Quote, before: Span, piece: Span
) -> bool:
    """Whether a whole sentence without cue and source stands between two pieces."""
    own = (*quote.cue, *quote.source)
    return any(
        before.end <= sentence.start
        and sentence.end <= piece.start
        and not any(sentence.overlap(one) for one in own)
        for sentence in sentences
    )


def _find_main(groups: Sequence[Sequence[Span]], quote: Quote) -> int:
    """The number of the group that the cue stands nearest to, the first at a tie."""
    marks = [*quote.cue, *quote.source]
    if not marks:
        return 0
    at = marks[0].start

    def distance(number: int) -> int:
        return min(max(piece.start - at, at - piece.end, 0) for piece in groups[number])

    return min(range(len(groups)), key=distance)


def _strip(text: str, piece: Span) -> Span:
    """A piece without the marks and the white space at its edges; never empty.

    A mark that has its partner inside stays: '"A mess" is what she called it'.
    """
    start, end = piece.start, piece.end
    while end - 1 > start and text[end - 1].isspace():
        end -= 1
    partner = _PARTNERS.get(text[start], text[start])
    if text[start] in _OPENING and partner not in text[start + 1 : end - 1]:
        start += 1
        end -= text[end - 1] == partner and end - start > 1
    return Span(piece.article, min(start, end - 1), end)


def _tell_kind(text: str, content: Sequence[Span], kind: QuoteKind) -> QuoteKind:
    """The kind of a part: direct where all of it is in marks, else as it was.

    Of a mixed quotation a part without any mark is indirect.
    """
    if all(_is_marked(text, one) and _CLOSED.match(text, one.end) for one in content):
        return "direct"
    plain = not any(
        sign in _OPENING for one in content for sign in text[one.start : one.end]
    )
    return "indirect" if plain else "mixed" if kind == "direct" else kind
