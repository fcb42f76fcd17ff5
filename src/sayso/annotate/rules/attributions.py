"""Attributions by rules: content, cue and source of every quote."""

from __future__ import annotations

from sayso.annotate.rules.cue_scores import LEAST_SCORE
from sayso.annotate.rules.cues import CUE_FORMS
from sayso.annotate.rules.direct import find_direct
from sayso.annotate.rules.findings import Finding
from sayso.annotate.rules.indirect import find_indirect
from sayso.annotate.rules.passages import Passage, find_passages
from sayso.values import Article, Attribution, Name, QuoteKind, Span

METHOD = "quotes.rules.v1"


def find_attributions(
    article: Article, sentences: tuple[Span, ...], names: tuple[Name, ...]
) -> tuple[Attribution, ...]:
    """The attributions of an article in order of their content."""
    found: list[Attribution] = []
    for passage in find_passages(article, sentences):
        for finding in find_findings(passage, article.text):
            if finding.score >= LEAST_SCORE:
                found.append(_attribute(article, passage, finding))
    return tuple(found)


def find_findings(passage: Passage, text: str) -> tuple[Finding, ...]:
    """Everything that the rules mark in a passage, likely or not, in order."""
    direct, taken = find_direct(passage, text)
    indirect = find_indirect(passage, direct, taken)
    return tuple(sorted((*direct, *indirect), key=lambda one: one.content))


def _attribute(article: Article, passage: Passage, finding: Finding) -> Attribution:
    form = CUE_FORMS.get(finding.lemma)
    return Attribution(
        kind=_kind(passage, finding),
        content=tuple(article.span(*part) for part in finding.content),
        cue=tuple(article.span(*part) for part in finding.cue),
        source=tuple(article.span(*part) for part in finding.source),
        cue_class=form.cue_class if form else "speech",
        score=round(finding.score, 3),
        method=f"{METHOD}/{finding.lemma}/{finding.frame}",
    )


def _kind(passage: Passage, finding: Finding) -> QuoteKind:
    if finding.marked:
        return "direct"
    start, end = finding.content[0][0], finding.content[-1][1]
    if any(r.start >= start and r.end <= end for r in passage.regions):
        return "mixed"
    return "indirect"
