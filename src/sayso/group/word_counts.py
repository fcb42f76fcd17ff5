"""How often each word stands in the window, a burst of reports counted once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping

from sayso.group.prints import Print
from sayso.group.rarity import LogCounts, Rarity

_KINDS = ("terms", "names", "pairs")


class WordCounts:
    """Counts words by story and day: forty reports of one flood on one day are one.

    So a burst does not wear out its own words, and what fills the news for weeks does.
    What it says depends on which prints are in which story, never on the order in which
    they came.
    """

    __slots__ = ("_buckets", "_bursts", "_count", "_logs", "_words")

    def __init__(self) -> None:
        # For each story and day its prints; where there are two or more, also how many
        # of them hold each word.
        self._buckets: dict[tuple[str, int], dict[str, Print]] = defaultdict(dict)
        self._bursts: dict[tuple[str, int], dict[str, Counter[str]]] = {}
        self._words: dict[str, Counter[str]] = {kind: Counter() for kind in _KINDS}
        self._logs = {kind: LogCounts(held) for kind, held in self._words.items()}
        self._count = 0

    def put(self, one: Print, day: int, story: str) -> None:
        """Count a print in a story."""
        bucket = self._buckets[story, day]
        burst = self._open_burst(story, day) if bucket else None
        self._count += not bucket
        bucket[one.id] = one
        for kind, words in _list_words(one):
            self._learn(kind, words if burst is None else _join(burst[kind], words))

    def take(self, one: Print, day: int, story: str) -> None:
        """Count a print out of a story."""
        bucket = self._buckets[story, day]
        del bucket[one.id]
        burst = self._bursts.get((story, day))
        for kind, words in _list_words(one):
            self._forget(kind, words if burst is None else _leave(burst[kind], words))
        if not bucket:
            self._count -= 1
            del self._buckets[story, day]
            self._bursts.pop((story, day), None)

    def weigh(self) -> Mapping[str, Rarity]:
        """How rare words are by kind, until prints are put in or taken out."""
        return {kind: Rarity(logs, self._count) for kind, logs in self._logs.items()}

    def _open_burst(self, story: str, day: int) -> dict[str, Counter[str]]:
        burst = self._bursts.get((story, day))
        if burst is None:
            burst = self._bursts[story, day] = {kind: Counter() for kind in _KINDS}
            for held in self._buckets[story, day].values():
                for kind, words in _list_words(held):
                    burst[kind].update(words)
        return burst

    def _learn(self, kind: str, words: Collection[str]) -> None:
        self._words[kind].update(words)
        for word in words:
            self._logs[kind].pop(word, None)

    def _forget(self, kind: str, words: Collection[str]) -> None:
        counts, logs = self._words[kind], self._logs[kind]
        for word in words:
            logs.pop(word, None)
            if counts[word] > 1:
                counts[word] -= 1
            else:
                del counts[word]


def _join(burst: Counter[str], words: Collection[str]) -> list[str]:
    """Count words into a burst; those that are new to it."""
    new = [word for word in words if word not in burst]
    burst.update(words)
    return new


def _leave(burst: Counter[str], words: Collection[str]) -> list[str]:
    """Count words out of a burst; those that it no longer holds."""
    burst.subtract(words)
    gone = [word for word in words if not burst[word]]
    for word in gone:
        del burst[word]
    return gone


def _list_words(one: Print) -> tuple[tuple[str, Collection[str]], ...]:
    return tuple((kind, getattr(one, kind).keys()) for kind in _KINDS)
