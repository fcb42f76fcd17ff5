"""All sentences of a story's reports, and how alike two of them are."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.tell.trims import skip_dateline
from sayso.text import split_words
from sayso.values import Annotated, Span

_STEM = 5
_LIGHT = frozenset(
    "about after again also been before being could does each from have into just "
    "last like made make many more most much only other over said same says some such "
    "than that their them then there these they this those told under very wanted were "
    "what when where which while whose will with would year years your".split()
)
# A word that this many sentences share says little of any one, and its pairs cost much.
_MOST_SHARED = 60
# Sentences of one report that are looked at; news puts what matters first.
_MOST_SENTENCES = 300
# No sentence of news is longer; a text without stops is none.
_MOST_CHARS = 2000


# A paragraph in which the desk tells readers what it got wrong reports nothing.
_DESK = re.compile(
    r"\W{0,3}(?:correction|corrections|clarification|editor['’]s note|update)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a report's paragraphs, with its words of weight.

    ``span`` leaves a dateline out. ``report`` and ``order`` count from zero, ``order``
    in the report. ``stems`` are the beginnings of its weighty words and its numbers,
    ``numbers`` those that are numbers.
    """

    report: int
    order: int
    span: Span
    stems: frozenset[str]
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pool:
    """The sentences in order of reports and text, with what each word weighs.

    ``neighbours`` holds, for each sentence, how much of the lighter one's words it
    shares with sentences of other reports, from 0 to 1, where they share any.
    """

    sentences: tuple[Sentence, ...]
    weights: dict[str, float]
    neighbours: tuple[dict[int, float], ...]
    starts: dict[str, tuple[tuple[int, int], ...]]

    def find_sentence(self, span: Span) -> int | None:
        """The sentence that holds this span wholly, or None. Cost: logarithmic."""
        places = self.starts.get(span.article, ())
        at = bisect_right(places, (span.start, len(self.sentences))) - 1
        if at < 0:
            return None
        number = places[at][1]
        return number if self.sentences[number].span.contains(span) else None

    def measure_likeness(self, one: Sentence, other: Sentence) -> float:
        """How much of the lighter sentence the other holds, by weight, from 0 to 1."""
        return _share(one.stems & other.stems, one.stems, other.stems, self.weights)


def fill_pool(reports: Sequence[Annotated]) -> Pool:
    """The sentences of the reports' paragraphs. A text without blocks is all report.

    Cost: linear in the sentences; a word that most of them share pairs none.
    """
    sentences = tuple(
        sentence
        for number, report in enumerate(reports)
        for sentence in _find_sentences(number, report)
    )
    weights = _weigh_stems(sentences)
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        places[sentence.span.article].append((sentence.span.start, number))
    return Pool(
        sentences=sentences,
        weights=weights,
        neighbours=_find_neighbours(sentences, weights),
        starts={article: tuple(sorted(held)) for article, held in places.items()},
    )


def share_words(text: str, span: Span, other_text: str, other: Span) -> float:
    """The share of the shorter span's words of weight that both have as written.

    0 where they share fewer than two. Who says it counts here as what is said does.
    """
    stems, _ = _stem_words(text, span, {})
    others, _ = _stem_words(other_text, other, {})
    shared = len(stems & others)
    return shared / min(len(stems), len(others)) if shared > 1 else 0.0


def cut_stems(words: Iterable[str]) -> frozenset[str]:
    """The stems of folded words, as sentences hold them."""
    return frozenset(word.removesuffix("'s")[:_STEM] for word in words)


def stem_words(text: str) -> frozenset[str]:
    """The stems of the weighty words of a text, as sentences hold them."""
    return frozenset(
        word.folded.removesuffix("'s")[:_STEM]
        for word in split_words(text)
        if len(word.folded) > 3
    )


def _find_sentences(number: int, report: Annotated) -> list[Sentence]:
    article = report.article
    paragraphs = [
        block.span
        for block in article.blocks
        if block.kind == "paragraph" and not _DESK.match(article.text, block.span.start)
    ]
    edges = [span.start for span in paragraphs]
    values: dict[int, str] = {
        quantity.span.start: f"{quantity.value:.12g}" for quantity in report.quantities
    }
    named = _find_sources(report)
    found: list[Sentence] = []
    for whole in report.sentences:
        if len(whole) > _MOST_CHARS:
            continue
        at = bisect_right(edges, whole.start) - 1
        if article.blocks and (at < 0 or not paragraphs[at].contains(whole)):
            continue
        span = skip_dateline(report, whole)
        stems, numbers = _stem_words(article.text, span, values, named)
        found.append(Sentence(number, len(found), span, stems, numbers))
        if len(found) == _MOST_SENTENCES:
            break
    return found


def _find_sources(report: Annotated) -> frozenset[int]:
    """Where the words stand that name a speaker: they are not what is told.

    "Fire Chief Ana Sorrel of the Holm Bay brigade said" opens many sentences that have
    nothing else in common.
    """
    return frozenset(
        word.start
        for quote in report.quotes
        for part in quote.source
        for word in split_words(report.article.text, part.start, part.end)
    )


def _stem_words(
    text: str,
    span: Span,
    values: dict[int, str],
    named: frozenset[int] = frozenset(),
) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of a sentence, and those that are numbers: "eleven" is 11."""
    stems: set[str] = set()
    numbers: set[str] = set()
    for word in split_words(text, span.start, span.end):
        folded = word.folded.removesuffix("'s")
        if word.start in named:
            continue
        if word.start in values:
            numbers.add(values[word.start])
        elif folded[:1].isdigit():
            numbers.add(folded.replace(",", ""))
        elif len(folded) > 3 and folded not in _LIGHT:
            stems.add(folded[:_STEM])
    return frozenset(stems | numbers), frozenset(numbers)


def _weigh_stems(sentences: Sequence[Sentence]) -> dict[str, float]:
    """The rarer a word in the story, the more it weighs."""
    counts = Counter(stem for sentence in sentences for stem in sentence.stems)
    return {
        stem: math.log(1 + len(sentences) / counts[stem]) for stem in sorted(counts)
    }


def _find_neighbours(
    sentences: Sequence[Sentence], weights: dict[str, float]
) -> tuple[dict[int, float], ...]:
    """For each sentence, its likeness to those of other reports that share a word."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for stem in sorted(sentence.stems):
            holders[stem].append(number)
    paired: list[set[int]] = [set() for _ in sentences]
    for numbers in holders.values():
        if len(numbers) > _MOST_SHARED:
            continue
        for number in numbers:
            paired[number].update(numbers)
    found: list[dict[int, float]] = []
    for number, sentence in enumerate(sentences):
        others = (
            other
            for other in sorted(paired[number])
            if sentences[other].report != sentence.report
        )
        found.append(
            {
                other: _share(
                    sentence.stems & sentences[other].stems,
                    sentence.stems,
                    sentences[other].stems,
                    weights,
                )
                for other in others
            }
        )
    return tuple(found)


def _share(
    shared: frozenset[str],
    one: frozenset[str],
    other: frozenset[str],
    weights: dict[str, float],
) -> float:
    """The weight of shared words in that of the lighter sentence, two words at least.

    A very short sentence lies in many; it is measured against at least five words.
    """
    if len(shared) < 2:
        return 0.0
    lighter = min(_sum(one, weights), _sum(other, weights))
    floor = 5 * _sum(shared, weights) / len(shared)
    return _sum(shared, weights) / max(lighter, floor)


def _sum(stems: frozenset[str], weights: dict[str, float]) -> float:
    # Sorted: a sum of floats depends on its order, and a set's order on the run.
    return sum(weights[stem] for stem in sorted(stems))
