"""Which sentences a brief is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sayso.tell.brief_disputes import choose_values, rank_disputes
from sayso.tell.brief_orders import Choice, order_choices
from sayso.tell.brief_units import Unit, list_units, weigh_units
from sayso.tell.candidates import Candidate, find_candidates
from sayso.tell.latest_reports import find_latest
from sayso.tell.pools import Pool, cut_stems, fill_pool
from sayso.values import Annotated, BriefPart, Comparison, Span

# How good the first, second and third sentence of a report are to open the brief.
_LEAD_ORDERS = (1.0, 0.6, 0.5)
_DISPUTED_LEAD = 0.8
# The opening line may be long, if it tells what the others open with.
_LEAD_POWER = 0.25

# A line that is less like the other reports' sentences than this is news.
_MOST_KNOWN = 0.35
# A sentence of fewer words is no better for it.
_SHORTEST = 8
# Two reports' first sentences tell one event even where they share few words.
_LEAD_LIKENESS = 0.2
# The sides of a dispute may look like twins, but for the value.
_DISPUTE_LIKENESS = 0.85


@dataclass(frozen=True, slots=True)
class BriefConfig:
    """How long a brief is, and how alike two of its lines may be.

    ``max_likeness`` is the share of the lighter line's words, by weight, that another
    may hold; ``max_told`` the share of a line's words that all others may hold.
    ``length_power`` is how much a long sentence must earn: 0 asks nothing, 1 that each
    word earns the same.
    """

    min_lines: int = 5
    max_lines: int = 8
    max_words: int = 200
    max_disputes: int = 2
    max_new: int = 1
    max_likeness: float = 0.4
    max_told: float = 0.7
    length_power: float = 0.5
    min_gain: float = 0.25
    min_shared: float = 0.2


DEFAULTS = BriefConfig()


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
        self.pool = pool
        self.candidates = candidates
        self.config = config
        self.weights = weigh_units(reports, pool, comparison)
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
        firsts = [
            one
            for one in self.candidates
            if one.sentence.order < len(_LEAD_ORDERS) and not one.is_quoted
        ]
        if firsts:
            best = max(
                firsts,
                key=lambda one: (
                    one.flaws < 1,
                    self.measure_nearness(one) >= self.config.min_shared,
                    one.foothold.is_met(()),
                    self.rate_lead(one),
                    _late(one),
                ),
            )
            part: BriefPart = "agreed" if best.articles > 1 else "told"
            self.chosen.append(Choice(best, part, is_lead=True))

    def rate_lead(self, candidate: Candidate) -> float:
        """How well it opens the brief: better what stands first and is undisputed."""
        first = _LEAD_ORDERS[candidate.sentence.order]
        calm = _DISPUTED_LEAD if candidate.disputed & {*self.disputes} else 1.0
        return first * calm * self.rate(candidate, _LEAD_POWER)

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
        kept = [
            one
            for one in self.chosen
            if all(one.candidate.sentence != new.candidate.sentence for new in pair)
        ]
        self.chosen = [*kept, *pair]
        return True

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
        free = [one for one in inside if not self.is_redundant(one, disputing=True)]
        if not free:
            return None
        best = max(
            free, key=lambda one: (self.is_standing(one), self.rate(one), _late(one))
        )
        return Choice(best, "disputed", place, value)

    def choose_new(self, latest: int) -> None:
        """What the latest report alone tells."""
        for _ in range(self.config.max_new):
            if not self.room() or not self.take(
                "new",
                lambda one: one.sentence.report == latest and one.articles == 1,
                self.rate_news,
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
            if not self.take(None, self.is_near, self.rate):
                return

    def is_near(self, candidate: Candidate) -> bool:
        """Whether it is on what the reports share, and in words that nobody changed."""
        is_short = len(self.chosen) < self.config.min_lines
        return candidate.flaws < 1 and (
            is_short or self.measure_nearness(candidate) >= self.config.min_shared
        )

    def measure_nearness(self, candidate: Candidate) -> float:
        """How much of a sentence's words, by weight, several reports have."""
        if len(self.reports) < 2:
            return 1.0
        shared = {stem for stem in candidate.sentence.stems if stem in self.weights}
        return self.share_told(candidate, shared)

    def take(
        self,
        part: BriefPart | None,
        fits: Callable[[Candidate], bool],
        rate: Callable[[Candidate], float],
    ) -> bool:
        """Adds the best candidate that fits and says something new; False for none."""
        words = self.config.max_words - self.count_words()
        is_short = len(self.chosen) < self.config.min_lines
        free = [
            one
            for one in self.candidates
            if fits(one)
            and self.is_standing(one)
            and not self.is_redundant(one)
            and (one.words <= words or is_short)
        ]
        if not free:
            return False
        best = max(free, key=lambda one: (rate(one), _late(one)))
        if part is None:
            if not is_short and self.rate(best) < self.config.min_gain:
                return False
            part = "agreed" if best.articles > 1 else "told"
        self.chosen.append(Choice(best, part))
        return True

    def is_standing(self, candidate: Candidate) -> bool:
        """Whether the lines chosen name all that this one needs."""
        return candidate.foothold.is_met(
            one.candidate.foothold for one in self.chosen
        ) and (not candidate.is_described or bool(candidate.foothold.needs))

    def rate(self, candidate: Candidate, power: float | None = None) -> float:
        """How much an editor would want it: what it adds that reports share."""
        covered = self.list_units()
        gain = sum(
            self.weights[unit]
            for unit in sorted(list_units(candidate) - covered, key=str)
            if unit in self.weights
        )
        place = 0.5 / (1 + candidate.sentence.order)
        power = self.config.length_power if power is None else power
        length = max(candidate.words, _SHORTEST) ** power
        return float((gain + place) / length) - candidate.flaws

    def list_units(self) -> set[Unit]:
        """What the lines chosen so far tell."""
        return {unit for one in self.chosen for unit in list_units(one.candidate)}

    def rate_news(self, candidate: Candidate) -> float:
        """What only this report has makes it news, near what the story is about."""
        told = sum(stem in self.weights for stem in candidate.sentence.stems)
        near = told / max(1, len(candidate.sentence.stems))
        fresh = 1 - candidate.weight
        first = 1 / (1 + candidate.sentence.order)
        only = 0.2 * min(3, len(candidate.only))
        return only + near + fresh + first - candidate.flaws

    def is_redundant(self, candidate: Candidate, *, disputing: bool = False) -> bool:
        """Whether chosen lines say it already; a dispute may look like its twin."""
        limit = _DISPUTE_LIKENESS if disputing else self.config.max_likeness
        told: set[str] = set()
        for choice in self.chosen:
            other = choice.candidate
            told |= other.sentence.stems | cut_stems(other.foothold.words)
            likeness = self.pool.measure_likeness(candidate.sentence, other.sentence)
            if candidate.sentence.stems == other.sentence.stems or likeness > limit:
                return True
            if candidate.utterances & other.utterances:
                return True
            if disputing:
                continue
            if _is_carried(candidate, other):
                return True
            are_leads = not (candidate.sentence.order or other.sentence.order)
            if are_leads and likeness > _LEAD_LIKENESS:
                return True
        return not disputing and self.share_told(candidate, told) > self.config.max_told

    def share_told(self, candidate: Candidate, told: set[str]) -> float:
        """How much of a sentence's words, by weight, these words hold."""
        weights = self.pool.weights
        whole = sum(weights[stem] for stem in sorted(candidate.sentence.stems))
        held = sum(weights[stem] for stem in sorted(candidate.sentence.stems & told))
        return held / whole if whole else 1.0

    def count_words(self) -> int:
        return sum(one.candidate.words for one in self.chosen)

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
