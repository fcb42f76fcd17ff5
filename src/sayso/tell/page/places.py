"""Places of a story's page: the letter, link and exact words of every span."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.tell.figures import count_outlets
from sayso.tell.letters import letter_articles
from sayso.tell.page.labels import shorten_words
from sayso.text import tell_outlet
from sayso.values import Annotated, Article, Quote, Rendering, Span, StoryDossier

# What a name in a link or a style rule cannot hold.
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")

COLOURS = 8
"""Hues of the style sheet; the ninth report starts again with the first."""


@dataclass(frozen=True, slots=True)
class ReportPlace:
    """One report on the page: where it stands, its letter and what it is called."""

    position: int
    letter: str
    name: str
    anchor: str
    annotated: Annotated

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.annotated.article

    @property
    def colour(self) -> int:
        """Which of the style sheet's hues this report has."""
        return self.position % COLOURS

    @property
    def only(self) -> str:
        """The class that keeps a part of the page when this report is seen alone."""
        return f"by-{self.position}"


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation mark: the report's letter, leading to the exact words in place."""

    report: ReportPlace
    href: str
    words: str

    @property
    def peek(self) -> str:
        """The words, short enough to show when the mark is pointed at."""
        return shorten_words(self.words, max_chars=240)


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything of one story stands on the page.

    ``key`` starts every id of the story (``s1``), so that stories do not clash.
    """

    key: str
    reports: tuple[ReportPlace, ...]
    by_article: dict[str, ReportPlace]
    quotes: dict[tuple[str, str], Quote]

    def words(self, span: Span) -> str:
        """The exact words of a span; empty when its article is not of this story."""
        report = self.by_article.get(span.article)
        return report.article.text[span.start : span.end] if report else ""

    def words_within(self, span: Span, parts: tuple[Span, ...]) -> str:
        """The words of a span as far as they lie in these parts of its article.

        A change may reach over the reporter's words between two parts of a quote
        ("Yes," she said. "But ..."), which nobody said. A span outside all parts gives
        its words whole.
        """
        inside = [
            Span(span.article, max(span.start, part.start), min(span.end, part.end))
            for part in parts
            if span.overlap(part)
        ]
        return " ".join(self.words(one).strip() for one in inside or (span,))

    def order(self, span: Span) -> tuple[int, int, int]:
        """Where a span sorts: reports in their order, then by its place."""
        report = self.by_article.get(span.article)
        return (report.position if report else -1, span.start, span.end)

    def anchor(self, span: Span) -> str:
        """The id of a span's words inside its report."""
        return f"{self.by_article[span.article].anchor}-{span.start}-{span.end}"

    def cite(self, span: Span) -> Cite | None:
        """The citation mark of a span; None when its article is not of this story."""
        report = self.by_article.get(span.article)
        if report is None:
            return None
        words = self.words(span)
        anchor = self.anchor(span) if words.strip() else report.anchor
        return Cite(report, f"#{anchor}", words)

    def cite_all(self, spans: tuple[Span, ...]) -> tuple[Cite, ...]:
        """The citation marks of spans, in order, each report's first span only."""
        cites: dict[str, Cite] = {}
        for span in spans:
            cite = self.cite(span)
            if cite is not None:
                cites.setdefault(span.article, cite)
        return tuple(cites.values())

    def quote_anchor(self, article: str, quote: str) -> str:
        """The id of a quote inside its report."""
        return f"{self.by_article[article].anchor}-{_UNSAFE.sub('-', quote)}"

    def person_anchor(self, identity: str) -> str:
        """The id of a person's entry."""
        return f"{self.key}-{_UNSAFE.sub('-', identity)}"

    def cite_rendering(self, rendering: Rendering) -> Cite | None:
        """The citation mark of a rendering, leading to the quote in its report."""
        report = self.by_article.get(rendering.article)
        if report is None:
            return None
        words = " ".join(self.words(span) for span in rendering.spans)
        quote = self.quotes.get((rendering.article, rendering.quote))
        if quote is None or not any(self.words(one).strip() for one in quote.content):
            return Cite(report, f"#{report.anchor}", words)
        return Cite(
            report, f"#{self.quote_anchor(rendering.article, rendering.quote)}", words
        )

    def count_outlets(self, articles: Iterable[str]) -> int:
        """How many outlets these reports are of; one without an outlet counts alone."""
        return count_outlets(
            self.by_article[one].article for one in articles if one in self.by_article
        )

    def only(self, articles: list[str] | tuple[str, ...]) -> str:
        """The classes of a part of the page that these articles carry."""
        places = {
            self.by_article[one].position for one in articles if one in self.by_article
        }
        return " ".join(("by", *(f"by-{position}" for position in sorted(places))))


def find_places(story: StoryDossier, key: str) -> Places:
    """The places of a story, its reports lettered in the order of the dossier."""
    letters = letter_articles(story)
    names = _name_reports(story)
    reports = tuple(
        ReportPlace(
            position,
            letters[one.article.id],
            names[position],
            f"{key}-{letters[one.article.id]}",
            one,
        )
        for position, one in enumerate(story.articles)
    )
    quotes = {
        (one.article.id, quote.id): quote
        for one in story.articles
        for quote in one.quotes
    }
    by_article = {report.article.id: report for report in reports}
    return Places(key, reports, by_article, quotes)


def _name_reports(story: StoryDossier) -> list[str]:
    """What each report is called: its outlet, else its headline, else its id.

    Reports of one outlet are told apart by their day, then by their hour, where known.
    """
    articles = [one.article for one in story.articles]
    names = [_name_of(one) for one in articles]
    for form in (_tell_day, _tell_hour):
        counts = Counter(names)
        names = [
            name + form(one) if counts[name] > 1 and one.outlet else name
            for name, one in zip(names, articles, strict=True)
        ]
    return names


def _tell_day(article: Article) -> str:
    day = article.published_day
    return f", {day.day} {day:%b}" if day else ""


def _tell_hour(article: Article) -> str:
    """The clock as the outlet wrote it, in its own zone."""
    clock = (article.published or "")[11:16]
    return f" {clock}" if clock else ""


def _name_of(article: Article) -> str:
    found = (tell_outlet(article.outlet or ""), article.title, article.id)
    name = next((one for one in found if one and one.strip()), "Untitled report")
    return shorten_words(name, max_chars=80)


def find_targets(story: StoryDossier) -> dict[str, tuple[Span, ...]]:
    """Every span that a citation mark leads to, by article, in order of the text.

    Cost: linear in what the dossier holds, times sorting.
    """
    found: set[Span] = set()
    for line in story.brief.lines:
        found.update(line.citations)
    for event in story.timeline.events:
        found.update(event.support)
        found.update(span for _, span in event.spread)
    comparison = story.comparison
    for fact in (*comparison.agree, *comparison.disagree):
        found.update(value.span for value in fact.values)
        found.update(one.span for one in fact.supports if one.span)
    for reuse in comparison.reuse:
        found.update((reuse.source, reuse.target))
    found.update(one.span for one in comparison.only)
    for identity in comparison.identities:
        found.update(identity.forms)
    targets: dict[str, list[Span]] = {}
    for span in sorted(found):
        targets.setdefault(span.article, []).append(span)
    return {article: tuple(spans) for article, spans in targets.items()}
