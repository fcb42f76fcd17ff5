"""Errors planted in briefs of the example stories: the verifier must find every one."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from sayso.annotate.annotations import annotate_article
from sayso.compare.comparisons import compare_reports
from sayso.errors import VerificationError
from sayso.read.sources import read_sources
from sayso.tell.briefs import write_brief
from sayso.tell.verification import verify_brief
from sayso.values import Annotated, Article, Brief, BriefLine, Span, Timeline

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
CASES_A_PLANT = 50
NEGATIONS = re.compile(r" not\b|n['’]t\b|\bno (?=\w)|\bnever |\bnobody |\bNo one ")


@dataclass(frozen=True)
class Told:
    """A line that verifies, with its story's articles and what annotating found."""

    line: BriefLine
    articles: tuple[Article, ...]
    reports: tuple[Annotated, ...]

    def find(self, line: BriefLine) -> str | None:
        """The label under which a brief of this line is refused, or None."""
        try:
            verify_brief(Brief((line,)), self.articles)
        except VerificationError as error:
            return error.label
        return None

    def stands(self, words: str) -> bool:
        return any(words in article.text for article in self.articles)


@cache
def read_told() -> tuple[Told, ...]:
    """Every line of the examples' briefs, and every sentence that could be one."""
    found: list[Told] = []
    for folder in sorted(one for one in EXAMPLES.iterdir() if one.is_dir()):
        articles = tuple(one for one in read_sources([folder]) if one.id)
        reports = tuple(annotate_article(one) for one in articles)
        brief = write_brief(reports, compare_reports(reports), Timeline())
        found += [Told(line, articles, reports) for line in brief.lines]
        for report in reports:
            for span in report.sentences:
                line = BriefLine(report.article.words_of(span), (span,))
                told = Told(line, articles, reports)
                if told.find(line) is None:
                    found.append(told)
    return tuple(found)


def change_digit(told: Told, rng: random.Random) -> BriefLine | None:
    text = told.line.text
    places = [match.start() for match in re.finditer(r"\d", text)]
    if not places:
        return None
    at = rng.choice(places)
    digit = rng.choice([one for one in "0123456789" if one != text[at]])
    return replace(told.line, text=text[:at] + digit + text[at + 1 :])


def list_names(told: Told, types: tuple[str, ...]) -> list[str]:
    return sorted(
        {
            report.article.words_of(name.span)
            for report in told.reports
            for name in report.names
            if name.type in types
        }
    )


def swap_name(told: Told, rng: random.Random) -> BriefLine | None:
    names = list_names(told, ("person", "place", "organization"))
    here = [name for name in names if name in told.line.text]
    if not here:
        return None
    name = rng.choice(here)
    other = rng.choice([one for one in names if one != name])
    return replace(told.line, text=told.line.text.replace(name, other, 1))


def swap_speaker(told: Told, rng: random.Random) -> BriefLine | None:
    """Gives the words to somebody else of the story."""
    place = told.line.citations[0]
    texts = {one.id: one for one in told.articles}
    sources = [
        texts[place.article].words_of(part)
        for report in told.reports
        for quote in report.quotes
        for part in quote.source
        if place.contains(part)
    ]
    if not sources:
        return None
    source = rng.choice(sources)
    others = [one for one in list_names(told, ("person",)) if one not in source]
    text = told.line.text.replace(source, rng.choice(others), 1)
    return replace(told.line, text=text)


def drop_negation(told: Told, rng: random.Random) -> BriefLine | None:
    matches = list(NEGATIONS.finditer(told.line.text))
    if not matches:
        return None
    match = rng.choice(matches)
    text = told.line.text
    return replace(told.line, text=text[: match.start()] + text[match.end() :])


def move_article(told: Told, rng: random.Random) -> BriefLine:
    """Points a citation to the same place of another report."""
    citations = [*told.line.citations]
    at = rng.randrange(len(citations))
    span = citations[at]
    others = [one.id for one in told.articles if one.id != span.article]
    citations[at] = Span(rng.choice(others), span.start, span.end)
    return recount(told.line, citations)


def shift_span(told: Told, rng: random.Random) -> BriefLine:
    citations = [*told.line.citations]
    at = rng.randrange(len(citations))
    span = citations[at]
    by = rng.choice([-17, -9, -5, -3, -2, -1, 1, 2, 3, 5, 9, 17])
    start = max(0, span.start + by)
    citations[at] = Span(span.article, start, max(start, span.end + by))
    return recount(told.line, citations)


def cut_silently(told: Told, rng: random.Random) -> BriefLine | None:
    """Leaves the end off, at a comma or at any blank, with or without a stop."""
    text = told.line.text.removesuffix(" ...")
    places = [match.start() for match in re.finditer(r"[,;]? ", text)]
    if not places:
        return None
    kept = text[: rng.choice(places)]
    span = told.line.citations[0]
    cut = Span(span.article, span.start, span.start + len(kept))
    shown = kept + rng.choice(["", "."])
    return replace(told.line, text=shown, citations=(cut, *told.line.citations[1:]))


def cut_start(told: Told, rng: random.Random) -> BriefLine | None:
    """Leaves the beginning off, as "Police said" before what they said."""
    places = [match.end() for match in re.finditer(r" ", told.line.text)]
    if not places:
        return None
    at = rng.choice(places)
    span = told.line.citations[0]
    cut = Span(span.article, span.start + at, span.end)
    shown = told.line.text[at:]
    return replace(told.line, text=shown, citations=(cut, *told.line.citations[1:]))


def claim_more(told: Told, rng: random.Random) -> BriefLine:
    more = told.line.articles + rng.randrange(1, 4)
    if rng.random() < 0.5:
        return replace(told.line, articles=more)
    return replace(told.line, independent=more)


def recount(line: BriefLine, citations: list[Span]) -> BriefLine:
    count = len({one.article for one in citations})
    independent = min(line.independent, count) if line.independent else None
    return replace(
        line, citations=tuple(citations), articles=count, independent=independent
    )


Plant = Callable[[Told, random.Random], BriefLine | None]
# Each way to spoil a line, with the labels under which it may be refused.
PLANTS: dict[Plant, tuple[str, ...]] = {
    change_digit: ("fabricated",),
    swap_name: ("fabricated",),
    swap_speaker: ("fabricated",),
    drop_negation: ("fabricated",),
    move_article: ("misattributed",),
    shift_span: ("misattributed",),
    cut_silently: ("fabricated",),
    cut_start: ("fabricated", "misattributed"),
    claim_more: ("fabricated",),
}


def plant_errors(plant: Plant) -> list[tuple[Told, BriefLine]]:
    """So many spoiled lines, no two alike."""
    rng = random.Random(plant.__name__)
    told = [*read_told()]
    rng.shuffle(told)
    found: dict[BriefLine, Told] = {}
    for _ in range(20):
        for one in told:
            planted = plant(one, rng)
            if planted is not None and planted != one.line:
                found.setdefault(planted, one)
            if len(found) == CASES_A_PLANT:
                return [(one, line) for line, one in found.items()]
    raise AssertionError(f"only {len(found)} cases of {plant.__name__}")


def test_there_are_four_hundred_cases_and_more():
    assert len(PLANTS) * CASES_A_PLANT >= 400


def test_the_lines_verify_before_anything_is_planted():
    assert all(told.find(told.line) is None for told in read_told())


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
def test_every_planted_error_is_caught(plant):
    missed = [
        (told.line.text, line)
        for told, line in plant_errors(plant)
        if told.find(line) is None
    ]
    assert missed == []


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
def test_planted_errors_bear_their_label(plant):
    """Words that are changed into those of another place are misattributed."""
    for told, line in plant_errors(plant):
        label = told.find(line)
        if label not in PLANTS[plant]:
            assert label == "misattributed", line
            assert told.stands(line.text.removesuffix(" ...")), line


def test_words_of_another_story_are_out_of_scope():
    first, last = read_told()[0], read_told()[-1]
    assert first.find(last.line) == "out of scope"
