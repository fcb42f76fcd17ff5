"""Checkable words that one report of a story alone has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sayso.compare.claims import Claim
from sayso.compare.groups import Group
from sayso.compare.pages import Page
from sayso.compare.phrases import find_phrase, skip_cue, skip_dateline
from sayso.text import split_words
from sayso.values import FactKind, OnlyHere, Span

_LEAST_PHRASE = 6
_NAME_BEFORE = re.compile(
    r"(?:\b[a-z]{3,12}\s)?(?:\b[A-Z][\w.'’-]{0,20}\s){0,3}\b[A-Z][\w.'’-]{0,20}"
    r"(?:,\s|\s\()\Z"
)
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
        told = [
            (claim.span, claim.kind)
            for claim in of_page.get(at, [])
            if claim.topic[0] not in ("when", "hour")
            and not any(span.overlap(claim.span) for span in held)
        ]
        told += [(row.span, row.kind) for row in _find_names(page, reports_with, held)]
        found += _show_phrases(page, sorted(told), held)[:_MOST_SINGLES]
    return tuple(found)


def _show_phrases(
    page: Page, told: Sequence[tuple[Span, FactKind]], held: Sequence[Span]
) -> list[OnlyHere]:
    """Values as the phrases that tell them, two of one phrase once.

    "2" is told as "son Anton, 2"; a phrase does not take in what a fact holds.
    """
    article = page.report.article
    rows: list[OnlyHere] = []
    for span, kind in told:
        line = page.find_line(span)
        if line is None:
            continue
        whole = skip_dateline(article.text, page.lines[line].span)
        if span.start < whole.start:
            continue
        phrase = find_phrase(article.text, whole, _reach_name(page, span, whole))
        if any(one.overlap(phrase) > len(one) // 2 for one in held):
            phrase = _reach_name(page, span, whole)
        phrase = skip_cue(article.text, phrase)
        is_bare = phrase == span or len(phrase) < _LEAST_PHRASE
        if (
            is_bare
            or span.overlap(phrase) < len(span)
            or (rows and rows[-1].span.overlap(phrase))
        ):
            continue
        rows.append(OnlyHere(phrase, article.words_of(phrase), kind))
    return rows


def _reach_name(page: Page, span: Span, line: Span) -> Span:
    """A value with the name right before it: "Anton Berg, 2"."""
    text = page.report.article.text
    words = text[line.start : span.start] if line.start < span.start else ""
    match = _NAME_BEFORE.search(words[-80:])
    if match is None:
        return span
    return Span(span.article, span.start - len(match.group()), span.end)


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
