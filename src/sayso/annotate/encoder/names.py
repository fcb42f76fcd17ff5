"""Names: of all candidates of an article those that are likeliest together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import mul

from sayso.annotate.encoder.name_candidates import NameReading, find_candidates
from sayso.annotate.encoder.name_choices import choose_spans
from sayso.annotate.encoder.name_edges import ends_a_title
from sayso.annotate.encoder.name_evidence import JUDGED, average, gather_evidence
from sayso.annotate.encoder.name_scores import Scorer, read_weights, to_chances
from sayso.annotate.encoder.name_votes import VOTES, list_votes
from sayso.annotate.encoder.spans import NAME_KINDS
from sayso.values import Name
from sayso.values.annotations import NameType

# Tried .34, .38, .42 in folds: F1 of all kinds .796 .797 .797 on UNER EWT, .762 .763
# .754 on Wikigold.
LEAST = 0.38

# Of names of kind other the model alone knows. Guessed.
_LEAST_OTHER = 0.5

Kept = tuple[int, int, NameType, float]


def choose_names(
    reading: NameReading, weights: Mapping[str, float] | None = None
) -> tuple[Name, ...]:
    """The names of an article in order, none overlapping another.

    Each candidate is scored by itself and once more by what the article's other names
    say; one spelling has one kind in an article, that with most chance. ``weights``
    stand in for those that ship. Cost: linear, and sorting.
    """
    weights = read_weights() if weights is None else weights
    text = reading.article.text
    candidates = find_candidates(reading)
    scorer = Scorer.of(weights)
    scores = [scorer.score_kinds(one) for one in gather_evidence(reading, candidates)]
    again = [weights[f"again:{name}"] for name in VOTES]
    chances = [
        to_chances([sum(map(mul, again, values)) for values in kinds])
        for kinds in list_votes(text, candidates, scores)
    ]
    chosen = choose_spans(candidates, chances, least=LEAST)
    taken = [
        (candidates[at].start, candidates[at].end, JUDGED[kind], chance)
        for at, kind, chance in chosen
        if JUDGED[kind] != "person"
        or not ends_a_title(text, candidates[at].start, candidates[at].end)
    ]
    taken = sorted((*taken, *_list_others(reading, taken)))
    kinds = _vote(text, taken)
    return tuple(
        Name(reading.article.span(start, end), kinds[text[start:end]])
        for start, end, _, _ in taken
    )


def _list_others(reading: NameReading, taken: Sequence[Kept]) -> Iterator[Kept]:
    """Names of works, events and peoples: the model's, where no other name stands."""
    covered = sorted((start, end) for start, end, _, _ in taken)
    at = 0
    words = reading.words
    for (start, end), kind in sorted(reading.marked.items()):
        while at < len(covered) and covered[at][1] <= start:
            at += 1
        if kind != "other" or (at < len(covered) and covered[at][0] < end):
            continue
        rows = [words.kinds[place] for place in words.list_within(start, end)]
        chance = average(rows)[NAME_KINDS.index("other")] if rows else 0.0
        if chance >= _LEAST_OTHER:
            yield start, end, "other", chance


def _vote(text: str, names: Sequence[Kept]) -> dict[str, NameType]:
    votes: dict[str, dict[NameType, float]] = defaultdict(dict)
    for start, end, kind, score in names:
        told = votes[text[start:end]]
        told[kind] = told.get(kind, 0.0) + score
    return {words: max(told, key=told.__getitem__) for words, told in votes.items()}
