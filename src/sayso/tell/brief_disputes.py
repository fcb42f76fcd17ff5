"""Which disputes a brief shows, and between which two values."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from sayso.tell.latest_reports import find_moment
from sayso.values import Annotated, Comparison, Fact

_CLASSES = ("contradicted", "updated")
_NAMES = ("name", "place", "person")


def rank_disputes(comparison: Comparison) -> tuple[list[int], list[int]]:
    """The places of disputes, and of those that are spellings, in their order.

    Contradictions come before updates, and then those of most reports. What differs in
    scope or precision is no dispute and stays out of the brief.
    """
    facts = comparison.disagree
    ranked = sorted(
        (place for place, fact in enumerate(facts) if fact.disagreement in _CLASSES),
        key=lambda place: (
            _CLASSES.index(facts[place].disagreement or "updated"),
            -len({one.span.article for one in facts[place].values}),
            place,
        ),
    )
    spellings = [place for place in ranked if is_spelling(facts[place])]
    return [place for place in ranked if place not in spellings], spellings


def is_spelling(fact: Fact) -> bool:
    """Whether the values are one name spelled in two ways ("Ruland", "Rowland")."""
    if fact.kind not in _NAMES:
        return False
    values = {one.value for one in fact.values}
    return all(
        set(one.split()) & set(other.split()) or one[:2] == other[:2]
        for one, other in combinations(sorted(values), 2)
    )


def choose_values(
    fact: Fact, reports: Sequence[Annotated]
) -> list[tuple[str, tuple[str, ...]]]:
    """Two values to show, each with the articles that give it.

    That of most reports, then the next; of an update, the newest.
    """
    ranked = _rank_values(fact)
    if fact.disagreement != "updated" or len(ranked) < 3:
        return ranked[:2]
    times = {
        report.article.id: find_moment(report.article)
        for report in reports
        if report.article.published is not None
    }
    dated = [pair for pair in ranked[1:] if any(one in times for one in pair[1])]
    if not dated:
        return ranked[:2]
    latest = max(
        dated, key=lambda pair: max(times[one] for one in pair[1] if one in times)
    )
    return [ranked[0], latest]


def _rank_values(fact: Fact) -> list[tuple[str, tuple[str, ...]]]:
    """The values of a fact with their articles, those that most reports give first."""
    articles: dict[str, dict[str, None]] = {}
    for one in fact.values:
        articles.setdefault(one.value, {})[one.span.article] = None
    order = {value: place for place, value in enumerate(articles)}
    return sorted(
        ((value, tuple(held)) for value, held in articles.items()),
        key=lambda pair: (-len(pair[1]), order[pair[0]]),
    )
