"""Checkable words that one report of a story alone has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sayso.compare.claims import Claim
from sayso.compare.groups import Group
from sayso.compare.pages import Page
from sayso.text import split_words
from sayso.values import FactKind, OnlyHere, Span

# A reader looks at a handful a report.
_MOST_SINGLES = 12


def find_singles(
    pages: Sequence[Page], groups: Sequence[Group], values: Sequence[Span]
) -> tuple[OnlyHere, ...]:
    """What one report alone states with a number or a name, in order of the text.

    ``values`` are the spans that facts hold; a single touches none of them. At most
    twelve a report. Cost: linear in claims and names.
    """
    taken: dict[str, list[Span]] = {}
    for span in values:
        taken.setdefault(span.article, []).append(span)
    of_page: dict[int, list[Claim]] = {}
    for group in groups:
        if len(group.pages) == 1:
            claim = group.claims[0]
            of_page.setdefault(claim.page, []).append(claim)
    reports_with = Counter(word for page in pages for word in _list_words(page))
    found = []
    for at, page in enumerate(pages):
        held = taken.get(page.report.article.id, [])
        rows = [
            OnlyHere(claim.span, page.report.article.words_of(claim.span), claim.kind)
            for claim in of_page.get(at, [])
            if claim.topic[0] not in ("when", "hour")
            and not any(span.overlap(claim.span) for span in held)
        ]
        rows += _find_names(page, reports_with, held)
        rows.sort(key=lambda row: row.span)
        found += rows[:_MOST_SINGLES]
    return tuple(found)


def _list_words(page: Page) -> set[str]:
    """The folded words of a report."""
    return {word.folded for word in split_words(page.report.article.text)}


def _find_names(
    page: Page, reports_with: Mapping[str, int], held: Sequence[Span]
) -> Iterator[OnlyHere]:
    """Names of two words or more, none of which another report has."""
    seen: set[tuple[str, ...]] = set()
    article = page.report.article
    for name in page.report.names:
        if page.find_line(name.span) is None:
            continue
        words = split_words(article.text, name.span.start, name.span.end)
        key = tuple(word.folded for word in words)
        if len(key) < 2 or key in seen:
            continue
        seen.add(key)
        if all(reports_with[word] == 1 for word in key) and not any(
            span.overlap(name.span) for span in held
        ):
            kind: FactKind = "place" if name.type == "place" else "name"
            yield OnlyHere(name.span, article.words_of(name.span), kind)
