"""What of an annotated article is wanted."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotate.sayings import select_speech
from sayso.values import Annotated


def keep_speech(annotated: Annotated) -> Annotated:
    """The article with the quotes of what was said or written alone."""
    return replace(annotated, quotes=select_speech(annotated.quotes))
