"""The events of a story in the order they happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.tell.event_dates import Dating, choose_dating, find_spread
from sayso.tell.event_drafts import Draft, make_draft, select_drafts
from sayso.tell.event_groups import group_happenings, is_main_part
from sayso.tell.event_orders import order_events
from sayso.tell.event_texts import trim_event
from sayso.tell.happenings import find_happenings
from sayso.tell.leanings import Footing, make_footing
from sayso.tell.ordered_events import Ordered
from sayso.tell.pools import Pool, fill_pool, stem_words
from sayso.tell.publications import bound_publication, find_publications, tell_moment
from sayso.values import Annotated, Comparison, Event, Span, Timeline


def build_timeline(reports: Sequence[Annotated], comparison: Comparison) -> Timeline:
    """The dated and ordered events of a story's reports, with their publications.

    An event is a sentence with a past event in it, outside quotation marks, that a
    report dates, puts in sequence or makes its news, or that several reports tell.
    ``text`` is the exact words of ``support[0]``, at most 35 words. Where reports
    date one event apart, ``spread`` holds each value. No reports, no events. Reports
    in any order give the same. Cost: linear in the sentences, but for those that
    share words.

    Misses: events told only inside quotations; two events in one sentence.
    """
    ordered = sorted(reports, key=lambda report: report.article.id)
    footings = [make_footing(report) for report in ordered]
    pool = fill_pool(ordered)
    happenings = find_happenings(footings, pool)
    groups = group_happenings(
        happenings,
        pool,
        comparison,
        _find_name_stems(ordered),
        [report.article.published_day for report in ordered],
    )
    drafts = select_drafts(
        [
            draft
            for group in groups
            if (draft := make_draft([happenings[at] for at in group], footings, pool))
        ]
    )
    publications = find_publications(ordered)
    events = [
        *(_make_event(draft, footings, pool, comparison) for draft in drafts),
        *(event for _, event in publications),
    ]
    places = [
        *(
            Ordered(
                _bound(draft.datings),
                draft.happenings,
                news_day=_find_news_day(draft, ordered),
            )
            for draft in drafts
        ),
        *(
            Ordered(bound_publication(ordered[at]), (), at, tell_moment(ordered[at]))
            for at, _ in publications
        ),
    ]
    order = order_events(places, _rank_reports(ordered, drafts))
    return Timeline(tuple(events[at] for at in order))


def _find_name_stems(reports: Sequence[Annotated]) -> frozenset[str]:
    """The stems of all words that stand in a name."""
    return frozenset(
        stem
        for report in reports
        for name in report.names
        for stem in stem_words(report.article.words_of(name.span))
    )


def _bound(datings: Sequence[Dating]) -> tuple[date, date] | None:
    best = choose_dating(datings)
    return best.bounds if best else None


def _make_event(
    draft: Draft, footings: Sequence[Footing], pool: Pool, comparison: Comparison
) -> Event:
    footing = footings[draft.telling.sentence.report]
    span = trim_event(footing, draft.telling) or draft.telling.span
    others = [h.span for h in draft.happenings if h is not draft.telling]
    others += _find_passing(draft, pool, comparison)
    best = choose_dating(draft.datings)
    bounds = [dating.bounds for dating in draft.datings if dating.bounds]
    latest = (
        max(last for _, last in bounds) if bounds else _find_last_day(draft, footings)
    )
    return Event(
        text=footing.report.article.words_of(span),
        support=(span, *others),
        when=best.value if best else None,
        earliest=min(first for first, _ in bounds).isoformat() if bounds else None,
        latest=latest.isoformat() if latest else None,
        spread=find_spread(draft.datings),
    )


def _find_news_day(draft: Draft, reports: Sequence[Annotated]) -> date | None:
    """The day of the first report that tells an event as what is new."""
    days = [
        reports[happening.sentence.report].article.published_day
        for happening in draft.happenings
        if happening.is_peg
    ]
    return min((day for day in days if day), default=None)


def _find_last_day(draft: Draft, footings: Sequence[Footing]) -> date | None:
    """The day by which an undated event had happened: its first report's own."""
    if any(happening.is_ahead for happening in draft.happenings):
        return None
    days = [
        footings[happening.sentence.report].report.article.published_day
        for happening in draft.happenings
    ]
    return min((day for day in days if day), default=None)


def _find_passing(draft: Draft, pool: Pool, comparison: Comparison) -> list[Span]:
    """Where other reports tell the same in passing: the parts that agree with it."""
    numbers = {happening.number for happening in draft.happenings}
    reports = {happening.span.article for happening in draft.happenings}
    found: list[Span] = []
    for fact in comparison.agree:
        if fact.kind != "other":
            continue
        held = [pool.find_sentence(value.span) for value in fact.values]
        if not any(
            number in numbers and is_main_part(pool.sentences[number].span, value.span)
            for number, value in zip(held, fact.values, strict=True)
            if number is not None
        ):
            continue
        for number, value in zip(held, fact.values, strict=True):
            if number is not None and value.span.article not in reports:
                reports.add(value.span.article)
                found.append(value.span)
    return found


def _rank_reports(
    reports: Sequence[Annotated], drafts: Sequence[Draft]
) -> dict[int, tuple[int, str]]:
    """What sorts the reports by publication, reckoned where it is not known.

    Reports of one event give themselves away by how they date it: a weekday within
    days, a month without its year within a year, a month with its year later.
    """
    distance = dict.fromkeys(range(len(reports)), -1)
    for draft in drafts:
        told = {h.sentence.report for h in draft.happenings if h.dating}
        if len(told) < 2:
            continue
        for happening in draft.happenings:
            if happening.dating is None:
                continue
            at = happening.sentence.report
            distance[at] = max(distance[at], _measure_distance(happening.dating))
    known = all(report.article.published for report in reports)
    return {
        at: (0 if known else distance[at], tell_moment(report) or report.article.id)
        for at, report in enumerate(reports)
    }


def _measure_distance(dating: Dating) -> int:
    if dating.weekday is not None:
        return 0
    if dating.bounds is None:
        return 1
    return 2
