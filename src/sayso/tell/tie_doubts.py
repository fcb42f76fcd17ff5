"""How sure it is that somebody of one report is somebody of another."""

from __future__ import annotations

from sayso.values import IdentityTie

# The scale is that of compare, which gives 1 to the same full name: below this a role,
# an age or a part in the event decides, and no name.
_SURE = 0.75


def is_doubtful(tie: IdentityTie) -> bool:
    """Whether a reader should see what a tie rests on."""
    return tie.score < _SURE


def explain_tie(tie: IdentityTie) -> str:
    """What a tie rests on, as words to show: "same age and kind".

    >>> explain_tie(IdentityTie("a", "p1", 0.65, ("described", "same age and kind")))
    'same age and kind'
    """
    told = [one for one in tie.evidence if one not in ("named", "described")]
    return "; ".join(told) or "a description"
