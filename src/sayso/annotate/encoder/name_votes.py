"""Votes: a second look at each candidate, by what the rest of the article says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from sayso.annotate.encoder.name_candidates import NameCandidate
from sayso.annotate.encoder.name_choices import choose_spans
from sayso.annotate.encoder.name_evidence import JUDGED
from sayso.annotate.encoder.name_scores import to_chances

VOTES = (
    "score",
    "best_other_score",
    "elsewhere",
    "taken_elsewhere",
    "taken_as_another_kind",
    "part_of_a_name",
    "part_of_another_kind",
    "always",
)
"""What the second look weighs; each has a weight, named "again:..."."""

_MOST, _MOST_APART, _MOST_TAKEN = 8.0, 6.0, 2
# At what chance a candidate counts as taken for the votes. Guessed.
_LEAST = 0.35


def list_votes(
    text: str,
    candidates: Sequence[NameCandidate],
    scores: Sequence[Sequence[float]],
) -> tuple[tuple[tuple[float, ...], ...], ...]:
    """For each candidate and kind of ``JUDGED`` the values of ``VOTES``.

    ``scores`` are the log odds of the first look. Names that it would take vote: the
    same words elsewhere for their kind, a longer name for its first and last word.
    """
    taken = choose_spans(candidates, [to_chances(one) for one in scores], least=_LEAST)
    kinds = {candidates[at]: kind for at, kind, _ in taken}
    spelled: dict[str, list[int]] = defaultdict(list)
    spellings = [text[one.start : one.end].lower() for one in candidates]
    for at, spelling in enumerate(spellings):
        spelled[spelling].append(at)
    whole: dict[str, Counter[int]] = defaultdict(Counter)
    parts: dict[str, Counter[int]] = defaultdict(Counter)
    for one, kind in kinds.items():
        spelling = text[one.start : one.end].lower()
        whole[spelling][kind] += 1
        words = spelling.split()
        if len(words) > 1:
            parts[words[0]][kind] += 1
            parts[words[-1]][kind] += 1
    bounded = [[max(-_MOST, min(_MOST, one)) for one in some] for some in scores]
    sums = {
        spelling: [sum(bounded[at][kind] for at in some) for kind in range(len(JUDGED))]
        for spelling, some in spelled.items()
    }
    found = []
    for at, (one, spelling) in enumerate(zip(candidates, spellings, strict=True)):
        votes = whole[spelling].copy()
        if one in kinds:
            votes[kinds[one]] -= 1
        part = parts[spelling]
        others = len(spelled[spelling]) - 1
        rows = []
        for kind, mine in enumerate(bounded[at]):
            apart = (sums[spelling][kind] - mine) / others - mine if others else 0.0
            rows.append(
                (
                    mine,
                    max(bounded[at][:kind] + bounded[at][kind + 1 :]),
                    max(-_MOST_APART, min(_MOST_APART, apart)),
                    min(votes[kind], _MOST_TAKEN) / _MOST_TAKEN,
                    min(votes.total() - votes[kind], _MOST_TAKEN) / _MOST_TAKEN,
                    float(part[kind] > 0),
                    float(part.total() > part[kind]),
                    1.0,
                )
            )
        found.append(tuple(rows))
    return tuple(found)
