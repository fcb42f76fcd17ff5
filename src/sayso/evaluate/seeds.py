"""The three seeds against their careful reading: one row a point of acceptance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sayso.evaluate.gold_seeds import (
    ENOUGH_OVERLAP,
    Gold,
    GoldQuote,
    find_folder,
    match_quotes,
    read_gold,
)
from sayso.evaluate.seed_people import read_descriptions, score_descriptions
from sayso.evaluate.tables import Cell, Table
from sayso.library import read_articles, tell_dossier
from sayso.values import Dossier, Fact, Quote, Rendering, Span, StoryDossier


def evaluate_seeds(data: Path, *, split: str = "dev") -> Table:
    """How the dossier of the seeds compares with gold.json.

    ``data`` is the folder of the seeds, or one that has it inside or beside it;
    ``split`` is not used.

    Raises:
        EvaluationError: when there is no gold.json.
    """
    folder = find_folder(data)
    gold = read_gold(folder / "gold.json")
    dossier = tell_dossier(read_articles([folder]))
    found = {
        (report.article.id, quote.id): quote
        for report in dossier.articles
        for quote in report.quotes
    }
    matched = match_quotes(gold.quotes, list(found.values()))
    rows = (
        *_quote_rows(gold, matched, list(found.values())),
        *_speaker_rows(gold, matched, dossier),
        *score_descriptions(
            read_descriptions(folder / "gold.json"), gold.not_report, dossier
        ),
        *_family_rows(gold, matched, dossier),
        *_fact_rows(gold, dossier),
    )
    return Table(
        "Seeds against gold.json",
        ("point", "reached", "of"),
        rows,
        (
            f"A quote is found when it shares {ENOUGH_OVERLAP} of the characters of "
            "both (intersection over union).",
            "A speaker is right when the story's person of that name is named, null "
            "when none is given, wrong otherwise, a description of nobody included.",
            "Descriptions: every place of every form in gold.json that is no name.",
        ),
    )


def _quote_rows(
    gold: Gold, matched: dict[str, Quote], found: Sequence[Quote]
) -> Iterable[tuple[Cell, ...]]:
    marked = [quote for quote in gold.quotes if quote.kind != "indirect"]
    yield "quotes with marks found", sum(q.id in matched for q in marked), len(marked)
    yield "all quotes found", len(matched), len(gold.quotes)
    wrong = [
        span
        for span in gold.not_quotes
        if any(
            part.overlap(span) and len(part) < 2 * len(span)
            for quote in found
            for part in quote.content
        )
    ]
    yield "false quotations at scare quotes", len(wrong), 0
    spare = len(found) - len(matched)
    yield "quotes found beyond gold", spare, 0


def _speaker_rows(
    gold: Gold, matched: dict[str, Quote], dossier: Dossier
) -> Iterable[tuple[Cell, ...]]:
    names = {
        (tie.article, tie.person): gold.names.get(identity.name, identity.name)
        for story in dossier.stories
        for identity in story.comparison.identities
        for tie in identity.ties
    }
    right = wrong = 0
    for quote in gold.quotes:
        if quote.id not in matched:
            continue
        article = quote.content[0].article
        named = {names[article, id] for id in matched[quote.id].speakers}
        right += named == set(quote.speakers)
        wrong += bool(named) and named != set(quote.speakers)
    yield "speakers right", right, len(gold.quotes)
    yield "speakers wrong", wrong, 0


def _family_rows(
    gold: Gold, matched: dict[str, Quote], dossier: Dossier
) -> Iterable[tuple[Cell, ...]]:
    by_id = {quote.id: quote for quote in gold.quotes}
    linked = total = 0
    for fullest, *others in gold.families:
        for other in others:
            total += 1
            ends = [
                _utterances_of(by_id[id], matched.get(id), dossier)
                for id in (fullest, other)
            ]
            linked += bool(ends[0] & ends[1])
    yield "renderings linked to their fullest", linked, total
    silent = [
        (report.story.id, change)
        for report in dossier.stories
        for utterance in report.comparison.utterances
        for rendering in utterance.renderings
        for change in rendering.changes
        if change.is_silent
    ]
    yield "silent changes shown", len(silent), None
    texts = {
        (_words(dossier, change.rendering), _words(dossier, change.fullest))
        for _, change in silent
    }
    lost = any("feel like" in fullest.lower() for _, fullest in texts)
    yield "silent: the dropped opening", int(lost), 1
    swapped = any("their" in one and "this" in other for one, other in texts)
    yield "silent: this pain -> their pain", int(swapped), 1


def _utterances_of(
    gold: GoldQuote, quote: Quote | None, dossier: Dossier
) -> set[tuple[str, str]]:
    if quote is None:
        return set()
    article = gold.content[0].article

    def holds(rendering: Rendering) -> bool:
        return rendering.article == article and rendering.quote == quote.id

    return {
        (told.story.id, utterance.id)
        for told in dossier.stories
        for utterance in told.comparison.utterances
        if any(holds(rendering) for rendering in utterance.renderings)
    }


def _words(dossier: Dossier, span: Span | None) -> str:
    if span is None:
        return ""
    texts = {report.article.id: report.article for report in dossier.articles}
    return texts[span.article].words_of(span)


def _fact_rows(gold: Gold, dossier: Dossier) -> Iterable[tuple[Cell, ...]]:
    yield "stories", len(dossier.stories), 1
    story = dossier.stories[0]
    clash = [
        fact
        for fact in story.comparison.disagree
        if {"sept", "octo"}
        <= {
            value.text.lower()[at : at + 4]
            for value in fact.values
            for at in range(len(value.text))
        }
    ]
    yield "September against October under disagree", len(clash[:1]), 1
    stay = [
        fact
        for fact in story.comparison.agree
        if any("hospitali" in value.text.lower() for value in fact.values)
        and fact.independent == 1
        and any(s.origin.kind == "speaker" for s in fact.supports)
    ]
    yield "hospital stay: one say-so, speaker named", len(stay[:1]), 1
    yield "items under disagree", len(story.comparison.disagree), None
    yield "items under agree", len(story.comparison.agree), None
    used = _used_spans(story)
    stray = [span for span in gold.not_report if any(span.overlap(one) for one in used)]
    yield "second headlines, captions, pointers used", len(stray), 0


def _used_spans(story: StoryDossier) -> list[Span]:
    """The spans that brief and facts rest on."""
    comparison = story.comparison
    facts: tuple[Fact, ...] = (*comparison.agree, *comparison.disagree)
    return [
        *(value.span for fact in facts for value in fact.values),
        *(only.span for only in comparison.only),
        *(span for line in story.brief.lines for span in line.citations),
    ]
