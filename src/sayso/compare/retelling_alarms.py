"""Words that a reporter puts for the speaker's own beside the marks, and that shift."""

from __future__ import annotations

from sayso.compare.shift_words import ACCUSATIONS, ASSERTIONS, BE
from sayso.compare.wordings import Token, Wording, read_wording
from sayso.values import Alteration

# Longer stretches are told in other words anyway, and face each other too loosely.
_MAX_WORDS = 14
_Side = tuple[Token, ...]


def find_retold_shift(change: Alteration, a: Wording, b: Wording) -> str:
    """What shifts the meaning between told words and the speaker's, or nothing.

    "Certainty" where one side has it shown and the other only taken to be so ("a
    reminder that", "proved that"); "agent" where somebody is accused by others on one
    side, and accuses on the other. Cost: linear in the change.

    Misses: numbers and denials, which a reporter may tell in any other clause.
    """
    if change.rendering is None or change.fullest is None:
        return ""
    sides = (
        read_wording(a.article, (change.rendering,)).tokens,
        read_wording(b.article, (change.fullest,)).tokens,
    )
    if max(map(len, sides)) > _MAX_WORDS:
        return ""
    rows = [_find_rows(side) for side in sides]
    if rows[0] and rows[1] and not rows[0] & rows[1]:
        return "certainty"
    return "agent" if _turns_accusation(*sides) else ""


def _find_rows(side: _Side) -> set[int]:
    """How surely a side puts it: the rows of assertions that it has words of."""
    keys = {token.key for token in side}
    return {at for at, row in enumerate(ASSERTIONS) if keys & row}


def _turns_accusation(one: _Side, other: _Side) -> bool:
    """Whether one accusation is suffered on one side and made on the other."""
    voices = [
        {token.stem: _is_suffered(side, at) for at, token in enumerate(side)
         if token.key in ACCUSATIONS}
        for side in (one, other)
    ]  # fmt: skip
    return any(
        stem in voices[1] and is_suffered != voices[1][stem]
        for stem, is_suffered in voices[0].items()
    )


def _is_suffered(side: _Side, at: int) -> bool:
    """Whether a verb stands in the passive: a form of "be" within two words before."""
    if not side[at].key.endswith("ed"):
        return False
    return any(token.key in BE for token in side[max(0, at - 2) : at])
