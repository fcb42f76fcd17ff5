"""Quotation marks: which stretches of a text stand between marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
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

# How far ahead a single mark looks for its partner, in characters: a quotation in
# single marks longer than this is a paragraph, which the paragraph rule takes.
_SINGLE_REACH = 2_000

_ENDS = re.compile(r"[.!?…]+(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between quotation marks: ``outer`` with the marks, ``inner`` without.

    Offsets are code points of the article's text. ``closed`` is False where the
    closing mark is missing: the stretch then ends where its paragraph or sentence
    does. ``runs_on`` says that the next paragraph opens with a mark again and
    carries the same quotation on.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    double: bool
    closed: bool = True
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class _Sign:
    start: int
    end: int
    double: bool
    side: Side


def find_marked(
    text: str, paragraphs: Sequence[tuple[int, int]]
) -> tuple[tuple[Marked, ...], ...]:
    """The outermost stretches between quotation marks, paragraph by paragraph.

    ``paragraphs`` are ranges of ``text`` in order; the result has one tuple for each.
    Nested marks belong to the stretch around them. A mark without a partner never
    reaches past its paragraph. No paragraphs give (). Cost: linear.

    Misses: a possessive after s that closes nothing is told from a closing single
    mark only by what follows it.
    """
    signs = [_find_signs(text, start, end) for start, end in paragraphs]
    found: list[tuple[Marked, ...]] = []
    for at, (start, end) in enumerate(paragraphs):
        later = signs[at + 1] if at + 1 < len(signs) else ()
        goes_on = bool(later) and _opens_paragraph(
            later[0], paragraphs[at + 1][0], double=True
        )
        found.append(_pair_signs(text, start, end, signs[at], goes_on=goes_on))
    return tuple(found)


def _opens_paragraph(sign: _Sign, start: int, *, double: bool) -> bool:
    return (
        sign.start - start <= 1
        and sign.double == double
        and sign.side in ("open", "either")
    )


def _find_signs(text: str, start: int, end: int) -> tuple[_Sign, ...]:
    """The quotation marks of one paragraph; apostrophes are left out."""
    signs: list[_Sign] = []
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
            signs.append(_Sign(match.start(), match.end(), True, side))
            continue
        side = _single_side(text, match, before, after)
        if side != "none":
            signs.append(_Sign(match.start(), match.end(), False, side))
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
        return "none"
    return "close"


def _pair_signs(
    text: str, start: int, end: int, signs: Sequence[_Sign], *, goes_on: bool
) -> tuple[Marked, ...]:
    """The outermost pairs of one paragraph's marks."""
    partners = _partner_singles(text, signs)
    found: list[Marked] = []
    waiting: _Sign | None = None  # a single opener that has no single partner
    at = 0
    while at < len(signs):
        sign = signs[at]
        if not sign.double:
            if partners[at] > at:
                closer = signs[partners[at]]
                found.append(_between(sign, closer))
                at, waiting = partners[at] + 1, None
                continue
            if sign.side == "open":
                waiting = sign
            at += 1
            continue
        if sign.side == "close":
            # 'It opens so," and closes so: a pair of two kinds.
            if waiting is not None and _is_clean(text, waiting.end, sign.start):
                found.append(_between(waiting, sign))
            waiting = None
            at += 1
            continue
        closer_at, restart = _find_closer(signs, at)
        if closer_at is not None:
            found.append(_between(sign, signs[closer_at]))
            at = closer_at + 1
        else:
            stop = signs[restart].start if restart is not None else end
            found.append(
                _unclosed(text, sign, start, stop, goes_on=goes_on and restart is None)
            )
            at = restart if restart is not None else len(signs)
        waiting = None
    return _with_open_single(text, end, signs, partners, found)


def _with_open_single(
    text: str,
    end: int,
    signs: Sequence[_Sign],
    partners: Sequence[int],
    found: list[Marked],
) -> tuple[Marked, ...]:
    """The stretches with a single mark behind a colon that never closes.

    "Ng added: 'Nobody asked. We left." holds the rest of its paragraph, and what is
    marked in there.
    """
    for at, sign in enumerate(signs):
        leads = text[max(0, sign.start - 2) : sign.start] == ": "
        if sign.double or sign.side != "open" or partners[at] > at or not leads:
            continue
        if not text[sign.end : sign.end + 1].isupper():
            continue
        before = bisect_left(found, sign.start, key=lambda one: one.start)
        if before and found[before - 1].end > sign.start:
            continue
        if before < len(found) and found[before].start == sign.start:
            continue
        kept = found[:before]
        stop = sign.end + len(text[sign.end : end].rstrip())
        kept.append(
            Marked(sign.start, stop, sign.end, stop, double=False, closed=False)
        )
        return tuple(kept)
    return tuple(found)


def _between(opener: _Sign, closer: _Sign) -> Marked:
    return Marked(
        opener.start, closer.end, opener.end, closer.start, double=closer.double
    )


def _is_clean(text: str, start: int, end: int) -> bool:
    return 0 < end - start <= _SINGLE_REACH and bool(text[start:end].strip())


def _find_closer(signs: Sequence[_Sign], at: int) -> tuple[int | None, int | None]:
    """The closing sign of the double opener at ``at``, or where to start afresh.

    A second opener inside is a nested quotation when two closers follow it, and
    the sign of a lost closing mark when not.
    """
    depth = 0
    restart: int | None = None
    for later in range(at + 1, len(signs)):
        sign = signs[later]
        if not sign.double:
            continue
        if sign.side == "open":
            if depth:
                return None, restart
            depth, restart = 1, later
        elif depth and sign.side == "close":
            depth = 0
            nested_end = later
            after = _next_double(signs, nested_end)
            if after is None or signs[after].side == "open":
                # one closer for two openers: the first never closed
                return None, restart
        else:
            return later, None
    return None, restart


def _next_double(signs: Sequence[_Sign], at: int) -> int | None:
    for later in range(at + 1, len(signs)):
        if signs[later].double:
            return later
    return None


def _unclosed(
    text: str, sign: _Sign, start: int, stop: int, *, goes_on: bool
) -> Marked:
    """The stretch of a mark that never closes: its paragraph, or its sentence."""
    inner_end = stop
    # Only a quotation that opens its paragraph, or that the next one takes up again,
    # may hold it all.
    if not goes_on and sign.start > start:
        ends = _ENDS.search(text, sign.end, stop)
        inner_end = ends.end() if ends else stop
    while inner_end > sign.end and text[inner_end - 1].isspace():
        inner_end -= 1
    return Marked(
        sign.start,
        inner_end,
        sign.end,
        inner_end,
        double=True,
        closed=False,
        runs_on=goes_on,
    )


def _partner_singles(text: str, signs: Sequence[_Sign]) -> list[int]:
    """For each single opener the position of its closer among the signs, else -1."""
    nested = _nest_singles(text, signs)
    if nested is not None:
        return nested
    partners = [-1] * len(signs)
    opener = -1
    for at, sign in enumerate(signs):
        if sign.double:
            continue
        if sign.side == "open":
            opener = at
        elif opener >= 0:
            near = sign.start - signs[opener].end <= _SINGLE_REACH
            if not near or _crosses_double(signs, opener, at):
                opener = -1
            elif not _may_be_possessive(text, sign):
                partners[opener] = at
                opener = -1
            elif partners[opener] < 0:
                partners[opener] = at  # the best so far; a plain closer may follow
    return partners


def _nest_singles(text: str, signs: Sequence[_Sign]) -> list[int] | None:
    """The partners where singles stand in singles, else None.

    "‘Ng said, ‘Never,’’ Stone recalled": only where every single mark has its fellow,
    so that no apostrophe is taken for one.
    """
    partners = [-1] * len(signs)
    opened: list[int] = []
    is_nested = False
    for at, sign in enumerate(signs):
        if sign.double:
            continue
        if sign.side == "open":
            opened.append(at)
            is_nested = is_nested or len(opened) > 1
            continue
        if not opened or _may_be_possessive(text, sign):
            return None
        opener = opened.pop()
        if sign.start - signs[opener].end > _SINGLE_REACH or _crosses_double(
            signs, opener, at
        ):
            return None
        partners[opener] = at
    return partners if is_nested and not opened else None


def _crosses_double(signs: Sequence[_Sign], opener: int, closer: int) -> bool:
    """Whether double marks between the two are not in pairs.

    >>> _crosses_double([], 0, 0)
    False
    """
    balance = 0
    for sign in signs[opener + 1 : closer]:
        if sign.double:
            balance += 1
    return balance % 2 == 1


def _may_be_possessive(text: str, sign: _Sign) -> bool:
    before = text[sign.start - 1 : sign.start]
    after = text[sign.end : sign.end + 2]
    return (
        before in ("s", "S", "z", "x")
        and len(after) == 2
        and after[0] == " "
        and after[1].isalnum()
    )
