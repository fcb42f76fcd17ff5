"""The events of a story in the order they happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.tell.event_dates import Dating, choose_dating, find_spread
from sayso.tell.event_groups import group_happenings, is_main_part
from sayso.tell.event_orders import Ordered, order_events
from sayso.tell.event_texts import choose_telling, trim_event
from sayso.tell.happenings import Happening, find_happenings
from sayso.tell.leanings import Footing, make_footing
from sayso.tell.pools import Pool, fill_pool, stem_words
from sayso.text import split_words
from sayso.values import Annotated, Comparison, Event, Span, Timeline

# At most so many events beside the publications, and the least score of one. Set by
# reading the timelines of some 30 dev stories, the seeds and the examples; no score.
_MOST_EVENTS = 10
_LEAST_SCORE = 2.0
# A sentence of fewer words does not stand for its report.
_FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Draft:
    """An event before it is placed: who tells it, how it is dated, what it weighs."""

    happenings: tuple[Happening, ...]
    telling: Happening
    datings: tuple[Dating, ...]
    score: float


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
    drafts = _select(
        [
            draft
            for group in groups
            if (draft := _make_draft([happenings[at] for at in group], footings, pool))
        ]
    )
    publications = _find_publications(ordered)
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
            Ordered(_bound_publication(ordered[at]), (), at, _moment(ordered[at]))
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


def _make_draft(
    group: Sequence[Happening], footings: Sequence[Footing], pool: Pool
) -> _Draft | None:
    """The event that these sentences tell; None where none of them can be shown."""
    telling = choose_telling(footings, group)
    if telling is None:
        return None
    datings: dict[tuple[int, str], Dating] = {}
    for happening in group:
        if happening.dating:
            key = (happening.sentence.report, happening.dating.value)
            datings.setdefault(key, happening.dating)
    draft = _Draft(tuple(group), telling, tuple(datings.values()), 0.0)
    return replace(draft, score=_score(draft, pool))


def _score(draft: _Draft, pool: Pool) -> float:
    """How much an editor would want the event: told by many, dated, in sequence."""
    reports = {happening.sentence.report for happening in draft.happenings}
    score = 2.0 * min(len(reports) - 1, 2)
    best = choose_dating(draft.datings)
    if best is not None:
        score += 2.0 if best.bounds is None or len(best.value) > 4 else 1.0
    if any(happening.sequence for happening in draft.happenings):
        score += 2.0
    if any(happening.is_peg for happening in draft.happenings):
        score += 2.0
    if any(happening.is_announced for happening in draft.happenings):
        score += 1.0
    # What a report opens with is its news.
    score += max(0, 2 - min(h.sentence.order for h in draft.happenings))
    if draft.telling.is_ahead:
        score -= 4.0
    near = max(
        (
            likeness
            for happening in draft.happenings
            for likeness in pool.neighbours[happening.number].values()
        ),
        default=0.0,
    )
    return score + near


def _select(drafts: Sequence[_Draft]) -> list[_Draft]:
    """The drafts worth a line, in their old order."""
    dated = {
        (happening.sentence.report, happening.paragraph)
        for draft in drafts
        for happening in draft.happenings
        if happening.dating
    }
    ranked: list[tuple[float, int]] = []
    for at, draft in enumerate(drafts):
        # What stands beside a dated event belongs to its course of events.
        beside = any(
            (happening.sentence.report, happening.paragraph) in dated
            for happening in draft.happenings
            if not happening.dating
        )
        ranked.append((draft.score + beside, at))
    kept = sorted(
        (pair for pair in ranked if pair[0] >= _LEAST_SCORE),
        key=lambda pair: (-pair[0], pair[1]),
    )[:_MOST_EVENTS]
    return [drafts[at] for at in sorted(at for _, at in kept)]


def _bound(datings: Sequence[Dating]) -> tuple[date, date] | None:
    best = choose_dating(datings)
    return best.bounds if best else None


def _make_event(
    draft: _Draft, footings: Sequence[Footing], pool: Pool, comparison: Comparison
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


def _find_news_day(draft: _Draft, reports: Sequence[Annotated]) -> date | None:
    """The day of the first report that tells an event as what is new."""
    days = [
        reports[happening.sentence.report].article.published_day
        for happening in draft.happenings
        if happening.is_peg
    ]
    return min((day for day in days if day), default=None)


def _find_last_day(draft: _Draft, footings: Sequence[Footing]) -> date | None:
    """The day by which an undated event had happened: its first report's own."""
    if any(happening.is_ahead for happening in draft.happenings):
        return None
    days = [
        footings[happening.sentence.report].report.article.published_day
        for happening in draft.happenings
    ]
    return min((day for day in days if day), default=None)


def _find_passing(draft: _Draft, pool: Pool, comparison: Comparison) -> list[Span]:
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


def _find_publications(reports: Sequence[Annotated]) -> list[tuple[int, Event]]:
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


def _bound_publication(report: Annotated) -> tuple[date, date] | None:
    day = report.article.published_day
    return (day, day) if day else None


def _moment(report: Annotated) -> str:
    """A publication's time as text that sorts; a day alone stands at its start."""
    at = report.article.published_at
    return at.isoformat() if at else report.article.published or ""


def _rank_reports(
    reports: Sequence[Annotated], drafts: Sequence[_Draft]
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
        at: (0 if known else distance[at], _moment(report) or report.article.id)
        for at, report in enumerate(reports)
    }


def _measure_distance(dating: Dating) -> int:
    if dating.weekday is not None:
        return 0
    if dating.bounds is None:
        return 1
    return 2
