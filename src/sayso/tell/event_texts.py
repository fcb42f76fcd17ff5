"""The words by which a timeline tells an event: one sentence or clause of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.tell.event_dates import can_agree, choose_dating
from sayso.tell.grammar.clauses import FINITE, parse_clauses
from sayso.tell.grammar.tokens import tag_sentence
from sayso.tell.happenings import Happening, blank_quoted
from sayso.tell.leanings import Footing, find_leaning
from sayso.tell.quotation_marks import is_closed
from sayso.text import split_words
from sayso.values import Span

_LONGEST_WORDS = 35
_FEWEST_WORDS = 5
_BORDER = re.compile(
    r"(?:,|;| [–—-]{1,2})\s+(?=(?:but|and|while|although|as|which|who|where|when|after|"
    r"before|with|adding|including|following|according|because|so|though|whose)\b)"
)
_CUE = re.compile(
    r"\A(?:but|and|however|meanwhile|then|now|earlier|later|afterwards?|subsequently|"
    r"eventually|finally|also)\b,?\s+(?=\S)",
    re.IGNORECASE,
)
# Reasons that matter less here: a timeline's own order says what came before.
_BEARABLE = {
    "a description of one who is not named": 1,
    "tied to the sentence before": 1,
    "opens with a tie": 2,
}
_PRONOUN = re.compile(
    r"\A(?:he|she|they|it|his|her|their|its|this|that|these|those|there|here)\b",
    re.IGNORECASE,
)


def measure_leaning(footing: Footing, happening: Happening) -> int | None:
    """How much a sentence leans on others: 0 not at all, None too much to be shown.

    A cue of sequence at its head is no leaning in a timeline.
    """
    span = happening.span
    text = footing.report.article.words_of(span)
    if _PRONOUN.match(text):
        return None
    reason = find_leaning(footing, span)
    if reason == "opens with a tie" and (cue := _CUE.match(text)):
        rest = Span(span.article, span.start + cue.end(), span.end)
        if _PRONOUN.match(text[cue.end() :]):
            return None
        reason = find_leaning(footing, rest)
    if reason is None:
        return 0
    return _BEARABLE.get(reason)


def choose_telling(
    footings: Sequence[Footing], happenings: Sequence[Happening]
) -> Happening | None:
    """The sentence that tells an event best; None where none can stand alone.

    One with the event's date where any has one, then one that leans least, of the
    earliest told and shortest.
    """
    best = choose_dating([one.dating for one in happenings if one.dating])
    ranked: list[tuple[tuple[bool, int, bool, int, int], Happening]] = []
    for happening in happenings:
        footing = footings[happening.sentence.report]
        leaning = measure_leaning(footing, happening)
        if leaning is None:
            continue
        span = trim_event(footing, happening)
        if span is None:
            continue
        dating = happening.dating
        rank = (
            best is not None and (dating is None or not can_agree(dating, best)),
            leaning,
            span != happening.span,
            happening.sentence.order,
            happening.number,
        )
        ranked.append((rank, happening))
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None


def trim_event(footing: Footing, happening: Happening) -> Span | None:
    """The sentence, or its beginning up to a clause border, at most 35 words long.

    The date stays, marks and brackets stay whole. None where no border serves.
    """
    span = happening.span
    text = footing.report.article.words_of(span)
    if len(split_words(text)) <= _LONGEST_WORDS:
        return span
    plain = blank_quoted(footing, span)
    date_end = happening.dating.span.end - span.start if happening.dating else 0
    best: Span | None = None
    for match in _BORDER.finditer(plain):
        left = text[: match.start()]
        count = len(split_words(left))
        if count > _LONGEST_WORDS:
            break
        if count < _FEWEST_WORDS or match.start() < date_end or not is_closed(left):
            continue
        part = Span(span.article, span.start, span.start + match.start())
        if _has_clause(footing, part):
            best = part
    return best


def _has_clause(footing: Footing, part: Span) -> bool:
    """Whether a finite verb with its subject stands in it, not only an opening."""
    parsed = parse_clauses(tag_sentence(footing.report.article.text, part))
    return any(
        verb.tense in FINITE
        and any(one.role in ("subject", "patient") for one in parsed.arguments[verb])
        for verb in parsed.verbs
    )
