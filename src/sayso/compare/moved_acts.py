"""An act that is to come, or could be, in one wording and is done in the other."""

from __future__ import annotations

from sayso.compare.alignments import Alignment
from sayso.compare.clause_labels import PAST
from sayso.compare.shift_words import BE, MODALS
from sayso.compare.wordings import Token
from sayso.values import Alteration

_FUTURES = frozenset(("will", "shall"))
_GOING = frozenset("am is are going to".split())
_PERFECT = frozenset(("have", "be"))


def find_moved_act(change: Alteration, alignment: Alignment) -> str:
    """The sign of words that make an act one to come or to doubt, or nothing.

    "Tense": "we will close the mine" against "we closed the mine"; "certainty": "it
    could have been a leak" against "it was a leak". Only where these words alone are
    left out or put in, before a verb that the other wording has in another form.
    Cost: linear in the pairs.
    """
    if change.kind not in ("cut_middle", "insertion"):
        return ""
    is_lost = change.fullest is not None
    wording = alignment.b if is_lost else alignment.a
    span = change.fullest or change.rendering
    tokens = wording.tokens_in(span) if span else ()
    if not tokens:
        return ""
    behind = wording.tokens.index(tokens[-1]) + 1
    other = next(
        (
            alignment.a.tokens[pair.a] if is_lost else alignment.b.tokens[pair.b]
            for pair in alignment.pairs
            if (pair.b if is_lost else pair.a) == behind and not pair.equal
        ),
        None,
    )
    return _name_move({token.key for token in tokens}, other) if other else ""


def _name_move(keys: set[str], other: Token) -> str:
    """What is lost with these words before a verb that is ``other`` without them."""
    is_future = keys <= _FUTURES or (keys <= _GOING and "going" in keys)
    if is_future:
        return "tense" if other.key.endswith("ed") or other.key in PAST else ""
    if keys & MODALS and keys <= MODALS | _PERFECT and other.key in BE:
        return "certainty"
    return ""
