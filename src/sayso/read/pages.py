"""Articles from HTML: the report's own paragraphs, each character with its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.config import ReadConfig
from sayso.read.blocks import mark_blocks
from sayso.read.markup import Page, PageParagraph, scan_page
from sayso.read.page_details import PageDetails, read_details
from sayso.read.records import NO_DETAILS, STAGE, Details, read_text
from sayso.values import Article, Block, BlockKind, OffsetMap, Rejected

# Beyond these a page is no report of a newspaper, and a parser that builds a tree may
# run out of stack or time: its paragraphs are then taken by their tags alone.
_MAX_TREE_CHARS, _MAX_TREE_DEPTH = 3_000_000, 400
# Paragraphs of fewer letters are only taken where they stand in the run of the report.
_SURE_LETTERS = 12
_WINDOW_CHARS = 50_000
_QUOTATION_MAX_LETTERS = 400
_LETTERS = re.compile(r"[\W_]+")


def read_page(
    id: str, source: str, details: Details = NO_DETAILS, *, config: ReadConfig
) -> Iterator[Article | Rejected]:
    """The report in an HTML source, with what the page tells of it.

    ``article.text`` is what a browser shows of the report, paragraphs parted by an
    empty line; ``article.source_map`` leads from each of its characters to those of
    ``source``. ``details`` come first where they are given. Gives a ``Rejected`` where
    the page holds no text.

    Method: trafilatura (Barbaresi 2021) says which paragraphs are the report; the words
    themselves are taken from the source. Misses: what a script would write.
    """
    if len(source) > config.max_article_chars:
        reason = f"has {len(source)} characters; expected at most "
        yield Rejected(id, STAGE, f"{reason}{config.max_article_chars}")
        return
    page = scan_page(source)
    declared = read_details(source, page)
    chosen = _choose_paragraphs(source, page, declared)
    if not chosen:
        yield Rejected(id, STAGE, "is HTML without a text; expected a report")
        return
    text, source_map = _join_paragraphs(chosen)
    if declared.fault and not details.published:
        yield Rejected(id, STAGE, f"{declared.fault}; the article is read without it")
    for item in read_text(id, text, _merge(details, declared), config=config):
        if isinstance(item, Article):
            blocks = _mark_page_blocks(item, chosen)
            item = replace(
                item,
                blocks=blocks,
                language=declared.language,
                source_map=source_map,
            )
        yield item


def _merge(given: Details, declared: PageDetails) -> Details:
    page = declared.details
    return Details(
        title=given.title or page.title,
        url=given.url or page.url,
        outlet=given.outlet or page.outlet,
        byline=given.byline or page.byline,
        published=given.published or page.published,
    )


def _choose_paragraphs(
    source: str, page: Page, declared: PageDetails
) -> list[PageParagraph]:
    """The paragraphs of the report: those extracted, its headline and its captions."""
    everything = page.paragraphs
    extracted = _extract_letters(source, page)
    taken = _find_extracted(everything, extracted)
    if not taken:
        taken = {n for n, one in enumerate(everything) if "page" not in one.places}
    headlines = {_letters(one) for one in declared.headlines}
    first, last = min(taken, default=0), max(taken, default=-1)
    for n, one in enumerate(everything):
        is_headline = one.tag == "h1" and _letters(one.text) in headlines
        is_inner = first <= n <= last and one.tag in ("figcaption", "h2", "h3")
        if (is_headline and n <= last) or (is_inner and "page" not in one.places):
            taken.add(n)
    return [everything[n] for n in sorted(taken)]


def _extract_letters(source: str, page: Page) -> list[str]:
    """The letters of each line that trafilatura takes for the report."""
    if len(source) > _MAX_TREE_CHARS or page.depth > _MAX_TREE_DEPTH:
        return []
    # Imported here: it takes 0.3 s, which a folder of plain texts need not pay.
    import trafilatura

    lines = trafilatura.extract(
        source, include_comments=False, include_tables=True, with_metadata=False
    )
    return [
        letters for line in (lines or "").splitlines() if (letters := _letters(line))
    ]


def _letters(text: str) -> str:
    return _LETTERS.sub("", text.casefold())


def _find_extracted(
    paragraphs: Sequence[PageParagraph], lines: Sequence[str]
) -> set[int]:
    """Which paragraphs of the page the extracted lines are.

    Both run in the same order, so each is sought behind the last one found; lines may
    be cut or joined otherwise than paragraphs, so letters are compared across lines.
    """
    whole = "".join(lines)
    known = set(lines)
    taken: set[int] = set()
    at = 0
    for n, one in enumerate(paragraphs):
        own = _letters(one.text)
        if not own:
            continue
        if len(own) < _SURE_LETTERS:
            # "Home" in a menu is not the "home" that some line goes on with.
            if whole.startswith(own, at) and (own in known or at > 0):
                taken.add(n)
                at += len(own)
            continue
        found = whole.find(own, at, at + _WINDOW_CHARS + len(own))
        if found >= 0:
            taken.add(n)
            at = found + len(own)
        elif own in known:
            taken.add(n)
    return taken


def _join_paragraphs(chosen: Sequence[PageParagraph]) -> tuple[str, OffsetMap]:
    """The text of the paragraphs and the map of its characters to the source."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for paragraph in chosen:
        if parts:
            gap = "\n" if paragraph.after_br else "\n\n"
            parts.append(gap)
            starts.extend([ends[-1]] * len(gap))
            ends.extend([paragraph.pieces[0].start] * len(gap))
        for piece in paragraph.pieces:
            parts.append(piece.text)
            length = piece.end - piece.start
            if length == len(piece.text):
                starts.extend(range(piece.start, piece.end))
                ends.extend(range(piece.start + 1, piece.end + 1))
            else:
                starts.extend([piece.start] * len(piece.text))
                ends.extend([piece.end] * len(piece.text))
    return "".join(parts), OffsetMap(tuple(starts), tuple(ends))


def _mark_page_blocks(
    article: Article, chosen: Sequence[PageParagraph]
) -> tuple[Block, ...]:
    """Blocks by their words, and by the tags where these say more."""
    tags: dict[int, PageParagraph] = {}
    at = 0
    for paragraph in chosen:
        at = article.text.index(paragraph.text, at)
        tags[at] = paragraph
        at += len(paragraph.text)
    blocks = mark_blocks(article.id, article.text, title=article.title)
    letters = _letters(article.text)
    has_headline = any(block.kind == "headline" for block in blocks)
    marked = []
    for block in blocks:
        place = tags.get(block.span.start)
        kind = _kind_by_tag(place, block.kind, has_headline) if place else block.kind
        if place and "quotation" in place.places and _is_repeated(place, letters):
            kind = "pull_quote"
        has_headline = has_headline or kind == "headline"
        marked.append(Block(block.span, kind))
    return tuple(marked)


def _is_repeated(place: PageParagraph, letters: str) -> bool:
    """Whether a quotation that is set apart stands in the running text as well."""
    own = _letters(place.text)
    if not _SURE_LETTERS <= len(own) <= _QUOTATION_MAX_LETTERS:
        return False
    first = letters.find(own)
    return letters.find(own, first + 1) >= 0


def _kind_by_tag(
    place: PageParagraph, kind: BlockKind, has_headline: bool
) -> BlockKind:
    if kind in ("headline", "pointer", "credit"):
        return kind
    if place.tag == "h1" and not has_headline:
        return "headline"
    if "quotation" in place.places:
        return "paragraph" if kind == "second_headline" else kind
    if "heading" in place.places:
        return "second_headline"
    if "caption" in place.places:
        return "caption"
    return kind
