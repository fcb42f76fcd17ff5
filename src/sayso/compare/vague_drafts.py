"""Facts whose label tells of no one thing: of each label one at most is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso.compare.drafts import Draft
from sayso.values import FactValue


def drop_vaguer(
    drafts: Sequence[Draft], is_vague: Callable[[str], bool]
) -> list[Draft]:
    """Drafts with one at most of each vague label, that of most reports.

    "The day it happened" is one day; what other days two reports share cannot be told.
    """
    best: dict[str, Draft] = {}
    for draft in drafts:
        held = best.get(draft.about)
        if held is None or len(draft.articles) > len(held.articles):
            best[draft.about] = draft
    return [
        draft
        for draft in drafts
        if not is_vague(draft.about) or best[draft.about] is draft
    ]


def join_vague(
    disputed: Sequence[Draft], agreed: Sequence[Draft], is_vague: Callable[[str], bool]
) -> tuple[list[Draft], list[Draft]]:
    """Disputes that took in the agreements of their vague label, and those left over.

    Reports that agree on one value of a disputed "day it happened" stand beside it.
    An agreement on another value is left out: the label would stand for two things.
    """
    joined = list(disputed)
    left = []
    for draft in agreed:
        homes = [
            nth
            for nth, one in enumerate(joined)
            if one.about == draft.about and is_vague(one.about)
        ]
        if not homes:
            left.append(draft)
            continue
        for nth in homes:
            joined[nth] = replace(joined[nth], values=_take_in(joined[nth], draft))
    return joined, left


def _take_in(dispute: Draft, agreement: Draft) -> tuple[FactValue, ...]:
    """The values of a dispute and those equal to them of further reports.

    That of most reports comes first, as before.
    """
    values: dict[str, list[FactValue]] = {}
    for one in dispute.values:
        values.setdefault(one.value, []).append(one)
    for one in agreement.values:
        if one.value in values and one.span.article not in dispute.articles:
            values[one.value].append(one)
    ranked = sorted(values.values(), key=lambda alike: -len(alike))
    return tuple(one for alike in ranked for one in alike)
