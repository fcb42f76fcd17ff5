"""The words of an article with all that a reader sees around each of them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from sayso.annotate.lexicons.given_names import tell_gender
from sayso.annotate.lexicons.roles import TITLES, is_person_noun
from sayso.annotate.rules.paragraphs import find_text_zones
from sayso.text import Word, split_words
from sayso.values import Article, Attribution, Name, Reading, Span

_MARKS = frozenset("\"“”„«»'‘’")


@dataclass(frozen=True, slots=True)
class Scene:
    """An article's words, and for each word its name, sentence, paragraph and quote.

    ``name_at[i]`` is the index of the name that word ``i`` belongs to, or -1;
    ``quoted_at[i]`` the index of the attribution whose marked content holds it, or -1;
    ``told_at[i]`` the same for contents without marks. ``sources[i]`` is the index of
    the attribution whose source holds the word, or -1.
    """

    article: Article
    words: tuple[Word, ...]
    starts: tuple[int, ...]
    names: tuple[Name, ...]
    attributions: tuple[Attribution, ...]
    name_at: tuple[int, ...]
    sentence_at: tuple[int, ...]
    paragraph_at: tuple[int, ...]
    quoted_at: tuple[int, ...]
    told_at: tuple[int, ...]
    source_at: tuple[int, ...]

    def index_from(self, offset: int) -> int:
        """The index of the first word that starts at or behind an offset."""
        return bisect_right(self.starts, offset - 1)

    def range_of(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of words that start in ``[start, end)``."""
        return self.index_from(start), self.index_from(end)

    def gap_before(self, index: int) -> str:
        """The characters between a word and the one before it, possessive left out."""
        if index <= 0:
            return self.article.text[: self.words[0].start] if self.words else ""
        return self.article.text[self.words[index - 1].end : self.words[index].start]

    def is_glued(self, index: int) -> bool:
        """Whether only a space parts a word from the one before it."""
        gap = self.gap_before(index)
        return bool(gap) and not gap.strip(" \u00a0") and index > 0


def set_scene(reading: Reading) -> Scene:
    """The scene of a reading. Cost: linear in the text and in what was found.

    Words that are no text (see ``find_text_zones``) are left out.
    """
    article = reading.article
    words = tuple(
        word
        for zone in find_text_zones(article)
        for word in split_words(article.text, *zone)
    )
    starts = tuple(word.start for word in words)
    size = len(words)
    name_at = [-1] * size
    quoted_at, told_at, source_at = [-1] * size, [-1] * size, [-1] * size

    def mark(target: list[int], span: Span, value: int) -> None:
        first = bisect_right(starts, span.start - 1)
        while first < size and starts[first] < span.end:
            target[first] = value
            first += 1

    names = tuple(_trim_role(name, words, starts) for name in reading.names)
    for number, name in enumerate(names):
        mark(name_at, name.span, number)
    for number, attribution in enumerate(reading.attributions):
        marked = attribution.kind == "direct"
        for span in attribution.content:
            mark(quoted_at if marked else told_at, span, number)
        for span in attribution.source:
            mark(source_at, span, number)
    return Scene(
        article=article,
        words=words,
        starts=starts,
        names=names,
        attributions=reading.attributions,
        name_at=tuple(name_at),
        sentence_at=_number_sentences(reading, starts),
        paragraph_at=_number_lines(article.text, words),
        quoted_at=tuple(quoted_at),
        told_at=tuple(told_at),
        source_at=tuple(source_at),
    )


def _trim_role(name: Name, words: tuple[Word, ...], starts: tuple[int, ...]) -> Name:
    """A person's name without what is said of them before it.

    A role before two words more ("Mum-of-two Ada Stone"), a title ("Justice Stone"),
    a label in capitals ("EXCLUSIVE Ada Stone").
    """
    if name.type != "person":
        return name
    first = bisect_right(starts, name.span.start - 1)
    stop = bisect_right(starts, name.span.end - 1)
    while stop - first > 1 and _is_before_name(words[first:stop]):
        first += 1
    start = max(name.span.start, words[first].start) if first < stop else 0
    if start <= name.span.start:
        return name
    return Name(Span(name.span.article, start, name.span.end), name.type)


def _is_before_name(words: tuple[Word, ...]) -> bool:
    """Whether the first of some words is no part of the name that they are."""
    word, long = words[0].folded, len(words) > 2
    if word in TITLES:
        return word.rstrip(".") not in _KEPT_TITLES and tell_gender(word) is None
    if long and words[0].text.isupper() and len(word) > 1:
        return not any(after.text.isupper() for after in words[1:])
    return long and ("-of-" in word or is_person_noun(word))


# With these somebody is known by the given name alone: "Prince Otto".
_KEPT_TITLES = frozenset(
    "king queen prince princess pope duke duchess lord lady saint st emperor empress "
    "sultan emir sheikh sheik".split()
)


def _number_sentences(reading: Reading, starts: tuple[int, ...]) -> tuple[int, ...]:
    """The number of each word's sentence: how many start at or before it."""
    sentence_starts = [span.start for span in reading.sentences]
    return tuple(bisect_right(sentence_starts, start) for start in starts)


def _number_lines(text: str, words: tuple[Word, ...]) -> tuple[int, ...]:
    """The number of each word's paragraph: lines with words, counted from 0."""
    numbers: list[int] = []
    number = 0
    if words:
        numbers.append(0)
    for before, word in pairwise(words):
        if "\n" in text[before.end : word.start]:
            number += 1
        numbers.append(number)
    return tuple(numbers)
