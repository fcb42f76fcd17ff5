"""Sayings: the quotes that give something said, once the speakers are known."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sayso.values import Article, BlockKind, Quote


def keep_sayings(article: Article, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes without indirect attitudes: "refused to go", "discussed the ferry".

    They are read until here because who they are of tells who speaks next. Indirect
    ones that are more likely wrong than right go too, those of a single word ("he
    disputed that"), and what stands in a pointer, a credit or the page's own text
    ("PICTURES: 'The night the mill burned'"). Other words in marks stay whatever their
    cue. No quotes give (). Cost: linear, times the logarithm of the blocks.
    """
    starts = [block.span.start for block in article.blocks]
    return tuple(
        quote
        for quote in quotes
        if _find_kind(article, starts, quote) not in _NO_REPORT
        and (quote.kind != "indirect" or _is_saying(article, quote))
    )


def _find_kind(article: Article, starts: list[int], quote: Quote) -> BlockKind | None:
    """The kind of the block that a quote begins in."""
    at = bisect_right(starts, quote.content[0].start) - 1
    return article.blocks[at].kind if at >= 0 else None


def _is_saying(article: Article, quote: Quote) -> bool:
    """Whether an indirect quote likely gives something said, in more than a word."""
    words = sum(len(article.words_of(span).split()) for span in quote.content)
    return quote.cue_class != "attitude" and quote.score >= _LEAST_CHANCE and words > 1


_NO_REPORT: frozenset[BlockKind | None] = frozenset(("pointer", "credit", "other"))
# Of indirect quotes with a chance of .3 to .5 the model has four in ten right on
# PolNeAR dev; the rules give none below .5. Read on examples and seeds: what is below
# .4 is nearly always no saying.
_LEAST_CHANCE = 0.4


def select_speech(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes of words alone, said or written: no thoughts and no attitudes."""
    return tuple(quote for quote in quotes if quote.cue_class in ("speech", "writing"))
