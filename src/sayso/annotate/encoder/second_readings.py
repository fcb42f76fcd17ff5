"""Second readings: what the rules see in marks, held against what the model saw."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from sayso.annotate.encoder.repairs import regions_over, share_marked
from sayso.annotate.rules.cue_scores import LEAST_SCORE
from sayso.annotate.rules.findings import Finding
from sayso.annotate.rules.marks import Marked
from sayso.annotate.rules.passages import Passage
from sayso.values import Attribution, Span

Range = tuple[int, int]

# From which score the rules are believed where the model saw nothing. Tried on PolNeAR
# dev: from .85 exact F1 of content .689 for .688, of linked triples .809 for .807;
# quotations in marks alone from .6 or .8 the same.
_SURE = 0.85
# The same where some of the words stand in marks, as in "called half of the voters
# “deplorable”". With the second model that shipped: .85, .8, .75, .65, .6, .5 give F1
# of linked mixed ones .892 .892 .894 .898 .898 .898, of content .702 to .703.
_SURE_IN_MARKS = 0.65
_WHOLE = 0.95


def list_missed(
    made: Sequence[Attribution],
    findings: Sequence[tuple[Passage, Finding]],
    regions: Sequence[Marked],
) -> list[tuple[Passage, Finding]]:
    """What the rules are sure of, with cue and source, where the model saw nothing."""
    taken = sorted((span.start, span.end) for one in made for span in one.content)
    ends = list(accumulate((end for _, end in taken), max))
    return [
        (passage, finding)
        for passage, finding in findings
        if finding.cue
        and finding.source
        and finding.score >= _find_least(finding, regions)
        and not any(
            ends[at] > start
            for start, end in finding.content
            if (at := bisect_left(taken, (end, 0)) - 1) >= 0
        )
    ]


def _find_least(finding: Finding, regions: Sequence[Marked]) -> float:
    is_marked = any(regions_over(regions, *part) for part in finding.content)
    return _SURE_IN_MARKS if is_marked else _SURE


def is_partly_marked(text: str, one: Attribution, regions: Sequence[Marked]) -> bool:
    """Whether some of a content stands in marks, and some of it does not."""
    shares = [
        share_marked(text, (span.start, span.end), regions) for span in one.content
    ]
    return max(shares) > 0 and min(shares) < _WHOLE


def is_backed(one: Attribution, findings: Sequence[tuple[Passage, Finding]]) -> bool:
    """Whether the rules see it too: content, cue and source overlap theirs.

    Of the doubtful terms in marks on PolNeAR dev all that they see are right, and a
    fourth of the others.
    """
    return any(
        finding.score >= LEAST_SCORE
        and _overlaps(one.content, finding.content)
        and _overlaps(one.cue, finding.cue)
        and _overlaps(one.source, finding.source)
        for _, finding in findings
    )


def _overlaps(spans: Sequence[Span], parts: Sequence[Range]) -> bool:
    return any(
        span.start < end and start < span.end for span in spans for start, end in parts
    )
