"""Which sentences a brief is made of, part by part, and in what order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sayso.tell.candidates import Candidate, find_candidates
from sayso.tell.pools import Pool, fill_pool
from sayso.values import Annotated, Article, BriefPart, Comparison, Fact, Span

_LEAD_ORDER = 1
"""The last sentence of a report, counted from zero, that may open the brief."""

PARTS: tuple[BriefPart, ...] = ("agreed", "disputed", "new", "told")
"""The parts of a brief in their order."""


@dataclass(frozen=True, slots=True)
class BriefConfig:
    """How long a brief is, and how alike two of its lines may be.

    ``max_likeness`` is the share of the lighter line's words, by weight, that another
    may hold.
    """

    min_lines: int = 6
    max_lines: int = 8
    max_agreed: int = 4
    max_disputes: int = 2
    max_new: int = 2
    max_likeness: float = 0.4


# Six lines at least: on the agreed facts of disagreements/dev, tried 5 to 7, the lines
# hold .60, .65 and .67 of them (the first three sentences of the first report .44).
DEFAULTS = BriefConfig()


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate with the part of the brief that it is chosen for."""

    candidate: Candidate
    part: BriefPart
    dispute: int | None = None
    value: str = ""
    is_lead: bool = False

    @property
    def rank(self) -> tuple[int, ...]:
        """Where it stands in its part of the brief, the smallest first.

        What happened comes before what was said of it; then what most say-sos and most
        reports carry, then what their texts give first.
        """
        one = self.candidate
        agreed = self.part == "agreed"
        if self.is_lead:
            return (-1,)
        return (
            PARTS.index(self.part),
            one.is_quoted if agreed else 0,
            -(one.independent or 1) if agreed else 0,
            -one.articles if agreed else 0,
            one.sentence.order if agreed else 0,
            one.sentence.report,
            one.sentence.order,
        )


def choose_sentences(
    reports: Sequence[Annotated], comparison: Comparison, config: BriefConfig
) -> list[Choice]:
    """The sentences of the brief in their order, each with its part.

    Cost: linear in the reports' sentences, times the lines chosen.
    """
    pool = fill_pool(reports)
    candidates = find_candidates(reports, comparison, pool)
    return _Chooser(reports, comparison, pool, candidates, config).choose()


class _Chooser:
    """Chooses the sentences, part by part; holds what has been chosen so far."""

    def __init__(
        self,
        reports: Sequence[Annotated],
        comparison: Comparison,
        pool: Pool,
        candidates: tuple[Candidate, ...],
        config: BriefConfig,
    ):
        self.reports = reports
        self.comparison = comparison
        self.pool = pool
        self.candidates = tuple(one for one in candidates if not one.is_described)
        self.disputants = candidates
        self.config = config
        self.chosen: list[Choice] = []

    def choose(self) -> list[Choice]:
        self.choose_lead()
        self.choose_agreed()
        self.choose_disputed()
        self.choose_new()
        self.fill_up()
        return _order(self.chosen)

    def choose_lead(self) -> None:
        """What the story is about: the best of the reports' first sentences.

        A brief that opens with a detail all reports share would tell no story.
        """
        firsts = [
            one
            for one in self.candidates
            if one.sentence.order <= _LEAD_ORDER and not one.is_quoted
        ]
        if firsts:
            best = max(
                firsts,
                key=lambda one: (-one.sentence.order, self.rate(one), _late(one)),
            )
            part: BriefPart = "agreed" if best.articles > 1 else "told"
            self.chosen.append(Choice(best, part, is_lead=True))

    def choose_agreed(self) -> None:
        """What two reports or more carry."""
        for _ in range(self.config.max_agreed):
            if not self.take(
                "agreed",
                lambda one: one.articles > 1 and one.flaws < 1,
                self.rate,
            ):
                return

    def choose_disputed(self) -> None:
        """Both values of what the reports contradict each other on."""
        shown = 0
        for place in _rank_disputes(self.comparison):
            if shown == self.config.max_disputes or self.room() < 2:
                return
            shown += self.show_dispute(place)

    def show_dispute(self, place: int) -> bool:
        """Adds a line for each of the two values most reports give, if both can be."""
        pair: list[Choice] = []
        for value, articles in self.choose_values(self.comparison.disagree[place]):
            spans = [
                one.span
                for one in self.comparison.disagree[place].values
                if one.value == value and one.span.article in articles
            ]
            choice = self.find_holder(place, value, spans)
            if choice is None or any(
                choice.candidate.sentence == one.candidate.sentence for one in pair
            ):
                return False
            pair.append(choice)
        if len(pair) < 2:
            return False
        kept = [
            one
            for one in self.chosen
            if all(one.candidate.sentence != new.candidate.sentence for new in pair)
        ]
        self.chosen = [*kept, *pair]
        return True

    def choose_values(self, fact: Fact) -> list[tuple[str, tuple[str, ...]]]:
        """Two values to show: that of most reports, then the next or the newest."""
        ranked = _rank_values(fact)
        if fact.disagreement != "updated" or len(ranked) < 3:
            return ranked[:2]
        times = {
            report.article.id: _moment(report.article)
            for report in self.reports
            if report.article.published is not None
        }
        dated = [pair for pair in ranked[1:] if any(one in times for one in pair[1])]
        if not dated:
            return ranked[:2]
        latest = max(
            dated, key=lambda pair: max(times[one] for one in pair[1] if one in times)
        )
        return [ranked[0], latest]

    def find_holder(
        self, place: int, value: str, spans: Sequence[Span]
    ) -> Choice | None:
        """The best sentence with one of these spans: a new one, else one chosen."""
        inside = [
            one
            for one in self.disputants
            if any(one.span.contains(span) for span in spans)
        ]
        held = {
            one.candidate.sentence: one for one in self.chosen if one.dispute is None
        }
        free = [one for one in inside if not self.is_redundant(one, disputing=True)]
        if free:
            best = max(
                free,
                key=lambda one: (not one.is_described, self.rate(one), _late(one)),
            )
            return Choice(best, "disputed", place, value)
        for one in inside:
            if one.sentence in held:
                return replace(held[one.sentence], dispute=place, value=value)
        return None

    def choose_new(self) -> None:
        """What the latest report alone tells, where times show which is the latest."""
        latest = find_latest([report.article for report in self.reports])
        if latest is None:
            return
        for _ in range(self.config.max_new):
            if not self.room() or not self.take(
                "new",
                lambda one: one.sentence.report == latest and one.articles == 1,
                lambda one: self.rate(one) + _add_news(one),
            ):
                return

    def fill_up(self) -> None:
        """Lines of one report each, until the brief is long enough."""
        while len(self.chosen) < self.config.min_lines and self.take(
            "told",
            lambda one: one.flaws < 1,
            lambda one: self.rate(one) - self.count_from(one),
        ):
            pass

    def count_from(self, candidate: Candidate) -> float:
        """A little for each line that its report already has, for a wider choice."""
        report = candidate.sentence.report
        return 0.15 * sum(
            one.candidate.sentence.report == report for one in self.chosen
        )

    def take(
        self,
        part: BriefPart,
        fits: Callable[[Candidate], bool],
        rate: Callable[[Candidate], float],
    ) -> bool:
        """Adds the best candidate that fits and says something new; False for none."""
        free = [
            one for one in self.candidates if fits(one) and not self.is_redundant(one)
        ]
        if not free:
            return False
        best = max(free, key=lambda one: (rate(one), _late(one)))
        self.chosen.append(Choice(best, part))
        return True

    def rate(self, candidate: Candidate) -> float:
        """How much an editor would want it: who carries it, what it holds, where."""
        others = max(1, len(self.reports) - 1)
        carried = (candidate.articles - 1) / others
        covered = {place for choice in self.chosen for place in choice.candidate.agreed}
        facts = min(3, len(candidate.agreed - covered))
        place = 1 / (1 + candidate.sentence.order)
        words = len(candidate.sentence.stems)
        return (
            2.0 * carried
            + 0.5 * ((candidate.independent or 1) - 1)
            + 0.25 * facts
            + 1.5 * candidate.weight
            + 0.8 * place
            + 0.02 * min(words, 15)
            - candidate.flaws
        )

    def is_redundant(self, candidate: Candidate, *, disputing: bool = False) -> bool:
        """Whether a chosen line says it already; a dispute may look like its twin."""
        limit = 0.85 if disputing else self.config.max_likeness
        for choice in self.chosen:
            other = choice.candidate
            if other.sentence.stems == candidate.sentence.stems:
                return True
            if candidate.utterances & other.utterances:
                return True
            if self.pool.measure_likeness(candidate.sentence, other.sentence) > limit:
                return True
            if not disputing and _is_carried(candidate, other):
                return True
        return False

    def room(self) -> int:
        return self.config.max_lines - len(self.chosen)


def _is_carried(candidate: Candidate, other: Candidate) -> bool:
    """Whether one of two sentences stands among the other's carriers."""
    return any(span.overlap(candidate.sentence.span) for span in other.carriers) or any(
        span.overlap(other.sentence.span) for span in candidate.carriers
    )


def _late(candidate: Candidate) -> tuple[int, int]:
    """Breaks ties: the earlier report, then the earlier sentence."""
    return (-candidate.sentence.report, -candidate.sentence.order)


def _add_news(candidate: Candidate) -> float:
    """What only this report has makes it news; a dispute shown elsewhere does not."""
    return 0.2 * min(2, len(candidate.only))


def find_latest(articles: Sequence[Article]) -> int | None:
    """The place of the report published last, or None where that is not known.

    None, too, when all known times are one: then nothing is later than the rest.
    """
    times = {
        place: _moment(article)
        for place, article in enumerate(articles)
        if article.published is not None
    }
    if len(set(times.values())) < 2:
        return None
    return max(times, key=lambda place: (times[place], -place))


def _moment(article: Article) -> datetime:
    """The time of publication; a bare day counts as its beginning."""
    if article.published_at is not None:
        return article.published_at
    day = article.published_day
    assert day is not None
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _rank_disputes(comparison: Comparison) -> list[int]:
    """Contradictions, then updates, those of most reports first.

    What differs in scope or precision is no dispute and stays out of the brief.
    """
    classes = ("contradicted", "updated")
    return sorted(
        (
            place
            for place, fact in enumerate(comparison.disagree)
            if fact.disagreement in classes
        ),
        key=lambda place: (
            classes.index(comparison.disagree[place].disagreement or "updated"),
            -len({one.span.article for one in comparison.disagree[place].values}),
            place,
        ),
    )


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


def _order(chosen: Sequence[Choice]) -> list[Choice]:
    """Agreed, disputed, new, told; the lines of one dispute side by side.

    A dispute stands where the first of its two lines would stand.
    """
    first: dict[int, tuple[int, ...]] = {}
    for one in chosen:
        if one.dispute is not None:
            first[one.dispute] = min(one.rank, first.get(one.dispute, one.rank))
    return sorted(
        chosen,
        key=lambda one: (
            one.rank if one.dispute is None else first[one.dispute],
            -1 if one.dispute is None else one.dispute,
            one.rank,
        ),
    )
