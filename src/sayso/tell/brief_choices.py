"""Which sentences a brief is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso.tell.brief_config import BriefConfig
from sayso.tell.brief_disputes import choose_values, rank_disputes
from sayso.tell.brief_orders import Choice, order_choices
from sayso.tell.brief_ratings import Ratings, may_lead
from sayso.tell.candidates import Candidate, find_candidates
from sayso.tell.latest_reports import find_latest, find_moment
from sayso.tell.pools import Pool, fill_pool
from sayso.values import Annotated, BriefPart, Comparison, Fact, Span

# A line that is less like the other reports' sentences than this is news.
_MOST_KNOWN = 0.35
# News with more flaws than this is none.
_MOST_FLAWS = 0.5


def choose_sentences(
    reports: Sequence[Annotated], comparison: Comparison, config: BriefConfig
) -> list[Choice]:
    """The sentences of the brief in their order, each with its part.

    Cost: linear in the reports' sentences, times the lines chosen.
    """
    pool = fill_pool(reports)
    candidates = find_candidates(reports, comparison, pool)
    chooser = _Chooser(reports, comparison, pool, candidates, config)
    return order_choices(chooser.choose())


class _Chooser:
    """Chooses the sentences one by one; holds what has been chosen so far."""

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
        self.candidates = candidates
        self.config = config
        self.ratings = Ratings(reports, comparison, pool, config)
        self.disputes, self.spellings = rank_disputes(comparison)
        self.chosen: list[Choice] = []

    def choose(self) -> list[Choice]:
        self.choose_lead()
        self.choose_disputed(self.disputes)
        latest = find_latest([report.article for report in self.reports])
        self.cover(self.config.max_lines - (0 if latest is None else 1))
        self.choose_disputed(self.spellings)
        if latest is not None:
            self.choose_new(latest)
        self.cover(self.config.max_lines)
        return [self.part_news(one, latest) for one in self.chosen]

    def choose_lead(self) -> None:
        """What the story is about: the best of the reports' first sentences.

        A brief that opens with a detail all reports share would tell no story.
        """
        firsts = [one for one in self.candidates if may_lead(one)]
        if firsts:
            best = max(
                firsts,
                key=lambda one: (
                    one.flaws < 1,
                    self.ratings.measure_nearness(one) >= self.config.min_shared,
                    one.foothold.is_met(()),
                    self.ratings.rate_lead(one, self.disputes),
                    _late(one),
                ),
            )
            part: BriefPart = "agreed" if best.articles > 1 else "told"
            self.keep([Choice(best, part, is_lead=True)])

    def choose_disputed(self, places: Sequence[int]) -> None:
        """Both values of what the reports contradict each other on."""
        shown = len({one.dispute for one in self.chosen} - {None})
        for place in places:
            if shown >= self.config.max_disputes or self.room() < 2:
                return
            shown += self.show_dispute(place)

    def show_dispute(self, place: int) -> bool:
        """Adds a line for each of the two values most reports give, if both can be."""
        fact = self.comparison.disagree[place]
        pair: list[Choice] = []
        for value, articles in choose_values(fact, self.reports):
            spans = [
                one.span
                for one in fact.values
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
        pair = self.order_sides(fact, pair)
        kept = [
            one
            for one in self.chosen
            if all(one.candidate.sentence != new.candidate.sentence for new in pair)
        ]
        self.keep([*kept, *pair])
        return True

    def order_sides(self, fact: Fact, pair: Sequence[Choice]) -> list[Choice]:
        """What most reports say first; of an update, what was reported earlier."""
        articles = [self.reports[one.candidate.sentence.report].article for one in pair]
        is_timed = all(article.published is not None for article in articles)
        places = list(range(len(pair)))
        if fact.disagreement == "updated" and is_timed:
            places.sort(key=lambda place: find_moment(articles[place]))
        return [replace(pair[place], side=side) for side, place in enumerate(places)]

    def find_holder(
        self, place: int, value: str, spans: Sequence[Span]
    ) -> Choice | None:
        """The best sentence with one of these spans: a new one, else one chosen."""
        inside = [
            one
            for one in self.candidates
            if any(one.span.contains(span) for span in spans)
        ]
        held = {
            one.candidate.sentence: one for one in self.chosen if one.dispute is None
        }
        for one in inside:
            if one.sentence in held:
                return replace(held[one.sentence], dispute=place, value=value)
        free = [
            one for one in inside if not self.ratings.is_redundant(one, disputing=True)
        ]
        if not free:
            return None
        best = max(
            free,
            key=lambda one: (
                self.ratings.is_standing(one),
                self.ratings.rate(one),
                _late(one),
            ),
        )
        return Choice(best, "disputed", place, value)

    def choose_new(self, latest: int) -> None:
        """What the latest report alone tells."""
        for _ in range(self.config.max_new):
            if not self.room() or not self.take(
                "new",
                lambda one: (
                    one.sentence.report == latest
                    and one.articles == 1
                    and one.flaws < _MOST_FLAWS
                ),
                self.ratings.rate_news,
            ):
                return

    def part_news(self, choice: Choice, latest: int | None) -> Choice:
        """The choice, as news where the latest report alone tells it."""
        one = choice.candidate
        is_fresh = one.sentence.report == latest and one.weight < _MOST_KNOWN
        if choice.part == "told" and is_fresh and not choice.is_lead:
            return replace(choice, part="new")
        return choice

    def cover(self, most: int) -> None:
        """Lines that tell most of what the reports share, up to so many lines."""
        while len(self.chosen) < most:
            if not self.take(None, self.is_near, self.ratings.rate):
                return

    def is_near(self, candidate: Candidate) -> bool:
        """Whether it is on what the reports share, and in words that nobody changed."""
        is_short = len(self.chosen) < self.config.min_lines
        return candidate.flaws < 1 and (
            is_short
            or self.ratings.measure_nearness(candidate) >= self.config.min_shared
        )

    def take(
        self,
        part: BriefPart | None,
        fits: Callable[[Candidate], bool],
        rate: Callable[[Candidate], float],
    ) -> bool:
        """Adds the best candidate that fits and says something new; False for none."""
        words = self.config.max_words - self.count_words()
        is_short = len(self.chosen) < self.config.min_lines
        ranked = sorted(
            (one for one in self.candidates if fits(one)),
            key=lambda one: (rate(one), _late(one)),
            reverse=True,
        )
        best = next(
            (
                one
                for one in ranked
                if (one.words <= words or is_short)
                and self.ratings.is_standing(one)
                and not self.ratings.is_redundant(one)
            ),
            None,
        )
        if best is None:
            return False
        if part is None:
            if not is_short and self.ratings.rate(best) < self.config.min_gain:
                return False
            part = "agreed" if best.articles > 1 else "told"
        self.keep([*self.chosen, Choice(best, part)])
        return True

    def keep(self, choices: list[Choice]) -> None:
        """Takes these as the lines chosen so far."""
        self.chosen = choices
        self.ratings.remember(choices)

    def count_words(self) -> int:
        return sum(one.candidate.words for one in self.chosen)

    def room(self) -> int:
        return self.config.max_lines - len(self.chosen)


def _late(candidate: Candidate) -> tuple[int, int]:
    """Breaks ties: the earlier report, then the earlier sentence."""
    return (-candidate.sentence.report, -candidate.sentence.order)
