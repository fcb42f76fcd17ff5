"""What ordering knows of events, and what each report tells of them in turn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sayso.tell.happenings import Happening


@dataclass(frozen=True, slots=True)
class Ordered:
    """What ordering needs to know of one event.

    ``bounds`` are its first and last day, None where open. ``happenings`` are the
    sentences that tell of it, none for a publication; ``published`` the report whose
    publication it is, and ``moment`` when that was. ``news_day`` is the day of the
    report of which an undated event is what is new.
    """

    bounds: tuple[date, date] | None
    happenings: tuple[Happening, ...] = ()
    published: int | None = None
    moment: str = ""
    news_day: date | None = None


def list_told(events: Sequence[Ordered]) -> dict[int, list[tuple[Happening, int]]]:
    """The happenings of each report in order of telling, with their events."""
    told: dict[int, list[tuple[Happening, int]]] = defaultdict(list)
    for at, event in enumerate(events):
        for happening in event.happenings:
            told[happening.sentence.report].append((happening, at))
    for report in sorted(told):
        told[report].sort(key=lambda pair: pair[0].number)
    return told
