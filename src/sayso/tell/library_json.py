"""What a library answers, one line of JSON an answer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import zip_longest

from sayso.values import (
    Annotated,
    ArticleMark,
    Hit,
    Rendering,
    Replayed,
    Said,
    StoryEntry,
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


def judgement_json(held: Replayed, marks: Sequence[ArticleMark] = ()) -> str:
    """A judgement as one line of JSON, with its anchors and where they stand now.

    With a mark for each anchor another library can take it.
    """
    one = held.judgement
    return json.dumps(
        {
            "id": one.id,
            "kind": one.kind,
            "value": one.value,
            "made_by": one.made_by,
            "made": one.made,
            "note": one.note,
            "orphaned": held.orphaned or None,
            "anchors": [
                {
                    "article": anchor.article,
                    "role": anchor.role,
                    "text_hash": anchor.text_hash,
                    "start": anchor.start,
                    "end": anchor.end,
                    "words": anchor.words,
                    "passage": anchor.passage,
                    "lead_chars": anchor.lead_chars,
                    "before": anchor.before,
                    "after": anchor.after,
                    "beside_once": anchor.beside_once,
                    "is_repeated": anchor.is_repeated,
                    "now": [place.start, place.end] if place else None,
                    **(_mark_json(mark) if mark else {}),
                }
                for anchor, place, mark in zip_longest(one.anchors, held.places, marks)
            ],
        },
        ensure_ascii=False,
    )


def _mark_json(mark: ArticleMark) -> dict[str, str | None]:
    return {"source_name": mark.source_name, "outlet": mark.outlet, "url": mark.url}


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
