"""The words that a span stands in, for a reader who sees the span alone."""

from __future__ import annotations

from bisect import bisect_right

from sayso.values import Annotated, Span

# A line and a half of a terminal; tried between 60 and 160.
_MAX_CHARS = 100
_CUT = "…"


def find_surroundings(
    report: Annotated, span: Span, *, max_chars: int = _MAX_CHARS
) -> str:
    """The sentence of a span on one line, or the words next to it in a long one.

    What is left out of the sentence is shown by an ellipsis; no word is cut. Without
    sentences the line of the text stands for one. Cost: logarithmic in the sentences,
    and linear in ``max_chars``.
    """
    text = report.article.text
    begin, end = _find_sentence(report, span)
    if end - begin > max_chars:
        spare = max(0, max_chars - len(span)) // 2
        begin = _widen_left(text, begin, max(begin, span.start - spare), span.start)
        end = _widen_right(text, end, min(end, span.end + spare), span.end)
    words = " ".join(text[begin:end].split())
    first, last = _find_sentence(report, span)
    opening = f"{_CUT} " if text[first:begin].strip() else ""
    closing = f" {_CUT}" if text[end:last].strip() else ""
    return f"{opening}{words}{closing}"


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
