"""What grouping looks at in an article: its terms, names, figures, places and days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from sys import intern

from sayso.group.capitals import find_aged_names, find_capitals
from sayso.group.days import find_dated_days, find_event_days, find_posted_day
from sayso.group.figures import find_figures
from sayso.group.kinds import PrintKind, find_kind, is_telling
from sayso.group.places import find_places
from sayso.group.sketches import make_sketch
from sayso.group.terms import find_terms
from sayso.values import Annotated, Article, BlockKind

# Blocks that are the report's own words. Links, credits and buttons are of the page.
_REPORT: tuple[BlockKind, ...] = (
    "headline", "second_headline", "paragraph", "caption", "pull_quote",
)  # fmt: skip
_MAX_CHARS = 40_000
_LEAD_CHARS = 600
_DAY_CHARS = 3000
_COUNT_CHARS = 1500
# A print stays small: the first so many different words of each kind are kept.
_MAX_TERMS = 500
_MAX_NAMES = 150


@dataclass(frozen=True, slots=True)
class Print:
    """One article as grouping sees it; counts by folded word.

    ``terms`` are content words of the report, ``names`` words with a capital inside a
    sentence, ``pairs`` two such words in a row ("ada quill"), ``aged`` people told with
    an age, ``figures`` ages, counts, streets, clock times and house numbers with their
    kind, ``places`` where it happened; ``lead`` the words of headline and first lines.
    ``days`` are the days that the text dates things on, as day numbers, ``lead_days``
    those of its first lines, ``dated`` those told as calendar dates. ``published`` is
    the day that the outlet gives, or the text's own where both clash. ``sketch`` is a
    sample of its runs of words.
    """

    id: str
    published: date | None
    outlet: str | None
    title: frozenset[str]
    lead: frozenset[str]
    terms: Mapping[str, int]
    names: Mapping[str, int]
    pairs: Mapping[str, int]
    aged: frozenset[str]
    figures: frozenset[str]
    places: frozenset[str]
    days: frozenset[int]
    lead_days: frozenset[int]
    dated: frozenset[int]
    sketch: tuple[int, ...]
    shown: Mapping[str, str]
    kind: PrintKind = "report"


def make_print(annotated: Annotated) -> Print:
    """The print of one article. Looks at the first 40,000 characters of the report."""
    article = annotated.article
    title = article.title or ""
    body = "\n".join(_find_passages(article))[:_MAX_CHARS]
    words = list(find_terms(f"{title}\n{body}"))
    kind = find_kind(title, body, len(set(words)))
    if kind == "page" and is_telling(title):
        # The report did not come with the page, but its headline did.
        kind, body, words = "report", "", list(find_terms(title))
    capitals = find_capitals(body)
    lead = body[:_LEAD_CHARS]
    published = _choose_day(article, find_posted_day(article.text))
    names = _keep(capitals.names, _MAX_NAMES)
    pairs = _keep(capitals.pairs, _MAX_NAMES)
    return Print(
        id=article.id,
        published=published,
        outlet=article.outlet,
        title=frozenset(map(intern, find_terms(title))),
        lead=frozenset(map(intern, find_terms(f"{title}\n{lead}"))),
        terms=_keep(Counter(words), _MAX_TERMS),
        names=names,
        pairs=pairs,
        aged=find_aged_names(body),
        figures=find_figures(body, f"{title}. {body[:_COUNT_CHARS]}"),
        places=find_places(title, body),
        days=find_event_days(body[:_DAY_CHARS], published),
        lead_days=find_event_days(f"{title}\n{lead}", published),
        dated=find_dated_days(f"{title}\n{body[:_DAY_CHARS]}", published),
        sketch=make_sketch(words),
        shown={word: intern(capitals.shown[word]) for word in (*names, *pairs)},
        kind=kind,
    )


def _keep(counts: Counter[str], most: int) -> dict[str, int]:
    # One string for a word in all prints: a window holds the same words many times.
    return {intern(word): count for word, count in islice(counts.items(), most)}


def _choose_day(article: Article, posted: date | None) -> date | None:
    """The day of publication: the page's own word where the given one is far off."""
    given = article.published_day
    if given is None or posted is None:
        return given or posted
    # A few days apart is an update; a later stamp says when the page was fetched.
    return posted if (given - posted).days > 7 else given


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
