"""Drafts: relations on their way to attributions, parted and joined by rules."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.annotate.encoder.relations import Relation
from sayso.annotate.encoder.repairs import share_marked
from sayso.annotate.rules.findings import Finding
from sayso.annotate.rules.marks import Marked
from sayso.annotate.rules.passages import Passage

Range = tuple[int, int]

_DISPLAY = frozenset(("headline", "second_headline", "pull_quote", "caption"))
_WHOLE = 0.95
_LEAD_WORDS = 4
# From this score on the rules' cue is lent. Tried 0, .4, .6, .85 on PolNeAR dev: F1 of
# linked direct ones .939 for .935 with each, nothing else moves.
_SURE = 0.6


@dataclass(frozen=True, slots=True)
class Draft:
    """A relation in the article's characters while it is being mended."""

    content: tuple[Range, ...]
    cue: Range | None
    source: Range | None
    score: float
    relation: Relation


def find_passage(passages: Sequence[Passage], at: int) -> Passage:
    """The passage that holds a character, or the one before it."""
    place = bisect_right(passages, at, key=lambda one: one.start) - 1
    return passages[max(0, place)]


def part_displays(
    drafts: Sequence[Draft], passages: Sequence[Passage]
) -> Iterator[Draft]:
    """The drafts with display quotations cut from cues of other paragraphs.

    A headline's cue reports the headline: the quotation that is set large above it or
    below, alone in its paragraph, is nobody's there.
    """
    for draft in drafts:
        if draft.cue is None:
            yield draft
            continue
        home = find_passage(passages, draft.cue[0])
        away = tuple(
            part
            for part in draft.content
            if _is_away(part, home, find_passage(passages, part[0]))
        )
        own = tuple(part for part in draft.content if part not in away)
        if own:
            yield replace(draft, content=own)
        for part in away:
            yield replace(draft, content=(part,), cue=None, source=None)


def _is_away(part: Range, home: Passage, passage: Passage) -> bool:
    return passage is not home and (
        passage.kind in _DISPLAY or home.kind in ("headline", "second_headline")
    )


def drop_leads(text: str, draft: Draft, regions: Sequence[Marked]) -> Draft:
    """The draft without the few words of the reporter that lead to a quotation.

    'She said of her plans: "I will rest."' quotes what stands in the marks.
    """
    whole = [
        part
        for part in draft.content
        if share_marked(text, part, regions) >= _WHOLE
        and len(text[part[0] : part[1]].split()) >= _LEAD_WORDS
    ]
    if not whole or len(whole) == len(draft.content):
        return draft
    kept = tuple(
        part
        for part in draft.content
        if part in whole
        or share_marked(text, part, regions) > 0
        or len(text[part[0] : part[1]].split()) >= _LEAD_WORDS
    )
    return replace(draft, content=kept)


def join_following(
    drafts: Sequence[Draft], findings: Sequence[tuple[Passage, Finding]]
) -> list[Draft]:
    """The drafts with split quotations joined: "A," he said. "B".

    Where the rules see one quotation in several stretches, a stretch that the model
    gave to nobody joins the one that has a cue.
    """
    joined = list(drafts)
    for _, finding in findings:
        if not finding.marked or len(finding.content) < 2:
            continue
        over = [at for at, one in enumerate(joined) if _overlaps(one, finding)]
        cued = [at for at in over if joined[at].cue is not None]
        loose = [
            at for at in over if joined[at].cue is None and joined[at].source is None
        ]
        if len(cued) != 1 or not loose:
            continue
        content = sorted(part for at in (*cued, *loose) for part in joined[at].content)
        joined[cued[0]] = replace(joined[cued[0]], content=tuple(content))
        joined = [one for at, one in enumerate(joined) if at not in loose]
    return joined


def lend_cues(
    drafts: Sequence[Draft], findings: Sequence[tuple[Passage, Finding]]
) -> list[Draft]:
    """The drafts that the model gave to nobody with cue and source of the rules.

    Only where the rules see both beside the same words in marks and are sure, as in
    'Stone, who leads the dockers, said, "We will walk."', and no draft has that cue.
    """
    sure = [
        finding
        for _, finding in findings
        if finding.marked
        and len(finding.cue) == len(finding.source) == 1
        and finding.score >= _SURE
    ]
    cues = {draft.cue for draft in drafts}
    lent: list[Draft] = []
    for draft in drafts:
        if draft.cue is None and draft.source is None:
            for finding in sure:
                if _overlaps(draft, finding) and finding.cue[0] not in cues:
                    draft = replace(
                        draft,
                        cue=finding.cue[0],
                        source=finding.source[0],
                        score=finding.score,
                    )
                    break
        lent.append(draft)
    return lent


def _overlaps(draft: Draft, finding: Finding) -> bool:
    return any(
        first < end and start < last
        for first, last in draft.content
        for start, end in finding.content
    )
