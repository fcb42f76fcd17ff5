"""What a change makes of the meaning: same, shifted, or not decided."""

from __future__ import annotations

from sayso.compare.alignments import Alignment
from sayso.values import Alteration, Meaning


def judge_meaning(change: Alteration, alignment: Alignment) -> Meaning | None:
    """Whether a careful reader would take away something else, or None."""
    if change.kind in ("surface", "tense_person"):
        return "same"
    return None
