"""The words that spans stand in, for a reader who sees the spans alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.values import Annotated, Span

# A line and a half of a terminal; tried between 60 and 160.
_MAX_CHARS = 100
_CUT = "…"
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Spans of one sentence in its words, on one line.

    ``pieces`` are the words in order, each with whether it is one of the spans.
    """

    first: Span
    pieces: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        """All words of the excerpt."""
        return "".join(words for words, _ in self.pieces)


def excerpt_spans(
    report: Annotated, spans: Iterable[Span], *, max_chars: int = _MAX_CHARS
) -> tuple[Excerpt, ...]:
    """The sentences of spans, each once with its spans marked; of a long one a part.

    What is left out of a sentence is shown by an ellipsis; no word is cut. Without
    sentences the line of the text stands for one. No spans give no excerpt. Cost:
    logarithmic in the sentences, and linear in what is shown.
    """
    grouped: dict[int, list[Span]] = {}
    for span in sorted(spans):
        grouped.setdefault(_find_sentence(report, span)[0], []).append(span)
    return tuple(_make_excerpt(report, held, max_chars) for held in grouped.values())


def _make_excerpt(report: Annotated, spans: list[Span], max_chars: int) -> Excerpt:
    """Spans of one sentence with as many of the words around them as there is room."""
    text = report.article.text
    start, end = spans[0].start, max(span.end for span in spans)
    first, last = _find_sentence(report, report.article.span(start, end))
    begin, behind = first, last
    if last - first > max_chars:
        spare = max(0, max_chars - (end - start)) // 2
        begin = _widen_left(text, first, max(first, start - spare), start)
        behind = _widen_right(text, last, min(last, end + spare), end)
    pieces: list[tuple[str, bool]] = []
    at = begin
    for span in spans:
        if span.start > at:
            pieces.append((text[at : span.start], False))
        if span.end > max(at, span.start):
            pieces.append((text[max(at, span.start) : span.end], True))
        at = max(at, span.end)
    pieces.append((text[at:behind], False))
    opening = f"{_CUT} " if text[first:begin].strip() else ""
    closing = f" {_CUT}" if text[behind:last].strip() else ""
    return Excerpt(spans[0], _join_pieces(opening, pieces, closing))


def _join_pieces(
    opening: str, pieces: list[tuple[str, bool]], closing: str
) -> tuple[tuple[str, bool], ...]:
    """Pieces with single spaces, none at either end."""
    folded = [(_SPACE.sub(" ", words), is_shown) for words, is_shown in pieces]
    folded[0] = (folded[0][0].lstrip(), folded[0][1])
    folded[-1] = (folded[-1][0].rstrip(), folded[-1][1])
    whole = [(opening, False), *folded, (closing, False)]
    return tuple((words, is_shown) for words, is_shown in whole if words)


def _find_sentence(report: Annotated, span: Span) -> tuple[int, int]:
    """The borders of the sentence that a span begins in, of its line where it has none.

    A span that runs on behind its sentence widens it.
    """
    text, sentences = report.article.text, report.sentences
    at = bisect_right(sentences, span.start, key=lambda one: one.start) - 1
    if at >= 0 and span.start < sentences[at].end:
        return sentences[at].start, max(span.end, sentences[at].end)
    begin = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return begin, end if end >= 0 else len(text)


def _widen_left(text: str, lowest: int, at: int, start: int) -> int:
    """The start of the first whole word at or behind ``at``, up to ``start``."""
    if at <= lowest:
        return lowest
    while at < start and not text[at - 1].isspace():
        at += 1
    return at


def _widen_right(text: str, highest: int, at: int, end: int) -> int:
    """The end of the last whole word at or before ``at``, down to ``end``."""
    if at >= highest:
        return highest
    while at > end and not text[at].isspace():
        at -= 1
    return at
