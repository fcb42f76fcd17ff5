"""Direct quotations: stretches in marks with their cue and source."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.rules.cue_scores import score_cue
from sayso.annotate.rules.direct_cues import find_cue, find_cue_behind, hangs_on
from sayso.annotate.rules.findings import (
    Finding,
    chars,
    read_verb,
)
from sayso.annotate.rules.passages import Passage
from sayso.annotate.rules.stretches import DirectCue, count_words, find_sentence

_TITLE_WORDS = 6


def find_direct(
    passage: Passage, text: str
) -> tuple[tuple[Finding, ...], frozenset[int]]:
    """The direct quotations of a passage and the marked stretches that they took.

    Stretches that are left may be parts of a reported clause, titles or scare quotes.
    Cost: linear.
    """
    found: list[Finding] = []
    taken: set[int] = set()
    at = 0
    while at < len(passage.regions):
        cue = find_cue(passage, text, at)
        if cue is None:
            at += 1
            continue
        members = _join_following(passage, text, at, cue)
        found.append(_make(passage, members, cue))
        taken.update(members)
        at = members[-1] + 1
    return tuple(found), frozenset(taken)


def _make(passage: Passage, members: Sequence[int], cue: DirectCue) -> Finding:
    tokens = passage.tokens
    return Finding(
        content=tuple(
            (passage.regions[m].inner_start, passage.regions[m].inner_end)
            for m in members
        ),
        cue=() if cue.cue is None else (chars(tokens, cue.cue),),
        source=() if cue.source is None else (chars(tokens, cue.source),),
        lemma=cue.lemma,
        frame=cue.frame,
        marked=True,
        score=score_cue(cue.lemma, cue.frame),
        cue_tokens=cue.cue,
        source_tokens=cue.source,
    )


def _join_following(
    passage: Passage, text: str, region: int, cue: DirectCue
) -> tuple[int, ...]:
    """The stretch with those that carry the same quotation on."""
    members = [region]
    here = max(cue.stop, passage.region_tokens[region][1])
    for later in range(region + 1, len(passage.regions)):
        start, end = passage.region_tokens[later]
        if hangs_on(passage, later) and count_words(passage, later) <= _TITLE_WORDS:
            here = end  # a title in the cue's own clause
            continue
        if not _carries_on(passage, here, start):
            break
        if find_cue_behind(passage, text, later, end) is not None:
            break
        if not _reads_on(passage, text, later, here, start, end):
            break
        members.append(later)
        here = end
    return tuple(members)


def _carries_on(passage: Passage, here: int, start: int) -> bool:
    """Whether nothing but the rest of the cue's clause stands between."""
    if start <= here:
        return True
    sentence = find_sentence(passage, here) if here < len(passage.tokens) else (0, 0)
    between = passage.tokens[here:start]
    if len(between) > 30 or any(t.region >= 0 for t in between):
        return False
    own = find_sentence(passage, start)
    if own[0] == start:
        return sentence[1] >= start or sum(t.is_word for t in between) == 0
    # the same sentence: 'he said, "and ...' or 'he said on Monday: "..."'
    return own == sentence and between[-1].low in (",", ":", "—", "–", "-", "--")


def _reads_on(
    passage: Passage, text: str, later: int, here: int, start: int, end: int
) -> bool:
    sentence = find_sentence(passage, start)
    if sentence[0] == start:
        return end >= sentence[1]
    between = passage.tokens[here:start]
    return not any(
        read_verb(passage.tokens, here + k, here) for k in range(len(between))
    )
