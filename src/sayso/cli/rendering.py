"""Which form a dossier takes, and the call that makes it."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from sayso.errors import OutputError
from sayso.values import Dossier

_ENDINGS = {
    ".html": "html",
    ".htm": "html",
    ".md": "md",
    ".markdown": "md",
    ".json": "json",
    ".txt": "terminal",
}


def choose_format(asked: str | None, out: Path | None) -> str:
    """The format asked for, else what the output's ending says, else terminal.

    Raises:
        OutputError: when the ending says nothing and no format was asked for.
    """
    if asked is not None:
        return asked
    if out is None:
        return "terminal"
    if out.suffix.lower() not in _ENDINGS:
        raise OutputError(
            f"cannot tell a format from {out.name!r}; expected an ending of "
            f"{', '.join(_ENDINGS)}, or --format"
        )
    return _ENDINGS[out.suffix.lower()]


def render_dossier(dossier: Dossier, format: str, *, to_file: bool) -> str:
    """The dossier in one of its formats; colour only for a terminal that wants it."""
    if format == "json":
        from sayso.tell.json_format import render_json

        return render_json(dossier)
    if format == "html":
        from sayso.tell.page import render_page

        return render_page(dossier)
    if format == "md":
        from sayso.tell.markdown import render_markdown

        return render_markdown(dossier)
    from sayso.tell.terminal import render_terminal

    is_screen = not to_file and sys.stdout.isatty()
    width = min(shutil.get_terminal_size().columns, 100) if is_screen else 80
    return render_terminal(
        dossier, width=width, color=is_screen and "NO_COLOR" not in os.environ
    )
