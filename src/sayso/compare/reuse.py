"""Passages outside quotations that stand in two articles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.compare.directions import (
    Decision,
    Provenance,
    decide_direction,
    order_by_time,
    read_provenance,
)
from sayso.compare.passages import Passage, find_matches
from sayso.text import Word, split_words
from sayso.values import Annotated, Article, Reuse, Span

# Twelve equal words outside quotations: what the development passages were marked by.
_LEAST_WORDS = 12
# With edits inside, one run must still be long, or the whole must be.
_LEAST_RUN = 10
_LEAST_JOINED = 20
# A passage whose both sides lie this far inside passages of a third report says
# nothing new: three prints of one text are two pairs.
_COVERED = 0.8
# One outlet repeats its furniture; a passage in this many of its reports is that.
_FURNITURE_REPORTS = 3

_LEGAL = re.compile(
    r"all rights reserved|may not be (?:published|reproduced)|terms of (?:use|service)"
    r"|privacy policy|sign up (?:for|to) (?:our|the|get)|newsletter|subscribe"
    r"|read or share this story|click here|follow us on|cookies",
    re.IGNORECASE,
)
_QUOTED = re.compile(r'["“”„«][^"“”„«»\n]{1,2000}["”“»]')
# The sign of an embedded post; its line is what somebody else wrote.
_POST = re.compile(r"pic\.twitter\.com|\(@\w{1,30}\) \w{3,12} \d{1,2}, \d{4}")
_LONGEST_POST = 600


@dataclass(frozen=True, slots=True)
class _Text:
    """A report as words, with which of them are quoted or no part of the report."""

    report: Annotated
    words: tuple[Word, ...]
    quoted: tuple[bool, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class _Pair:
    """One passage of two reports, by their places in order of time."""

    one: int
    other: int
    spans: tuple[Span, Span]
    words: int
    is_edited: bool


def find_reuse(reports: Sequence[Annotated]) -> tuple[Reuse, ...]:
    """The copied passages of a story, one pair of spans each, in order of the texts.

    A passage has twelve words or more, equal but for small edits, that stand outside
    quotations; a quotation inside it stays part of its span. Where many reports
    print one text, each is paired with one that others are paired with too. Pointers
    and credits are left out, and what one outlet prints under everything. Fewer than
    two reports give none. Cost: linear in words (see ``find_matches``).
    """
    ordered = sorted(reports, key=lambda report: order_by_time(report.article))
    texts = [_read_text(report) for report in ordered]
    folded = [[_compare_form(word) for word in text.words] for text in texts]
    pairs = [
        pair
        for one, other, passages in find_matches(folded)
        for passage in passages
        if (pair := _make_pair(texts, one, other, passage)) is not None
    ]
    kept = _drop_covered(_drop_echoes(_drop_furniture(pairs, texts)))
    of_two: dict[tuple[int, int], list[_Pair]] = defaultdict(list)
    for pair in kept:
        of_two[(pair.one, pair.other)].append(pair)
    decisions = {
        two: _decide(passages, texts[two[0]], texts[two[1]])
        for two, passages in of_two.items()
    }
    found = [_make_reuse(pair, decisions[(pair.one, pair.other)]) for pair in kept]
    return tuple(sorted(found, key=lambda reuse: (reuse.target, reuse.source)))


def _compare_form(word: Word) -> str:
    """A word as passages compare it: without hyphens and a possessive ending."""
    return word.folded.removesuffix("'s").replace("-", "")


def _read_text(report: Annotated) -> _Text:
    """The words of a report that can be copied prose, and which are quoted."""
    article = report.article
    words = split_words(article.text)
    left_out = [
        block.span
        for block in article.blocks
        if block.kind in ("pointer", "credit", "headline", "other")
    ]
    quoted = [Span(article.id, *m.span()) for m in _QUOTED.finditer(article.text)]
    quoted += _find_posts(article)
    for quote in report.quotes:
        if quote.kind == "direct":
            quoted.extend(quote.content)
    inside = _mark_words(words, quoted)
    dropped = _mark_words(words, left_out)
    return _Text(
        report,
        tuple(word for word, out in zip(words, dropped, strict=True) if not out),
        tuple(q for q, out in zip(inside, dropped, strict=True) if not out),
        read_provenance(article),
    )


def _find_posts(article: Article) -> list[Span]:
    """The lines of embedded posts."""
    found = []
    for sign in _POST.finditer(article.text):
        least = max(0, sign.start() - _LONGEST_POST)
        most = min(len(article.text), sign.end() + _LONGEST_POST)
        start = article.text.rfind("\n", least, sign.start()) + 1 or least
        end = article.text.find("\n", sign.end(), most)
        found.append(article.span(start, most if end < 0 else end))
    return found


def _mark_words(words: Sequence[Word], spans: Sequence[Span]) -> list[bool]:
    """For each word whether it lies in one of the spans. Linear."""
    marks = [False] * len(words)
    at = 0
    end = -1
    ordered = sorted(spans)
    for nth, word in enumerate(words):
        while at < len(ordered) and ordered[at].start <= word.start:
            end = max(end, ordered[at].end)
            at += 1
        marks[nth] = word.start < end
    return marks


def _make_pair(
    texts: Sequence[_Text], one: int, other: int, passage: Passage
) -> _Pair | None:
    """A passage as a pair of spans; None where it is not enough to be a copy."""
    if passage.longest < _LEAST_RUN and passage.equal < _LEAST_JOINED:
        return None
    prose = sum(
        not texts[one].quoted[run.source + at] and not texts[other].quoted[place]
        for run in passage.runs
        for at, place in enumerate(range(run.target, run.target + run.length))
    )
    if prose < _LEAST_WORDS:
        return None
    spans = (_span(texts[one], passage.source), _span(texts[other], passage.target))
    article = texts[other].report.article
    if _LEGAL.search(article.words_of(spans[1])) and passage.equal < 40:
        return None
    longer = max(
        passage.source[1] - passage.source[0], passage.target[1] - passage.target[0]
    )
    return _Pair(one, other, spans, passage.equal, longer > passage.equal)


def _span(text: _Text, words: tuple[int, int]) -> Span:
    """The span from the first to the last of a range of words."""
    first, last = text.words[words[0]], text.words[words[1] - 1]
    return text.report.article.span(first.start, last.end)


def _drop_furniture(pairs: list[_Pair], texts: Sequence[_Text]) -> list[_Pair]:
    """Pairs without the passages that one outlet prints in report after report."""
    seen: dict[tuple[str, str], set[int]] = defaultdict(set)
    keys: list[tuple[str, str] | None] = []
    for pair in pairs:
        outlets = {texts[at].provenance.outlet for at in (pair.one, pair.other)}
        key = None
        if len(outlets) == 1 and outlets != {""}:
            article = texts[pair.one].report.article
            words = article.words_of(pair.spans[0])[:60]
            key = (outlets.pop(), words)
            seen[key] |= {pair.one, pair.other}
        keys.append(key)
    return [
        pair
        for pair, key in zip(pairs, keys, strict=True)
        if key is None or len(seen[key]) < _FURNITURE_REPORTS
    ]


def _drop_echoes(pairs: list[_Pair]) -> list[_Pair]:
    """Pairs without those whose words the same two reports already share elsewhere.

    A page that holds its text twice has been copied once.
    """
    kept: dict[tuple[int, int], list[_Pair]] = defaultdict(list)
    ranked = sorted(pairs, key=lambda p: (-p.words, p.one, p.other, p.spans))
    for pair in ranked:
        told = kept[(pair.one, pair.other)]
        if not any(
            _covers(near.spans[side], pair.spans[side])
            for near in told
            for side in (0, 1)
        ):
            told.append(pair)
    return [pair for told in kept.values() for pair in told]


def _drop_covered(pairs: list[_Pair]) -> list[_Pair]:
    """Pairs that say what two longer pairs with a third report do not already say."""
    kept: list[_Pair] = []
    of_report: dict[int, list[_Pair]] = defaultdict(list)
    ranked = sorted(pairs, key=lambda p: (-p.words, p.one, p.other, p.spans))
    for pair in ranked:
        covers = [
            {
                third
                for near in of_report[side]
                for third, span in ((near.one, 1), (near.other, 0))
                if third != side and _covers(near.spans[span], pair.spans[nth])
            }
            for nth, side in enumerate((pair.one, pair.other))
        ]
        if covers[0] & covers[1]:
            continue
        kept.append(pair)
        of_report[pair.one].append(pair)
        of_report[pair.other].append(pair)
    return kept


def _covers(outer: Span, inner: Span) -> bool:
    """Whether most of a span lies in another of the same report."""
    return outer.overlap(inner) >= _COVERED * len(inner)


def _decide(passages: Sequence[_Pair], one: _Text, other: _Text) -> Decision:
    """The direction between two reports, from all passages that they share."""
    words = "\n".join(one.report.article.words_of(pair.spans[0]) for pair in passages)
    shares = (
        sum(len(pair.spans[0]) for pair in passages) / len(one.report.article.text),
        sum(len(pair.spans[1]) for pair in passages) / len(other.report.article.text),
    )
    return decide_direction(one.provenance, other.provenance, shares, words)


def _make_reuse(pair: _Pair, decision: Decision) -> Reuse:
    """A pair with its direction and evidence."""
    source, target = pair.spans
    if decision.first_is_source is False:
        source, target = target, source
    known = decision.first_is_source is not None
    evidence = decision.evidence
    if pair.is_edited:
        evidence = (*evidence, "edits")
    return Reuse(source, target, "known" if known else "unknown", evidence)
