"""Attributions by rules: content, cue and source of every quote."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import takewhile

from sayso.annotate.rules.cue_scores import LEAST_SCORE
from sayso.annotate.rules.cues import CUE_FORMS
from sayso.annotate.rules.direct import find_direct
from sayso.annotate.rules.embeds import find_embeds
from sayso.annotate.rules.findings import Finding
from sayso.annotate.rules.indirect import find_indirect
from sayso.annotate.rules.marks import Marked
from sayso.annotate.rules.passages import Passage, find_passages
from sayso.annotate.rules.wordclasses import AUXILIARIES, FINITE_VERBS
from sayso.values import Article, Attribution, Channel, Name, QuoteKind, Span

METHOD = "quotes.rules.v1"


def find_attributions(
    article: Article, sentences: tuple[Span, ...], names: tuple[Name, ...]
) -> tuple[Attribution, ...]:
    """The attributions of an article in order of their content.

    Direct quotations by their marks, reported ones by a lexicon of cues; only the
    outermost of a nest. ``score`` is the share of findings with the same cue in the
    same frame that are right on PolNeAR train (content, cue and source overlap those
    of one annotated attribution); what scores under ``LEAST_SCORE`` is left out.
    What reports no words (attitudes, topics, refusals to say) has the cue class
    "attitude". ``names`` is not needed by the rules. No text gives (). Cost: linear.

    Method: cues and frames after Pareti (2016), chapter 4, and the Gender Gap Tracker
    (Asr et al. 2021); the content clause is found by word classes, without a parser.
    Misses: cues that are nouns or rare verbs, content cut out of the middle of a
    sentence, contents that go on over a sentence end without marks.
    """
    return tuple(
        _attribute(article, passage, finding)
        for passage, finding in find_findings(article, sentences)
        if finding.score >= LEAST_SCORE
    )


def find_findings(
    article: Article, sentences: tuple[Span, ...]
) -> tuple[tuple[Passage, Finding], ...]:
    """Everything that the rules mark in an article, likely or not, in order."""
    passages = find_passages(article, sentences)
    text = article.text
    embeds = find_embeds(passages, text)
    taken = [(one.start, one.end) for one in embeds if one.finding.score >= LEAST_SCORE]
    found: list[tuple[Passage, Finding]] = []
    for passage in passages:
        direct, regions = find_direct(passage, text)
        indirect = find_indirect(passage, direct, regions)
        own = [
            one
            for one in sorted((*direct, *indirect), key=lambda one: one.content)
            if not _lies_in(one.content[0], taken) and _has_words(text, one)
        ]
        found += [(passage, one) for one in own]
    placed = [(passages[_place(passages, one.finding)], one.finding) for one in embeds]
    return tuple(sorted((*found, *placed), key=lambda one: one[1].content))


def _has_words(text: str, finding: Finding) -> bool:
    return any(
        char.isalnum() for start, end in finding.content for char in text[start:end]
    )


def _lies_in(part: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(taken, (part[1], 0)) - 1
    return at >= 0 and part[0] < taken[at][1]


def _place(passages: Sequence[Passage], finding: Finding) -> int:
    starts = [passage.start for passage in passages]
    return bisect_right(starts, finding.content[0][0]) - 1


def _attribute(article: Article, passage: Passage, finding: Finding) -> Attribution:
    form = CUE_FORMS.get(finding.lemma)
    said = form.cue_class if form else "speech"
    return Attribution(
        kind=_kind(article.text, passage, finding),
        content=tuple(
            article.span(*_strip(article.text, *_unmark(article.text, passage, part)))
            for part in finding.content
        ),
        cue=tuple(article.span(*part) for part in finding.cue),
        source=tuple(article.span(*part) for part in finding.source),
        channel=_channel(article, finding),
        cue_class=said if finding.is_said else "attitude",
        score=round(finding.score, 3),
        method=f"{METHOD}/{finding.lemma}/{finding.frame}",
    )


def _channel(article: Article, finding: Finding) -> Channel | None:
    if finding.channel is None:
        return None
    name, start, end = finding.channel
    return Channel(name, article.span(start, end))


def _region_at(text: str, passage: Passage, start: int, end: int) -> Marked | None:
    """The marked stretch that is just this range, or all behind its "that"."""
    that = _THAT.match(text, start, end)
    start = that.end() if that else start
    at = bisect_left(passage.regions, start, key=lambda one: one.start)
    if at < len(passage.regions):
        region = passage.regions[at]
        if (region.start, region.end) == (start, end):
            return region
    return None


def _unmark(text: str, passage: Passage, part: tuple[int, int]) -> tuple[int, int]:
    """A part that is one marked stretch without its marks: 'thanked "all who came"'."""
    region = _region_at(text, passage, *part)
    return part if region is None else (region.inner_start, region.inner_end)


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start + 1 < end and text[start].isspace():
        start += 1
    while end - 1 > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_sentence(text: str, passage: Passage, start: int, end: int) -> bool:
    """Whether a content is a marked stretch that reads as a sentence of its own."""
    region = _region_at(text, passage, start, end)
    if region is None:
        return False
    first = bisect_left(passage.tokens, region.inner_start, key=lambda one: one.start)
    last = bisect_left(passage.tokens, region.inner_end, key=lambda one: one.start)
    words = [token.low for token in passage.tokens[first:last] if token.is_word]
    # "every man who came": the verb of a relative clause makes no sentence
    own = takewhile(lambda word: word not in ("who", "which", "whose", "whom"), words)
    return len(words) >= _SENTENCE_WORDS and any(
        word in AUXILIARIES or word in FINITE_VERBS for word in own
    )


_THAT = re.compile(r"that,?\s+", re.IGNORECASE)
# "There's no way around it" is a sentence, "extreme cowardice" a fragment.
_SENTENCE_WORDS = 4


def _is_title(words: str) -> bool:
    """Whether marked words inside a clause are a name: she sang only "Low Tide".

    >>> _is_title("The Boat of Dreams"), _is_title("step up"), _is_title("Shame!")
    (True, False, False)
    """
    parts = words.split()
    if len(parts) > 1:
        words = words.rstrip(" .")  # “Slow Tide.” with the stop inside its marks
    if not 0 < len(parts) <= _TITLE_WORDS or words.rstrip()[-1:] in ".!?":
        return False
    return parts[0][:1].isupper() and all(
        part[:1].isupper() or part[:1].isdigit() or part in _SMALL for part in parts
    )


_TITLE_WORDS = 7
_SMALL = frozenset("a an and at by for from in of on or the to with".split())


def _kind(text: str, passage: Passage, finding: Finding) -> QuoteKind:
    start, end = finding.content[0][0], finding.content[-1][1]
    if finding.marked or _is_sentence(text, passage, start, end):
        return "direct"
    first = bisect_left(passage.regions, start, key=lambda one: one.start)
    last = bisect_right(passage.regions, end, key=lambda one: one.end)
    inside = passage.regions[first:last]
    if inside and passage.kind == "headline":
        return "mixed"  # names can not be told by their capitals there
    if any(not _is_title(text[r.inner_start : r.inner_end]) for r in inside):
        return "mixed"
    if inside and _region_at(text, passage, start, end) is not None:
        return "mixed"
    return "indirect"
