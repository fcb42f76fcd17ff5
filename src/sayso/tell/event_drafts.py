"""Events before they are placed: what is worth a line in the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.tell.event_dates import Dating, choose_dating
from sayso.tell.event_texts import choose_telling
from sayso.tell.happenings import Happening
from sayso.tell.leanings import Footing
from sayso.tell.pools import Pool

# At most so many events beside the publications, and the least score of one. Set by
# reading the timelines of some 30 dev stories, the seeds and the examples; no score.
_MOST_EVENTS = 10
_LEAST_SCORE = 2.0


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before it is placed: who tells it, how it is dated, what it weighs."""

    happenings: tuple[Happening, ...]
    telling: Happening
    datings: tuple[Dating, ...]
    score: float


def make_draft(
    group: Sequence[Happening], footings: Sequence[Footing], pool: Pool
) -> Draft | None:
    """The event that these sentences tell; None where none of them can be shown."""
    telling = choose_telling(footings, group)
    if telling is None:
        return None
    datings: dict[tuple[int, str], Dating] = {}
    for happening in group:
        if happening.dating:
            key = (happening.sentence.report, happening.dating.value)
            datings.setdefault(key, happening.dating)
    draft = Draft(tuple(group), telling, tuple(datings.values()), 0.0)
    return replace(draft, score=_score(draft, pool))


def _score(draft: Draft, pool: Pool) -> float:
    """How much an editor would want the event: told by many, dated, in sequence."""
    reports = {happening.sentence.report for happening in draft.happenings}
    score = 2.0 * min(len(reports) - 1, 2)
    best = choose_dating(draft.datings)
    if best is not None:
        score += 2.0 if best.bounds is None or len(best.value) > 4 else 1.0
    if any(happening.sequence for happening in draft.happenings):
        score += 2.0
    if any(happening.is_peg for happening in draft.happenings):
        score += 2.0
    if any(happening.is_announced for happening in draft.happenings):
        score += 1.0
    # What a report opens with is its news.
    score += max(0, 2 - min(h.sentence.order for h in draft.happenings))
    if draft.telling.is_ahead:
        score -= 4.0
    near = max(
        (
            likeness
            for happening in draft.happenings
            for likeness in pool.neighbours[happening.number].values()
        ),
        default=0.0,
    )
    return score + near


def select_drafts(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts worth a line, in their old order."""
    dated = {
        (happening.sentence.report, happening.paragraph)
        for draft in drafts
        for happening in draft.happenings
        if happening.dating
    }
    ranked: list[tuple[float, int]] = []
    for at, draft in enumerate(drafts):
        # What stands beside a dated event belongs to its course of events.
        beside = any(
            (happening.sentence.report, happening.paragraph) in dated
            for happening in draft.happenings
            if not happening.dating
        )
        ranked.append((draft.score + beside, at))
    kept = sorted(
        (pair for pair in ranked if pair[0] >= _LEAST_SCORE),
        key=lambda pair: (-pair[0], pair[1]),
    )[:_MOST_EVENTS]
    return [drafts[at] for at in sorted(at for _, at in kept)]
