"""What a library answers, one line an answer, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.tell.page.change_sentences import describe_changes
from sayso.tell.page.labels import count_noun
from sayso.tell.page.places import Places, find_places
from sayso.tell.plain_text import neutralize_text
from sayso.values import (
    Article,
    Brief,
    Comparison,
    Hit,
    Join,
    Rendering,
    Said,
    Span,
    Story,
    StoryDossier,
    StoryEntry,
    Timeline,
)

_NO_DAY = "----------"
_MOST_OUTLETS = 4
# As long as "2026-03-05 to 2026-03-07", so that titles stand below each other.
_DAYS_CHARS = 24


def tell_entry(entry: StoryEntry) -> str:
    """A story in one line: its id, its days, its title, what it holds."""
    days = _tell_days(entry.first, entry.last).ljust(_DAYS_CHARS)
    outlets = ", ".join(entry.outlets[:_MOST_OUTLETS]) or "outlets not told"
    more = len(entry.outlets) - _MOST_OUTLETS
    others = f" and {more} more" if more > 0 else ""
    return _line(
        entry.id,
        days,
        entry.title,
        f"({count_noun(entry.articles, 'article')}: {outlets}{others})",
    )


def tell_hit(hit: Hit) -> str:
    """A hit in one line: where it stands, and the words around it, those in [ ]."""
    article, passage = hit.article, hit.passage
    place = f"{passage.start}-{passage.end}" if passage else "headline"
    outlet = article.outlet or "outlet not told"
    return _line(
        _tell_day(article.published),
        f"{outlet} [{article.id} {place}]",
        _mark_words(hit),
    )


def tell_said(said: Said) -> str:
    """An utterance in one line: the fullest words, where, and how others changed it.

    Words that a report gives in its own wording stand without quotation marks.
    """
    places = find_places(
        StoryDossier(
            Story(said.story, "", (), said.story),
            said.reports,
            Comparison(utterances=(said.utterance,)),
            Timeline(),
            Brief(),
        ),
        "s",
    )
    fullest = said.utterance.fullest
    words = " … ".join(places.words(span) for span in fullest.spans)
    told = [
        _tell_rendering(one, fullest, places)
        for one in said.utterance.renderings
        if one is not fullest and one != fullest
    ]
    channel = f" ({said.utterance.channel})" if said.utterance.channel else ""
    where = "; ".join([_tell_place(fullest, places), *told])
    quote = places.quotes.get((fullest.article, fullest.quote))
    who = f"{' and '.join(said.speakers)}{channel}"
    if quote is None or quote.kind == "direct":
        told_words = f"{who}: “{words}”"
    else:
        told_words = f"{who}, in the report's words: {words}"
    return _line(_tell_day(said.published), told_words, where)


def tell_joins(told: StoryDossier) -> tuple[str, ...]:
    """Why each article stands in a story, one line each, in the order of the story.

    One that is joined to none opened the story, or somebody put it there.
    """
    articles = {report.article.id: report.article for report in told.articles}
    joins = {join.article: join for join in told.story.joins}
    return tuple(
        tell_join(joins[name], articles)
        if name in joins
        else neutralize_text(f"{_name_article(name, articles)} is joined to none")
        for name in told.story.articles
    )


def tell_join(join: Join, articles: Mapping[str, Article]) -> str:
    """Why an article stands in its story, in one line, with what speaks against it."""
    one, other = (_name_article(id, articles) for id in (join.article, join.joined_to))
    return neutralize_text(
        f"{one} joined {other} at {join.score:.2f}; shared: "
        f"{', '.join(join.shared) or 'nothing named'}; against: "
        f"{', '.join(join.against) or 'nothing'}"
    )


def _line(*parts: str) -> str:
    return "  ".join(neutralize_text(part) for part in parts)


def _name_article(id: str, articles: Mapping[str, Article]) -> str:
    """An article by its outlet and day, with its id; what is not known is left out."""
    article = articles.get(id)
    known = (article.outlet, (article.published or "")[:10]) if article else ()
    about = ", ".join(one for one in known if one)
    return f"{id} ({about})" if about else id


def _tell_rendering(one: Rendering, fullest: Rendering, places: Places) -> str:
    """Where a rendering stands, and what it did with the words."""
    where = _tell_place(one, places)
    if one.relation == "identical":
        return f"{where} word for word"
    quote = places.quotes.get((one.article, one.quote))
    kind = quote.kind if quote else "direct"
    sentences = [
        f"silently: {change.text}" if change.is_silent else change.text
        for change in describe_changes(one, fullest, places, kind)
    ]
    if not sentences:
        sentences = ["retells it" if kind == "indirect" else f"{one.relation}"]
    return f"{where} {' '.join(sentences)}"


def _tell_place(one: Rendering, places: Places) -> str:
    report = places.by_article[one.article]
    outlet = report.article.outlet or report.name
    return f"{outlet} [{one.article} {_tell_range(one.spans)}]"


def _tell_range(spans: tuple[Span, ...]) -> str:
    return f"{spans[0].start}-{spans[-1].end}"


def _mark_words(hit: Hit) -> str:
    if hit.passage is None:
        return hit.article.title or ""
    return "".join(_marked_parts(hit, hit.passage))


def _marked_parts(hit: Hit, passage: Span) -> Iterator[str]:
    at = passage.start
    for span in hit.words:
        if span.start >= at:
            yield hit.article.text[at : span.start]
            yield f"[{hit.article.words_of(span)}]"
            at = span.end
    yield hit.article.text[at : passage.end]


def _tell_day(published: str | None) -> str:
    return published[:10] if published else _NO_DAY


def _tell_days(first: str | None, last: str | None) -> str:
    one, other = _tell_day(first), _tell_day(last)
    return one if one == other else f"{one} to {other}"
