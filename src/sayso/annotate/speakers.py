"""Who speaks in each quote."""

from __future__ import annotations

from sayso.values import Person, Quote, Reading


def resolve_speakers(reading: Reading, people: tuple[Person, ...]) -> tuple[Quote, ...]:
    """The attributions of a reading as quotes, with speakers where known."""
    return ()
