"""The block of a street where something was: "the 1700 block of Heron Street"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.compare.claims import Claim, find_context
from sayso.compare.pages import Page

_BLOCK = re.compile(
    r"\b(?P<number>\d{2,5})[ -]block of (?P<street>(?:[NSEW]{1,2}\.?\s|(?:North|South|"
    r"East|West|Northeast|Northwest|Southeast|Southwest)\s)?"
    r"(?:[A-Z][\w'’]+|\d{1,3}(?:st|nd|rd|th))(?: [A-Z][\w'’]+){0,2})"
)
_SIDES = frozenset(
    "n s e w nw ne sw se north south east west northeast northwest southeast "
    "southwest".split()
)


def read_blocks(at: int, page: Page) -> Iterator[Claim]:
    """The blocks of streets that one page names. Linear.

    A street goes by the first word of its name, its side left out: one report has
    "South Hewitt Street", the other "Hewitt Ave".
    """
    article = page.report.article
    for nth, line in enumerate(page.lines):
        end = min(line.span.end, line.span.start + 1500)
        for match in _BLOCK.finditer(article.text, line.span.start, end):
            words = match.group("street").replace(".", "").split()
            name = next((w for w in words if w.casefold() not in _SIDES), words[0])
            span = article.span(*match.span())
            yield Claim(
                page=at,
                line=nth,
                kind="place",
                span=span,
                topic=("block", name.casefold()),
                value=match.group("number"),
                number=None,
                modifier=None,
                context=find_context(line, span),
                near=frozenset(),
                about=f"which block of {match.group('street')}",
            )
