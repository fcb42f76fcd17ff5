"""Commands that hand a library out, and that take articles out of it."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from sayso.cli.keeping import count, open_named
from sayso.cli.options import LibraryFile, Out, say
from sayso.errors import OutputError


class ExportFormat(StrEnum):
    """The forms in which a library is handed out."""

    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"
    web_annotations = "web-annotations"
    schema_org = "schema-org"


class ExportRows(StrEnum):
    """What a row of an export is."""

    articles = "articles"
    quotes = "quotes"
    people = "people"
    judgements = "judgements"


def export(
    library: LibraryFile = None,
    format: Annotated[
        ExportFormat, typer.Option("--format", "-f", help="The form.")
    ] = ExportFormat.jsonl,
    rows: Annotated[
        ExportRows,
        typer.Option(
            help="What a row of jsonl, csv and parquet is; judgements are jsonl alone."
        ),
    ] = ExportRows.articles,
    story: Annotated[str | None, typer.Option(help="Only of this story.")] = None,
    out: Out = None,
) -> None:
    """Hand a library out, for other programs and for safe keeping.

    jsonl of articles can be added again, that of judgements taken by another library
    with sayso correct take. web-annotations are W3C Web Annotations of
    the quotes, by words and by position; schema-org gives NewsArticle and Quotation.

    Example: sayso export --format csv --rows quotes --out quotes.csv
    """
    from sayso.cli.output import check_output, write_pieces

    if out is not None:
        check_output(out)
    elif format is ExportFormat.parquet and sys.stdout.isatty():
        raise OutputError("parquet is no text to be read on a screen; name an --out")
    with open_named(library) as opened:
        write_pieces(opened.export(format.value, rows=rows.value, story=story), out)


def remove(
    articles: Annotated[
        list[str] | None,
        typer.Argument(metavar="ARTICLES...", help="Names, as search prints them."),
    ] = None,
    library: LibraryFile = None,
    story: Annotated[str | None, typer.Option(help="All of this story.")] = None,
    outlet: Annotated[str | None, typer.Option(help="All of this outlet.")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only print what would be removed.")
    ] = False,
) -> None:
    """Take articles out of a library.

    Their revisions and findings go too, and the space where they stood is
    overwritten. Prints their names.

    Example: sayso remove ferry-metro-glare --library desk.db
    """
    with open_named(library) as opened:
        names = opened.remove(
            articles or (), story=story, outlet=outlet, is_rehearsal=dry_run
        )
        for name in names:
            print(name)
        done = "would be removed" if dry_run else "removed"
        say(f"{opened.path}: {count(len(names), 'article')} {done}")
