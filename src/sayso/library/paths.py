"""Which file is the library, when none is named."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

DEFAULT_LIBRARY = "sayso.db"
LIBRARY_VARIABLE = "SAYSO_LIBRARY"


def choose_library(named: Path | None, environment: Mapping[str, str]) -> Path:
    """The file named, else that of the variable SAYSO_LIBRARY, else ./sayso.db.

    >>> str(choose_library(None, {"SAYSO_LIBRARY": "desk.db"}))
    'desk.db'
    >>> str(choose_library(None, {}))
    'sayso.db'
    """
    return named or Path(environment.get(LIBRARY_VARIABLE) or DEFAULT_LIBRARY)
