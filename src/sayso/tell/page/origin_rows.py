"""On whose word each report rests, counted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from sayso.tell.page.labels import count_noun
from sayso.tell.page.places import Places, ReportPlace
from sayso.tell.page.utterance_cards import UtteranceCards, find_heads
from sayso.tell.page.voices import Voices
from sayso.values import Comparison, Origin

_UNTOLD = ("unattributed", "Nobody named", "")
_KINDS = {
    "document": "document",
    "agency": "agency",
    "outlet": "own reporting",
}


@dataclass(frozen=True, slots=True)
class Flow:
    """How much one report rests on one origin."""

    report: ReportPlace
    quotes: int
    facts: int

    @property
    def weight(self) -> int:
        """Quotes and facts together: the thickness of the ribbon."""
        return self.quotes + self.facts

    @property
    def tally(self) -> str:
        """The weight in words."""
        parts = []
        if self.quotes:
            parts.append(count_noun(self.quotes, "quote"))
        if self.facts:
            parts.append(count_noun(self.facts, "fact"))
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class OriginRow:
    """One origin with the reports that rest on it, in their order.

    ``href`` leads to what it is quoted with; None where it only carries facts.
    """

    name: str
    detail: str
    flows: tuple[Flow, ...]
    href: str | None
    is_told: bool
    only: str

    @property
    def weight(self) -> int:
        """All quotes and facts of this origin."""
        return sum(flow.weight for flow in self.flows)


@dataclass(slots=True)
class _Count:
    """Quotes and facts of one origin, by report, while they are counted."""

    name: str = ""
    quotes: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    facts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    href: str | None = None


def list_origins(
    comparison: Comparison, places: Places, voices: Voices, cards: UtteranceCards
) -> tuple[OriginRow, ...]:
    """Every origin of the story: shared by most reports first, nobody last.

    A quote counts for its report under its speaker and channel; a fact under each
    origin that supports it there. Cost: linear in renderings and supports.
    """
    counts: dict[tuple[str, str, str], _Count] = defaultdict(_Count)
    heads = find_heads(cards)
    for utterance in comparison.utterances:
        voice = voices.name_utterance(utterance)
        for rendering in utterance.renderings:
            if rendering.article not in places.by_article:
                continue
            quote = places.quotes.get((rendering.article, rendering.quote))
            own = quote.channel.name if quote and quote.channel else None
            channel = (own or utterance.channel or "") if voice.is_known else ""
            key = ("speaker", voice.label, channel) if voice.is_known else _UNTOLD
            count = counts[_fold(key)]
            count.name = count.name or key[1]
            count.quotes[rendering.article] += 1
            count.href = count.href or heads.get(voice.label)
    for fact in (*comparison.agree, *comparison.disagree):
        for article, origin in dict.fromkeys(
            (one.article, one.origin) for one in fact.supports
        ):
            if article in places.by_article:
                key = _key_of(origin)
                count = counts[_fold(key)]
                count.name = count.name or key[1]
                count.facts[article] += 1
    rows = [_build_row(key, count, places) for key, count in counts.items()]
    return tuple(
        sorted(rows, key=lambda row: (not row.is_told, -len(row.flows), -row.weight))
    )


def _key_of(origin: Origin) -> tuple[str, str, str]:
    if origin.kind == "unattributed":
        return _UNTOLD
    return (origin.kind, origin.name, origin.channel or "")


def _fold(key: tuple[str, str, str]) -> tuple[str, str, str]:
    """ "Investigators" at the head of a sentence are the "investigators" within one."""
    kind, name, channel = key
    return kind, name.casefold(), channel


def _build_row(key: tuple[str, str, str], count: _Count, places: Places) -> OriginRow:
    kind, _, channel = key
    flows = tuple(
        Flow(report, count.quotes[report.article.id], count.facts[report.article.id])
        for report in places.reports
        if report.article.id in count.quotes or report.article.id in count.facts
    )
    articles = [flow.report.article.id for flow in flows]
    detail = channel or _KINDS.get(kind, "")
    told = kind != "unattributed"
    return OriginRow(count.name, detail, flows, count.href, told, places.only(articles))
