"""On whose word a span of a report rests."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.compare.credits import find_agencies, name_own_agency
from sayso.compare.sources import can_body_speak, find_formula, name_source
from sayso.text import is_turned_cue
from sayso.values import (
    Annotated,
    Identity,
    Origin,
    Quote,
    Reuse,
    Span,
    Support,
    Utterance,
)

UNATTRIBUTED = Origin("unattributed", "unattributed")


@dataclass(frozen=True, slots=True)
class OriginTracer:
    """Finds on whose word spans of a story's reports rest; made once a story."""

    reports: Mapping[str, Annotated]
    quotes: Mapping[str, tuple[tuple[Span, Quote], ...]]
    people: Mapping[tuple[str, str], Identity]
    utterances: Mapping[tuple[str, str], str]
    copies: Mapping[str, tuple[tuple[Span, Span], ...]]
    agencies: Mapping[str, tuple[str, ...]]

    def trace(self, span: Span) -> Support:
        """The origin of one span, with the words that show it."""
        own = self._trace_words(span)
        if own is not None:
            return own
        for here, there in self.copies.get(span.article, ()):
            if here.contains(span):
                shown = self._trace_copy(span, here, there)
                if shown is not None:
                    return Support(span.article, shown, here)
        agencies = self.agencies.get(span.article, ())
        if len(agencies) == 1:
            return Support(span.article, Origin("agency", agencies[0]))
        return Support(span.article, UNATTRIBUTED)

    def find_utterance(self, span: Span) -> str | None:
        """The utterance that a span in quotation marks is part of, or None."""
        for content, quote in _cover_of(self.quotes.get(span.article, ()), span):
            found = self.utterances.get((content.article, quote.id))
            if found is not None and quote.kind != "indirect":
                return found
        return None

    def find_chain(self, span: Span) -> tuple[Origin, ...]:
        """Everybody on whose word a span is given: "witnesses said, police said"."""
        report = self.reports[span.article]
        found = [
            self._name_origin(report, quote)
            for _, quote in _cover_of(self.quotes.get(span.article, ()), span)
        ]
        formula = self._trace_formula(report, span)
        if formula is not None:
            found.append(formula.origin)
        return tuple(dict.fromkeys(origin for origin in found if origin is not None))

    def _trace_words(self, span: Span) -> Support | None:
        """The origin that the sentence itself names."""
        report = self.reports[span.article]
        best: Support | None = None
        for _, quote in _cover_of(self.quotes.get(span.article, ()), span):
            origin = self._name_origin(report, quote)
            if origin is not None:
                shown = quote.source or quote.cue
                best = Support(span.article, origin, shown[0] if shown else None)
        return best or self._trace_formula(report, span)

    def _trace_formula(self, report: Annotated, span: Span) -> Support | None:
        """The origin that a formula in the sentence names, as the story calls it."""
        found = find_formula(report, span)
        if found is None or found.span is None or found.origin.kind != "speaker":
            return found
        for person in report.people:
            identity = self.people.get((report.article.id, person.id))
            held = any(
                mention.form != "pronoun"
                and 2 * mention.span.overlap(found.span) > len(found.span)
                for mention in person.mentions
            )
            if held and identity is not None:
                return replace(found, origin=Origin("speaker", identity.name))
        return found

    def _name_origin(self, report: Annotated, quote: Quote) -> Origin | None:
        """The origin of a quote: its speakers, or the words that name its source.

        Nobody vouches for what they deny, ask or will not say.
        """
        if quote.cue_class == "thought" or _is_turned(report, quote):
            return None
        channel = quote.channel.name if quote.channel else None
        article = report.article.id
        named = [self.people.get((article, speaker)) for speaker in quote.speakers]
        names = [
            identity.name
            for identity in named
            if identity is not None
            and (identity.type != "organization" or can_body_speak(identity.name))
        ]
        if names:
            return Origin("speaker", " and ".join(dict.fromkeys(names)), channel)
        if quote.source:
            return name_source(report.article.words_of(quote.source[0]), channel)
        return None

    def _trace_copy(self, span: Span, here: Span, there: Span) -> Origin | None:
        """The origin of copied words in the report that they were copied from."""
        words = self.reports[span.article].article.words_of(span)
        other = self.reports[there.article].article
        at = other.text.find(words, there.start, there.end)
        if at >= 0:
            support = self._trace_words(other.span(at, at + len(words)))
            if support is not None:
                return support.origin
        agency = name_own_agency(other)
        return Origin("agency", agency) if agency else None


def make_tracer(
    reports: Sequence[Annotated],
    identities: Iterable[Identity],
    utterances: Iterable[Utterance],
    reuse: Iterable[Reuse],
) -> OriginTracer:
    """A tracer for one story. Cost: linear in what was found."""
    copies: dict[str, list[tuple[Span, Span]]] = defaultdict(list)
    for one in reuse:
        copies[one.target.article].append((one.target, one.source))
        if one.direction == "unknown":
            copies[one.source.article].append((one.source, one.target))
    quotes = {
        report.article.id: tuple(
            sorted(
                (
                    (content, quote)
                    for quote in report.quotes
                    for content in quote.content
                ),
                key=lambda pair: (pair[0], pair[1].id),
            )
        )
        for report in reports
    }
    return OriginTracer(
        reports={report.article.id: report for report in reports},
        quotes=quotes,
        people={
            (tie.article, tie.person): identity
            for identity in identities
            for tie in identity.ties
        },
        utterances={
            (rendering.article, rendering.quote): utterance.id
            for utterance in utterances
            for rendering in utterance.renderings
        },
        copies={article: tuple(sorted(pairs)) for article, pairs in copies.items()},
        agencies={
            report.article.id: find_agencies(report.article) for report in reports
        },
    )


def _is_turned(report: Annotated, quote: Quote) -> bool:
    """Whether an indirect quote tells what was denied, refused or asked."""
    cue = " ".join(report.article.words_of(span) for span in quote.cue)
    return quote.kind == "indirect" and is_turned_cue(cue)


def _cover_of(
    quotes: Sequence[tuple[Span, Quote]], span: Span
) -> list[tuple[Span, Quote]]:
    """The quotes whose content holds a span, the widest first.

    Half of the span must lie inside; contents before it are looked at as far as a
    quotation of usual length reaches.
    """
    last = bisect_right(quotes, span.end, key=lambda pair: pair[0].start)
    held = [
        pair
        for pair in quotes[max(0, last - 12) : last]
        if 2 * pair[0].overlap(span) >= max(1, len(span))
    ]
    return sorted(held, key=lambda pair: (-len(pair[0]), pair[0], pair[1].id))
