"""Anchors of two wordings: triples of words that stand once in each."""

from __future__ import annotations

from bisect import bisect_left


def find_anchors(a: tuple[str, ...], b: tuple[str, ...]) -> list[tuple[int, int]]:
    """Token pairs of triples that stand once on each side, longest rising chain."""
    places_a, places_b = _find_triples(a), _find_triples(b)
    common = sorted(
        (place, places_b[triple])
        for triple, place in places_a.items()
        if place >= 0 and places_b.get(triple, -1) >= 0
    )
    chain = _longest_rising(common)
    tokens: list[tuple[int, int]] = []
    for start_a, start_b in chain:
        for step in range(3):
            pair = (start_a + step, start_b + step)
            if not tokens or (pair[0] > tokens[-1][0] and pair[1] > tokens[-1][1]):
                tokens.append(pair)
    return tokens


def _find_triples(keys: tuple[str, ...]) -> dict[tuple[str, ...], int]:
    """Where each triple of keys starts; -1 where it stands more than once."""
    places: dict[tuple[str, ...], int] = {}
    for at in range(len(keys) - 2):
        triple = keys[at : at + 3]
        places[triple] = -1 if triple in places else at
    return places


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain rising on both sides; ``pairs`` rise on the first."""
    tails: list[int] = []
    at_tail: list[int] = []
    before: list[int] = []
    for index, (_, b) in enumerate(pairs):
        slot = bisect_left(tails, b)
        if slot == len(tails):
            tails.append(b)
            at_tail.append(index)
        else:
            tails[slot] = b
            at_tail[slot] = index
        before.append(at_tail[slot - 1] if slot else -1)
    chain: list[tuple[int, int]] = []
    index = at_tail[-1] if at_tail else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]
