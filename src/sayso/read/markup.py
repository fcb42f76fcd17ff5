"""The words of an HTML source as paragraphs, each character with its source place.

A plain scanner, no tree: it never recurses, takes any malformed source, and its cost
is linear. What a browser shows is kept, tags and scripts are dropped, entities are
decoded and white space is collapsed as HTML says.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_BREAKING = frozenset(
    "address article aside blockquote body br button caption center dd details dialog "
    "div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr "
    "html iframe li main nav ol option p picture pre section select summary table "
    "tbody td textarea tfoot th thead title tr ul video".split()
)
# What holds no text that a reader sees. A title is read by page_details.
_HIDDEN = frozenset(
    "script style noscript template svg iframe textarea title math object".split()
)
# Elements without an end, or whose end is often left out: no measure of depth.
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li".split()
)
# Elements that say what stands in them, by the kind of place.
_PLACES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "figcaption": "caption",
    "blockquote": "quotation",
    **dict.fromkeys(("nav", "footer", "form", "button", "select", "aside"), "page"),
}

_TAG_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9:-]*")
_TAG_STOP = re.compile(r"[\"'>]")
_WHITE = " \t\n\r\f"
# White space, an entity, words parted by one space each, signs that are no entity.
_PART = re.compile(
    rf"(?P<white>[{_WHITE}]+)"
    r"|(?P<entity>&(?:\#\d{1,8}|\#[xX][0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});?)"
    rf"|[^{_WHITE}&]+(?: [^{_WHITE}&]+)*+"
    r"|&+(?=&)|&"
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag with the source places of it and of what it holds up to the next tag."""

    name: str
    closing: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of the page and the source range they come from.

    Where the lengths agree, character by character; else all from the whole range.
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PageParagraph:
    """What stands between two breaking tags: its pieces, and the elements around.

    ``tag`` is the innermost element of those that say what stands in them ("h1",
    "figcaption"), or ""; ``places`` all of their kinds; ``hint`` the tags right
    before its first word; ``after_br`` tells that only a line end stood before it.
    """

    pieces: tuple[Piece, ...]
    tag: str = ""
    places: frozenset[str] = frozenset()
    hint: str = ""
    after_br: bool = False

    @property
    def text(self) -> str:
        """The words as a reader sees them."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs of a page, its tags outside the text, and how deep it nests."""

    paragraphs: tuple[PageParagraph, ...]
    tags: tuple[Tag, ...]
    depth: int


@dataclass(slots=True)
class _Scan:
    """The state of one pass over a source."""

    paragraphs: list[PageParagraph] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    hint: str = ""
    after_br: bool = False

    def add(self, piece: Piece) -> None:
        if piece.text == " " and (not self.pieces or self.pieces[-1].text == " "):
            return
        self.pieces.append(piece)

    def end_paragraph(self) -> None:
        if self.pieces and self.pieces[-1].text == " ":
            self.pieces.pop()
        if self.pieces:
            tag = self.open[-1] if self.open else ""
            places = frozenset(_PLACES[name] for name in self.open)
            self.paragraphs.append(
                PageParagraph(tuple(self.pieces), tag, places, self.hint, self.after_br)
            )
        self.pieces = []


def scan_page(source: str) -> Page:
    """The paragraphs and tags of an HTML source. Cost: linear."""
    scan = _Scan()
    tags: list[Tag] = []
    depth = deepest = at = 0
    for tag in find_tags(source):
        for piece in _find_pieces(source, at, tag.start):
            scan.add(piece)
        at = tag.end
        tags.append(tag)
        if tag.name not in _VOID:
            depth += -1 if tag.closing else 1
            deepest = max(deepest, depth)
        if tag.name in _BREAKING:
            scan.end_paragraph()
            scan.after_br = tag.name == "br" and bool(scan.paragraphs)
            scan.hint = "" if tag.closing else source[tag.start : tag.end][:300]
        elif not tag.closing and not scan.pieces:
            # <span class="date"> at the start of a line says what the line is.
            scan.hint = f"{scan.hint}{source[tag.start : tag.end]}"[:300]
        if tag.name in _PLACES:
            _step(scan.open, tag)
    for piece in _find_pieces(source, at, len(source)):
        scan.add(piece)
    scan.end_paragraph()
    return Page(tuple(scan.paragraphs), tuple(tags), deepest)


def _step(open: list[str], tag: Tag) -> None:
    """Follow which telling elements are open; a missing end tag is repaired.

    A heading or caption ends at the next one: "<h2>Early<h2>Late" are two headings.
    """
    short = ("heading", "caption")
    if not tag.closing:
        while open and _PLACES[tag.name] in short and _PLACES[open[-1]] in short:
            open.pop()
        if len(open) < 50:
            open.append(tag.name)
    elif tag.name in open:
        while open.pop() != tag.name:
            pass


def find_tags(source: str) -> Iterator[Tag]:
    """The tags in order, without comments; hidden elements are one tag each.

    A ``<`` that starts no tag is text. Cost: linear, also where marks are unmatched.
    """
    at = source.find("<")
    spent: set[str] = set()
    while at >= 0:
        tag = _read_tag(source, at, spent)
        if tag is None:
            at = source.find("<", at + 1)
            continue
        yield tag
        at = source.find("<", max(tag.end, at + 1))


def _read_tag(source: str, at: int, spent: set[str]) -> Tag | None:
    """The tag, comment or hidden element at a ``<``; None where that is text."""
    following = source[at + 1 : at + 2]
    if following in ("!", "?"):
        return Tag("!", False, at, _end_of_comment(source, at))
    closing = following == "/"
    match = _TAG_NAME.match(source, at + 1 + closing)
    if match is None:
        return None
    name = match.group().lower()
    end = _end_of_tag(source, match.end(), spent)
    if end < 0:
        return None
    if name in _HIDDEN and not closing and not source.startswith("/>", end - 2):
        close = re.compile(rf"</{name}\b[^>]{{0,99}}>", re.IGNORECASE)
        key = f"</{name}"
        found = None if key in spent else close.search(source, end)
        if found:
            end = found.end()
        else:
            spent.add(key)
    return Tag(name, closing, at, end)


def _end_of_comment(source: str, at: int) -> int:
    if source.startswith("<!--", at):
        end = source.find("-->", at + 4)
        return len(source) if end < 0 else end + 3
    end = source.find(">", at)
    return len(source) if end < 0 else end + 1


def _end_of_tag(source: str, at: int, spent: set[str]) -> int:
    """Where a tag ends; marks around a value hide what stands in them.

    ``spent`` remembers what does not occur again, so that it is sought once only.
    """
    start = at
    while ">" not in spent:
        match = _TAG_STOP.search(source, at)
        if match is None:
            spent.add(">")
            return -1
        sign = match.group()
        if sign == ">":
            return match.end()
        at = match.end()
        if source[max(start, at - 20) : at - 1].rstrip().endswith("="):
            close = -1 if sign in spent else source.find(sign, at)
            if close < 0:
                spent.add(sign)
            else:
                at = close + 1
    return -1


def _find_pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    """The text between two tags, entities decoded, white space as single spaces."""
    for match in _PART.finditer(source, start, end):
        part = match.group()
        if match["white"]:
            part = " "
        elif match["entity"]:
            part = html.unescape(part)
        yield Piece(part, match.start(), match.end())
