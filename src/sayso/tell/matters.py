"""Whether two sentences are on one matter, by their words; for the verifier alone."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from sayso.text import split_words

_LIGHT = frozenset(
    "about after again also been before being could does each from have into just "
    "last like made make many more most much only other over said same says some such "
    "than that their them then there these they this those told under very wanted were "
    "what when where which while whose will with would year years your".split()
)
_STEM = 5
_SENTENCE = re.compile(r"[.!?]\s+|\n+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# Of the lighter sentence's words, by weight. The 634 further citations of 224 stories
# of the development sets lie at .29 and above, one in a hundred below .34; of sentences
# picked blindly from the same stories 93 of 100 lie below .25.
_LEAST_SHARED = 0.25


class Matters:
    """The weights of the words of a story: the rarer in its texts, the heavier."""

    def __init__(self, texts: Sequence[str]):
        self.texts = tuple(texts)

    @cached_property
    def counts(self) -> Counter[str]:
        """How many sentences hold each stem; "" counts the sentences themselves."""
        counts: Counter[str] = Counter()
        for text in self.texts:
            for sentence in _SENTENCE.split(text):
                counts.update({"", *_stem_words(sentence)})
        return counts

    def are_one(self, one: str, other: str) -> bool:
        """Whether two sentences share enough, and their numbers do not clash.

        Two words of weight at least, or one where one of them is very short.
        """
        stems, others = _stem_words(one), _stem_words(other)
        wanted = 2 if min(len(stems), len(others)) > 3 else 1
        if len(stems & others) < wanted or _clash(one, other):
            return False
        lighter = min(self._weigh(stems), self._weigh(others))
        return self._weigh(stems & others) >= _LEAST_SHARED * lighter

    def _weigh(self, stems: Iterable[str]) -> float:
        # Sorted: a sum of floats depends on its order, and a set's order on the run.
        return sum(
            math.log(1 + self.counts[""] / max(1, self.counts[stem]))
            for stem in sorted(stems)
        )


def _clash(one: str, other: str) -> bool:
    """Whether both hold numbers in digits, and none is in both."""
    numbers, others = set(_NUMBER.findall(one)), set(_NUMBER.findall(other))
    return bool(numbers and others and not numbers & others)


def _stem_words(text: str) -> frozenset[str]:
    """The stems of weighty words and the numbers, "47" for "47-year-old"."""
    found = set()
    for word in split_words(text):
        if number := _NUMBER.match(word.folded):
            found.add(number.group())
        elif len(word.folded) > 3 and word.folded not in _LIGHT:
            found.add(word.folded[:_STEM])
    return frozenset(found)
