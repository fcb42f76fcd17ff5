"""Quotation marks one by one: which side of a quotation each may stand on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Side = Literal["open", "close", "either", "none"]
# Every sign that may open or close a quotation; two single signs in a row are one
# double mark, as typewriters and wire desks write it.
# A longer run of signs is ornament or noise and marks nothing.
_MARK = re.compile(
    r"(?P<run>[\"“”„‟«»'‘’‚‹›`]{5,}|(?P<same>[\"“”„‟«»'‘’‚‹›`])(?P=same){2,})|''|``|’’|‘‘|[\"“”„‟«»＂〝〞'‘’‚‹›`]"
)
_DOUBLE = frozenset(("''", "``", "’’", "‘‘", *'"“”„‟«»＂〝〞'))
_OPENERS = frozenset(("``", "‘‘", *"“„‟«〝‘‚‹`"))
_CLOSERS = frozenset(("’’", *"”»〞›"))
# Signs that turn round with the language: German text closes with the English
# opener, Danish text opens with the closing angle.
_TURNING = frozenset("“«»‹›")
# Words that lose their beginning: the sign before them is an apostrophe.
_CLIPPED = re.compile(
    r"(?:em|til|tis|twas|cause|bout|round|n|cuz|neath|\d0s|\d\ds)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sign:
    """One quotation mark and the sides of a quotation that it may stand on."""

    start: int
    end: int
    double: bool
    side: Side


def find_signs(text: str, start: int, end: int) -> tuple[Sign, ...]:
    """The quotation marks of one paragraph; apostrophes are left out."""
    signs: list[Sign] = []
    for match in _MARK.finditer(text, start, end):
        if match.group("run"):
            continue
        sign = match.group()
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        if sign in _DOUBLE:
            side = _side_of(sign, before, after)
            if match.start() == start and side == "close":
                side = "open"  # a mark set the wrong way round
            signs.append(Sign(match.start(), match.end(), True, side))
            continue
        side = _single_side(text, match, before, after)
        if side != "none":
            signs.append(Sign(match.start(), match.end(), False, side))
    return tuple(signs)


def _side_of(sign: str, before: str, after: str) -> Side:
    if sign in _OPENERS and sign not in _TURNING:
        return "open"
    if sign in _CLOSERS and sign not in _TURNING:
        return "close"
    opens = before.isspace() or before in "([{—–-/\"'“‘"
    closes = after.isspace() or after in ")]},.;:!?—–-/\"'”’…"
    if sign in "“«‹":
        return "close" if closes and not opens else "open"
    if sign in "»›":
        return "open" if opens and not closes else "close"
    if opens and not after.isspace() and not (closes and after not in "\"'“‘"):
        return "open"
    if closes and not before.isspace():
        return "close"
    return "either"


def _single_side(text: str, match: re.Match[str], before: str, after: str) -> Side:
    sign = match.group()
    if before.isalnum() and after.isalnum():
        return "none"
    if sign in "‚‹":
        return "open"
    if sign == "›":
        return "close"
    opens = (before.isspace() or before in '([{—–-"“') and not after.isspace()
    if opens and (after.isalnum() or after in '[$£€("“…#@'):
        if sign != "‘" and _CLIPPED.match(text, match.end()):
            return "none"
        return "open" if sign != "’" else "none"
    if sign in "‘`":
        return "none"
    if before.isspace():
        # Two closing marks may be parted: "the word ‘outreach’ ’, she said".
        parted = text[max(0, match.start() - 2) : match.end()] in ("’ ’", "' ’")
        return "close" if parted else "none"
    return "close"
