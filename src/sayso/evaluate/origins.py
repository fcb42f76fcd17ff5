"""Independent say-sos counted, against a reader's count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from sayso.compare.identities import unite_people
from sayso.compare.origins import OriginTracer, make_tracer
from sayso.compare.reuse import find_reuse
from sayso.compare.say_sos import count_independent, share_channels
from sayso.compare.utterances import find_utterances
from sayso.evaluate.gold_stories import GoldClaim, GoldStory, read_gold_stories
from sayso.evaluate.tables import Cell, Table
from sayso.text import fold_word, split_words
from sayso.values import Support

_UNNAMED = ("unattributed", "own reporting")


def evaluate_origins(data: Path, *, split: str = "dev") -> Table:
    """How the origins traced for marked claims agree with the reader's.

    Raises:
        EvaluationError: when the compared stories are not there.
    """
    stories = read_gold_stories(data, split=split)
    traced = [
        (claim, supports, count)
        for story in stories
        for claim, supports, count in trace_story(story)
    ]
    claims = [claim for claim, _, _ in traced]
    rows: list[tuple[Cell, ...]] = [
        _row("independent say-sos", claims, [count for _, _, count in traced]),
        _row("baseline: always one", claims, [1 for _ in claims]),
        _row("baseline: one a report", claims, [len(c.support) for c in claims]),
        _row(
            "baseline: one a named source",
            claims,
            [_count_names(supports) for _, supports, _ in traced],
        ),
    ]
    rows += _source_rows([(claim, supports) for claim, supports, _ in traced])
    return Table(
        f"Origins, {split}",
        ("what", "exact", "off by one or less", "too many", "too few", "of"),
        tuple(rows),
        (
            f"{len(claims)} claims of {len(stories)} stories; the spans of the claims "
            "are given, their origins are traced.",
            "Source named: a support that the reader rests on somebody shares a word "
            "of the name with the origin traced; source left open: one that he leaves "
            "unattributed is left so.",
        ),
    )


def trace_story(
    story: GoldStory,
) -> list[tuple[GoldClaim, tuple[Support, ...], int]]:
    """The marked claims of a story with origins traced and counted."""
    reports = story.annotate()
    identities = unite_people(reports)
    utterances = find_utterances(reports, identities)
    tracer = make_tracer(reports, identities, utterances, find_reuse(reports))
    return [(claim, *trace_claim(claim, tracer)) for claim in story.claims]


def trace_claim(
    claim: GoldClaim, tracer: OriginTracer
) -> tuple[tuple[Support, ...], int]:
    """The origins of one claim's spans, and how many are independent."""
    supports = share_channels([tracer.trace(span) for span in claim.support])
    count, _ = count_independent(supports, tracer, claim.support)
    return supports, count


def _count_names(supports: Sequence[Support]) -> int:
    """How many names there are among the origins."""
    kinds = ("speaker", "document")
    return max(1, len({s.origin.name for s in supports if s.origin.kind in kinds}))


def _row(
    name: str, claims: Sequence[GoldClaim], counts: Sequence[int]
) -> tuple[Cell, ...]:
    """Counts against the reader's."""
    gaps = [
        count - claim.independent for claim, count in zip(claims, counts, strict=True)
    ]

    def share(test: Callable[[int], bool]) -> float:
        return sum(map(test, gaps)) / len(gaps) if gaps else 0.0

    return (
        name,
        share(lambda gap: gap == 0),
        share(lambda gap: abs(gap) <= 1),
        share(lambda gap: gap > 0),
        share(lambda gap: gap < 0),
        len(gaps),
    )


def _source_rows(
    traced: Sequence[tuple[GoldClaim, Sequence[Support]]],
) -> list[tuple[Cell, ...]]:
    """How often the source of a support is named right, and left open rightly."""
    named: list[bool] = []
    unnamed: list[bool] = []
    for claim, supports in traced:
        for rests_on, support in zip(claim.rests_on, supports, strict=True):
            open_ = support.origin.kind in ("unattributed", "agency", "outlet")
            if rests_on in _UNNAMED:
                unnamed.append(open_)
            else:
                named.append(not open_ and _share_word(rests_on, support.origin.name))
    return [
        (label, sum(right) / len(right) if right else 0.0, None, None, None, len(right))
        for label, right in (("source named", named), ("source left open", unnamed))
    ]


def _share_word(one: str, other: str) -> bool:
    """Whether two names of a source have a telling word in common."""
    small = {"the", "of", "a", "an", "and", "by", "to", "in", "his", "her"}
    words = [
        {fold_word(w.text).removesuffix("'s") for w in split_words(text)} - small
        for text in (one, other)
    ]
    return bool(words[0] & words[1])
