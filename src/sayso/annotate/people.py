"""Mentions joined into people, groups and organisations."""

from __future__ import annotations

from sayso.values import Person, Quantity, Reading


def find_people(
    reading: Reading, quantities: tuple[Quantity, ...]
) -> tuple[Person, ...]:
    """The people of an article in order of first mention."""
    return ()
