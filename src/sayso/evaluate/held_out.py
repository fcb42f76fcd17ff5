"""Which documents of a corpus are kept for measuring, by the hash of their ids."""

from __future__ import annotations

import hashlib


def is_held_out(id: str) -> bool:
    """Whether training left a document of GUM or Wikigold out: one in four.

    Training parts its lessons by this very function.
    """
    return _hash(id) % 4 == 0


def is_check_time(id: str) -> bool:
    """Whether a document of the times is one that nobody read: one in four."""
    return _hash(id) % 4 == 1


def _hash(id: str) -> int:
    return hashlib.sha1(id.encode("utf-8")).digest()[0]
