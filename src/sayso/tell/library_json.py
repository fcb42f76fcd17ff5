"""What a library answers, one line of JSON an answer."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sayso.values import Annotated, Hit, Rendering, Said, StoryEntry


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
                    "kind": _find_kind(one, said.reports),
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


def _find_kind(one: Rendering, reports: Sequence[Annotated]) -> str | None:
    """Whether a rendering is direct, mixed or indirect."""
    kinds = (
        quote.kind
        for report in reports
        if report.article.id == one.article
        for quote in report.quotes
        if quote.id == one.quote
    )
    return next(kinds, None)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
