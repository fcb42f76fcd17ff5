"""Which of two reports a passage was copied from, where the reports tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from sayso.compare.credits import (
    find_agencies,
    find_witnesses,
    is_credited,
    name_own_agency,
)
from sayso.compare.page_numbers import compare_page_numbers
from sayso.text import fold_outlet
from sayso.values import Article

# Two prints of one text within this time are two feeds of it, not a copy of each other.
_LEAST_HOURS = 1.0
# From this share of its words on, a report counts as contained in another.
_CONTAINED = 0.8


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a report says of where its text is from, read once a report."""

    article: Article
    outlet: str
    own_agency: str | None
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether the first report is the source (None: unknown), and the evidence."""

    first_is_source: bool | None
    evidence: tuple[str, ...]


def read_provenance(article: Article) -> Provenance:
    """The outlet and the agencies of a report. Cost: linear in its text."""
    return Provenance(
        article,
        fold_outlet(article.outlet),
        name_own_agency(article),
        find_agencies(article),
    )


def decide_direction(
    one: Provenance, other: Provenance, shares: tuple[float, float], words: str
) -> Decision:
    """Which report the other was copied from, or that it can not be known.

    ``shares`` are the parts of each report's words that stand in the other, in
    [0, 1]; ``words`` those of the passage. Method: a report that credits the other for
    it was copied from it, be it by name, by the agency that the other is, or inside the
    passage ("a letter seen by ..."); but not if it came out earlier, except that an
    agency renews its page, so the stamp on it may be later than its copies'. Within
    one outlet the later follows the earlier, by its time or by the number that the
    outlet's system gave its page; where these two differ, it is unknown. Two prints
    that both credit an agency come from that, whatever their times; times of different
    outlets alone decide nothing, for both may have it from a third.
    """
    credits = (_credits(other, one, words), _credits(one, other, words))
    earlier = _compare_times(one.article, other.article)
    shared = bool(set(one.agencies) & set(other.agencies))
    same_outlet = bool(one.outlet) and one.outlet == other.outlet
    counted = (
        compare_page_numbers(one.article.url, other.article.url)
        if same_outlet
        else None
    )
    first: bool | None = None
    if credits[0] != credits[1]:
        source = one if credits[0] else other
        if source.own_agency or earlier is None or earlier == credits[0]:
            first = credits[0]
    elif same_outlet and not shared:
        told = {sign for sign in (earlier, counted) if sign is not None}
        first = told.pop() if len(told) == 1 else None
    copied = max(shares) if first is None else shares[1 if first else 0]
    signs = {
        "credit": any(credits) or shared,
        "wire": shared,
        "containment": copied >= _CONTAINED,
        "time": _speaks_for(earlier, first),
        "same_outlet": same_outlet,
        "number": _speaks_for(counted, first),
    }
    evidence = tuple(name for name, holds in signs.items() if holds)
    return Decision(first, evidence or (() if first is not None else ("wording",)))


def _speaks_for(sign: bool | None, first: bool | None) -> bool:
    """Whether a sign of order is there and does not speak against the direction."""
    return sign is not None and first in (None, sign)


def _credits(reader: Provenance, source: Provenance, words: str) -> bool:
    """Whether ``reader`` credits ``source`` for its text or for these words of it."""
    if reader.outlet == source.outlet or not source.outlet:
        return False
    if source.own_agency is not None:
        if reader.own_agency is not None:
            return False
        if source.own_agency in (*reader.agencies, *find_witnesses(words)):
            return True
    return is_credited(reader.article, source.outlet)


def _compare_times(one: Article, other: Article) -> bool | None:
    """Whether the first came out earlier; None where times do not tell.

    A day without an hour is its noon and must differ by a day; moments by an hour.
    """
    if one.published_day is None or other.published_day is None:
        return None
    moments = (one.published_at, other.published_at)
    if moments[0] is None or moments[1] is None:
        if one.published_day == other.published_day:
            return None
        return one.published_day < other.published_day
    hours = (moments[1] - moments[0]).total_seconds() / 3600
    if abs(hours) < _LEAST_HOURS:
        return None
    return hours > 0


def order_by_time(article: Article) -> tuple[datetime, str]:
    """A sort key: time of publication, undated last, then id."""
    if article.published_at is not None:
        return (article.published_at, article.id)
    day = article.published_day or date.max
    return (datetime.combine(day, time(12), UTC), article.id)
