"""What grouping looks at in an article: its terms, names, figures and days."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sayso.group.days import find_event_days
from sayso.group.stopwords import STOPWORDS
from sayso.text import fold_word
from sayso.values import Annotated, Article, BlockKind

# Blocks that are the report's own words. Links, credits and buttons are of the page.
_REPORT: tuple[BlockKind, ...] = (
    "headline", "second_headline", "paragraph", "caption", "pull_quote",
)  # fmt: skip
_MAX_CHARS = 40_000
_LEAD_CHARS = 600

_WORD = re.compile(r"[^\W_]+(?:[.:,/][0-9]+|['’-][^\W_]+)*")
_CAPITAL = re.compile(r"[A-Z][^\W\d_]+(?:['’-][A-Z]?[^\W\d_]+)*")
_INNER_GAP = re.compile(r" (?:[A-Z]\. )?|\. ")
_AGE = re.compile(r"\b(\d{1,2})(?:-|–| )years?(?:-|–| )old\b|, (\d{1,2}),")
_BLOCK = re.compile(r"\b(\d{2,5})(?:-| )block of ((?:\w+\.? ){0,1}\w+)", re.IGNORECASE)
_CLOCK = re.compile(r"\b(\d{1,2}:\d\d)\b")


@dataclass(frozen=True, slots=True)
class Print:
    """One article as grouping sees it; counts by folded word.

    ``terms`` are content words of the report, ``names`` words with a capital inside a
    sentence, ``pairs`` two such words in a row ("ada quill"), ``figures`` ages, clock
    times and house numbers with their kind; ``lead`` the words of headline and first
    lines. ``days`` are the days that the text dates things on, as day numbers.
    """

    id: str
    published: date | None
    outlet: str | None
    title: frozenset[str]
    lead: frozenset[str]
    terms: Counter[str]
    names: Counter[str]
    pairs: Counter[str]
    figures: frozenset[str]
    days: frozenset[int]
    shown: Mapping[str, str]


def make_print(annotated: Annotated) -> Print:
    """The print of one article. Looks at the first 40,000 characters of the report."""
    article = annotated.article
    passages = _find_passages(article)
    title = article.title or ""
    body = "\n".join(passages)[:_MAX_CHARS]
    terms = Counter(_find_terms(f"{title}\n{body}"))
    names, pairs, shown = _find_names(body)
    lead = body[:_LEAD_CHARS]
    return Print(
        id=article.id,
        published=article.published_day,
        outlet=article.outlet,
        title=frozenset(_find_terms(title)),
        lead=frozenset(_find_terms(f"{title}\n{lead}")),
        terms=terms,
        names=names,
        pairs=pairs,
        figures=frozenset(_find_figures(body)),
        days=find_event_days(body[:3000], article.published_day),
        shown=shown,
    )


def _find_passages(article: Article) -> list[str]:
    passages = []
    seen = set()
    for block in article.blocks:
        text = article.text[block.span.start : block.span.end]
        if block.kind in _REPORT and text not in seen:
            seen.add(text)
            passages.append(text)
    if not passages:
        passages.append(article.text)
    return passages


def _find_terms(text: str) -> Iterator[str]:
    for match in _WORD.finditer(text):
        word = _stem(fold_word(match.group()))
        if len(word) > 1 and word not in STOPWORDS:
            yield word


def _stem(word: str) -> str:
    """A word without a plural or possessive ending; figures as they are."""
    for ending in ("'s", "s'", "'"):
        word = word.removesuffix(ending)
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _find_names(text: str) -> tuple[Counter[str], Counter[str], dict[str, str]]:
    """Words with a capital inside a sentence, two such in a row, and their spelling."""
    names: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    shown: dict[str, str] = {}
    last: re.Match[str] | None = None
    last_word = ""
    for match in _CAPITAL.finditer(text):
        word = _stem(fold_word(match.group()))
        if word in STOPWORDS:
            last = None
            continue
        joined = last is not None and bool(
            _INNER_GAP.fullmatch(text, last.end(), match.start())
        )
        if joined and last is not None:
            pairs[f"{last_word} {word}"] += 1
            shown.setdefault(
                f"{last_word} {word}", text[last.start() : match.end()].strip()
            )
        before = text[max(0, match.start() - 2) : match.start()]
        if joined or (before[-1:] == " " and before[:1] not in '.!?:"“'):
            names[word] += 1
            shown.setdefault(word, match.group())
        last, last_word = match, word
    return names, pairs, shown


def _find_figures(text: str) -> Iterator[str]:
    for match in _AGE.finditer(text):
        yield f"age {match[1] or match[2]}"
    for match in _BLOCK.finditer(text):
        yield f"block {match[1]} {fold_word(match[2])}"
    for match in _CLOCK.finditer(text):
        yield f"clock {match[1]}"
