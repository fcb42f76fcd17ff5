"""What a reader's marks make of agreements found: confirmed, denied, or left open.

A reader who marks some of what reports agree on says nothing about the rest. So each
agreement found is held against all of the story's marks: those of agreements can
confirm it, those of disagreements and of what one report alone has can deny it.
"""

from __future__ import annotations

from typing import Literal

from sayso.evaluate.gold_stories import GoldFact, GoldStory
from sayso.values import Fact

Verdict = Literal["confirmed", "denied", "open"]


def judge_agreement(fact: Fact, story: GoldStory) -> Verdict:
    """What the marks of a story say of an agreement found.

    Confirmed: values of two reports lie on two of one marked agreement, or on two of
    a marked disagreement that read alike there. Denied: they lie on values of a
    disagreement that read otherwise, or one covers half of what the reader found in
    one report alone. Open: no mark speaks. Confirmed goes before denied.
    """
    if any(_find_readings(fact, gold) for gold in story.agreements):
        return "confirmed"
    readings = [_find_readings(fact, gold) for gold in story.disagreements]
    if any(len(found) > 1 for found in readings):
        return "denied"
    if any(readings):
        return "confirmed"
    return "denied" if _holds_single(fact, story) else "open"


def _find_readings(fact: Fact, gold: GoldFact) -> set[str]:
    """The readings of a marked fact on which values of two reports lie, or nothing."""
    touched = [
        (value.span.article, marked.value.casefold())
        for value in fact.values
        for marked in gold.values
        if value.span.overlap(marked.span)
    ]
    if len({article for article, _ in touched}) < 2:
        return set()
    return {reading for _, reading in touched}


def _holds_single(fact: Fact, story: GoldStory) -> bool:
    """Whether a value covers half of what the reader found in one report alone."""
    return any(
        2 * value.span.overlap(single) >= len(single)
        for value in fact.values
        for single in story.singles
    )
