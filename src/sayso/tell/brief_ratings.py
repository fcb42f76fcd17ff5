"""What a sentence would add to the lines that a brief has already."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.tell.brief_config import BriefConfig
from sayso.tell.brief_orders import Choice
from sayso.tell.brief_units import Unit, list_units, weigh_units
from sayso.tell.candidates import Candidate
from sayso.tell.pools import Pool, cut_stems
from sayso.values import Annotated, Comparison

# How good the first, second and third sentence of a report are to open the brief.
_LEAD_ORDERS = (1.0, 0.6, 0.5)
_DISPUTED_LEAD = 0.8
# The opening line may be long, if it tells what the others open with.
_LEAD_POWER = 0.25
# A sentence of fewer words is no better for it.
_SHORTEST = 8
# Two reports' first sentences tell one event even where they share few words.
_LEAD_LIKENESS = 0.2
# The sides of a dispute may look like twins, but for the value.
_DISPUTE_LIKENESS = 0.85


class Ratings:
    """Rates sentences beside lines; ``remember`` tells which lines there are."""

    def __init__(
        self,
        reports: Sequence[Annotated],
        comparison: Comparison,
        pool: Pool,
        config: BriefConfig,
    ):
        self.pool = pool
        self.config = config
        self.is_alone = len(reports) < 2
        self.weights = weigh_units(reports, pool, comparison)
        self.chosen: tuple[Choice, ...] = ()
        self.covered: frozenset[Unit] = frozenset()
        self.told: frozenset[str] = frozenset()

    def remember(self, chosen: Sequence[Choice]) -> None:
        """Takes these as the lines of the brief so far."""
        lines = [one.candidate for one in chosen]
        self.chosen = tuple(chosen)
        self.covered = frozenset(unit for one in lines for unit in list_units(one))
        self.told = frozenset(
            stem
            for one in lines
            for stem in one.sentence.stems | cut_stems(one.foothold.words)
        )

    def rate(self, candidate: Candidate, power: float | None = None) -> float:
        """How much an editor would want it: what it adds that reports share."""
        gain = sum(
            self.weights[unit]
            for unit in sorted(list_units(candidate) - self.covered, key=str)
            if unit in self.weights
        )
        place = 0.5 / (1 + candidate.sentence.order)
        power = self.config.length_power if power is None else power
        length = max(candidate.words, _SHORTEST) ** power
        return float((gain + place) / length) - candidate.flaws

    def rate_lead(self, candidate: Candidate, disputes: Sequence[int]) -> float:
        """How well it opens the brief: better what stands first and is undisputed."""
        first = _LEAD_ORDERS[candidate.sentence.order]
        calm = _DISPUTED_LEAD if candidate.disputed & {*disputes} else 1.0
        sound = 1 - min(candidate.flaws, 0.5)
        return first * calm * sound * self.rate(candidate, _LEAD_POWER)

    def rate_news(self, candidate: Candidate) -> float:
        """What only this report has makes it news, near what the story is about."""
        told = sum(stem in self.weights for stem in candidate.sentence.stems)
        near = told / max(1, len(candidate.sentence.stems))
        fresh = 1 - candidate.weight
        first = 1 / (1 + candidate.sentence.order)
        only = 0.2 * min(3, len(candidate.only))
        return only + near + fresh + first - candidate.flaws

    def measure_nearness(self, candidate: Candidate) -> float:
        """How much of a sentence's words, by weight, several reports have."""
        if self.is_alone:
            return 1.0
        stems = candidate.sentence.stems
        shared = frozenset(stem for stem in stems if stem in self.weights)
        return self.share_told(candidate, shared)

    def is_standing(self, candidate: Candidate) -> bool:
        """Whether the lines chosen name all that this one needs."""
        return candidate.foothold.is_met(
            one.candidate.foothold for one in self.chosen
        ) and (not candidate.is_described or bool(candidate.foothold.needs))

    def is_redundant(self, candidate: Candidate, *, disputing: bool = False) -> bool:
        """Whether chosen lines say it already; a dispute may look like its twin."""
        limit = _DISPUTE_LIKENESS if disputing else self.config.max_likeness
        sentence = candidate.sentence
        for choice in self.chosen:
            other = choice.candidate
            likeness = self.pool.measure_likeness(sentence, other.sentence)
            if sentence.stems == other.sentence.stems or likeness > limit:
                return True
            if candidate.utterances & other.utterances:
                return True
            if disputing:
                continue
            are_leads = not (sentence.order or other.sentence.order)
            if _is_carried(candidate, other) or (
                are_leads and likeness > _LEAD_LIKENESS
            ):
                return True
        share = 0.0 if disputing else self.share_told(candidate, self.told)
        return share > self.config.max_told

    def share_told(self, candidate: Candidate, told: frozenset[str]) -> float:
        """How much of a sentence's words, by weight, these words hold."""
        weights = self.pool.weights
        whole = sum(weights[stem] for stem in sorted(candidate.sentence.stems))
        held = sum(weights[stem] for stem in sorted(candidate.sentence.stems & told))
        return held / whole if whole else 1.0


def may_lead(candidate: Candidate) -> bool:
    """Whether a sentence stands where the news is told, and is not what one says."""
    return candidate.sentence.order < len(_LEAD_ORDERS) and not candidate.is_quoted


def _is_carried(candidate: Candidate, other: Candidate) -> bool:
    """Whether one of two sentences stands among the other's carriers."""
    return any(span.overlap(candidate.sentence.span) for span in other.carriers) or any(
        span.overlap(other.sentence.span) for span in candidate.carriers
    )
