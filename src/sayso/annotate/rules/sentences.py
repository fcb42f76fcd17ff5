"""Sentences by rules: full stops that end one, told from those that do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from itertools import chain, pairwise

from sayso.annotate.rules.abbreviations import LEADING, STARTERS, TELLING, TRAILING
from sayso.annotate.rules.enclosures import find_enclosures
from sayso.values import Article, Span

# Blank lines in a row, from the end of the first one to that of the last but one.
_BLANK_LINES = re.compile(r"\n[^\S\n]*(?=\n)(\s*(?=\n))")
# What ends a line as str.splitlines sees it, with the line.
_LINE = re.compile(
    r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]*"
    r"(?:\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029])"
    r"|[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+"
)
# Closing marks and the numbers of notes ("... in 1971. [4]") stay with the sentence.
_STOP = re.compile(r"[.!?…。！？]+[\"”’'»)\]}*]*(?:[ \u00a0]?\[\d{1,3}\]){0,9}")
_LETTER = re.compile(r"[^\W_]")
_INK = re.compile(r"\S")
_WORD_AHEAD = re.compile(r"[\"“‘'«(\[{`*\s]{0,6}([^\W_][\w'’&.-]{0,40})")
_WORD_BEHIND = re.compile(r"[\w.'’-]*\w\Z")
_OPENING = frozenset("\"“‘'«([{`„*-–—•· \t\u00a0")

# A line this long in a text whose lines all stay under the second figure was broken
# by a mail program or a terminal, not by its writer. Guessed from the
# usual widths of 65 to 80, tuned on nothing.
_WRAPPED_FROM, _WRAPPED_TO = 50, 100


def find_sentences(article: Article) -> tuple[Span, ...]:
    """The sentences of an article in order, without the white space around them.

    No sentence runs over the edge of a block or a blank line. Closing marks and
    brackets belong to the sentence before; a quotation that opens inside a sentence
    is not broken, one that opens it is. No words, no sentences. Cost: linear.

    Misses: a sentence that starts with a lower-case brand ("iPhone sales fell").
    """
    found: list[Span] = []
    for start, end in _paragraphs(article):
        for first, last in _split_paragraph(article.text, start, end):
            found.append(article.span(first, last))
    return tuple(found)


def _paragraphs(article: Article) -> Iterator[tuple[int, int]]:
    """Ranges that no sentence may leave: blocks, what lies between, blank lines."""
    text = article.text
    of_blocks = sorted({at for one in article.blocks for at in _list_edges(one.span)})
    of_lines = (at for one in _BLANK_LINES.finditer(text) for at in one.span(1))
    start = 0
    for end in chain(merge(of_blocks, of_lines), (len(text),)):
        if end > start and not text[start:end].isspace():
            yield from _lines(text, start, end)
        start = end


def _list_edges(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches between line ends that are not mere wrapping."""
    is_narrow = all(
        line.end() - line.start() <= _WRAPPED_TO
        for line in _LINE.finditer(text, start, end)
    )
    begin = start
    for line, following in pairwise(_LINE.finditer(text, start, end)):
        first, stop = line.span()
        if not _is_wrapped(text, first, stop, following.start(), is_narrow=is_narrow):
            yield begin, stop
            begin = stop
    if begin < end:
        yield begin, end


def _is_wrapped(
    text: str, first: int, stop: int, following: int, *, is_narrow: bool
) -> bool:
    """Whether a line runs on into the following one, where all lines are narrow."""
    body = text[first:stop].rstrip()
    ahead = text[following : following + 40].lstrip()[:1]
    if not body or not ahead:
        return True
    if ahead.islower() or body[-1] in ",;—–-":
        return True
    return len(body) >= _WRAPPED_FROM and is_narrow


def _split_paragraph(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of one paragraph, trimmed, each with a letter or digit in it."""
    pairs = find_enclosures(text, start, end)
    begin = _skip_space(text, start, end)
    nearest = 0
    held_to = -1
    word = _find_letter(text, begin, end)
    for match in _STOP.finditer(text, start, end):
        stop = match.end()
        if match.start() < word:
            continue
        opening = _after_openers(text, begin, end)
        while nearest < len(pairs) and pairs[nearest].start < match.start():
            if pairs[nearest].start > opening or text[pairs[nearest].start] in "([{":
                held_to = max(held_to, pairs[nearest].end)
            nearest += 1
        if match.start() < held_to and stop <= held_to:
            continue
        if not _ends_sentence(text, begin, match.start(), stop, end):
            continue
        yield begin, stop
        begin = _skip_space(text, stop, end)
        word = _find_letter(text, begin, end)
    if word < end:
        yield begin, begin + len(text[begin:end].rstrip())


def _skip_space(text: str, at: int, end: int) -> int:
    """The offset of the first sign that is no white space, or ``end``."""
    match = _INK.search(text, at, end)
    return match.start() if match else end


def _find_letter(text: str, at: int, end: int) -> int:
    """The offset of the first letter or digit from ``at`` on, or ``end``."""
    match = _LETTER.search(text, at, end)
    return match.start() if match else end


def _after_openers(text: str, at: int, end: int) -> int:
    """The offset of the last mark that opens the sentence at ``at``, or ``at``."""
    limit = min(end, at + 8)
    here = at
    while here < limit and text[here] in _OPENING:
        here += 1
    return max(at, here - 1)


def _ends_sentence(text: str, begin: int, at: int, stop: int, end: int) -> bool:
    """Whether the stop at ``at`` (closing marks up to ``stop``) ends the sentence."""
    if _skip_space(text, stop, end) >= end:
        return True
    sign = text[at]
    if sign in "。！？":
        return True
    ahead = _WORD_AHEAD.match(text, stop, end)
    word = ahead.group(1) if ahead else ""
    if not text[stop].isspace():
        return _lacks_space(text, at, stop, word)
    if word and word[0].islower():
        return False
    closed = any(char in "\"”’'»)" for char in text[at + 1 : stop])
    if sign in "!?":
        told = _tells_speaker(text, stop, end) or _I_TELL.match(text, stop)
        return not (closed and told)
    if text[at : at + 2] == ".." or sign == "…":
        return bool(word)
    if closed:
        return not _tells_speaker(text, stop, end)
    return _stop_is_final(text, begin, at, word)


# "Who?" I asked. Only behind marks that no comma can close.
_I_TELL = re.compile(r"\s+I (?:" + "|".join(sorted(TELLING)) + r")\b")


def _lacks_space(text: str, at: int, stop: int, word: str) -> bool:
    """Whether a sentence ends here though no space follows ("... left.The mayor")."""
    return (
        text[at - 1 : at].islower()
        and text[at - 2 : at - 1].islower()
        and text[stop : stop + 1].isupper()
        and (
            word.split(".")[0].lower() in STARTERS
            or (
                _PLAIN_BEHIND.search(text[max(0, at - 24) : at]) is not None
                and _PLAIN_AHEAD.match(text, stop) is not None
            )
        )
    )


# "... in the head.Kelby said": a small word that stands alone, and a capital that is no
# end of an address ("asp.Net", "echo.Com").
_PLAIN_BEHIND = re.compile(r"(?:\A|\s)[a-z]{3,}\Z")
_PLAIN_AHEAD = re.compile(r"(?!(?:Com|Net|Org|Info|Html?)\b)[A-Z][a-z]{2,}(?=[\s,’'])")


def _tells_speaker(text: str, stop: int, end: int) -> bool:
    """Whether a name and a verb of speech follow: "Who?" Jane Roe asked."""
    words = text[stop : min(end, stop + 60)].split()[:4]
    if not words or words[0].lower() in ("he", "she", "they", "i", "we"):
        return False
    return any(word.strip(".,:;\"'").lower() in TELLING for word in words[1:])


def _stop_is_final(text: str, begin: int, at: int, ahead: str) -> bool:
    """Whether a full stop ends a sentence, by the words on its two sides."""
    behind = _WORD_BEHIND.search(text[max(begin, at - 30) : at])
    word = behind.group() if behind else ""
    bare = word.lower()
    following = ahead.lower().rstrip(".")
    if bare in LEADING:
        return bare in ("no", "st", "sr", "v", "p", "ed", "est", "fr") and (
            following in STARTERS and bare in ("no", "sr", "est", "ed")
        )
    if len(word) == 1 and word.isalpha():
        if not word.isupper():
            return following in STARTERS
        return _ends_label(text, begin, at, following)
    if bare in TRAILING or re.fullmatch(r"(?:\w\.)+\w", bare):
        return _breaks_after_short(bare, ahead, following)
    return not (word.isdigit() and at - len(word) == begin)


def _ends_label(text: str, begin: int, at: int, following: str) -> bool:
    """Whether a single capital closes a sentence: "Plan B. The", not "John F. Roe"."""
    if following not in STARTERS:
        return False
    before = text[max(begin, at - 12) : at - 1].split()
    return bool(before)


def _breaks_after_short(bare: str, ahead: str, following: str) -> bool:
    """Whether a sentence ends after a shortened word, by the word that follows."""
    if not ahead or ahead[0].isdigit():
        return False
    if bare in ("a.m", "p.m"):
        return following not in _CLOCK_FOLLOWERS
    return following in STARTERS


_CLOCK_FOLLOWERS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday est edt cst cdt mst mdt "
    "pst pdt et ct mt pt gmt utc bst eastern central mountain pacific jan january feb "
    "february march april may june july aug august sept september oct october nov "
    "november dec december".split()
)
