"""Two texts of one report: which quotes, numbers and headline changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.compare.text_changes import Block, TextChanges, Token
from sayso.text import split_words
from sayso.values import Annotated, Change, ChangeKind, Quote, Revision, Span

# Words to each side of what changed that another report must have as well, to carry
# the old wording; with fewer than four in all it could be any sentence. A number says
# more than a word: "178 people aboard" is enough.
_BESIDE = 3
_LEAST_WORDS = 4
_LEAST_BY_A_NUMBER = 3


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

    Method: a word diff that keeps to lines; each run of changed words belongs to the
    quote that it touches in either text, else to the number that it holds; words of
    neither are counted. A quote of one text is the one in the other that most of its
    words stayed in.
    Misses: a sentence that moved is told as taken out and put in.
    """
    sides = TextChanges(old, new)
    changes = [*_compare_headlines(old, new)]
    told: dict[tuple[Span | None, Span | None], Change] = {}
    loose = 0
    for block in sides.blocks:
        if _is_headline(sides, block):
            continue
        change = _find_quote(sides, block) or _find_number(sides, block)
        if change is None:
            loose += max(block.old[1] - block.old[0], block.new[1] - block.new[0])
            continue
        carriers = tuple(_find_carriers(sides, block, change.kind, others))
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


def _compare_headlines(old: Annotated, new: Annotated) -> Iterator[Change]:
    before, after = _read_headline(old), _read_headline(new)
    if before != after:
        yield Change("headline", before, after)


def _read_headline(report: Annotated) -> str:
    """The headline as it came, or else the first line of the text that is one."""
    article = report.article
    printed = [block.span for block in article.blocks if block.kind == "headline"]
    return article.title or (article.words_of(printed[0]) if printed else "")


def _is_headline(sides: TextChanges, block: Block) -> bool:
    """Whether a run stands in a headline, which is compared as a whole."""
    places = (
        (sides.old, sides.old_span(block)),
        (sides.new, sides.new_span(block)),
    )
    return any(
        one.kind == "headline" and one.span.contains(span)
        for report, span in places
        if span is not None
        for one in report.article.blocks
    )


def _find_quote(sides: TextChanges, block: Block) -> Change | None:
    """The change of the quote that a run of words touches in either text."""
    old = _touched(sides.old, sides.old_span(block))
    new = _touched(sides.new, sides.new_span(block))
    if old is None and new is None:
        old = _around(sides.old, sides.old_tokens, block.old)
        new = _around(sides.new, sides.new_tokens, block.new)
        if old is None or new is None:
            return None
    if new is None:
        assert old is not None
        new = _follow(old, sides.new, [*sides.stayed])
    elif old is None:
        old = _follow(new, sides.old, [(mine, old) for old, mine in sides.stayed])
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


def _around(
    report: Annotated, tokens: Sequence[Token], run: tuple[int, int]
) -> Quote | None:
    """The quote that holds the words on both sides of a run that is empty."""
    first, last = run
    if first != last or not 0 < first < len(tokens):
        return None
    before, after = tokens[first - 1], tokens[first]
    if before is None or after is None:
        return None
    quote = _touched(report, report.article.span(before.start, before.end))
    other = _touched(report, report.article.span(after.start, after.end))
    return quote if quote is not None and quote is other else None


def _follow(
    quote: Quote, report: Annotated, stayed: Sequence[tuple[Span, Span]]
) -> Quote | None:
    """The quote of the other text that most words of a quote stayed in."""
    found: Counter[str] = Counter()
    quotes = {one.id: one for one in report.quotes if one.kind != "indirect"}
    for mine, theirs in stayed:
        if any(part.overlap(mine) for part in quote.content):
            other = _touched(report, theirs)
            if other is not None:
                found[other.id] += 1
    return quotes[min(found, key=lambda id: (-found[id], id))] if found else None


def _find_number(sides: TextChanges, block: Block) -> Change | None:
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
    sides: TextChanges, block: Block, kind: ChangeKind, others: Sequence[Annotated]
) -> Iterator[Span]:
    """Where other reports have the old words with those around them on their line."""
    if block.old[0] == block.old[1]:
        return
    before = sides.read_line(block.old[0], -_BESIDE)
    words = [token.folded for token in sides.old_tokens[slice(*block.old)] if token]
    after = sides.read_line(block.old[1], _BESIDE)
    least = _LEAST_BY_A_NUMBER if kind == "number" else _LEAST_WORDS
    for run in ([*before, *words, *after], [*words, *after], [*before, *words]):
        if len(run) < least:
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


def _words(report: Annotated, quote: Quote | None) -> str:
    if quote is None:
        return ""
    return " … ".join(report.article.words_of(span) for span in quote.content)


def _extent(quote: Quote | None) -> Span | None:
    if quote is None:
        return None
    first, last = quote.content[0], quote.content[-1]
    return Span(first.article, first.start, last.end)


def _name_speaker(report: Annotated, quote: Quote | None) -> str:
    if quote is None:
        return ""
    names = {person.id: person.name for person in report.people}
    return " and ".join(names[id] for id in quote.speakers)
