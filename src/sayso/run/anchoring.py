"""Where the words of a judgement stand in a text that may have changed since.

A judgement that is moved to a look-alike is worse than one that is lost and listed. So
the sentences around the words must stand in the new text exactly as they stood, beside
at least one of the sentences that they stood beside; and where the old or the new text
repeats them, beside both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sayso.store.hashes import hash_text
from sayso.values import Anchor, Article, Span

# A sentence ends at a stop with its closing marks and white space behind, or with its
# line. Wrong borders (Dr. Quill) only make the passages shorter.
_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+|\s*[\n\r\u2028\u2029]\s*")

Borders = tuple[tuple[int, int], ...]


def make_anchor(article: Article, span: Span, role: str = "") -> Anchor:
    """The anchor of words of an article, with all it takes to find them again.

    Words that are none, or white, can be found in the same text alone.
    """
    text = article.text
    sentences = split_sentences(text)
    around = _find_around(sentences, span)
    words = text[span.start : span.end]
    if not words or around is None:
        return Anchor(article.id, hash_text(text), span.start, span.end, words, role)
    first, last = around
    start, end = sentences[first][0], sentences[last][1]
    passage = text[start:end]
    places = find_passage(text, sentences, passage)
    once = _find_once(text, sentences)
    before = _words_at(text, sentences, first - 1)
    after = _words_at(text, sentences, last + 1)
    return Anchor(
        article=article.id,
        text_hash=hash_text(text),
        start=span.start,
        end=span.end,
        words=words,
        role=role,
        passage=passage,
        lead_chars=span.start - start,
        before=before,
        after=after,
        beside_once=(before in once, after in once),
        is_repeated=len(places) > 1,
    )


def find_anchor(anchor: Anchor, article: Article) -> Span | None:
    """Where the anchor's words stand in the article now; None if that is not sure.

    In the text that it was made on they stand where they stood. In another text the
    passage must be there word for word, at sentence borders, beside one of the
    sentences that it stood beside; beside both if the passage stands in either text
    more than once. Only a neighbour that stands once in both texts counts. Cost: linear
    in the text.
    """
    text = article.text
    if hash_text(text) == anchor.text_hash:
        stands = text[anchor.start : anchor.end] == anchor.words
        return article.span(anchor.start, anchor.end) if stands else None
    if not anchor.passage:
        return None
    sentences = split_sentences(text)
    places = find_passage(text, sentences, anchor.passage)
    once = _find_once(text, sentences)
    needed = 2 if anchor.is_repeated or len(places) > 1 else 1
    proven = [
        sentences[first][0]
        for first, last in places
        if _count_proof(anchor, _find_neighbours(text, sentences, first, last), once)
        >= needed
    ]
    if len(proven) != 1:
        return None
    start = proven[0] + anchor.lead_chars
    return article.span(start, start + len(anchor.words))


def split_sentences(text: str) -> Borders:
    """Borders of the sentences of a text, roughly; white space belongs to none.

    >>> text = "We will rebuild. It is late."
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['We will rebuild.', 'It is late.']
    """
    found = []
    at = 0
    for match in [*_END.finditer(text), None]:
        stop = len(text) if match is None else match.end()
        stretch = text[at:stop]
        start = at + len(stretch) - len(stretch.lstrip())
        end = at + len(stretch.rstrip())
        if start < end:
            found.append((start, end))
        at = stop
    return tuple(found)


def find_passage(
    text: str, sentences: Borders, passage: str
) -> tuple[tuple[int, int], ...]:
    """First and last sentence of each place where a passage stands whole."""
    starts = {start: number for number, (start, _) in enumerate(sentences)}
    ends = {end: number for number, (_, end) in enumerate(sentences)}
    found = []
    at = text.find(passage)
    while at >= 0:
        if at in starts and at + len(passage) in ends:
            found.append((starts[at], ends[at + len(passage)]))
        at = text.find(passage, at + 1)
    return tuple(found)


def _find_around(sentences: Borders, span: Span) -> tuple[int, int] | None:
    """The first and the last sentence that a span touches."""
    touched = [
        number
        for number, (start, end) in enumerate(sentences)
        if start < max(span.end, span.start + 1) and span.start < end
    ]
    return (touched[0], touched[-1]) if touched else None


def _find_neighbours(
    text: str, sentences: Borders, first: int, last: int
) -> tuple[str, str]:
    return _words_at(text, sentences, first - 1), _words_at(text, sentences, last + 1)


def _words_at(text: str, sentences: Borders, number: int) -> str:
    if not 0 <= number < len(sentences):
        return ""
    start, end = sentences[number]
    return text[start:end]


def _find_once(text: str, sentences: Borders) -> frozenset[str]:
    """The sentences that stand in a text once."""
    counts = Counter(text[start:end] for start, end in sentences)
    return frozenset(words for words, count in counts.items() if count == 1)


def _count_proof(anchor: Anchor, beside: tuple[str, str], once: frozenset[str]) -> int:
    """How much the neighbours prove that this is the anchor's place: 0, 1 or 2.

    A neighbour that is the same, and stands once in both texts, proves 1. "It rained."
    beside a copy of the passage proves nothing when it rained twice; but both
    neighbours the same, one of which may be the border of the text, prove 1.
    """
    same = [
        (mine, was_once)
        for mine, theirs, was_once in zip(
            (anchor.before, anchor.after), beside, anchor.beside_once, strict=True
        )
        if mine == theirs
    ]
    proof = sum(bool(mine) and was_once and mine in once for mine, was_once in same)
    return max(proof, int(len(same) == 2 and any(mine for mine, _ in same)))


def choose_lead(article: Article) -> Span:
    """The words that stand for an article as a whole: its first long sentence."""
    sentences = split_sentences(article.text)
    long = [place for place in sentences[:6] if place[1] - place[0] >= 40]
    start, end = (long or sorted(sentences[:6], key=_measure))[0]
    return article.span(start, end)


def _measure(place: tuple[int, int]) -> int:
    """Longest first."""
    return place[0] - place[1]


def are_gone(places: Sequence[Span | None]) -> bool:
    """Whether no anchor of a judgement stands any more."""
    return all(place is None for place in places)
