"""The part of a country or town where something was: "western Norway"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.compare.claims import Claim, find_context
from sayso.compare.pages import Page

_SIDES = {"north": (0, 1), "south": (0, -1), "east": (1, 0), "west": (-1, 0)}
_REGION = re.compile(
    r"\b(?P<side>north|south|east|west)(?P<more>[ -]?(?:east|west))?"
    r"(?:ern)?[ -](?P<place>[A-Z][a-z]{4,})"
)
# "Has raged through parts of northern Norland" is no place of the event.
_WIDE = re.compile(r"\b(?:across|parts of|throughout|all over)\s\Z")
# A country and its people are one place: as many letters tell them from all others.
_ROOT = 5


def read_regions(at: int, page: Page) -> Iterator[Claim]:
    """The parts of places that one page names, "northern" before a capital. Linear.

    Compared by the first letters of the place, so that "north-west German" and
    "western Germany" meet. "North Korea" is a
    name, and no part of Korea.
    """
    article = page.report.article
    for nth, line in enumerate(page.lines):
        end = min(line.span.end, line.span.start + 1500)
        for match in _REGION.finditer(article.text, line.span.start, end):
            before = article.text[max(0, match.start() - 12) : match.start()]
            if _WIDE.search(before) is not None:
                continue
            place = match.group("place").casefold()
            span = article.span(*match.span())
            side = match.group("side") + (match.group("more") or "").strip(" -")
            yield Claim(
                page=at,
                line=nth,
                kind="place",
                span=span,
                topic=("region", place[:_ROOT]),
                value=side.casefold(),
                number=None,
                modifier=None,
                context=find_context(line, span),
                near=frozenset(),
                about="which part of the country or town",
            )


def point_side(side: str) -> tuple[int, int]:
    """A side as steps east and north.

    >>> point_side("northwest")
    (-1, 1)
    """
    steps = [step for word, step in _SIDES.items() if word in side]
    return sum(east for east, _ in steps), sum(north for _, north in steps)
