"""The stretch of a library's stream in which an article is grouped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.group.decisions import Decision, Held
from sayso.group.online import OnlineGrouper
from sayso.group.print_json import held_from_json
from sayso.group.prints import Print
from sayso.group.recall import list_recall_keys
from sayso.group.window import WINDOW
from sayso.store.connections import Connection
from sayso.store.prints import find_last_day, load_prints, load_recalled

# A late article is compared with what came out within so many days after it, too.
_AHEAD_DAYS = 30
_CONFIG = replace(WINDOW, days=WINDOW.days + _AHEAD_DAYS)


class Stream:
    """A grouper that holds what was kept around the day of the article at hand.

    Articles come by day; one of an earlier day, or a library that another process
    wrote to, needs a new stream. Memory: bounded by the grouper's window.
    """

    def __init__(self) -> None:
        self._grouper = OnlineGrouper(config=_CONFIG)
        self._day: int | None = None
        self._until: int | None = None

    def add(self, connection: Connection, one: Print) -> Decision:
        """The decision on an article, with what it must be compared with at hand."""
        day = one.published.toordinal() if one.published else self._day
        self._reach(connection, day or find_last_day(connection) or 0)
        recalled = [
            (held_from_json(value), story)
            for value, story in load_recalled(connection, list_recall_keys(one))
        ]
        return self._grouper.add(one, recalled=recalled)

    def _reach(self, connection: Connection, day: int) -> None:
        """Hold what stands within the window of a day."""
        until = day + _AHEAD_DAYS
        if self._day is not None and day < self._day:
            self._grouper = OnlineGrouper(config=_CONFIG)
            self._until = None
        if self._until is None:
            self._restore(connection, day - WINDOW.days, until, WINDOW.least)
            self._until = until
        elif until > self._until:
            self._restore(connection, self._until + 1, until, 0)
            self._until = until
        self._day = day

    def _restore(
        self, connection: Connection, first: int, last: int, least: int
    ) -> None:
        for held, story in _load_held(connection, first, last, least):
            if held.print.id not in self._grouper:
                self._grouper.restore(held, story)


def _load_held(
    connection: Connection, first: int, last: int, least: int
) -> Iterator[tuple[Held, str]]:
    rows = load_prints(
        connection, first=first, last=last, least=least, most=WINDOW.most
    )
    for value, story in rows:
        yield held_from_json(value), story
