"""Judgements, one line each: for a terminal, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import zip_longest

from sayso.tell.page.labels import shorten_words
from sayso.tell.plain_text import neutralize_text
from sayso.values import Anchor, ArticleMark, Replayed, Span

_MOST_CHARS = 60


def tell_judgement(held: Replayed) -> str:
    """A judgement in one line: its number, kind and words, by whom, and if it holds."""
    one = held.judgement
    places = [
        f"“{shorten_words(anchor.words, max_chars=_MOST_CHARS)}” "
        f"[{anchor.article} {_tell_place(anchor, place)}]"
        for anchor, place in zip(one.anchors, held.places, strict=True)
    ]
    value = f" {one.value!r}:" if one.value else ":"
    note = f" ({one.note})" if one.note else ""
    state = f"  ORPHANED: {held.orphaned}" if held.orphaned else ""
    return (
        neutralize_text(
            f"{one.id} {one.kind}{value} {', '.join(places)}; {one.made_by}, "
            f"{one.made[:10]}{note}"
        )
        + state
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


def _tell_place(anchor: Anchor, now: Span | None) -> str:
    if now is None:
        return f"{anchor.start}-{anchor.end}, gone"
    return f"{now.start}-{now.end}"
