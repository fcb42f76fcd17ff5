"""Words that stand inside the marks in one report and outside them in the other."""

from __future__ import annotations

import re

from sayso.compare.alignments import Alignment
from sayso.compare.gaps import Gap
from sayso.compare.signs import is_end_marked, is_start_marked
from sayso.compare.wordings import Token, Wording, read_wording
from sayso.values import Alteration, Span

_WINDOW = 180
_MAX_WORDS = 25
# Where the reporter's own words begin or end: a sentence, a paragraph, another quote.
_BORDER = re.compile(r"[.!?]['\"”’]?\s|\n|[“”\"«»]")
# Words that stand in any clause; sharing one is no sign of retelling.
_EMPTY = frozenset(
    "a an the and or of in on at that to by be have do it he she they we i you his her "
    "their its this with for as not but".split()
)


def find_retellings(alignment: Alignment, gaps: tuple[Gap, ...]) -> list[Alteration]:
    """The ``to_indirect`` changes: cut words that the reporter tells beside the marks.

    Only the reporter's words next to the quotation are read, up to the sentence's
    border, and only the cut words of the sentence at the seam; both must share a
    word that does not stand in every clause. Misses: retelling in other words alone,
    and whole sentences told in another paragraph.
    """
    found: list[Alteration] = []
    for gap in gaps:
        if gap.is_form:
            continue
        if gap.b1 > gap.b0:
            change = _find_retelling(
                alignment.a, (gap.a0, gap.a1), alignment.b, (gap.b0, gap.b1), gap.place
            )
            if change:
                found.append(Alteration("to_indirect", *change, marked=True))
        if gap.a1 > gap.a0:
            change = _find_retelling(
                alignment.b, (gap.b0, gap.b1), alignment.a, (gap.a0, gap.a1), gap.place
            )
            if change:
                found.append(
                    Alteration("to_indirect", change[1], change[0], marked=True)
                )
    return found


def _find_retelling(
    short: Wording,
    at: tuple[int, int],
    full: Wording,
    cut: tuple[int, int],
    place: str,
) -> tuple[Span, Span] | None:
    """Where ``short``'s reporter tells what stands in ``full`` at ``cut``, or None."""
    if place == "start" and at[1] - at[0] <= 2 and is_start_marked(short):
        told = _read_before(short, short.spans[0].start)
        lost = _take_sentence(full, cut, from_end=True)
        return _face_words(told, lost, short, full, from_end=True)
    if place == "end" and at[1] - at[0] <= 2 and is_end_marked(short):
        told = _read_behind(short, short.spans[-1].end)
        lost = _take_sentence(full, cut, from_end=False)
        return _face_words(told, lost, short, full, from_end=False)
    if place == "middle" and at[0] == at[1] and short.breaks_at(at[0]):
        part = short.tokens[at[0]].part
        begin, end = short.spans[part - 1].end, short.spans[part].start
        told = _read_reporter(short, begin, end)[-_MAX_WORDS:]
        return _face_words(
            told, full.tokens[cut[0] : cut[1]], short, full, from_end=True
        )
    return None


def _read_reporter(short: Wording, begin: int, end: int) -> tuple[Token, ...]:
    """The words of the article's characters ``[begin, end)``."""
    article = short.article
    span = Span(article.id, max(0, begin), max(0, begin, end))
    return read_wording(article, (span,)).tokens


def _read_before(short: Wording, start: int) -> tuple[Token, ...]:
    """The reporter's words right before an offset, back to a border."""
    text = short.article.text
    end = start
    while end > 0 and text[end - 1] in "\"'“”‘’[( \u00a0":
        end -= 1
    begin = max(0, end - _WINDOW)
    for match in _BORDER.finditer(text, begin, end):
        begin = match.end()
    return _read_reporter(short, begin, end)[-_MAX_WORDS:]


def _read_behind(short: Wording, end: int) -> tuple[Token, ...]:
    """The reporter's words right behind an offset, up to a border."""
    text = short.article.text
    begin = end
    while begin < len(text) and text[begin] in "\"'“”‘’]),. \u00a0":
        begin += 1
    border = _BORDER.search(text, begin, min(len(text), begin + _WINDOW))
    stop = border.start() + 1 if border else begin + _WINDOW
    return _read_reporter(short, begin, min(len(text), stop))[:_MAX_WORDS]


def _take_sentence(
    full: Wording, cut: tuple[int, int], *, from_end: bool
) -> tuple[Token, ...]:
    """The cut words of the sentence that the seam lies in."""
    first, last = cut
    if from_end:
        at = last
        while at > first and not (at < last and full.ends_sentence_before(at)):
            at -= 1
        return full.tokens[max(at, last - _MAX_WORDS) : last]
    at = first + 1
    while at < last and not full.ends_sentence_before(at):
        at += 1
    return full.tokens[first : min(at, first + _MAX_WORDS)]


def _face_words(
    told: tuple[Token, ...],
    lost: tuple[Token, ...],
    short: Wording,
    full: Wording,
    *,
    from_end: bool,
) -> tuple[Span, Span] | None:
    """The spans from the words shared to the seam on both sides, or None."""
    stems_told = {token.stem for token in told if token.key not in _EMPTY}
    stems_lost = {token.stem for token in lost if token.key not in _EMPTY}
    shared = stems_told & stems_lost
    if not shared:
        return None
    if from_end:
        told_at = next(i for i, token in enumerate(told) if token.stem in shared)
        lost_at = next(i for i, token in enumerate(lost) if token.stem in shared)
        told, lost = told[told_at:], lost[lost_at:]
    else:
        told_at = max(i for i, token in enumerate(told) if token.stem in shared)
        lost_at = max(i for i, token in enumerate(lost) if token.stem in shared)
        told, lost = told[: told_at + 1], lost[: lost_at + 1]
    return (
        Span(short.article.id, told[0].start, told[-1].end),
        Span(full.article.id, lost[0].start, lost[-1].end),
    )
