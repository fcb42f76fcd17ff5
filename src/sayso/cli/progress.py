"""Progress on standard error, for people only: nothing when it is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from sayso.library import Progress

_EVERY_SECONDS = 0.1


@contextmanager
def show_progress(*, quiet: bool) -> Iterator[Progress]:
    """A progress report that rewrites one line, and wipes it at the end."""
    shown = not quiet and sys.stderr.isatty()
    last = 0.0

    def report(stage: str, done: int) -> None:
        nonlocal last
        now = monotonic()
        if shown and now - last >= _EVERY_SECONDS:
            last = now
            print(f"\r\x1b[K{stage} {done}", end="", file=sys.stderr, flush=True)

    try:
        yield report
    finally:
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
