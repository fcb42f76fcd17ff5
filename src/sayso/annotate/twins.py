"""Twins: quotations of one article that give the same words, and so one speaker."""

from __future__ import annotations

from collections import defaultdict

from sayso.text import split_words
from sayso.values import Article, Attribution

_RUN = 5
_SHARE = 0.8


def find_twins(
    article: Article, attributions: tuple[Attribution, ...]
) -> dict[int, tuple[int, ...]]:
    """For each attribution the others whose content holds nearly all of its words.

    The words of the shorter must stand, in runs of five, in the longer to four fifths.
    Contents under four words have no twin. Cost: linear in the words quoted.
    """
    runs: list[set[tuple[str, ...]]] = []
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, attribution in enumerate(attributions):
        words = tuple(
            word.folded
            for span in attribution.content
            for word in split_words(article.text, span.start, span.end)
        )
        size = min(_RUN, len(words))
        found = (
            {words[at : at + size] for at in range(len(words) - size + 1)}
            if len(words) >= 4
            else set()
        )
        runs.append(found)
        for run in sorted(found):
            if len(holders[run]) < 12:
                holders[run].append(number)
    return {
        number: twins
        for number, own in enumerate(runs)
        if (twins := _pick_twins(number, own, holders))
    }


def _pick_twins(
    number: int,
    own: set[tuple[str, ...]],
    holders: dict[tuple[str, ...], list[int]],
) -> tuple[int, ...]:
    shared: dict[int, int] = defaultdict(int)
    for run in own:
        for other in holders[run]:
            if other != number:
                shared[other] += 1
    return tuple(
        sorted(other for other, count in shared.items() if count >= _SHARE * len(own))
    )
