"""A time expression's words in one spelling, with its hedge told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.annotate.time_values.lexicon import EDGES, HEDGES

_HEDGE = re.compile(rf"({'|'.join(sorted(HEDGES, key=len, reverse=True))}) (?=.)")
_EDGE = re.compile(
    r"(?:^|(?<= ))(?:the )?(?:very )?(early|earlier|late|later|sometime|mid|beginning|"
    r"start|middle|end)\b(?:[ -]of| on| in|[ -])?[ -]?(?=\S)"
)
_SPACE = re.compile(r"\s+")
# What a wider span may hold in front and behind: "by Friday", "in 2011,", "Monday's".
_LEADING = re.compile(
    r"^(?:(?:on|in|at(?! least| most)|by|since|until|till|from|during|for|before|after|"
    r"of|to|through|throughout|within|as of|starting|just(?! before| after)|only|even|"
    r"also|and|but|back in|back on) )+(?=\S)"
)
_TRAILING = re.compile(r"(?:'s?|[\s,.;:!?)\"”\]]| at the latest)+$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a time in lower case, without its hedge, and TIMEX3's ``mod``."""

    words: str
    modifier: str | None = None


def read_phrase(words: str) -> Phrase:
    """A time's words in lower case with plain hyphens, the hedge read into a modifier.

    >>> read_phrase("Early September 2020")
    Phrase(words='september 2020', modifier='START')
    """
    plain = words.lower().replace("’", "'").replace("‘", "'")
    plain = re.sub(r"[‐‑–]", "-", plain)
    plain = _SPACE.sub(" ", plain).strip(' ,.(["“')
    plain = _LEADING.sub("", _trim_end(plain))
    plain = re.sub(r" or (?:later|earlier|before|after)$", "", plain)
    modifier: str | None = None
    hedge = _HEDGE.search(plain, 0, 40)
    if hedge and (
        hedge.start() == 0 or plain[: hedge.start()] in ("the past ", "the ")
    ):
        modifier = HEDGES[hedge.group(1)]
        plain = plain[: hedge.start()] + plain[hedge.end() :]
    if re.search(r" or so\b", plain):
        plain, modifier = plain.replace(" or so", ""), "APPROX"
    edge = _EDGE.match(plain) or re.match(r"the (early|mid|late)[ -](?=\S)", plain)
    if edge:
        modifier = EDGES.get(edge.group(1))
        plain = plain[edge.end() :]
    return Phrase(plain, modifier)


def _trim_end(plain: str) -> str:
    """The words without a possessive and marks behind; "new year's" keeps its own."""
    trimmed = _TRAILING.sub("", plain)
    return plain.rstrip(" ,.") if trimmed.endswith("new year") else trimmed
