"""Settings of the stages as frozen values; nothing is read from the environment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadConfig:
    """How sources are read.

    ``max_article_chars`` bounds one article (code points); a longer one is rejected.
    """

    max_article_chars: int = 20_000_000
