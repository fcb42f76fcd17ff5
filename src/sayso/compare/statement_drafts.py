"""Statements that reports share, as facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from sayso.compare.clause_labels import is_verb
from sayso.compare.drafts import Draft
from sayso.compare.labels import label_stretch
from sayso.compare.pages import Page
from sayso.compare.phrases import shape_stretch
from sayso.compare.statements import Statement
from sayso.text import split_words
from sayso.values import FactValue, Identity, Span, Utterance

# What every report on a crime ends in tells nothing of this one.
_LEAST_WORDS = 5
# A name and a post share few words.
_MOST_OF_A_POST = 6
_CLAUSE = re.compile(r"\b(?:who|that|which|whose|to)\b", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:anyone|anybody|people|those|witnesses) (?:with|who has|who have|having) "
    r"(?:any )?(?:\w+ )?(?:information|tips?|knowledge)|"
    r"\b(?:asked|urged|encouraged|please|should) (?:to )?(?:call|contact|phone)\b|"
    r"\bcall (?:police|crime ?stoppers|detectives) at\b|\b\d{3}-\d{3,4}-?\w{0,7}\b",
    re.IGNORECASE,
)


def draft_statements(
    statements: Iterable[Statement],
    pages: Sequence[Page],
    utterances: Sequence[Utterance],
    people: Mapping[str, Identity],
) -> list[Draft]:
    """Statements as facts, those left out that are one quotation printed twice."""
    quoted = {
        span
        for utterance in utterances
        if len(utterance.renderings) > 1
        for rendering in utterance.renderings
        for span in rendering.spans
    }
    by_article: dict[str, list[Span]] = {}
    for span in sorted(quoted):
        by_article.setdefault(span.article, []).append(span)
    drafts = []
    for statement in statements:
        spans = [
            shape_stretch(
                pages[stretch.page],
                pages[stretch.page].lines[stretch.line].span,
                stretch.span,
            )
            for stretch in statement.stretches
        ]
        if all(
            any(held.contains(span) for held in by_article.get(span.article, ()))
            for span in spans
        ):
            continue
        if not _hold_ideas(statement, spans, pages):
            continue
        texts = [
            pages[stretch.page].report.article.words_of(span)
            for stretch, span in zip(statement.stretches, spans, strict=True)
        ]
        if any(_ASKS.search(words) for words in texts) or not _tells(
            min(texts, key=len)
        ):
            continue
        value = _name_ideas(statement, pages)
        if not _tells_more_than_names(statement, pages):
            continue
        if _tells_only_a_post(statement, texts, pages):
            continue
        values = tuple(
            FactValue(span, words, value)
            for span, words in zip(spans, texts, strict=True)
        )
        about = _label_statement(statement, spans, pages, people)
        drafts.append(Draft(about, "other", values))
    return drafts


def _tells(text: str) -> bool:
    """Whether words tell something: more than a few, or with a verb, a name, a number.

    "The real estate mogul" in two reports is nothing that they agree on.
    """
    words = split_words(text)
    return (
        len(words) >= _LEAST_WORDS
        or any(word.text[0].isupper() or word.text[0].isdigit() for word in words[1:])
        or any(is_verb(words, at) for at in range(len(words)))
    )


def _label_statement(
    statement: Statement,
    spans: Sequence[Span],
    pages: Sequence[Page],
    people: Mapping[str, Identity],
) -> str:
    """The shortest of the stretches, up to a border."""
    shortest, span = min(
        zip(statement.stretches, spans, strict=True),
        key=lambda pair: (len(pair[1]), pair[1]),
    )
    page = pages[shortest.page]
    return label_stretch(page, page.lines[shortest.line], span, people)


def _hold_ideas(
    statement: Statement, spans: Sequence[Span], pages: Sequence[Page]
) -> bool:
    """Whether the stretches, once shaped, still share most of what they did."""
    for stretch, span in zip(statement.stretches, spans, strict=True):
        ideas = pages[stretch.page].lines[stretch.line].ideas
        held = {idea.key for idea in ideas if span.start <= idea.start < span.end}
        if 3 * len(held & set(statement.ideas)) < 2 * len(statement.ideas):
            return False
    return True


def _tells_more_than_names(statement: Statement, pages: Sequence[Page]) -> bool:
    """Whether two of the shared words are no names ("Assistant Chief Hale" is one)."""
    first = statement.stretches[0]
    page = pages[first.page]
    text = page.report.article.text
    common = {
        idea.key
        for idea in page.lines[first.line].ideas
        if idea.key in statement.ideas
        and first.span.start <= idea.start < first.span.end
        and text[idea.start].islower()
        and not idea.is_person
    }
    return len(common) >= 2


def _tells_only_a_post(
    statement: Statement, texts: Sequence[str], pages: Sequence[Page]
) -> bool:
    """Whether a stretch is but a name and whose it is: "head librarian Ada Penhale".

    The name is told by itself, with the post.
    """
    first = statement.stretches[0]
    is_somebody = any(
        mention.form == "name" and first.span.contains(mention.span)
        for person in pages[first.page].report.people
        if person.type == "person"
        for mention in person.mentions
    )
    verbless = [
        not any(is_verb(words, at) for at in range(len(words)))
        and _CLAUSE.search(text) is None
        for text, words in ((text, split_words(text)) for text in texts)
    ]
    return is_somebody and len(statement.ideas) <= _MOST_OF_A_POST and all(verbless)


def _name_ideas(statement: Statement, pages: Sequence[Page]) -> str:
    """The shared words of a statement, as its first report writes them."""
    first = statement.stretches[0]
    page = pages[first.page]
    words: dict[str, str] = {}
    for idea in page.lines[first.line].ideas:
        inside = first.span.start <= idea.start < first.span.end
        if inside and idea.key in statement.ideas and not idea.is_person:
            span = Span(first.span.article, idea.start, idea.end)
            words.setdefault(idea.key, page.report.article.words_of(span).casefold())
    return " ".join(words.values())
