"""What a caller gives a library: sources, days, the time of day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from sayso.errors import ValueFormatError
from sayso.read.sources import read_sources
from sayso.values import Article, Rejected


def read_items(
    sources: tuple[str | Path | Article, ...], manifest: Path | None
) -> Iterator[Article | Rejected]:
    """The articles of sources; each source may bring ids that another brought."""
    paths = [source for source in sources if not isinstance(source, Article)]
    if manifest is not None:
        yield from read_sources(paths, manifest=manifest)
    else:
        # Named here, so that a missing one is told before any is added.
        for reading in [read_sources([path]) for path in paths]:
            yield from reading
    for source in sources:
        if isinstance(source, Article):
            yield source


def check_day(day: str | None) -> str | None:
    """The ISO day, or None for none.

    Raises:
        ValueFormatError: when it is no day.
    """
    try:
        return None if day is None else date.fromisoformat(day).isoformat()
    except ValueError as err:
        raise ValueFormatError(
            f"{day!r} is no day; expected one as 2026-03-05"
        ) from err


def read_clock() -> str:
    """Now, in ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
