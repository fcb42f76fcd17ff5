"""Quotation marks: which stretches of a text stand between marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotate.rules.mark_signs import Sign, find_signs
from sayso.annotate.rules.single_marks import SINGLE_REACH, partner_singles

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
    signs = [find_signs(text, start, end) for start, end in paragraphs]
    found: list[tuple[Marked, ...]] = []
    for at, (start, end) in enumerate(paragraphs):
        later = signs[at + 1] if at + 1 < len(signs) else ()
        goes_on, goes_on_singly = (
            bool(later)
            and _opens_paragraph(later[0], paragraphs[at + 1][0], double=double)
            for double in (True, False)
        )
        marked = _pair_signs(text, start, end, signs[at], goes_on=goes_on)
        if goes_on_singly and signs[at]:
            marked = _with_running_single(text, start, end, signs[at], marked)
        found.append(marked)
    return tuple(found)


def _opens_paragraph(sign: Sign, start: int, *, double: bool) -> bool:
    return (
        sign.start - start <= 1
        and sign.double == double
        and sign.side in ("open", "either")
    )


def _pair_signs(
    text: str, start: int, end: int, signs: Sequence[Sign], *, goes_on: bool
) -> tuple[Marked, ...]:
    """The outermost pairs of one paragraph's marks."""
    partners = partner_singles(text, signs)
    found: list[Marked] = []
    waiting: Sign | None = None  # a single opener that has no single partner
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
    signs: Sequence[Sign],
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


def _with_running_single(
    text: str,
    start: int,
    end: int,
    signs: Sequence[Sign],
    found: tuple[Marked, ...],
) -> tuple[Marked, ...]:
    """The stretches of a paragraph whose single opener the next paragraph repeats.

    "‘We sat in the hold all night." and "‘Then it rang,’ Ng said." as paragraphs. As
    with double marks the opener reaches as far as the next one in its paragraph.
    """
    sign = signs[0]
    if not _opens_paragraph(sign, start, double=False):
        return found
    if found and found[0].start == sign.start:
        return found
    stop = found[0].start if found else end
    stop = sign.end + len(text[sign.end : stop].rstrip())
    if stop == sign.end:
        return found
    opened = Marked(
        sign.start,
        stop,
        sign.end,
        stop,
        double=False,
        closed=False,
        runs_on=not found,
    )
    return (opened, *found)


def _between(opener: Sign, closer: Sign) -> Marked:
    return Marked(
        opener.start, closer.end, opener.end, closer.start, double=closer.double
    )


def _is_clean(text: str, start: int, end: int) -> bool:
    return 0 < end - start <= SINGLE_REACH and bool(text[start:end].strip())


def _find_closer(signs: Sequence[Sign], at: int) -> tuple[int | None, int | None]:
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


def _next_double(signs: Sequence[Sign], at: int) -> int | None:
    for later in range(at + 1, len(signs)):
        if signs[later].double:
            return later
    return None


def _unclosed(text: str, sign: Sign, start: int, stop: int, *, goes_on: bool) -> Marked:
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
