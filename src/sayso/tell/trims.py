"""Sentences made shorter at a clause border, where nothing that matters is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.tell.quotation_marks import is_closed
from sayso.values import Annotated, Quote, Span

# Where a clause may be left off: before a relative or a circumstance.
_BORDER = re.compile(
    r"(?:,|;| [–—-]{1,2})\s+(?=(?:which|who|whose|where|when|while|as|after|before|"
    r"with|adding|including|following|making|leaving|and (?:that|the|a|an|was|were|"
    r"had|has|is|are|will))\b)"
)
# What, left off, would leave another statement standing.
_TURNS = re.compile(
    r"\b(?:but|not|no|nobody|nothing|none|neither|without|never|nor|if|unless|although|though|despite|however|except|only|"
    r"until|according|reportedly|allegedly|alleged|claim\w*|said|say|says|told|"
    r"denied|disputed?|may|might|could|would|think|believe\w*|understood|thought)\b|n't",
    re.IGNORECASE,
)
# What is left must say something of its subject.
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|had|have|will|would|can|could|did|does|says?|said|told|"
    r"took|went|came|made|left|gave|began|saw|got|ran|led|won|lost|met|held|kept|put|"
    r"struck|broke|fell|rose|\w{2,}ed)\b"
)
# "The women, who signed it, were ...": behind the clause the sentence goes on.
_RESUMES = re.compile(
    r" [–—-]{1,2} |[^–—-][–—]|, (?:was|were|is|are|has|had|have|will|would|can|could|"
    r"did|does|[a-z]+ed|took|went|came|made|left|gave|began|told|saw)\b"
)
# "PORT ELLERY, May 3 (Northern Wire) - ": the desk's line, no part of the sentence.
_DATELINE = re.compile(
    r"[^\W\d_][\w.'’ -]{1,40}(?:, ?[\w. ]{2,24}){0,2} ?\([^()\n]{2,40}\) ?"
    r"(?:--|[–—-])\s*|\([A-Z][\w .-]{1,20}\)(?:\s*(?:--|[–—-]))?\s+|"
    r"[A-Z][A-Z.' -]{2,30}(?:, ?[\w. ]{2,24})? ?(?:--\s*|[–—―]-?\s*|-\s+)(?=[A-Z])|"
    r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?:, [A-Z][\w.]{1,12})? (?:—|--) (?=[A-Z])"
)
_WORD = re.compile(r"\w+")
_FEWEST_LEFT = 12


def skip_dateline(report: Annotated, span: Span) -> Span:
    """The sentence without a wire's dateline before it.

    >>> from sayso.values import Article
    >>> report = Annotated(Article("a", "ELM BAY (Elm Wire) - A pier fell."))
    >>> skip_dateline(report, report.article.span(0, 33)).start
    21
    """
    before = report.article.text[max(0, span.start - 1) : span.start]
    if before not in ("", "\n"):
        # "It was cold (Elm Wire) - and wet": a bracket inside a paragraph is its own.
        return span
    text = report.article.words_of(span)
    match = _DATELINE.match(text)
    if match is None or not text[match.end() :].strip():
        return span
    return Span(span.article, span.start + match.end(), span.end)


def trim_sentence(
    report: Annotated,
    span: Span,
    quotes: Sequence[Quote],
    *,
    keep: Sequence[Span] = (),
    max_words: int = 40,
) -> Span:
    """The sentence, or its beginning up to a clause border when it is too long.

    ``quotes`` are those that lie in it, ``keep`` what must stay. Nothing is left off
    that turns or doubts the rest, names who said it, or opens or closes a quotation;
    a sentence for which no border serves stays whole. Cost: linear in the sentence.
    """
    text = report.article.words_of(span)
    if len(_WORD.findall(text)) <= max_words:
        return span
    best = span
    for match in _BORDER.finditer(text):
        kept = Span(span.article, span.start, span.start + match.start())
        left = text[: match.start()]
        count = len(_WORD.findall(left))
        if count > max_words:
            break
        rest = text[match.end() :]
        if count < _FEWEST_LEFT or _TURNS.search(rest) or _RESUMES.search(rest):
            continue
        if _VERB.search(left) and is_closed(left) and _keeps(kept, span, quotes, keep):
            best = kept
    return best


def _keeps(
    kept: Span, whole: Span, quotes: Sequence[Quote], keep: Sequence[Span]
) -> bool:
    """Whether all that must stay stays: facts, and the cue and source of each quote."""
    if any(one.end > kept.end for one in keep if one.overlap(whole)):
        return False
    return not any(
        part.end > kept.end
        for quote in quotes
        for part in (*quote.cue, *quote.source)
        if part.overlap(whole)
    )
