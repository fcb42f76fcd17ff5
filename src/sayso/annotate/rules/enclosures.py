"""Pairs of quotation marks and brackets, as far as they hold a sentence together."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A quotation longer than this is taken for one whose marks do not belong together:
# in GUM news the longest one inside a running sentence has 578 characters.
MAX_ENCLOSED = 1200

# Four marks or more in a row enclose nothing: a rule, a table, a broken file.
_MARK = re.compile(r"([\"“”„«»‘’'()\[\]{}]{4,})|[\"“”„«»‘’'()\[\]{}]|``|''")
_OPENERS = {"“": "”", "„": "“”", "«": "»", "``": "''", "‘": "’", "(": ")", "[": "]"}
_CLOSERS = frozenset("”»’)]") | {"''"}


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A mark at ``start`` and the one at ``end`` that closes it (offsets of both)."""

    start: int
    end: int


def find_enclosures(text: str, start: int, end: int) -> tuple[Enclosure, ...]:
    """The pairs of marks and brackets of ``text[start:end]``, in order of their start.

    A mark without its fellow gives none. Apostrophes are told from single marks by
    their neighbours. Cost: linear (every mark is opened once and closed once).

    Misses: a plural's apostrophe inside single marks ('the boys' room') closes early.
    """
    opened: list[tuple[str, int]] = []
    pairs: list[Enclosure] = []
    for match in _MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if match.lastindex:
            continue
        if _is_apostrophe(text, at, mark):
            continue
        if _opens(text, at, mark, start, opened):
            opened.append((mark, at))
            continue
        # Only the last few marks are looked at, so that a file of brackets stays cheap.
        for back in range(len(opened) - 1, max(-1, len(opened) - 5), -1):
            if _closes(opened[back][0], mark):
                if at - opened[back][1] <= MAX_ENCLOSED:
                    pairs.append(Enclosure(opened[back][1], match.end() - 1))
                del opened[back:]
                break
    return tuple(sorted(pairs, key=lambda pair: pair.start))


def _is_apostrophe(text: str, at: int, mark: str) -> bool:
    """Whether a single mark stands inside a word, or before a shortened one ('90s)."""
    if mark not in ("'", "’", "‘"):
        return False
    before = text[at - 1 : at]
    after = text[at + 1 : at + 2]
    return (before.isalnum() and after.isalnum()) or (
        after.isdigit() and not before.isalnum() and text[at + 3 : at + 4] == "s"
    )


def _opens(
    text: str, at: int, mark: str, start: int, opened: list[tuple[str, int]]
) -> bool:
    """Whether a mark opens, by its shape, else by its neighbours."""
    if mark in _OPENERS and mark != "„":
        return True
    if mark == "„":
        return True
    if mark in _CLOSERS or mark in "}":
        return False
    before = text[at - 1 : at] if at > start else ""
    after = text[at + 1 : at + 2]
    free_before = not before or before.isspace() or before in "([{-–—\"'“‘/:"
    free_after = not after or after.isspace() or after in ")]}.,;:!?"
    if free_before and not free_after:
        return not (before in ("\"'") and before and _last_is(opened, mark))
    if free_after and not free_before:
        return False
    return not _last_is(opened, mark)


def _last_is(opened: list[tuple[str, int]], mark: str) -> bool:
    return bool(opened) and opened[-1][0] == mark


def _closes(opener: str, mark: str) -> bool:
    """Whether ``mark`` closes ``opener``; a straight one closes its own kind only."""
    if opener in _OPENERS:
        return mark in _OPENERS[opener] or (opener == "‘" and mark == "'")
    return opener == mark
