"""Single quotation marks: which of them are pairs, and which apostrophes."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.rules.mark_signs import Sign

# How far ahead a single mark looks for its partner, in characters: a quotation in
# single marks longer than this is a paragraph, which the paragraph rule takes.
SINGLE_REACH = 2_000


def partner_singles(text: str, signs: Sequence[Sign]) -> list[int]:
    """For each single opener the position of its closer among the signs, else -1."""
    nested = _nest_singles(text, signs)
    if nested is not None:
        return nested
    partners = [-1] * len(signs)
    opener = -1
    for at, sign in enumerate(signs):
        if sign.double:
            continue
        if sign.side == "open":
            opener = at
        elif opener >= 0:
            near = sign.start - signs[opener].end <= SINGLE_REACH
            if not near or _crosses_double(signs, opener, at):
                opener = -1
            elif not _may_be_possessive(text, sign):
                partners[opener] = at
                opener = -1
            elif partners[opener] < 0:
                partners[opener] = at  # the best so far; a plain closer may follow
    return partners


def _nest_singles(text: str, signs: Sequence[Sign]) -> list[int] | None:
    """The partners where singles stand in singles, else None.

    "‘Ng said, ‘Never,’’ Stone recalled": only where every single mark has its fellow,
    so that no apostrophe is taken for one.
    """
    partners = [-1] * len(signs)
    opened: list[int] = []
    is_nested = False
    for at, sign in enumerate(signs):
        if sign.double:
            continue
        if sign.side == "open":
            opened.append(at)
            is_nested = is_nested or len(opened) > 1
            continue
        if not opened or _may_be_possessive(text, sign):
            return None
        opener = opened.pop()
        if sign.start - signs[opener].end > SINGLE_REACH or _crosses_double(
            signs, opener, at
        ):
            return None
        partners[opener] = at
    return partners if is_nested and not opened else None


def _crosses_double(signs: Sequence[Sign], opener: int, closer: int) -> bool:
    """Whether double marks between the two are not in pairs.

    >>> _crosses_double([], 0, 0)
    False
    """
    balance = 0
    for sign in signs[opener + 1 : closer]:
        if sign.double:
            balance += 1
    return balance % 2 == 1


def _may_be_possessive(text: str, sign: Sign) -> bool:
    before = text[sign.start - 1 : sign.start]
    after = text[sign.end : sign.end + 2]
    return (
        before in ("s", "S", "z", "x")
        and len(after) == 2
        and after[0] == " "
        and after[1].isalnum()
    )
