"""In what order the sentences of a brief stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.tell.candidates import Candidate
from sayso.values import BriefPart

PARTS: tuple[BriefPart, ...] = ("agreed", "told", "disputed", "new")
"""The parts of a brief in their order."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate with the part of the brief that it is chosen for.

    ``side`` says which of the lines of a dispute stands first: the lesser.
    """

    candidate: Candidate
    part: BriefPart
    dispute: int | None = None
    value: str = ""
    is_lead: bool = False
    side: int = 0

    @property
    def rank(self) -> tuple[int, ...]:
        """Where it stands in its part of the brief, the smallest first.

        What happened comes before what was said of it; then what most say-sos and most
        reports carry, then what their texts give first.
        """
        one = self.candidate
        agreed = self.part == "agreed"
        if self.is_lead:
            return (-1,)
        return (
            PARTS.index(self.part),
            one.is_quoted if agreed else 0,
            -(one.independent or 1) if agreed else 0,
            -one.articles if agreed else 0,
            one.sentence.order if agreed else 0,
            one.sentence.report,
            one.sentence.order,
        )


def order_choices(chosen: Sequence[Choice]) -> list[Choice]:
    """Agreed, told, disputed, new; the lines of one dispute side by side.

    A dispute stands where the first of its two lines would stand. A line that needs
    somebody named waits for the line that names them, where there is one.
    """
    first: dict[int, tuple[int, ...]] = {}
    for one in chosen:
        if one.dispute is not None:
            first[one.dispute] = min(one.rank, first.get(one.dispute, one.rank))
    waiting = sorted(
        chosen,
        key=lambda one: (
            one.rank if one.dispute is None else first[one.dispute],
            -1 if one.dispute is None else one.dispute,
            one.side,
            one.rank,
        ),
    )
    ordered: list[Choice] = []
    while waiting:
        given = [one.candidate.foothold for one in ordered]
        place = next(
            (
                place
                for place, one in enumerate(waiting)
                if _stands(waiting, place) and one.candidate.foothold.is_met(given)
            ),
            0,
        )
        ordered += _take_block(waiting, place)
    return ordered


def _stands(waiting: Sequence[Choice], place: int) -> bool:
    """Whether a line begins a block: the second line of a dispute does not."""
    dispute = waiting[place].dispute
    return dispute is None or all(one.dispute != dispute for one in waiting[:place])


def _take_block(waiting: list[Choice], place: int) -> list[Choice]:
    """The line at a place, taken out, with the other lines of its dispute."""
    dispute = waiting[place].dispute
    if dispute is None:
        return [waiting.pop(place)]
    block = [one for one in waiting if one.dispute == dispute]
    waiting[:] = [one for one in waiting if one.dispute != dispute]
    return block
