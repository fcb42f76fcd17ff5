"""Plain ways to tell a story in a few sentences, to set a brief beside."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.text import split_words
from sayso.values import Annotated, Span

_BODY = "paragraph"
# Sentences that the centroid method takes for one story, and the most that two of them
# may be alike, as in Radev et al.'s MEAD.
CENTROID_SENTENCES = 6
_MOST_ALIKE = 0.7


@dataclass(frozen=True, slots=True)
class Told:
    """What one way of telling a story shows: spans of the reports, and their words.

    ``cited`` are further places that a line points to, without showing their words.
    """

    spans: tuple[Span, ...]
    words: int
    cited: tuple[Span, ...] = ()


def tell_lead(
    reports: Sequence[Annotated],
    *,
    max_sentences: int | None = None,
    words: int | None = None,
) -> Told:
    """The first sentences of the earliest report, as many or as long as asked.

    Without times of publication the report that comes first counts as the earliest.
    ``words`` is met as nearly as whole sentences can.
    """
    earliest = min(reports, key=_stamp, default=None)
    if earliest is None:
        return Told((), 0)
    sentences = _list_sentences(earliest)[:max_sentences]
    return _take(((one, _count_words(earliest, one)) for one in sentences), words)


def tell_centroid(
    reports: Sequence[Annotated],
    *,
    max_sentences: int | None = None,
    words: int | None = None,
) -> Told:
    """The sentences nearest to the middle of all reports' words, none twice.

    Method: centroid extraction (Radev, Jing, Stys and Tam 2004): words weighted by how
    often the story has them and in how few of its sentences; a sentence is as good as
    its cosine to their sum, and is passed over when it is too like one taken before.
    """
    pairs = [(report, one) for report in reports for one in _list_sentences(report)]
    bags = [_bag_words(report, one) for report, one in pairs]
    spread = Counter(word for bag in bags for word in bag)
    vectors = [
        {
            word: count * math.log(1 + len(bags) / spread[word])
            for word, count in bag.items()
        }
        for bag in bags
    ]
    middle: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for word, weight in vector.items():
            middle[word] += weight
    ranked = sorted(
        range(len(pairs)), key=lambda place: (-_cosine(vectors[place], middle), place)
    )
    kept: list[int] = []
    for place in ranked:
        if all(_cosine(vectors[place], vectors[one]) <= _MOST_ALIKE for one in kept):
            kept.append(place)
        if len(kept) == (max_sentences or len(ranked)):
            break
    return _take(((pairs[one][1], _count_words(*pairs[one])) for one in kept), words)


def _take(sentences: Iterable[tuple[Span, int]], words: int | None) -> Told:
    """The sentences up to the border that comes nearest to so many words."""
    spans: list[Span] = []
    total = 0
    for span, count in sentences:
        if words is not None and total + count - words > words - total:
            break
        spans.append(span)
        total += count
    return Told(tuple(spans), total)


def _stamp(report: Annotated) -> tuple[bool, str]:
    """For the earliest first; undated reports come last."""
    article = report.article
    if article.published is None:
        return True, ""
    moment = article.published_at
    return False, moment.isoformat() if moment else article.published


def _list_sentences(report: Annotated) -> list[Span]:
    """The sentences of the report's paragraphs."""
    body = [one.span for one in report.article.blocks if one.kind == _BODY]
    return [
        sentence
        for sentence in report.sentences
        if any(block.contains(sentence) for block in body)
    ]


def _count_words(report: Annotated, span: Span) -> int:
    return len(report.article.words_of(span).split())


def _bag_words(report: Annotated, span: Span) -> Counter[str]:
    words = split_words(report.article.text, span.start, span.end)
    return Counter(word.folded for word in words if len(word.folded) > 3)


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    # Sorted: a sum of floats depends on its order, and a set's order on the run.
    shared = sum(one[word] * other[word] for word in sorted(one.keys() & other.keys()))
    lengths = math.sqrt(
        sum(value * value for value in one.values())
        * sum(value * value for value in other.values())
    )
    return shared / lengths if lengths else 0.0
