"""Facts before their origins are traced, and which of them tell a reader something."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.compare.phrases import is_mostly_in, list_quoted
from sayso.text import fold_outlet
from sayso.values import Annotated, DisagreementClass, FactKind, FactValue, Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact before its origins are traced.

    ``is_checked`` marks what a desk checks first, ages and tolls: told even where one
    house alone has two reports of it, or a longer statement holds it.
    """

    about: str
    kind: FactKind
    values: tuple[FactValue, ...]
    disagreement: DisagreementClass | None = None
    is_checked: bool = False

    @property
    def articles(self) -> frozenset[str]:
        """The reports that give a value."""
        return frozenset(value.span.article for value in self.values)


def keep_shared(drafts: Iterable[Draft], reports: Sequence[Annotated]) -> list[Draft]:
    """Drafts that two outlets carry, in their own words.

    Two reports of one outlet are one voice; reports without an outlet are each their
    own. Where every value is a quotation's, it is an utterance and no fact.
    """
    outlets = {
        report.article.id: fold_outlet(report.article.outlet) or f"#{report.article.id}"
        for report in reports
    }
    quoted = {report.article.id: list_quoted(report) for report in reports}
    return [
        draft
        for draft in drafts
        if (draft.is_checked or len({outlets[one] for one in draft.articles}) > 1)
        and not all(
            is_mostly_in(quoted[value.span.article], value.span)
            for value in draft.values
        )
    ]


def drop_repeated(drafts: Iterable[Draft], others: Sequence[Draft]) -> list[Draft]:
    """Drafts without those whose words another fact holds in the same reports."""
    taken: dict[str, list[tuple[Span, int]]] = {}
    for nth, draft in enumerate(others):
        for value in draft.values:
            taken.setdefault(value.span.article, []).append((value.span, nth))
    kept: list[Draft] = []
    number = len(others)
    for draft in drafts:
        hits = [
            {
                nth
                for span, nth in taken.get(value.span.article, ())
                if 2 * span.overlap(value.span) > len(value.span)
            }
            for value in draft.values
        ]
        if hits and set.intersection(*hits):
            continue
        kept.append(draft)
        for value in draft.values:
            taken.setdefault(value.span.article, []).append((value.span, number))
        number += 1
    return kept


def drop_contained(drafts: Iterable[Draft], statements: Sequence[Draft]) -> list[Draft]:
    """Drafts without those of which a statement holds every value.

    "Two lifeboats" needs no telling beside "two lifeboats took off the passengers".
    """
    by_article: Mapping[str, list[tuple[Span, int]]] = _index(statements)
    kept = []
    for draft in drafts:
        holders = [
            {
                nth
                for span, nth in by_article.get(value.span.article, ())
                if span.contains(value.span)
            }
            for value in draft.values
        ]
        if draft.is_checked or not set.intersection(*holders):
            kept.append(draft)
    return kept


def _index(drafts: Sequence[Draft]) -> dict[str, list[tuple[Span, int]]]:
    """The spans of drafts by article, each with the draft's place."""
    found: dict[str, list[tuple[Span, int]]] = {}
    for nth, draft in enumerate(drafts):
        for value in draft.values:
            found.setdefault(value.span.article, []).append((value.span, nth))
    return found
