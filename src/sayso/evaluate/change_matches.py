"""Changes of a quotation held against those that a reader marked."""

from __future__ import annotations

from sayso.evaluate.tables import Score
from sayso.values import Alteration, Span

# Which of two reports added or dropped a word in the middle cannot be known from them.
_ALIKE = {"insertion": "cut_middle"}


def match_changes(
    found: tuple[Alteration, ...], gold: tuple[Alteration, ...]
) -> list[tuple[Alteration, Alteration]]:
    """Found and gold changes of the same kind that overlap, each taken once."""
    left = list(gold)
    matches = []
    for change in found:
        for candidate in left:
            if _is_match(change, candidate):
                matches.append((change, candidate))
                left.remove(candidate)
                break
    return matches


def score_alarm(found: tuple[Alteration, ...], gold: tuple[Alteration, ...]) -> Score:
    """Shifted changes that are shifted in the gold at the same place."""
    matches = match_changes(found, gold)
    return Score(
        sum(one.meaning == two.meaning == "shifted" for one, two in matches),
        sum(change.meaning == "shifted" for change in found),
        sum(change.meaning == "shifted" for change in gold),
    )


def _is_match(one: Alteration, two: Alteration) -> bool:
    """Whether two changes are of one kind and overlap on either side."""
    if _ALIKE.get(one.kind, one.kind) != _ALIKE.get(two.kind, two.kind):
        return False
    return _overlap(one.rendering, two.rendering) or _overlap(one.fullest, two.fullest)


def _overlap(one: Span | None, two: Span | None) -> bool:
    return bool(one and two and one.overlap(two))
