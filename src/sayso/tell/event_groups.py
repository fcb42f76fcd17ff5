"""Which sentences of a story tell of the same event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise

from sayso.tell.event_dates import can_agree, is_near_news
from sayso.tell.happenings import Happening
from sayso.tell.pools import Pool, Sentence
from sayso.values import Comparison, Fact, Span

# How alike two sentences of different reports must be, from 0 to 1, to tell of one
# event: without a date in both, and with the same day. All of these were set by reading
# the timelines of some 30 dev stories, the seeds and the examples; there is no score.
_ALIKE = 0.5
_ALIKE_DATED = 0.35
# The same without the words of names, which every sentence of a story shares.
_ALIKE_CORE = 0.3
# The same, for two sentences of one report.
_ALIKE_INSIDE = 0.45
# From here on they are the same sentence told again.
_SAME_INSIDE = 0.8
# News puts what happened first: what a fact ties behind this part of a sentence is
# told in passing ("... after complications that had put her in hospital").
_MAIN_PART = 0.6


def group_happenings(
    happenings: Sequence[Happening],
    pool: Pool,
    comparison: Comparison,
    names: frozenset[str],
    days: Sequence[date | None],
) -> tuple[tuple[int, ...], ...]:
    """Places of the happenings that are one event, in order of their first ones.

    Facts of the comparison tie sentences first, then likeness, strongest first. One
    report adds more than one sentence to an event only where they are much alike or
    both are what the report is about now; dates that clash keep events apart unless a
    disagreement says that they date one event. ``names`` holds the stems of the words
    that name somebody or something, ``days`` the day of publication by report.
    Cost: the ties, sorted.
    """
    groups = _Groups(happenings)
    ties = sorted(
        [
            *_tie_pegs(happenings, days),
            *_tie_facts(happenings, pool, comparison, days),
            *_tie_alike(happenings, pool, names, days),
        ],
        key=lambda tie: (-tie[0], tie[1], tie[2]),
    )
    for strength, one, other in ties:
        groups.join(one, other, strength)
    return groups.list()


class _Groups:
    """Groups of happenings that grow by joining."""

    def __init__(self, happenings: Sequence[Happening]) -> None:
        self._happenings = happenings
        self._group_of = list(range(len(happenings)))
        self._members = {at: [at] for at in range(len(happenings))}

    def join(self, one: int, other: int, strength: float) -> None:
        """Joins the groups of two happenings where nothing forbids it.

        From 2 on one report may add a second sentence; from 3 on dates may clash.
        """
        low, high = sorted((self._group_of[one], self._group_of[other]))
        if low == high:
            return
        if strength < 3 and self._clash(low, high):
            return
        if strength < 2 and self._repeat(low, high):
            return
        self._members[low] += self._members.pop(high)
        for at in self._members[low]:
            self._group_of[at] = low

    def _clash(self, low: int, high: int) -> bool:
        """Whether the groups are dated apart."""
        for one in self._members[low]:
            for other in self._members[high]:
                a, b = self._happenings[one], self._happenings[other]
                if a.dating and b.dating and not can_agree(a.dating, b.dating):
                    return True
        return False

    def _repeat(self, low: int, high: int) -> bool:
        """Whether one report would tell the event in two places."""
        reports = {self._happenings[at].sentence.report for at in self._members[low]}
        others = {self._happenings[at].sentence.report for at in self._members[high]}
        return bool(reports & others) and reports != others

    def list(self) -> tuple[tuple[int, ...], ...]:
        """The groups, each sorted, in order of their first members."""
        return tuple(sorted(tuple(sorted(group)) for group in self._members.values()))


_Tie = tuple[float, int, int]


def _tie_pegs(
    happenings: Sequence[Happening], days: Sequence[date | None]
) -> Iterator[_Tie]:
    """Ties what one report is about now: its perfect tenses, and the date beside."""
    by_report: dict[int, list[int]] = defaultdict(list)
    for at, happening in enumerate(happenings):
        by_report[happening.sentence.report].append(at)
    for report, places in sorted(by_report.items()):
        pegs = [at for at in places if happenings[at].is_peg]
        for one, other in pairwise(pegs):
            yield 1.9, one, other
        if not pegs or happenings[pegs[0]].dating is not None:
            continue
        for at in places:
            near = happenings[at].sentence.order - happenings[pegs[0]].sentence.order
            same = happenings[at].paragraph == happenings[pegs[0]].paragraph
            dating = happenings[at].dating
            if near == 1 and same and dating and is_near_news(dating, days[report]):
                yield 2.2, pegs[0], at


def _tie_facts(
    happenings: Sequence[Happening],
    pool: Pool,
    comparison: Comparison,
    days: Sequence[date | None],
) -> Iterator[_Tie]:
    """Ties sentences whose main part the reports agree on, or which they date apart."""
    place_of = {happening.number: at for at, happening in enumerate(happenings)}
    for fact in comparison.disagree:
        if fact.kind in ("date", "time") and not _is_length(fact):
            yield from _pair(_find_places(fact, pool, place_of, is_date=True), 3.0)
    for fact in (*comparison.agree, *comparison.disagree):
        if fact.kind in ("number", "quantity"):
            places = _find_places(fact, pool, place_of, is_date=False)
            for one, other in combinations(places, 2):
                if _is_same_day(happenings[one], happenings[other]):
                    yield 1.6, one, other
    for fact in comparison.agree:
        if fact.kind in ("date", "time"):
            places = _find_places(fact, pool, place_of, is_date=True)
            yield from _pair_events(places, happenings, days, 1.5)
        elif fact.kind == "other":
            places = _find_places(fact, pool, place_of, is_date=False)
            yield from _pair_events(places, happenings, days, 2.5)


def _is_length(fact: Fact) -> bool:
    """Whether the values are lengths of time ("PT20M"), which date nothing."""
    return any(value.value.startswith("P") for value in fact.values)


def _find_places(
    fact: Fact, pool: Pool, place_of: dict[int, int], *, is_date: bool
) -> list[int]:
    """The happenings in whose main part a fact's values stand."""
    places: list[int] = []
    for value in fact.values:
        number = pool.find_sentence(Span(value.span.article, value.span.start,
                                         value.span.start))  # fmt: skip
        if number is None or number not in place_of:
            continue
        if is_date or is_main_part(pool.sentences[number].span, value.span):
            places.append(place_of[number])
    return places


def is_main_part(sentence: Span, part: Span) -> bool:
    """Whether a part of a sentence starts where its main statement stands."""
    return part.start - sentence.start <= _MAIN_PART * len(sentence)


def _pair_events(
    places: Sequence[int],
    happenings: Sequence[Happening],
    days: Sequence[date | None],
    strength: float,
) -> Iterator[_Tie]:
    """Ties of a fact between sentences; reports far apart must share an event's word.

    Two reports agree on a victim's age where one tells the shooting and the other,
    months later, the arrest: those are two events.
    """
    for one, other in combinations(places, 2):
        first, second = happenings[one], happenings[other]
        published = days[first.sentence.report], days[second.sentence.report]
        if first.bases & second.bases or None in published or _is_one_news(*published):
            yield strength, one, other


def _pair(places: Sequence[int], strength: float) -> Iterator[_Tie]:
    for other in places[1:]:
        yield strength, places[0], other


def _tie_alike(
    happenings: Sequence[Happening],
    pool: Pool,
    names: frozenset[str],
    days: Sequence[date | None],
) -> Iterator[_Tie]:
    """Ties sentences that share much of their weighty words, and not names alone."""
    place_of = {happening.number: at for at, happening in enumerate(happenings)}
    cores = [
        replace(happening.sentence, stems=happening.sentence.stems - names)
        for happening in happenings
    ]
    for at, happening in enumerate(happenings):
        for number, likeness in sorted(pool.neighbours[happening.number].items()):
            other = place_of.get(number)
            if other is None or other <= at:
                continue
            if pool.measure_likeness(cores[at], cores[other]) < _ALIKE_CORE:
                continue
            dated = _is_same_day(happening, happenings[other])
            if (
                happening.is_peg
                and happenings[other].is_peg
                and not _is_one_news(
                    days[happening.sentence.report],
                    days[happenings[other].sentence.report],
                )
            ):
                continue
            if likeness >= (_ALIKE_DATED if dated else _ALIKE):
                yield likeness + 0.2 * dated, at, other
    yield from _tie_inside(happenings, cores, pool)


def _is_one_news(one: date | None, other: date | None) -> bool:
    """Whether two reports came out so near that what is new in both may be one."""
    return one is not None and other is not None and abs((one - other).days) <= 2


def _is_same_day(one: Happening, other: Happening) -> bool:
    return (
        one.dating is not None
        and other.dating is not None
        and one.dating.value[:10] == other.dating.value[:10]
    )


def _tie_inside(
    happenings: Sequence[Happening], cores: Sequence[Sentence], pool: Pool
) -> Iterator[_Tie]:
    """Ties sentences of one report that tell the same twice; 60 ahead are looked at."""
    for at, happening in enumerate(happenings):
        for other in range(at + 1, min(at + 60, len(happenings))):
            if happenings[other].sentence.report != happening.sentence.report:
                break
            likeness = pool.measure_likeness(cores[at], cores[other])
            if likeness >= _ALIKE_INSIDE:
                # The same sentence twice is one event, whoever else tells it.
                yield likeness + 2 * (likeness >= _SAME_INSIDE), at, other
