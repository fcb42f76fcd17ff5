"""Attributions by rules: content, cue and source of every quote."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sayso.annotate.rules.cue_scores import LEAST_SCORE
from sayso.annotate.rules.cues import CUE_FORMS
from sayso.annotate.rules.direct import find_direct
from sayso.annotate.rules.embeds import find_embeds
from sayso.annotate.rules.findings import Finding
from sayso.annotate.rules.indirect import find_indirect
from sayso.annotate.rules.passages import Passage, find_passages
from sayso.annotate.rules.quote_kinds import find_kind, find_region
from sayso.values import Article, Attribution, Channel, Name, Span

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
        attribute_finding(article, passage, finding)
        for passage, finding in find_findings(article, sentences)
        if finding.score >= LEAST_SCORE
    )


def find_findings(
    article: Article,
    sentences: tuple[Span, ...],
    *,
    passages: tuple[Passage, ...] | None = None,
) -> tuple[tuple[Passage, Finding], ...]:
    """Everything that the rules mark in an article, likely or not, in order.

    ``passages`` are those of the article and its sentences, where they are known.
    """
    if passages is None:
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


def attribute_finding(
    article: Article, passage: Passage, finding: Finding
) -> Attribution:
    """The attribution that a finding in a passage of an article stands for."""
    form = CUE_FORMS.get(finding.lemma)
    said = form.cue_class if form else "speech"
    return Attribution(
        kind=find_kind(
            article.text,
            passage,
            finding.content[0][0],
            finding.content[-1][1],
            marked=finding.marked,
        ),
        content=tuple(
            article.span(*part) for part in _bare(article.text, passage, finding)
        ),
        cue=tuple(article.span(*part) for part in finding.cue),
        source=tuple(article.span(*part) for part in finding.source),
        channel=_channel(article, finding),
        cue_class=said if finding.is_said else "attitude",
        score=round(finding.score, 3),
        method=f"{METHOD}/{finding.lemma}/{finding.frame}",
    )


def _bare(text: str, passage: Passage, finding: Finding) -> list[tuple[int, int]]:
    """The parts of a content without outer marks; those without a word are left out."""
    bare = [_strip(text, *_unmark(text, passage, part)) for part in finding.content]
    worded = [part for part in bare if any(map(str.isalnum, text[slice(*part)]))]
    return worded or [_strip(text, *part) for part in finding.content]


def _channel(article: Article, finding: Finding) -> Channel | None:
    if finding.channel is None:
        return None
    name, start, end = finding.channel
    return Channel(name, article.span(start, end))


def _unmark(text: str, passage: Passage, part: tuple[int, int]) -> tuple[int, int]:
    """A part that is one marked stretch without its marks: 'thanked "all who came"'."""
    region = find_region(text, passage, *part)
    return part if region is None else (region.inner_start, region.inner_end)


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start + 1 < end and text[start].isspace():
        start += 1
    while end - 1 > start and text[end - 1].isspace():
        end -= 1
    return start, end
