"""What an alarm means for a reader, as one plain sentence for each of its signs."""

from __future__ import annotations

from sayso.values import Alteration

_MEANINGS = {
    "negation": "One denies what the other says.",
    "opposite": "One says the opposite of the other.",
    "tense": "What is to come in one is past in the other.",
    "attempt": "What was only tried in one is done in the other.",
    "condition": "The condition stands in one of them alone.",
    "limit": "The sentence that takes part of it back stands in one of them alone.",
    "number": "They give other numbers.",
    "time": "They give other days.",
    "quantity": "They take another share of the whole.",
    "scope": "One limits what the other does not.",
    "certainty": "They put it with another force: what may be, must be, or is so.",
    "hedge": "One is sure where the other is not.",
    "agent": "Somebody else does it.",
}


def explain_shift(change: Alteration) -> str:
    """What a reader would take away otherwise; nothing where no alarm is raised.

    The sign is the alteration's ``note``, as comparing sets it.
    """
    if change.meaning != "shifted":
        return ""
    return _MEANINGS.get(change.note, "A reader would take away something else.")
