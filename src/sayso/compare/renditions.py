"""Quotes with the words that they put in marks, ready to be compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.compare.wordings import Wording, read_wording
from sayso.text import split_words
from sayso.values import Annotated, Article, Quote, Span

_OPENING = '"“„«'
_CLOSING = '"”“»'
# Double marks of any style; single ones only where no letter stands at their outside.
_PIECE = re.compile(
    r"[\"“„«](?P<double>[^\"“”„«»\n]{1,2000})[\"”“»]"
    r"|(?<!\w)['‘](?P<single>(?:[^'‘’\n]|(?<=\w)['’](?=\w)){1,2000})['’](?!\w)"
)


@dataclass(frozen=True)
class Rendition:
    """One quote of one report: the words in marks, and the reporter's around them.

    ``wording`` holds the words in quotation marks, or all words of an indirect quote;
    ``is_marked`` tells which. Not slotted: ``clause`` is computed once and kept.
    """

    article: Article
    quote: Quote
    wording: Wording
    is_marked: bool

    @cached_property
    def clause(self) -> frozenset[str]:
        """Stems of the content words of the quote's clause outside the marks."""
        begin = min(span.start for span in self.quote.content)
        end = max(span.end for span in self.quote.content)
        text = self.article.text
        while begin > 0 and text[begin - 1] not in ".!?\n" and end - begin < 600:
            begin -= 1
        whole = read_wording(self.article, (Span(self.article.id, begin, end),))
        inside = {token.start for token in self.wording.tokens}
        return frozenset(
            token.stem
            for token in whole.tokens
            if token.is_content and token.start not in inside
        )

    @property
    def start(self) -> int:
        """Where the quote starts in its article."""
        return self.quote.content[0].start if self.quote.content else 0

    @property
    def order(self) -> tuple[str, int, str]:
        """The place of the quote among all: article, offset, id."""
        return (self.article.id, self.start, self.quote.id)


def read_renditions(reports: Sequence[Annotated]) -> list[Rendition]:
    """Every quote of the reports with its words, in the order given. Cost: linear."""
    return [
        read_rendition(report.article, quote, tuple(name.span for name in report.names))
        for report in reports
        for quote in report.quotes
    ]


def read_rendition(
    article: Article, quote: Quote, names: tuple[Span, ...] = ()
) -> Rendition:
    """One quote with the words that stand in marks; of an indirect one, all words.

    Titles and names in marks inside a reporter's clause are nobody's words.
    """
    spans = _find_marked(article, quote)
    if quote.kind != "direct":
        spans = tuple(one for one in spans if not _is_title(article, one, names))
    is_marked = bool(spans)
    wording = read_wording(article, spans or quote.content)
    return Rendition(article, quote, wording, is_marked)


def _find_marked(article: Article, quote: Quote) -> tuple[Span, ...]:
    """The spans in quotation marks of a quote; a direct one is in marks throughout."""
    if quote.kind == "direct":
        return quote.content
    found: list[Span] = []
    for span in quote.content:
        if _is_enclosed(article.text, span):
            found.append(span)
        else:
            found += _find_pieces(article, span)
    return tuple(found)


def _is_title(article: Article, span: Span, names: tuple[Span, ...]) -> bool:
    """Whether words in marks are a name of the report, or all written as a title.

    The film "Low Tide Rising," is no saying; "Never Again!" may be one.
    """
    words = article.words_of(span).rstrip(".,;")
    if any(one.start <= span.start and span.end <= one.end + 1 for one in names):
        return True
    long = [word for word in split_words(words) if len(word.text) > _SMALL_WORD]
    shown = words[-1:] not in "!?…" and len(long) > 1
    return shown and all(word.text[:1].isupper() for word in long)


_SMALL_WORD = 3


def _is_enclosed(text: str, span: Span) -> bool:
    """Whether quotation marks stand right around a span."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end :][:1]
    return before in (*_OPENING, "'", "‘") and after in (*_CLOSING, "'", "’")


def _find_pieces(article: Article, span: Span) -> list[Span]:
    """The pieces in marks inside a span, marks left out."""
    pieces = []
    end = min(len(article.text), span.end + 1)
    for match in _PIECE.finditer(article.text, max(0, span.start - 1), end):
        name = "double" if match.group("double") is not None else "single"
        start, stop = match.span(name)
        if stop > start and stop <= span.end:
            pieces.append(Span(article.id, max(start, span.start), stop))
    return pieces
