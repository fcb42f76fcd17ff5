"""What each stretch of a text is: headline, paragraph, caption, pull quote ..."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.read.furniture import (
    is_caption,
    is_credit,
    is_lead_in,
    is_page_text,
    is_pointer,
)
from sayso.read.lines import Paragraph, split_paragraphs
from sayso.read.pull_quotes import find_pull_quotes
from sayso.text import fold_word
from sayso.values import Block, BlockKind, Span

# Longest headline, and longest line between paragraphs that is taken for a subhead. Of
# 3,152 headlines of some 300 outlets 95 in 100 have at most 18 words, 99 at most 21;
# magazines that sum a story up go beyond.
_HEADLINE_MAX_WORDS = 30
_SUBHEAD_MAX_WORDS = 16
_SUBHEAD_MAX_QUESTION = 8
_TOP = 4

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_OPENING = "\"'“‘«„"
_CLOSING = "\"'”’»“"
# A sentence's end; an emoji may stand behind it.
_STOPPED = re.compile(r"[.,;:–—…|-]\W{0,4}$")
# A stop or comma before closing marks, a list's sign, a dialogue's letter: no title.
_SPEECH = re.compile(r"[.,!?][\"”]|[.,][’']|^[-–—•*·▪●]|^[QA]: ")
_HANDLE = re.compile(r"@\w|pic\.twitter|https?://|#\w")
# "PORT ELLIS (Reuters) -", "ST. MARL, Ore. --": a report starts here, no headline.
_DATELINE = re.compile(
    r"\W{0,2}[A-Z][\w.'’ -]{1,40}(?:, ?[\w. ]{2,30})?(?: ?\([^()]{1,40}\))? ?"
    r"(?:--|–|—|―|-(?= )|: (?=[A-Z]))"
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph with its words, while its kind is being decided."""

    at: Paragraph
    text: str
    words: tuple[str, ...]


def mark_blocks(
    article_id: str, text: str, *, title: str | None = None
) -> tuple[Block, ...]:
    """The blocks of a text in order; all but white space lies in exactly one.

    ``title`` is the headline where the source gives it apart. The kind of a paragraph
    is decided by its own form, its place and its neighbours; nothing is deleted. Empty
    text gives none. Cost: linear.

    Misses: a deck that ends in a full stop reads like a first paragraph; a caption that
    is a whole sentence without a credit reads like a paragraph.
    """
    pieces = [_make_piece(text, at) for at in split_paragraphs(text)]
    kinds = [_kind_alone(piece) for piece in pieces]
    for mark in (_mark_lead_ins, _mark_titles, _mark_lists):
        mark(pieces, kinds)
    if pieces:
        _mark_headline(pieces, kinds, title)
    _mark_picture_titles(pieces, kinds)
    for at in find_pull_quotes([piece.text for piece in pieces]):
        kinds[at] = "pull_quote"
    return tuple(
        Block(Span(article_id, piece.at.start, piece.at.end), kind)
        for piece, kind in zip(pieces, kinds, strict=True)
    )


def _make_piece(text: str, at: Paragraph) -> _Piece:
    own = text[at.start : at.end]
    # Only short paragraphs are judged by their words.
    words = _WORD.findall(own) if len(own) <= 400 else ()
    return _Piece(at, own, tuple(words))


def _kind_alone(piece: _Piece) -> BlockKind:
    """What a paragraph is by its own form, whatever stands around it."""
    if not any(map(str.isalpha, piece.text[:400])) or is_page_text(piece.text):
        return "other"
    if is_pointer(piece.text):
        return "pointer"
    if is_caption(piece.text):
        return "caption"
    if is_credit(piece.text):
        return "credit"
    return "paragraph"


def _mark_lead_ins(pieces: Sequence[_Piece], kinds: list[BlockKind]) -> None:
    """Lead-ins become pointers where what they lead to is not in the text."""
    for at, piece in enumerate(pieces):
        follows = pieces[at + 1].text[:1] if at + 1 < len(pieces) else ""
        missing = not follows or follows not in _OPENING
        if kinds[at] == "paragraph" and missing and is_lead_in(piece.text):
            kinds[at] = "pointer"


def _mark_titles(pieces: Sequence[_Piece], kinds: list[BlockKind]) -> None:
    """Short lines without a final stop between paragraphs are subheads."""
    for at, piece in enumerate(pieces):
        if kinds[at] == "paragraph" and at > 0 and _is_subhead(piece):
            kinds[at] = "second_headline"


def _is_subhead(piece: _Piece) -> bool:
    count = len(piece.words)
    # A question of more words is the reporter's sentence, not a heading.
    limit = _SUBHEAD_MAX_QUESTION if piece.text[-1] in "?!" else _SUBHEAD_MAX_WORDS
    return 1 < count <= limit and _is_title_like(piece)


def _is_title_like(piece: _Piece) -> bool:
    """Whether a line has a title's form: no sentence end, no speech, a capital."""
    text = piece.text
    if not piece.words or _STOPPED.search(text[-6:]) or piece.words[0][0].islower():
        return False
    if _HANDLE.search(text) or _DATELINE.match(text) or _SPEECH.search(text):
        return False
    return not (text[0] in _OPENING and (text[-1] in _CLOSING or _is_open(text)))


def _is_open(text: str) -> bool:
    """Whether marks are opened and not closed: speech that goes on."""
    return text[1:].count('"') + text.count("”") == 0 and text[0] in '"“'


def _mark_lists(pieces: Sequence[_Piece], kinds: list[BlockKind]) -> None:
    """Runs of title-like lines with no paragraph between are lists of the page.

    Below the top three or more in a row are video lists or link lists, not subheads.
    At the end of a text one is enough: nothing follows that it could head.
    """
    at = 0
    while at < len(pieces):
        run = at
        while run < len(pieces) and kinds[run] == "second_headline":
            run += 1
        if (run - at >= 3 and at > _TOP) or (run > at and run == len(pieces)):
            kinds[at:run] = ["other"] * (run - at)
        at = run + 1


def _mark_headline(
    pieces: Sequence[_Piece], kinds: list[BlockKind], title: str | None
) -> None:
    """The headline among the first lines: like the title given, or of its form."""
    wanted = _folded(title or "")
    for at, piece in enumerate(pieces[:_TOP]):
        if wanted and _is_same_title(piece, wanted):
            kinds[at] = "headline"
            return
    first = next(
        (at for at, kind in enumerate(kinds[:_TOP]) if kind != "other"), len(pieces)
    )
    if first >= len(pieces) - 1 or kinds[first] not in ("paragraph", "second_headline"):
        return
    piece = pieces[first]
    limit = _SUBHEAD_MAX_WORDS if wanted else _HEADLINE_MAX_WORDS
    if 3 <= len(piece.words) <= limit and (
        _is_title_like(piece) or _is_stopped_title(piece)
    ):
        kinds[first] = "second_headline" if wanted else "headline"


def _is_stopped_title(piece: _Piece) -> bool:
    """Whether a line in title case carries a stop: "Harbour Bridge To Close Early."."""
    long_words = [word for word in piece.words if len(word) > 3]
    capital = sum(word[0].isupper() for word in long_words)
    return (
        len(long_words) >= 4
        and capital >= 0.9 * len(long_words)
        and ". " not in piece.text
        and '"' not in piece.text
    )


def _is_same_title(piece: _Piece, wanted: tuple[str, ...]) -> bool:
    """Whether a line says the title; a site's name may follow it (" - Harbour TV")."""
    own = tuple(fold_word(word) for word in piece.words)
    if not own or len(own) > 2 * len(wanted):
        return False
    shared = len(set(own) & set(wanted))
    return shared >= 0.8 * len(set(own)) and shared >= 0.5 * len(set(wanted))


def _folded(title: str) -> tuple[str, ...]:
    return tuple(fold_word(word) for word in _WORD.findall(title[:1000]))


def _mark_picture_titles(pieces: Sequence[_Piece], kinds: list[BlockKind]) -> None:
    """A title-like line right above a caption, no blank line between, is its title."""
    for at in range(1, len(pieces)):
        same_chunk = pieces[at].at.chunk == pieces[at - 1].at.chunk
        if (
            kinds[at] == "caption"
            and kinds[at - 1] == "second_headline"
            and same_chunk
            and _has_wider_gaps(pieces)
        ):
            kinds[at - 1] = "caption"


def _has_wider_gaps(pieces: Sequence[_Piece]) -> bool:
    """Whether blank lines part the text, so that a single line end means closeness."""
    return pieces[-1].at.chunk + 1 > len(pieces) / 2
