"""When reports came out, as events of their story."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.text import split_words
from sayso.values import Annotated, Event, Span

# A sentence of fewer words does not stand for its report.
_FEWEST_WORDS = 4


def find_publications(reports: Sequence[Annotated]) -> list[tuple[int, Event]]:
    """The publication of each report whose time is known, told by its headline."""
    found: list[tuple[int, Event]] = []
    for at, report in enumerate(reports):
        article = report.article
        span = _find_headline(report)
        if article.published is None or span is None:
            continue
        day = article.published_day
        found.append(
            (
                at,
                Event(
                    text=article.words_of(span),
                    support=(span,),
                    when=article.published,
                    earliest=day.isoformat() if day else None,
                    latest=day.isoformat() if day else None,
                    is_publication=True,
                ),
            )
        )
    return found


def _find_headline(report: Annotated) -> Span | None:
    """The headline in the text, else the first sentence of a paragraph."""
    for block in report.article.blocks:
        if block.kind == "headline":
            return block.span
    for block in report.article.blocks:
        if block.kind == "paragraph":
            inside = [s for s in report.sentences if block.span.contains(s)]
            return _find_whole(report, inside) or block.span
    return _find_whole(report, report.sentences)


def _find_whole(report: Annotated, sentences: Sequence[Span]) -> Span | None:
    """The first sentence with words enough; a place and a dash at the head tell none.

    Else the first one of all.
    """
    for sentence in sentences:
        if len(split_words(report.article.words_of(sentence))) >= _FEWEST_WORDS:
            return sentence
    return sentences[0] if sentences else None


def bound_publication(report: Annotated) -> tuple[date, date] | None:
    """The day of a publication as first and last; None where it is not known."""
    day = report.article.published_day
    return (day, day) if day else None


def tell_moment(report: Annotated) -> str:
    """A publication's time as text that sorts; a day alone stands at its start."""
    at = report.article.published_at
    return at.isoformat() if at else report.article.published or ""
