"""Checks every citation of a brief against the articles alone."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.values import Article, Brief


def verify_brief(brief: Brief, articles: Sequence[Article]) -> None:
    """Nothing when every citation verifies.

    Raises:
        VerificationError: at the first line whose words its citation does not hold.
    """
