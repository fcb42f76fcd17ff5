"""Where the shared corpora lie, and a skip with a reason where they do not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[2] / "shared"
SHARED = Path(os.environ.get("SAYSO_SHARED", _BESIDE))


def shared_path(*parts: str) -> Path:
    """The path below shared/, or a skipped test when it is not there."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"needs {'/'.join(parts)} of the shared data, which is not here")
    return path
