"""A library handed out: rows as JSON lines, CSV or Parquet, articles as JSON-LD."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, get_args

from sayso.errors import MissingExtraError, OutputError
from sayso.tell.library_json import judgement_json
from sayso.tell.schema_org import describe_article
from sayso.tell.web_annotations import annotate_quotes
from sayso.values import ArticleMark, Filed, Replayed

ExportFormat = Literal["jsonl", "csv", "parquet", "web-annotations", "schema-org"]
ExportRows = Literal["articles", "quotes", "people"]
Row = dict[str, str | int | float | None]

FORMATS: tuple[ExportFormat, ...] = get_args(ExportFormat)
_BATCH_ROWS = 1000


def list_articles(filed: Filed) -> Iterator[Row]:
    """One row: the article as it can be added again, with where it stands."""
    article = filed.annotated.article
    yield {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "byline": article.byline,
        "published": article.published,
        "story": filed.story,
        "storyline": filed.storyline,
        "revision": filed.revision,
        "added": filed.added,
        "text_hash": filed.text_hash,
        "text": article.text,
    }


def list_quotes(filed: Filed) -> Iterator[Row]:
    """A row for each quote: the words from its first to its last, and who said it."""
    article = filed.annotated.article
    people = {person.id: person.name for person in filed.annotated.people}
    for quote in filed.annotated.quotes:
        start, end = quote.content[0].start, quote.content[-1].end
        yield {
            "article": article.id,
            "quote": quote.id,
            "kind": quote.kind,
            "speakers": "; ".join(people[id] for id in quote.speakers) or None,
            "words": article.text[start:end],
            "start": start,
            "end": end,
            "cue": " ".join(map(article.words_of, quote.cue)) or None,
            "source": " ".join(map(article.words_of, quote.source)) or None,
            "channel": quote.channel.name if quote.channel else None,
            "score": round(quote.score, 3),
            "outlet": article.outlet,
            "published": article.published,
            "story": filed.story,
        }


def list_people(filed: Filed) -> Iterator[Row]:
    """A row for each person, group and organisation of the article."""
    for person in filed.annotated.people:
        yield {
            "article": filed.annotated.article.id,
            "person": person.id,
            "name": person.name,
            "type": person.type,
            "mentions": len(person.mentions),
            "story": filed.story,
        }


_ROWS: dict[ExportRows, Callable[[Filed], Iterator[Row]]] = {
    "articles": list_articles,
    "quotes": list_quotes,
    "people": list_people,
}
_NUMBERS = {"revision": "int64", "start": "int64", "end": "int64", "mentions": "int64",
            "score": "float64"}  # fmt: skip


def export_articles(
    filed: Iterable[Filed], format: str, *, rows: str = "articles"
) -> Iterator[bytes]:
    """The articles in this format, piece by piece; the pieces make one file.

    ``rows`` is what a row of JSON lines, CSV or Parquet is. ``web-annotations`` and
    ``schema-org`` are JSON-LD, one object a line, of all quotes and all articles.
    Memory does not grow with the library, but for Parquet.

    Raises:
        OutputError: for a format or rows that there are not.
        MissingExtraError: for Parquet without pyarrow.
    """
    if format not in FORMATS or rows not in _ROWS:
        raise OutputError(
            f"cannot export {rows!r} as {format!r}; expected articles, quotes, people "
            f"or judgements as {', '.join(FORMATS)}"
        )
    if format == "web-annotations":
        yield from _write_lines(item for one in filed for item in annotate_quotes(one))
        return
    if format == "schema-org":
        yield from _write_lines(map(describe_article, filed))
        return
    found = (row for one in filed for row in _list_rows(one, rows))
    if format == "jsonl":
        yield from _write_lines(found)
    elif format == "csv":
        yield from _write_csv(found)
    else:
        yield _write_parquet(found)


def export_judgements(
    held: Iterable[tuple[Replayed, Sequence[ArticleMark]]], format: str
) -> Iterator[bytes]:
    """Judgements with their anchors, which other libraries can take: JSON lines alone.

    Raises:
        OutputError: for another format: an anchor is no row of a table.
    """
    if format != "jsonl":
        raise OutputError(f"cannot export judgements as {format!r}; expected jsonl")
    for one, marks in held:
        yield (judgement_json(one, marks) + "\n").encode("utf-8")


def _list_rows(filed: Filed, rows: str) -> Iterator[Row]:
    for known, list_rows in _ROWS.items():
        if known == rows:
            yield from list_rows(filed)


def _write_lines(items: Iterable[object]) -> Iterator[bytes]:
    for item in items:
        yield (json.dumps(item, ensure_ascii=False) + "\n").encode("utf-8")


def _write_csv(rows: Iterable[Row]) -> Iterator[bytes]:
    out = io.StringIO(newline="")
    writer: csv.DictWriter[str] | None = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(out, list(row))
            writer.writeheader()
        writer.writerow(row)
        yield out.getvalue().encode("utf-8")
        out.seek(0)
        out.truncate()


def _write_parquet(rows: Iterable[Row]) -> bytes:
    try:
        import pyarrow
        from pyarrow.parquet import ParquetWriter
    except ImportError as err:
        raise MissingExtraError(
            "Parquet needs pyarrow; install sayso[parquet], or export csv"
        ) from err
    out = io.BytesIO()
    writer = None
    batch: list[Row] = []

    def flush() -> None:
        nonlocal writer
        if not batch:
            return
        kinds = {"int64": pyarrow.int64(), "float64": pyarrow.float64()}
        shape = pyarrow.schema(
            [(name, kinds.get(_NUMBERS.get(name, ""), pyarrow.string()))
             for name in batch[0]]
        )  # fmt: skip
        writer = writer or ParquetWriter(out, shape)
        writer.write_table(pyarrow.Table.from_pylist(batch, schema=shape))
        batch.clear()

    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH_ROWS:
            flush()
    flush()
    if writer is not None:
        writer.close()
    return out.getvalue()
