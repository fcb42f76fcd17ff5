"""Names: the model's, with what the rules do better."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.encoder.spans import NAME_KINDS, Found
from sayso.values import Article, Name


def join_names(
    article: Article, found: Sequence[Found], by_rules: Sequence[Name]
) -> tuple[Name, ...]:
    """The names of an article in order: those that the model marks."""
    return tuple(
        Name(article.span(*_trim(article.text, start, end)), NAME_KINDS[kind])
        for start, end, kind, _ in found
        if _has_letter(article.text, start, end)
    )


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The name without a possessive ending, marks and spaces at its edges."""
    for ending in ("'s", "’s"):
        if text[start:end].endswith(ending) and end - start > len(ending):
            end -= len(ending)
    while start + 1 < end and not text[start].isalnum() and text[start] not in "@#":
        start += 1
    return start, end


def _has_letter(text: str, start: int, end: int) -> bool:
    return any(map(str.isalnum, text[start:end]))
