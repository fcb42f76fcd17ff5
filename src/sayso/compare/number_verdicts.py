"""How two numbers of one thing differ: not at all, in precision, or for good."""

from __future__ import annotations

from sayso.compare.count_claims import ABOARD
from sayso.compare.groups import Group, Later
from sayso.values import DisagreementClass

MOST_RATIO = 2.0


def judge_numbers(
    one: Group, other: Group, is_later: Later
) -> DisagreementClass | None:
    """How two numbers of one thing differ; None where they do not."""
    first, second = one.claims[0], other.claims[0]
    if first.number is None or second.number is None:
        return "contradicted" if first.value != second.value else None
    if first.topic[0] == "state" and first.number + second.number != int(
        first.number + second.number
    ):
        # "Three or four" is a guess of its own.
        return None
    signs = (first.modifier, second.modifier)
    if first.number == second.number:
        return None if signs[0] == signs[1] else "precision"
    low, high = sorted((first, second), key=lambda claim: claim.number or 0.0)
    if is_rounded(first.number, second.number):
        return "precision"
    if low.modifier in ("more_than", "approximate") or high.modifier in (
        "less_than",
        "approximate",
    ):
        ratio = (high.number or 0.0) / (low.number or 1.0)
        if ratio <= 1.25 or (low.modifier == "more_than" and ratio <= MOST_RATIO):
            return "precision"
        if low.modifier == "more_than":
            return None
    if first.topic[0] == "money" and (high.number or 0.0) > MOST_RATIO * (
        low.number or 0.0
    ):
        # The offer for a share and that for the firm.
        return None
    later = is_later(first.page, second.page)
    if later is not None and first.topic[0] == "state" and first.topic[1] != ABOARD:
        return "updated"
    return "contradicted"


def is_rounded(one: float, other: float) -> bool:
    """Whether one number is the other with fewer digits: 1.2 million, 1,214,000.

    The rounder one keeps two digits that count, or three, and drops others.
    """
    for round_one, full in ((one, other), (other, one)):
        for digits in (2, 3):
            kept = float(f"{full:.{digits - 1}e}")
            if kept == round_one != full and full >= 1000:
                return True
    return False
