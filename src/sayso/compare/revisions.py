"""Two texts of one report: which quotes, numbers and headline changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

from sayso.text import Word, split_words
from sayso.values import Annotated, Change, Quote, Revision, Span

# Words to each side of what changed that another report must have as well, to carry
# the old wording; with fewer than four in all it could be any sentence.
_BESIDE = 3
_LEAST_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Block:
    """A run of words of the old text and what stands for it in the new one."""

    old: tuple[int, int]
    new: tuple[int, int]


def compare_revisions(
    old: Annotated,
    new: Annotated,
    others: Sequence[Annotated],
    *,
    came: str,
    number: int,
) -> Revision:
    """What changed from one text of a report to the next, in order of the new text.

    ``others`` are the story's reports by other outlets; those that have the old words
    still are named. Two equal texts give no changes. Cost: that of a word diff.

    Method: a word diff; each run of changed words belongs to the quote that it touches
    in either text, else to the number that it holds; words of neither are counted.
    Misses: a sentence that moved is told as taken out and put in.
    """
    sides = _Sides(old, new)
    changes = [*_compare_headlines(old, new)]
    told: dict[tuple[Span | None, Span | None], Change] = {}
    loose = 0
    for block in sides.blocks:
        change = _find_quote(sides, block) or _find_number(sides, block)
        if change is None:
            loose += max(block.old[1] - block.old[0], block.new[1] - block.new[0])
            continue
        carriers = tuple(_find_carriers(sides, block, others))
        known = told.get((change.old, change.new))
        if known is not None:
            carriers = (*known.carriers, *carriers)
        told[change.old, change.new] = replace(
            change, carriers=tuple(dict.fromkeys(carriers))
        )
    return Revision(
        article=new.article.id,
        number=number,
        came=came,
        changes=(*changes, *told.values()),
        other_words=loose,
    )


class _Sides:
    """Both texts as words, and the runs in which they differ."""

    def __init__(self, old: Annotated, new: Annotated):
        self.old, self.new = old, new
        self.old_words = split_words(old.article.text)
        self.new_words = split_words(new.article.text)
        opcodes = Indel.opcodes(
            [word.folded for word in self.old_words],
            [word.folded for word in self.new_words],
        )
        self.blocks: list[_Block] = []
        for code in opcodes:
            if code.tag == "equal":
                continue
            old_run = (code.src_start, code.src_end)
            new_run = (code.dest_start, code.dest_end)
            last = self.blocks[-1] if self.blocks else None
            if last and (last.old[1], last.new[1]) == (old_run[0], new_run[0]):
                old_run = (last.old[0], old_run[1])
                new_run = (last.new[0], new_run[1])
                self.blocks.pop()
            self.blocks.append(_Block(old_run, new_run))

    def old_span(self, block: _Block) -> Span | None:
        return _cover(self.old, self.old_words, block.old)

    def new_span(self, block: _Block) -> Span | None:
        return _cover(self.new, self.new_words, block.new)


def _cover(
    report: Annotated, words: Sequence[Word], run: tuple[int, int]
) -> Span | None:
    if run[0] == run[1]:
        return None
    return report.article.span(words[run[0]].start, words[run[1] - 1].end)


def _compare_headlines(old: Annotated, new: Annotated) -> Iterator[Change]:
    before, after = old.article.title or "", new.article.title or ""
    if before != after:
        yield Change("headline", before, after)


def _find_quote(sides: _Sides, block: _Block) -> Change | None:
    """The change of the quote that a run of words touches in either text."""
    old = _touched(sides.old, sides.old_span(block))
    new = _touched(sides.new, sides.new_span(block))
    if old is None and new is None:
        return None
    if old is None and block.old[0] == block.old[1]:
        old = _around(sides.old, sides.old_words, block.old[0])
    if new is None and block.new[0] == block.new[1]:
        new = _around(sides.new, sides.new_words, block.new[0])
    return Change(
        "quote",
        _words(sides.old, old),
        _words(sides.new, new),
        _extent(old),
        _extent(new),
        _name_speaker(sides.new, new) or _name_speaker(sides.old, old),
    )


def _touched(report: Annotated, span: Span | None) -> Quote | None:
    """The first quote in marks that shares words with a span."""
    if span is None:
        return None
    for quote in report.quotes:
        if quote.kind != "indirect" and any(one.overlap(span) for one in quote.content):
            return quote
    return None


def _around(report: Annotated, words: Sequence[Word], at: int) -> Quote | None:
    """The quote that holds the words on both sides of a place between words."""
    if not 0 < at < len(words):
        return None
    before = report.article.span(words[at - 1].start, words[at - 1].end)
    quote = _touched(report, before)
    after = report.article.span(words[at].start, words[at].end)
    return quote if quote is not None and quote is _touched(report, after) else None


def _find_number(sides: _Sides, block: _Block) -> Change | None:
    """The change of a number that a run of words holds in either text."""
    old, new = sides.old_span(block), sides.new_span(block)
    numbers = [
        quantity.span
        for report, span in ((sides.old, old), (sides.new, new))
        if span is not None
        for quantity in report.quantities
        if quantity.span.overlap(span)
    ]
    if not numbers or old is None or new is None:
        return None
    return Change(
        "number",
        sides.old.article.words_of(old),
        sides.new.article.words_of(new),
        old,
        new,
    )


def _find_carriers(
    sides: _Sides, block: _Block, others: Sequence[Annotated]
) -> Iterator[Span]:
    """Where other reports have the old words with those around them."""
    first = max(0, block.old[0] - _BESIDE)
    last = min(len(sides.old_words), block.old[1] + _BESIDE)
    for start, end in ((first, last), (block.old[0], last), (first, block.old[1])):
        run = [word.folded for word in sides.old_words[start:end]]
        if len(run) < _LEAST_WORDS:
            continue
        found = [span for other in others for span in _find_run(other, run)]
        if found:
            yield from found
            return


def _find_run(report: Annotated, run: Sequence[str]) -> Iterator[Span]:
    """The first place where a report has these words in a row."""
    words = split_words(report.article.text)
    folded = [word.folded for word in words]
    for at in range(len(folded) - len(run) + 1):
        if folded[at] == run[0] and folded[at : at + len(run)] == run:
            end = words[at + len(run) - 1].end
            yield report.article.span(words[at].start, end)
            return


def _extent(quote: Quote | None) -> Span | None:
    if quote is None:
        return None
    first, last = quote.content[0], quote.content[-1]
    return Span(first.article, first.start, last.end)


def _words(report: Annotated, quote: Quote | None) -> str:
    if quote is None:
        return ""
    return " … ".join(report.article.words_of(span) for span in quote.content)


def _name_speaker(report: Annotated, quote: Quote | None) -> str:
    if quote is None:
        return ""
    names = {person.id: person.name for person in report.people}
    return " and ".join(names[id] for id in quote.speakers)
