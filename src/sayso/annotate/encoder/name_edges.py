"""Edges of names: what belongs to a name that the model's tags cut off, and not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.annotate.encoder.spans import NAME_KINDS, Found
from sayso.annotate.lexicons.roles import FORMS_OF_ADDRESS, TITLES
from sayso.annotate.rules.abbreviations import TRAILING

# Each won on UNER EWT test and half of Wikigold, together .724 to .734 and .725 to
# .732 of F1, all kinds: names in two parts joined, "Inc." kept, the stop of a short
# form kept, "The" kept where it has a capital inside of a sentence.

_FIRM = re.compile(
    r",? (?:Inc|Corp|Co|Ltd|LLC|L\.L\.C|LLP|L\.P|LP|PLC|plc|S\.A|N\.A|AG|GmbH)\b\.?"
)
_FIRST = re.compile(r"[A-Za-z]+\.? +")
_SEAMS = (" ", "-", "")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_FIRM_WORDS = frozenset(("inc", "corp", "co", "ltd"))
_YOUNGER = frozenset(("jr", "sr"))


def mend_edges(text: str, found: Sequence[Found]) -> list[Found]:
    """The spans with the edges that names have, in order, none overlapping another.

    Possessive endings, marks in front and titles are left out; two neighbours of one
    kind with a space or hyphen between them are one name; the legal form of a firm, the
    stop of a short form, and a capital "The" inside of a sentence belong to the name.
    Cost: linear.
    """
    joined: list[Found] = []
    for start, end, kind, chance in found:
        start, end = _trim(text, start, end)
        if NAME_KINDS[kind] == "person":
            start = _pass_address(text, start, end)
        if text[start:end].strip(".").lower() in TITLES:
            continue
        if joined and joined[-1][2] == kind and text[joined[-1][1] : start] in _SEAMS:
            start, chance = joined[-1][0], max(joined[-1][3], chance)
            joined.pop()
        joined.append((start, end, kind, chance))
    mended: list[Found] = []
    for place, (start, end, kind, chance) in enumerate(joined):
        limit = joined[place + 1][0] if place + 1 < len(joined) else len(text)
        floor = mended[-1][1] if mended else 0
        end = _find_end(text, start, end, limit, kind)
        start = _find_start(text, max(start, floor), floor, kind)
        if start < end:
            mended.append((start, end, kind, chance))
    return mended


def ends_a_title(text: str, start: int, end: int) -> bool:
    """Whether one word ends a longer name: "Carrow" in "the Maid of Carrow".

    Nobody is called by it: a ship, an inn or a post of state is.
    """
    return " " not in text[start:end] and bool(
        _TITLE.search(text[max(0, start - 40) : start])
    )


_TITLE = re.compile(r"\b[Tt]he [A-Z][a-z]+ of $")


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without a possessive ending, a hyphen, and without marks before it."""
    for ending in ("'s", "’s"):
        if text[start:end].endswith(ending) and end - start > len(ending):
            end -= len(ending)
    if text[end - 1] == "-" and end - start > 1:
        end -= 1
    while start + 1 < end and not text[start].isalnum() and text[start] not in "@#":
        start += 1
    return start, end


def _pass_address(text: str, start: int, end: int) -> int:
    """The start of a person's name behind "Ms." and the like; a lone one stays."""
    word = _FIRST.match(text, start, end)
    if word is None or word.group().strip().lower() not in FORMS_OF_ADDRESS:
        return start
    return word.end() if word.end() < end else start


def _find_end(text: str, start: int, end: int, limit: int, kind: int) -> int:
    """The end of a name behind its legal form and the stop of its last word."""
    if NAME_KINDS[kind] == "organization":
        firm = _FIRM.match(text, end, limit)
        if firm is not None:
            end = firm.end()
    if end < limit and text[end : end + 1] == "." and text[end - 1].isalnum():
        words = text[start:end].split()
        if _is_short(words[-1], len(words), kind):
            end += 1
    return end


def _is_short(word: str, count: int, kind: int) -> bool:
    """Whether a last word is a short form: "N.J", "Calif", "Seth K", "Acme Inc"."""
    known, low = NAME_KINDS[kind], word.lower()
    if known == "person":
        return count > 1 and (low in _YOUNGER or (len(word) == 1 and word.isupper()))
    if known == "organization":
        return low in _FIRM_WORDS or _INITIALS.fullmatch(word) is not None
    is_state = known == "place" and low in TRAILING and word[0].isupper()
    return is_state or _INITIALS.fullmatch(word) is not None


def _find_start(text: str, start: int, floor: int, kind: int) -> int:
    """The start of a name before its own article: "works for The Orsk Mail"."""
    first = start - len("The ")
    if (
        NAME_KINDS[kind] in ("organization", "other")
        and first > max(floor, 1)
        and text[first:start] == "The "
        and text[first - 1] == " "
        and text[first - 2] not in ".!?:\"”'’\n"
    ):
        return first
    return start
