"""Sayings: the quotes that give something said, once the speakers are known."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.values import Quote


def keep_sayings(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes without indirect attitudes: "refused to go", "discussed the ferry".

    They are read until here because who they are of tells who speaks next. Words in
    marks stay whatever their cue. No quotes give (). Cost: linear.
    """
    return tuple(
        quote
        for quote in quotes
        if quote.kind != "indirect" or quote.cue_class != "attitude"
    )


def select_speech(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes of words alone, said or written: no thoughts and no attitudes."""
    return tuple(quote for quote in quotes if quote.cue_class in ("speech", "writing"))
