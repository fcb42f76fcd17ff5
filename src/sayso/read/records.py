"""Articles from records: the fields of a line, a row or a manifest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from sayso.config import ReadConfig
from sayso.errors import ValueFormatError
from sayso.read.blocks import mark_blocks
from sayso.read.dates import read_published
from sayso.values import Article, Rejected

STAGE = "read"
FIELDS = ("id", "text", "title", "url", "outlet", "byline", "published")
_HALF_PAIR = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Details:
    """What a source tells of an article beside its text; None where it does not."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None


NO_DETAILS = Details()


def read_text(
    id: str, text: str, details: Details = NO_DETAILS, *, config: ReadConfig
) -> Iterator[Article | Rejected]:
    """An article of this text, and what of its details could not be taken.

    Gives one ``Rejected`` alone for a text that is empty or too long; a published time
    that is no day gives a ``Rejected`` beside the article, which then has none. Without
    a title the headline that stands in the text is the title.
    """
    fault = _find_fault(text, config)
    if fault:
        yield Rejected(id, STAGE, fault)
        return
    published = None
    if details.published:
        try:
            published = read_published(details.published)
        except ValueFormatError as err:
            yield Rejected(id, STAGE, f"{err}; the article is read without it")
    article = Article(
        id=id,
        text=text,
        title=details.title,
        outlet=details.outlet,
        url=details.url,
        byline=details.byline,
        published=published,
        blocks=mark_blocks(id, text, title=details.title),
    )
    yield article if article.title else replace(article, title=_find_title(article))


def read_record(
    record: Mapping[str, object], where: str, *, config: ReadConfig
) -> Iterator[Article | Rejected]:
    """The article of one record, with ``id`` and ``text`` at least.

    ``where`` names the record's place ("reports.jsonl line 3") and stands for the id
    where the record has none. Unknown fields are left out; empty ones are None.
    """
    fields: dict[str, str | None] = {}
    for name in FIELDS:
        value = record.get(name)
        if name == "byline" and isinstance(value, list):
            value = ", ".join(map(str, value))
        if isinstance(value, bool | list | dict):
            kind = {bool: "true or false", list: "a list", dict: "an object"}
            yield Rejected(
                where, STAGE, f"field {name!r} is {kind[type(value)]}; expected text"
            )
            return
        fields[name] = _as_text(value)
    if fields["text"] is None or not (fields["id"] or "").strip():
        missing = "text" if fields["text"] is None else "id"
        yield Rejected(
            where,
            STAGE,
            f"has no field {missing!r}; expected id and text, and optionally "
            "title, url, outlet, byline, published",
        )
        return
    details = Details(*(_tidy(fields[name]) for name in FIELDS[2:]))
    id = (fields["id"] or "").strip()
    yield from read_text(id, fields["text"], details, config=config)


def _find_fault(text: str, config: ReadConfig) -> str | None:
    if not text:
        return "is empty; expected the text of a report"
    if len(text) > config.max_article_chars:
        return (
            f"has {len(text)} characters; expected at most {config.max_article_chars}; "
            "split it into its reports"
        )
    half = _HALF_PAIR.search(text)
    if half:
        return (
            f"holds half of a surrogate pair ({half.group()!a}) at character "
            f"{half.start()}; expected whole characters"
        )
    if not text.strip("\ufeff \t\r\n") or text.isspace():
        return "holds only white space; expected the text of a report"
    return None


def _as_text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)


def _tidy(value: str | None) -> str | None:
    text = " ".join(_HALF_PAIR.sub("\ufffd", value or "").split())
    return text or None


def _find_title(article: Article) -> str | None:
    for block in article.blocks:
        if block.kind == "headline":
            return " ".join(article.words_of(block.span).lstrip("\ufeff").split())
    return None
