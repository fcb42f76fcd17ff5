"""Phrases of a sentence: stretches whose borders a reader would choose."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from sayso.compare.pages import Page
from sayso.compare.terms import list_words
from sayso.text import Word, split_words
from sayso.values import Annotated, Span

# Longer sentences are looked at this far to either side of a value.
_REACH = 300
# A phrase that runs over into another clause must be this much longer to be chosen.
_JOIN_COST = 3
_HARD = re.compile(
    r"[;!?\n\"“”()…]|[,:.](?=\s|\Z)|\s[-–—]+\s|—|[‘'](?=\s|\Z)|(?:^|(?<=\s))[‘']"
)
_PREPOSITIONS = list_words(
    """
    about above across after against along among around at before behind below beside
    between by despite during for from in inside into near of off on onto out outside
    over since through to toward towards under until with within without according
    """
)
_JOINS = list_words(
    """
    and but or nor so yet that which who whom whose where when while because although
    though if as than after before since until unless how why what
    """
)
_ARTICLES = list_words("a an the his her its their our my your this that these those")
_OPENERS = _JOINS | list_words("also then however meanwhile now just still")
# A phrase does not end in one of these.
_DANGLING = (
    _PREPOSITIONS
    | _JOINS
    | list_words(
        """
        a an the his her its their our my your this these those is are was were be been
        being has have had will would can could may might must shall should do does did
        not said says told adding added saying revealed announced confirmed reported
        claimed wrote he she it they we i there very more most such
        """
    )
)
_DATELINE = re.compile(
    r"\A[^a-z\n]{3,40}(?:,\s[A-Z][\w. ]{2,15})?\s*\([^)\n]{2,40}\)\s*[-–—]{1,2}\s*"
)


def skip_dateline(text: str, span: Span) -> Span:
    """A sentence without the dateline that opens it ("PORT ELLERY (Wire) - ")."""
    words = text[span.start : min(span.end, span.start + 120)]
    match = _DATELINE.match(words)
    if match is None or span.start + match.end() >= span.end:
        return span
    return Span(span.article, span.start + match.end(), span.end)


def is_in_dateline(text: str, line: Span, at: int) -> bool:
    """Whether a place stands in the dateline of a paragraph that a sentence opens.

    Told without the sentence's end: a dateline may be taken for a sentence of its own.
    """
    match = _DATELINE.match(text[line.start : line.start + 120])
    return match is not None and at < line.start + match.end()


def show_cuts(text: str, line: Span, phrase: Span) -> str:
    """A phrase with dots where words were left out: "… died in the fire of May 4".

    Those of its clause on either side, and of its sentence before a small letter.
    """
    clause = find_clause(text, line, phrase)
    first = line.start if text[phrase.start].islower() else clause.start
    before = "… " if split_words(text, first, phrase.start) else ""
    after = " …" if split_words(text, phrase.end, clause.end) else ""
    return f"{before}{' '.join(text[phrase.start : phrase.end].split())}{after}"


def find_clause(text: str, line: Span, span: Span) -> Span:
    """The stretch of a sentence around ``span`` up to marks on either side."""
    start, end = max(line.start, span.start - _REACH), min(line.end, span.end + _REACH)
    for match in _HARD.finditer(text, start, span.start):
        start = match.end()
    after = _HARD.search(text, span.end, end)
    if after is not None:
        end = after.start()
    return trim_phrase(text, Span(span.article, start, max(end, span.end)), span)


def find_phrase(text: str, line: Span, span: Span, *, most: int = 9) -> Span:
    """The fullest phrase around ``span`` of at most ``most`` words, if it has one.

    The clause up to marks, shrunk to borders before prepositions and joining words
    where it is too long; never less than ``span``. Cost: bounded.
    """
    clause = find_clause(text, line, span)
    words = split_words(text, clause.start, clause.end)
    inside = [
        at for at, w in enumerate(words) if w.end > span.start and w.start < span.end
    ]
    if not inside or len(words) <= most:
        return clause
    first, last = inside[0], inside[-1]
    starts = [at for at in range(first + 1) if at == first or _can_start(words, at)]
    ends = [at for at in range(last, len(words)) if at == last or _can_end(words, at)]
    best = (-most, 0, first, last)
    for start in starts[-most:]:
        for end in ends[:most]:
            size = end - start + 1
            if size <= max(most, last - first + 1):
                joins = sum(w.folded in _JOINS for w in words[start : end + 1])
                best = max(best, (size - _JOIN_COST * joins, -start, start, end))
    chosen = Span(span.article, words[best[2]].start, words[best[3]].end)
    cover = Span(span.article, min(chosen.start, span.start), max(chosen.end, span.end))
    return trim_phrase(text, cover, span)


def _can_start(words: Sequence[Word], at: int) -> bool:
    """Whether a phrase can begin with a word."""
    if at == 0:
        return True
    if words[at].folded in _JOINS:
        return False
    is_preposition = words[at].folded in _PREPOSITIONS
    before = words[at - 1].folded
    return before in _JOINS or (is_preposition and before not in _PREPOSITIONS)


def _can_end(words: Sequence[Word], at: int) -> bool:
    """Whether a phrase can end with a word."""
    if words[at].folded in _DANGLING:
        return False
    if at + 1 == len(words):
        return True
    return words[at + 1].folded in _PREPOSITIONS | _JOINS


def trim_phrase(text: str, span: Span, kept: Span) -> Span:
    """A stretch without joining words before and dangling ones behind ``kept``."""
    words = split_words(text, span.start, span.end)
    first, last = 0, len(words) - 1
    while first <= last and words[first].folded in _OPENERS:
        if words[first].end > kept.start:
            break
        first += 1
    while last >= first and words[last].folded in _DANGLING:
        if words[last].start < kept.end:
            break
        last -= 1
    if first > last:
        return kept
    return Span(
        span.article,
        min(kept.start, words[first].start),
        max(kept.end, words[last].end),
    )


def shape_stretch(page: Page, line: Span, stretch: Span) -> Span:
    """A stretch of shared words as a phrase: a border word in, loose ends out.

    Goes out to the marks on either side where four words or fewer lie between, and
    never holds half a pair of quotation marks or a dateline.
    """
    text = page.report.article.text
    line = skip_dateline(text, line)
    start, end = max(stretch.start, line.start), stretch.end
    marks = [m.start() for m in _QUOTE.finditer(text, start, end)]
    if len(marks) % 2 == 1:
        at = marks[-1]
        if at - start >= end - at:
            end = at
        else:
            start = at + 1
    inner = Span(line.article, start, max(start + 1, end))
    words = split_words(text, inner.start, inner.end)
    if not words:
        return stretch
    inner = Span(line.article, words[0].start, words[-1].end)
    anchor = Span(line.article, words[0].start, words[0].end)
    clause = find_clause(text, line, anchor)
    lead = split_words(text, clause.start, inner.start)
    if len(lead) <= 4:
        inner = Span(line.article, min(clause.start, inner.start), inner.end)
    anchor = Span(line.article, words[-1].start, words[-1].end)
    clause = find_clause(text, line, anchor)
    tail = split_words(text, inner.end, clause.end)
    if len(tail) <= 4:
        inner = Span(line.article, inner.start, max(clause.end, inner.end))
    inner = _cut_teller(text, skip_cue(text, _reach_article(text, line, inner)))
    return trim_phrase(text, inner, anchor_first(text, inner))


def _cut_teller(text: str, span: Span) -> Span:
    """A stretch without a teller at its end: "..., the council said"."""
    for match in reversed([*_COMMA.finditer(text, span.start, span.end)]):
        if _TELLER.match(text, match.end()) and match.start() > span.start:
            return Span(span.article, span.start, match.start())
    return span


def _reach_article(text: str, line: Span, span: Span) -> Span:
    """A stretch with the words of its first noun: "a" and "first-floor" of "window"."""
    words = split_words(text, max(line.start, span.start - 60), span.start)
    end = span.start
    for word in reversed(words[-3:]):
        if text[word.end : end].strip() or word.folded in _PREPOSITIONS | _JOINS:
            break
        if word.folded in _ARTICLES:
            return Span(span.article, word.start, span.end)
        end = word.start
    return span


def skip_cue(text: str, span: Span) -> Span:
    """A stretch without a teller at its start: "She said that ...", "according to"."""
    words = split_words(text, span.start, min(span.end, span.start + 60))
    start = 0
    for at, word in enumerate(words[:4]):
        if word.folded in ("said", "says", "according"):
            start = at + 1
    while 0 < start < len(words) and words[start].folded in ("that", "to"):
        start += 1
    if not 0 < start < len(words):
        return span
    return Span(span.article, words[start].start, span.end)


_COMMA = re.compile(r",\s")
# A few words up to a verb of telling, and no mark between.
_TELLER = re.compile(
    r"(?:[\w.'’-]+ ){1,6}(?:said|says|told|announced|confirmed|reported|added)\b"
)
_QUOTE = re.compile(r"[\"“”]")


def anchor_first(text: str, span: Span) -> Span:
    """The first telling word of a span, to trim around; the span itself if none."""
    for word in split_words(text, span.start, span.end):
        if word.folded not in _OPENERS:
            return Span(span.article, word.start, word.end)
    return span


def list_quoted(report: Annotated) -> list[Span]:
    """What stands in quotation marks in a report, in order."""
    return sorted(
        {
            content
            for quote in report.quotes
            if quote.kind != "indirect"
            for content in quote.content
        }
    )


def is_mostly_in(spans: Sequence[Span], span: Span) -> bool:
    """Whether most of a span lies in sorted spans that do not overlap."""
    at = bisect_right(spans, span.end, key=lambda one: one.start)
    inside = sum(one.overlap(span) for one in spans[max(0, at - 6) : at])
    return 2 * inside > len(span)
