"""How often each word stands in the window, a burst of reports counted once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

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
        self._bursts: dict[tuple[str, int], Counter[tuple[str, str]]] = {}
        self._words: dict[str, Counter[str]] = {kind: Counter() for kind in _KINDS}
        self._logs = {kind: LogCounts(held) for kind, held in self._words.items()}
        self._count = 0

    def put(self, one: Print, day: int, story: str) -> None:
        """Count a print in a story."""
        bucket = self._buckets[story, day]
        burst = self._open_burst(story, day) if bucket else None
        bucket[one.id] = one
        if burst is None:
            self._count += 1
            for kind, word in _list_words(one):
                self._learn(kind, word)
            return
        for key in _list_words(one):
            burst[key] += 1
            if burst[key] == 1:
                self._learn(*key)

    def take(self, one: Print, day: int, story: str) -> None:
        """Count a print out of a story."""
        bucket = self._buckets[story, day]
        del bucket[one.id]
        burst = self._bursts.get((story, day))
        for key in _list_words(one):
            if burst is not None:
                burst[key] -= 1
            if burst is None or not burst[key]:
                self._forget(*key)
        if not bucket:
            self._count -= 1
            del self._buckets[story, day]
            self._bursts.pop((story, day), None)

    def weigh(self) -> Mapping[str, Rarity]:
        """How rare words are now, by kind."""
        return {kind: Rarity(logs, self._count) for kind, logs in self._logs.items()}

    def _open_burst(self, story: str, day: int) -> Counter[tuple[str, str]]:
        burst = self._bursts.get((story, day))
        if burst is None:
            burst = Counter(
                key
                for held in self._buckets[story, day].values()
                for key in _list_words(held)
            )
            self._bursts[story, day] = burst
        return burst

    def _learn(self, kind: str, word: str) -> None:
        self._words[kind][word] += 1
        self._logs[kind].pop(word, None)

    def _forget(self, kind: str, word: str) -> None:
        self._logs[kind].pop(word, None)
        words = self._words[kind]
        words[word] -= 1
        if not words[word]:
            del words[word]


def _list_words(one: Print) -> Iterator[tuple[str, str]]:
    for kind in _KINDS:
        for word in getattr(one, kind):
            yield kind, word
