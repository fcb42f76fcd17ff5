"""The reports for the page: full text with marks, and notes in the margin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace

from markupsafe import Markup

from sayso.tell.page.fact_rows import FactRow
from sayso.tell.page.labels import count_noun
from sayso.tell.page.marks import Mark, nest_marks
from sayso.tell.page.places import Places, ReportPlace
from sayso.tell.page.utterance_cards import UtteranceCards
from sayso.tell.page.voices import Voice, Voices
from sayso.values import Article, Block, BlockKind, Comparison, Quote, Span

# Kinds of block that are no part of the report proper, with what the reader is told.
BLOCK_LABELS: dict[BlockKind, str] = {
    "headline": "Headline",
    "second_headline": "Second headline",
    "caption": "Caption",
    "pull_quote": "Display quotation",
    "pointer": "Pointer",
    "credit": "Credit",
    "other": "Not part of the report",
}
# The style sheet ties a note to its words for this many quotes of one paragraph.
MAX_TIED = 12


@dataclass(frozen=True, slots=True)
class Note:
    """A note in the margin: who speaks, and where the comparison stands.

    ``tie`` counts within its paragraph and binds the note to its words; 0 for none.
    """

    tie: int
    text: str
    detail: str
    href: str | None
    is_silent: bool = False
    is_quote: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One block of a report with its notes. ``gap`` is the white space before it."""

    kind: BlockKind
    label: str
    html: Markup
    notes: tuple[Note, ...]
    gap: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """One report on the page.

    ``split`` are the ids of marks that had to be split; ``tail`` is what stands
    behind the last block. The text of all rows with gaps and tail is the article's.
    """

    place: ReportPlace
    rows: tuple[Row, ...]
    tail: str
    split: tuple[str, ...]
    tally: str

    @property
    def link(self) -> str | None:
        """The url where it can be followed from a page: http and https only."""
        url = self.place.article.url or ""
        return url if url.startswith(("https://", "http://")) else None


@dataclass(frozen=True, slots=True)
class ReportContext:
    """What the reports of one story are marked with."""

    places: Places
    voices: Voices
    cards: UtteranceCards
    targets: dict[str, tuple[Span, ...]]
    facts: dict[str, tuple[tuple[Span, str, bool], ...]]
    copies: dict[str, tuple[tuple[Span, str, str], ...]]


def link_facts(
    comparison: Comparison, agree: tuple[FactRow, ...], disagree: tuple[FactRow, ...]
) -> dict[str, tuple[tuple[Span, str, bool], ...]]:
    """For each article the spans of its facts, their rows, and whether disputed."""
    found: dict[str, list[tuple[Span, str, bool]]] = defaultdict(list)
    for facts, rows, is_disputed in (
        (comparison.disagree, disagree, True),
        (comparison.agree, agree, False),
    ):
        for fact, row in zip(facts, rows, strict=True):
            for value in fact.values:
                found[value.span.article].append((value.span, row.anchor, is_disputed))
    return {article: tuple(spans) for article, spans in found.items()}


def build_report(place: ReportPlace, context: ReportContext) -> ReportView:
    """One report with every quote, fact and cited passage marked in its text.

    Cost: linear in the text and in marks, times sorting.
    """
    article = place.article
    blocks = cover_text(article)
    starts = [block.span.start for block in blocks]
    notes: dict[int, list[Note]] = defaultdict(list)
    marks: list[Mark] = []
    for quote in place.annotated.quotes:
        marks += _mark_quote(quote, place, context, starts, notes)
    marks += _mark_findings(place, context, starts, notes)
    by_block, split = _spread_marks(marks, blocks)
    rows: list[Row] = []
    at = 0
    for number, block in enumerate(blocks):
        span = block.span
        marked = nest_marks(article.text, span.start, span.end, by_block[number])
        split.update(marked.split)
        label = BLOCK_LABELS.get(block.kind, "")
        gap = article.text[at : span.start]
        rows.append(Row(block.kind, label, marked.html, tuple(notes[number]), gap))
        at = span.end
    count = count_noun(len(place.annotated.quotes), "quote")
    tail = article.text[at:]
    return ReportView(place, tuple(rows), tail, tuple(sorted(split)), count)


def cover_text(article: Article) -> tuple[Block, ...]:
    """The article's blocks, and paragraphs for every text that no block holds.

    What lies between the blocks given back is white space. Blocks that overlap an
    earlier one or run past the end are cut to what is left. Cost: linear.
    """
    length = len(article.text)
    found: list[Block] = []
    at = 0
    for block in sorted(article.blocks, key=lambda one: one.span):
        start, end = max(block.span.start, at), min(block.span.end, length)
        if start >= end:
            continue
        found += _find_paragraphs(article, at, start)
        found.append(Block(article.span(start, end), block.kind))
        at = end
    found += _find_paragraphs(article, at, length)
    return tuple(found)


_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def _find_paragraphs(article: Article, start: int, end: int) -> list[Block]:
    """What stands between blank lines of a stretch, without the space around it."""
    text = article.text
    borders = [start]
    for match in _BLANK_LINE.finditer(text, start, end):
        borders += [match.start(), match.end()]
    borders.append(end)
    found: list[Block] = []
    for first, last in zip(borders[::2], borders[1::2], strict=True):
        part = text[first:last]
        lead = len(part) - len(part.lstrip())
        body = part.strip()
        if body:
            begin = first + lead
            span = article.span(begin, begin + len(body))
            found.append(Block(span, "paragraph"))
    return found


def _block_at(starts: list[int], offset: int) -> int:
    return max(0, bisect_right(starts, offset) - 1)


def _mark_quote(
    quote: Quote,
    place: ReportPlace,
    context: ReportContext,
    starts: list[int],
    notes: dict[int, list[Note]],
) -> list[Mark]:
    """The marks of one quote; its note goes beside the block where it begins."""
    content = [one for one in quote.content if context.places.words(one).strip()]
    if not content:
        return []
    home = _block_at(starts, content[0].start)
    tie = len(notes[home]) + 1 if len(notes[home]) < MAX_TIED else 0
    notes[home].append(_note_quote(quote, place, context, tie))
    anchor = context.places.quote_anchor(place.article.id, quote.id)
    found: list[Mark] = []
    for index, span in enumerate(content):
        tied = tie if _block_at(starts, span.start) == home else 0
        classes = ("q", quote.kind, *((f"m{tied}",) if tied else ()))
        first = {"id": anchor} if index == 0 else {}
        more = () if index == 0 else (anchor,)
        found.append(
            Mark(span.start, span.end, "mark", (*classes, *more), first.get("id"))
        )
    for span in (*quote.cue, *quote.source):
        if tie and _block_at(starts, span.start) == home:
            found.append(Mark(span.start, span.end, "span", ("att", f"m{tie}")))
    return found


def _note_quote(
    quote: Quote, place: ReportPlace, context: ReportContext, tie: int
) -> Note:
    key = (place.article.id, quote.id)
    card = context.cards.cards.get(key)
    href = context.cards.links.get(key)
    voice: Voice = (
        card.voice if card else context.voices.name_quote(place.article.id, quote)
    )
    details = [quote.channel.name] if quote.channel else []
    if card and card.renderings > 1:
        details.append(card.tally)
    silent = key in context.cards.silent
    target = f"#{href}" if href else None
    return Note(tie, voice.label, " · ".join(details), target, silent)


def _mark_findings(
    place: ReportPlace,
    context: ReportContext,
    starts: list[int],
    notes: dict[int, list[Note]],
) -> list[Mark]:
    """The marks of facts, copied passages and cited spans of one report."""
    id = place.article.id
    found: list[Mark] = []
    for span, anchor, is_disputed in context.facts.get(id, ()):
        classes = ("f", "disputed") if is_disputed else ("f",)
        found.append(Mark(span.start, span.end, "a", classes, href=f"#{anchor}"))
    for span, anchor, letter in context.copies.get(id, ()):
        found.append(Mark(span.start, span.end, "span", ("copied",)))
        if starts:
            note = Note(0, f"Same words in {letter}", "", f"#{anchor}", is_quote=False)
            notes[_block_at(starts, span.start)].append(note)
    for span in context.targets.get(id, ()):
        anchor = context.places.anchor(span)
        found.append(Mark(span.start, span.end, "span", ("t",), id=anchor))
    return found


def _spread_marks(
    marks: list[Mark], blocks: tuple[Block, ...]
) -> tuple[dict[int, list[Mark]], set[str]]:
    """Each block's marks, and the ids of those that reach over several blocks."""
    ends = [block.span.end for block in blocks]
    by_block: dict[int, list[Mark]] = defaultdict(list)
    split: set[str] = set()
    for mark in marks:
        if mark.tag == "mark" and mark.id is None:
            split.add(mark.classes[-1])
        first = bisect_right(ends, mark.start)
        piece = mark
        for number in range(first, len(blocks)):
            if blocks[number].span.start >= mark.end:
                break
            by_block[number].append(piece)
            if piece.id is not None:
                piece = replace(piece, id=None, classes=(*piece.classes, piece.id))
            elif number > first and mark.id is not None:
                split.add(mark.id)
    return by_block, split
