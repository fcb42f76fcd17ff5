"""Options that commands share, and the lines in which they tell what went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from sayso.values import Rejected


class Format(StrEnum):
    """The forms in which a dossier is told."""

    terminal = "terminal"
    html = "html"
    md = "md"
    json = "json"


class QuoteChoice(StrEnum):
    """Which quotes are wanted."""

    all = "all"
    speech = "speech"


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="PATHS...",
        help="Files or folders: .txt, .html, .jsonl, .csv, .parquet; - for standard "
        "input.",
        show_default=False,
    ),
]
Manifest = Annotated[
    Path | None,
    typer.Option(
        help="CSV with file, outlet, published, url, title, byline for plain files. "
        "A manifest.csv in a folder is used by itself."
    ),
]
Jobs = Annotated[
    int,
    typer.Option("--jobs", "-j", min=0, help="Processes; 0 takes all cores."),
]
Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        help="What reads: accurate, fast, rules, or a model's folder. Default: "
        "accurate.",
        show_default=False,
    ),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress on standard error.")
]
DossierFormat = Annotated[
    Format | None,
    typer.Option(
        "--format", "-f", help="Default: what the ending of --out says, else terminal."
    ),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", help="Write here instead of standard output."),
]
People = Annotated[
    Path | None,
    typer.Option(
        help="CSV of people you know: name, aliases (parted by ;), type. Whoever goes "
        "by one of their names is them."
    ),
]
LibraryFile = Annotated[
    Path | None,
    typer.Option(
        "--library",
        "-l",
        help="The library's file; default: $SAYSO_LIBRARY, else ./sayso.db.",
        show_default=False,
    ),
]


def count_processes(jobs: int) -> int:
    """The number of processes asked for; all cores for 0."""
    return jobs or os.cpu_count() or 1


def say(message: str) -> None:
    """Print one line on standard error, as this program's."""
    print(f"sayso: {message}", file=sys.stderr)


def close_run(rejected: Sequence[Rejected], *, read: int) -> None:
    """Name what was rejected, one line each, and leave with 1 if anything was."""
    for item in rejected:
        say(f"{item.id}: {item.reason}" if item.id else item.reason)
    if not read and not rejected:
        say("no articles found; expected .txt, .html, .jsonl, .csv or .parquet files")
    if rejected or not read:
        raise typer.Exit(1)
