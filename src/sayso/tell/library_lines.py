"""What a library answers, one line an answer: for a terminal, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sayso.tell.page.change_sentences import describe_changes
from sayso.tell.page.labels import count_noun
from sayso.tell.page.places import Places, find_places
from sayso.tell.plain_text import neutralize_text
from sayso.values import (
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


def tell_entry(entry: StoryEntry) -> str:
    """A story in one line: its id, its days, what it holds, its title."""
    days = _tell_days(entry.first, entry.last)
    outlets = ", ".join(entry.outlets[:_MOST_OUTLETS]) or "outlets not told"
    more = len(entry.outlets) - _MOST_OUTLETS
    others = f" and {more} more" if more > 0 else ""
    return _line(
        entry.id,
        days,
        f"{count_noun(entry.articles, 'article')}, {outlets}{others}: {entry.title}",
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
    """An utterance in one line: the fullest words, where, and how others changed it."""
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
    who = f"{' and '.join(said.speakers)}{channel}"
    return _line(_tell_day(said.published), f"{who}: “{words}”", where)


def tell_join(join: Join) -> str:
    """Why an article stands in its story, in one line, with what speaks against it."""
    return neutralize_text(
        f"{join.article} joined {join.joined_to} at {join.score:.2f}; shared: "
        f"{', '.join(join.shared) or 'nothing named'}; against: "
        f"{', '.join(join.against) or 'nothing'}"
    )


def entry_json(entry: StoryEntry) -> str:
    """A story of a list as one line of JSON."""
    return _dump(
        {
            "id": entry.id,
            "title": entry.title,
            "articles": entry.articles,
            "outlets": list(entry.outlets),
            "first": entry.first,
            "last": entry.last,
            "storyline": entry.storyline,
        }
    )


def hit_json(hit: Hit) -> str:
    """A hit as one line of JSON, its places as in the machine contract."""
    return _dump(
        {
            "article": hit.article.id,
            "title": hit.article.title,
            "outlet": hit.article.outlet,
            "published": hit.article.published,
            "story": hit.story,
            "passage": [hit.passage.start, hit.passage.end] if hit.passage else None,
            "words": [[span.start, span.end] for span in hit.words],
        }
    )


def said_json(said: Said) -> str:
    """An utterance as one line of JSON, like those of the dossier."""
    reports = {report.article.id: report.article for report in said.reports}
    return _dump(
        {
            "speakers": list(said.speakers),
            "story": said.story,
            "published": said.published,
            "channel": said.utterance.channel,
            "renderings": [
                {
                    "article": one.article,
                    "outlet": reports[one.article].outlet,
                    "quote": one.quote,
                    "spans": [[span.start, span.end] for span in one.spans],
                    "words": [
                        reports[one.article].words_of(span) for span in one.spans
                    ],
                    "relation": one.relation,
                    "changes": [
                        {
                            "kind": change.kind,
                            "marked": change.marked,
                            "silent": change.is_silent,
                            "meaning": change.meaning,
                        }
                        for change in one.changes
                    ],
                }
                for one in said.utterance.renderings
            ],
        }
    )


def _line(*parts: str) -> str:
    return "  ".join(neutralize_text(part) for part in parts)


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


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
