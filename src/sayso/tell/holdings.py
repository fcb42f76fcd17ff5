"""What of a comparison lies in each sentence: facts, utterances, copied passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.tell.pools import Pool
from sayso.values import Comparison, Fact, Rendering, Span

_NAMES = ("name", "place", "person")
# A quotation of fewer characters is a scrap ("deeply sorry") that tells little alone.
_SCRAP_CHARS = 40


@dataclass(slots=True)
class Held:
    """What lies in one sentence, gathered from the comparison.

    ``agreed``, ``disputed`` and ``only`` are places in the comparison's tuples,
    ``utterances`` ids, ``tied`` the numbers of sentences that a fact, a copied passage
    or an utterance ties to this one. ``is_altered`` tells that words were changed here
    in silence, or that it gives a scrap of what was said, ``is_partial`` that it gives
    a part of it.
    """

    agreed: set[int]
    disputed: set[int]
    only: set[int]
    utterances: set[str]
    spans: list[Span]
    tied: set[int]
    is_altered: bool = False
    is_partial: bool = False


def gather_held(pool: Pool, comparison: Comparison) -> list[Held]:
    """For each sentence of the pool, what of the comparison lies in it.

    Cost: linear in what the comparison holds.
    """
    held = [Held(set(), set(), set(), set(), [], set()) for _ in pool.sentences]
    for place, fact in enumerate(comparison.agree):
        if fact.kind in _NAMES:
            # "Aldham" in two sentences ties nothing that they tell.
            continue
        _tie_together(held, _hold_fact(pool, held, fact, place, "agreed"))
    for place, fact in enumerate(comparison.disagree):
        _hold_fact(pool, held, fact, place, "disputed")
    for place, only in enumerate(comparison.only):
        number = pool.find_sentence(only.span)
        if number is not None:
            held[number].only.add(place)
            held[number].spans.append(only.span)
    _hold_utterances(pool, comparison, held)
    _hold_copies(pool, comparison, held)
    return held


def _hold_fact(
    pool: Pool, held: list[Held], fact: Fact, place: int, part: str
) -> list[int]:
    """Puts a fact where its values stand; gives the sentences that hold one."""
    numbers: list[int] = []
    for value in fact.values:
        number = pool.find_sentence(value.span)
        if number is None:
            continue
        numbers.append(number)
        held[number].spans.append(value.span)
        (held[number].agreed if part == "agreed" else held[number].disputed).add(place)
    return numbers


def _hold_utterances(pool: Pool, comparison: Comparison, held: list[Held]) -> None:
    for utterance in comparison.utterances:
        tied: list[int] = []
        for rendering in utterance.renderings:
            numbers = [one for span in rendering.spans for one in _find_all(pool, span)]
            for number in numbers:
                held[number].utterances.add(utterance.id)
                held[number].is_partial |= rendering.relation == "fragment"
            for number in _find_altered(pool, rendering, numbers):
                held[number].is_altered = True
            if rendering.relation in ("identical", "altered") and numbers:
                tied.append(numbers[0])
        _tie_together(held, tied)


def _find_altered(pool: Pool, rendering: Rendering, numbers: list[int]) -> list[int]:
    """The sentences in which a rendering changes words in silence, or gives a scrap."""
    if not numbers:
        return []
    scrap = rendering.relation == "fragment"
    if scrap and sum(map(len, rendering.spans)) < _SCRAP_CHARS:
        return numbers
    found: list[int] = []
    for change in rendering.changes:
        if not change.is_silent:
            continue
        if change.kind in ("cut_start", "cut_end"):
            found.append(numbers[0 if change.kind == "cut_start" else -1])
        elif change.rendering is not None:
            found += _find_all(pool, change.rendering)
        else:
            found += numbers
    return found


def _find_all(pool: Pool, span: Span) -> list[int]:
    """The sentences over which a span runs, in order."""
    first = _find_first(pool, span)
    if first is None:
        return []
    last = first
    while last + 1 < len(pool.sentences):
        following = pool.sentences[last + 1].span
        if following.article != span.article or following.start >= span.end:
            break
        last += 1
    return list(range(first, last + 1))


def _hold_copies(pool: Pool, comparison: Comparison, held: list[Held]) -> None:
    """Ties the first sentences of copied passages; likeness ties those behind."""
    for reuse in comparison.reuse:
        numbers = [_find_first(pool, span) for span in (reuse.source, reuse.target)]
        _tie_together(held, [number for number in numbers if number is not None])


def _find_first(pool: Pool, span: Span) -> int | None:
    """The sentence in which a span begins; a span may run over several."""
    return pool.find_sentence(Span(span.article, span.start, span.start))


def _tie_together(held: list[Held], numbers: Sequence[int]) -> None:
    for number in numbers:
        held[number].tied.update(numbers)
