"""Word lists as sets, from plain text."""

from __future__ import annotations


def list_entries(text: str) -> frozenset[str]:
    """The words of a text that white space parts; an underscore stands for a space.

    >>> sorted(list_entries("new_york maine"))
    ['maine', 'new york']
    """
    return frozenset(entry.replace("_", " ") for entry in text.split())
