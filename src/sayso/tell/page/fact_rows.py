"""Facts for the page: what reports agree on, dispute, and have alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.tell.page.labels import count_noun
from sayso.tell.page.moments import tell_when
from sayso.tell.page.places import Cite, Places
from sayso.tell.surroundings import Excerpt, excerpt_spans
from sayso.values import Comparison, Fact, Origin, Span

CLASSES = {
    "contradicted": ("contradicted", "Both cannot be right."),
    "updated": ("updated", "A later report knows more."),
    "scope": ("scope", "The reports count or mean different things."),
    "precision": ("precision", "One report is more exact than the other."),
}

# "12 to 15 shootings" is compared by its middle, which no report gives.
_NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\w+teen|\w+ty)"
)
_RANGE = re.compile(
    rf"(?i)\b{_NUMBER} (?:to|or) {_NUMBER}\b|\bbetween {_NUMBER} and {_NUMBER}\b|"
    r"\d\s?[-–]\s?\d"
)


@dataclass(frozen=True, slots=True)
class FactSide:
    """One value of a fact in its words, with the reports that give it so."""

    words: str
    cites: tuple[Cite, ...]
    value: str
    only: str


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact: its sides, on how many say-sos it rests and on whose.

    ``is_name`` marks a name or a place that reports write alike: told, and no more.
    """

    anchor: str
    about: str
    kind: str
    sides: tuple[FactSide, ...]
    outlets: str
    say_sos: str
    origins: str
    why: str
    mark: str
    meaning: str
    only: str
    is_name: bool


@dataclass(frozen=True, slots=True)
class LoneFacts:
    """What one report alone has: sentences with what only they tell."""

    cite: Cite
    excerpts: tuple[Excerpt, ...]
    links: tuple[str, ...]
    only: str


def build_facts(
    facts: tuple[Fact, ...], places: Places, prefix: str
) -> tuple[FactRow, ...]:
    """One row for each fact, in the order given. Cost: linear in their values."""
    return tuple(
        _build_row(fact, f"{places.key}-{prefix}{number}", places)
        for number, fact in enumerate(facts, start=1)
    )


def _build_row(fact: Fact, anchor: str, places: Places) -> FactRow:
    articles = [value.span.article for value in fact.values]
    origins = dict.fromkeys(one.origin for one in fact.supports)
    sides = build_sides(fact, places)
    mark, meaning = CLASSES.get(fact.disagreement or "", ("", ""))
    return FactRow(
        anchor,
        fact.about,
        fact.kind,
        sides,
        count_noun(places.count_outlets(articles), "outlet"),
        count_noun(fact.independent, "say-so"),
        _tell_origins(origins),
        fact.why if any(one.kind != "unattributed" for one in origins) else "",
        mark,
        meaning,
        places.only(articles),
        is_bare_name(fact, sides),
    )


def is_bare_name(fact: Fact, sides: tuple[FactSide, ...]) -> bool:
    """Whether a fact is only that a name or a place is the same in every report."""
    return fact.kind in ("name", "place", "person") and len(sides) == 1


def _tell_origins(origins: Iterable[Origin]) -> str:
    """Who is named for a fact, in the order of the reports."""
    labels = dict.fromkeys(one.label for one in origins if one.kind != "unattributed")
    return "; ".join(labels) or "no source named"


def build_sides(fact: Fact, places: Places) -> tuple[FactSide, ...]:
    """The values, reports with the same words together, in order of the reports.

    Values that differ keep the order of the fact: the best supported comes first.
    """
    cites: dict[tuple[str, str], list[Cite]] = {}
    ordered = sorted(fact.values, key=lambda one: places.order(one.span))
    for value in ordered:
        cite = places.cite(value.span)
        words = " ".join((places.words(value.span) or value.text).split())
        if cite is not None:
            cites.setdefault((words, value.value), []).append(cite)
    sides = [
        FactSide(
            words,
            tuple(found),
            _tell_value(fact, words, value),
            places.only([one.report.article.id for one in found]),
        )
        for (words, value), found in cites.items()
    ]
    by_report = sorted(sides, key=lambda side: side.cites[0].report.position)
    if not fact.disagreement:
        return tuple(by_report)
    values = list(dict.fromkeys(value.value for value in fact.values))
    told = {id(side): key[1] for side, key in zip(sides, cites, strict=True)}
    return tuple(sorted(by_report, key=lambda side: values.index(told[id(side)])))


def _tell_value(fact: Fact, words: str, value: str) -> str:
    """A value in words a reader knows; empty where the report's words say it.

    Only what is counted or dated has a value worth reading beside the words: "after
    eleven minutes" has one, "£1,214,000" has not.
    """
    if fact.kind not in ("number", "age", "quantity", "date", "time"):
        return ""
    is_dated = fact.kind in ("date", "time")
    # A count is no decade: 312 people are not "the 3120s".
    is_count = not is_dated and value.replace(".", "").replace(",", "").isdigit()
    told = _part_thousands(value) if is_count else tell_when(value) or value
    if is_count and _RANGE.search(words):
        return ""
    plain = words.casefold().replace(",", "")
    return "" if told.casefold().replace(",", "") in plain else told


def _part_thousands(value: str) -> str:
    """A count as it is printed: "1400000" is "1,400,000"."""
    return f"{int(value):,}" if value.isascii() and value.isdigit() else value


def build_lone(comparison: Comparison, places: Places) -> tuple[LoneFacts, ...]:
    """What each report alone has, by report, in order of its text."""
    by_article: dict[str, list[Span]] = {}
    for one in comparison.only:
        if places.words(one.span).strip():
            by_article.setdefault(one.span.article, []).append(one.span)
    lone = []
    for report in places.reports:
        spans = sorted(by_article.get(report.article.id, ()))
        if not spans:
            continue
        excerpts = excerpt_spans(report.annotated, spans)
        links = tuple(f"#{places.anchor(one.first)}" for one in excerpts)
        first = Cite(report, links[0], places.words(spans[0]))
        only = places.only((report.article.id,))
        lone.append(LoneFacts(first, excerpts, links, only))
    return tuple(lone)
