"""Judgements, one line each, for a terminal."""

from __future__ import annotations

from sayso.tell.page.labels import shorten_words
from sayso.tell.plain_text import neutralize_text
from sayso.values import Anchor, Replayed, Span

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


def _tell_place(anchor: Anchor, now: Span | None) -> str:
    if now is None:
        return f"{anchor.start}-{anchor.end}, gone"
    return f"{now.start}-{now.end}"
