"""A report's quotes and mentions in order, for asking what lies in a sentence."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from sayso.values import Annotated, Mention, Person, Quote, Span


@dataclass(frozen=True, slots=True)
class Footing:
    """A report's quotes and mentions in order, for asking what lies in a sentence."""

    report: Annotated
    mentions: tuple[tuple[Mention, Person], ...]
    starts: tuple[int, ...]
    quotes: tuple[tuple[Span, Quote], ...]
    quote_starts: tuple[int, ...]
    longest_quote: int

    def mentions_in(self, span: Span) -> list[tuple[Mention, Person]]:
        """The mentions that start in this span, in order."""
        low = bisect_left(self.starts, span.start)
        high = bisect_left(self.starts, span.end)
        return list(self.mentions[low:high])

    def quotes_in(self, span: Span) -> list[Quote]:
        """The quotes of whose content a part lies in this span, each once."""
        low = bisect_left(self.quote_starts, span.start - self.longest_quote)
        high = bisect_left(self.quote_starts, span.end)
        found = {
            quote.id: quote
            for part, quote in self.quotes[low:high]
            if part.overlap(span)
        }
        return list(found.values())


def make_footing(report: Annotated) -> Footing:
    """The footing of a report. Cost: sorting its mentions and quotes."""
    mentions = sorted(
        ((mention, person) for person in report.people for mention in person.mentions),
        key=lambda pair: (pair[0].span, pair[1].id),
    )
    quotes = sorted(
        ((part, quote) for quote in report.quotes for part in quote.content),
        key=lambda pair: (pair[0], pair[1].id),
    )
    return Footing(
        report=report,
        mentions=tuple(mentions),
        starts=tuple(mention.span.start for mention, _ in mentions),
        quotes=tuple(quotes),
        quote_starts=tuple(part.start for part, _ in quotes),
        longest_quote=max((len(part) for part, _ in quotes), default=0),
    )
