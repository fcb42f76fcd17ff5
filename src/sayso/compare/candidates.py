"""Which utterances a quote may render: an inverted index with capped postings."""

from __future__ import annotations

from collections import Counter, defaultdict

from sayso.compare.wordings import Wording

# A posting holds this many utterances at most; what stands in more is no evidence.
_MAX_POSTING = 48
_MAX_CANDIDATES = 6
_TRIPLE_WEIGHT = 1.0


class CandidateIndex:
    """Utterances by the word triples and content stems of their fullest wording.

    Adding and looking up cost linear in the wording, whatever the index holds.
    """

    def __init__(self) -> None:
        self._postings: dict[tuple[str, ...], list[int]] = defaultdict(list)

    def add(self, number: int, wording: Wording) -> None:
        """Enter one utterance under the units of its fullest wording."""
        for unit in _find_units(wording):
            posting = self._postings[unit]
            if len(posting) <= _MAX_POSTING:
                posting.append(number)

    def find(self, wording: Wording) -> list[int]:
        """The utterances that share most with a wording, the best first.

        Rare units weigh more: each counts one over the length of its posting.
        """
        scores: Counter[int] = Counter()
        for unit in _find_units(wording):
            posting = self._postings.get(unit, [])
            if not posting or len(posting) > _MAX_POSTING:
                continue
            weight = (_TRIPLE_WEIGHT if len(unit) == 3 else 0.5) / len(posting) ** 0.5
            for number in posting:
                scores[number] += weight
        ranked = sorted(scores, key=lambda number: (-scores[number], number))
        return ranked[:_MAX_CANDIDATES]

    def count(self, stem: str) -> int:
        """How many utterances hold a content stem, as far as the posting reaches."""
        return len(self._postings.get((stem,), ()))


def _find_units(wording: Wording) -> list[tuple[str, ...]]:
    """The triples of keys with a content word, and the content stems, once each."""
    units: dict[tuple[str, ...], None] = {}
    tokens = wording.tokens
    for at, token in enumerate(tokens):
        if token.is_content:
            units[token.stem,] = None
        triple = tokens[at : at + 3]
        if len(triple) == 3 and any(part.is_content for part in triple):
            units[wording.keys[at : at + 3]] = None
    return list(units)
