"""Words inside quotation marks that differ where one thing is said to be said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sayso.compare.drafts import Draft
from sayso.compare.names import is_spelling
from sayso.compare.terms import STOP_WORDS, stem_word
from sayso.text import fold_outlet, split_words
from sayso.values import (
    Alteration,
    Annotated,
    FactValue,
    Identity,
    Rendering,
    Span,
    Utterance,
)

_KINDS = frozenset(("substitution", "insertion", "cut_middle"))
# Changes of one quotation as near as this are one difference.
_NEAR = 60
_LONGEST = 120


def draft_quoted_clashes(
    utterances: Sequence[Utterance],
    reports: Sequence[Annotated],
    people: Mapping[str, Identity],
) -> Iterator[Draft]:
    """Wordings that cannot both be what was said, one a rendering.

    Only what is changed silently inside quotation marks counts, where it changes a
    telling word or the meaning; spelling, grammar and cuts at the ends do not. The
    fullest rendering stands beside the one that differs. Cost: linear in changes.
    """
    by_id = {report.article.id: report for report in reports}
    for utterance in utterances:
        fullest = utterance.fullest
        for rendering in utterance.renderings:
            if _share_outlet(by_id, rendering, fullest):
                continue
            sides = [
                _cover_change(change, rendering, fullest, by_id)
                for change in rendering.changes
                if _is_telling(change, by_id)
            ]
            held = [side for side in sides if side is not None]
            if held:
                yield _make_draft(held, utterance, by_id, people)


def _share_outlet(
    by_id: Mapping[str, Annotated], one: Rendering, other: Rendering
) -> bool:
    """Whether both are of one report or one outlet."""
    if one.article == other.article:
        return True
    outlets = {fold_outlet(by_id[side.article].article.outlet) for side in (one, other)}
    return len(outlets) == 1 and "" not in outlets


def _is_telling(change: Alteration, by_id: Mapping[str, Annotated]) -> bool:
    """Whether a change puts a word that tells something for another, unseen."""
    if change.marked or change.kind not in _KINDS or change.meaning == "same":
        return False
    words = [_read(by_id, side) for side in (change.rendering, change.fullest)]
    if change.meaning == "shifted":
        return True
    if change.kind != "substitution":
        return False
    content = [
        [stem_word(word) for word in side if word not in STOP_WORDS] for side in words
    ]
    if not all(content) or set(content[0]) & set(content[1]):
        return False
    return not any(is_spelling(a, b) for a in content[0] for b in content[1])


def _read(by_id: Mapping[str, Annotated], span: Span | None) -> list[str]:
    """The folded words of a side; none where it is empty."""
    if span is None:
        return []
    text = by_id[span.article].article.text
    return [word.folded for word in split_words(text, span.start, span.end)]


def _cover_change(
    change: Alteration,
    rendering: Rendering,
    fullest: Rendering,
    by_id: Mapping[str, Annotated],
) -> tuple[Span, Span] | None:
    """Where a change stands in both; where one side has no words, with those around.

    "We will close" stands against "We closed", not a lone "will".
    """
    here, there = change.rendering, change.fullest
    if here is None and there is not None:
        here = _meet(there, fullest, rendering, by_id)
        there = _widen(there, fullest, by_id)
    elif there is None and here is not None:
        there = _meet(here, rendering, fullest, by_id)
        here = _widen(here, rendering, by_id)
    return None if here is None or there is None else (here, there)


def _widen(span: Span, side: Rendering, by_id: Mapping[str, Annotated]) -> Span:
    """A span with the word before and the word behind it, inside its content."""
    held = next((content for content in side.spans if content.contains(span)), None)
    if held is None:
        return span
    text = by_id[span.article].article.text
    before = split_words(text, held.start, span.start)[-1:]
    after = split_words(text, span.end, held.end)[:1]
    return Span(
        span.article,
        before[0].start if before else span.start,
        after[0].end if after else span.end,
    )


def _meet(
    span: Span, side: Rendering, other: Rendering, by_id: Mapping[str, Annotated]
) -> Span | None:
    """The words of the other side around which a span of one side stands.

    The words right before and behind the span, found in the other side in that order.
    """
    held = next((content for content in side.spans if content.contains(span)), None)
    if held is None:
        return None
    text = by_id[span.article].article.text
    before = split_words(text, held.start, span.start)[-1:]
    after = split_words(text, span.end, held.end)[:1]
    for content in other.spans:
        words = split_words(by_id[content.article].article.text, *_ends(content))
        for at, word in enumerate(words):
            if after and word.folded[:4] != after[0].folded[:4]:
                continue
            first = words[max(0, at - 1)]
            if not before or first.folded == before[0].folded or not after:
                return Span(content.article, first.start, word.end)
    return None


def _ends(span: Span) -> tuple[int, int]:
    """The two ends of a span."""
    return span.start, span.end


def _make_draft(
    sides: Sequence[tuple[Span, Span]],
    utterance: Utterance,
    by_id: Mapping[str, Annotated],
    people: Mapping[str, Identity],
) -> Draft:
    """The first change with those near it as a disagreement on a wording."""
    here, there = sides[0]
    for one, other in sides[1:]:
        joined = (_join(here, one), _join(there, other))
        if one.start - here.end > _NEAR or max(map(len, joined)) > _LONGEST:
            break
        here, there = joined
    values = []
    for span in sorted((here, there)):
        words = by_id[span.article].article.words_of(span)
        values.append(FactValue(span, words, " ".join(words.casefold().split())))
    names = [people[id].name for id in utterance.speakers if id in people]
    who = " and ".join(names)
    about = f"what {who} said, word for word" if who else "the words of a quotation"
    return Draft(about, "other", tuple(values), "contradicted")


def _join(one: Span, other: Span) -> Span:
    """The stretch that covers both."""
    return Span(one.article, min(one.start, other.start), max(one.end, other.end))
