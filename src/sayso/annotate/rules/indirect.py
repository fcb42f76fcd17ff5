"""Indirect and mixed quotations: cues of the lexicon with their content clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.annotate.rules.clauses import find_clause_before, find_content_end, has_tag
from sayso.annotate.rules.cue_scores import LEAST_SCORE
from sayso.annotate.rules.findings import (
    Finding,
    Range,
    is_finite,
    read_verb,
)
from sayso.annotate.rules.fronted import make_finding
from sayso.annotate.rules.indirect_cues import read_cue
from sayso.annotate.rules.noun_phrases import find_phrase_ending
from sayso.annotate.rules.passages import Passage
from sayso.annotate.rules.postpositions import find_source_behind
from sayso.annotate.rules.wordclasses import POSSESSIVES


def find_indirect(
    passage: Passage, direct: Sequence[Finding], taken: frozenset[int]
) -> tuple[Finding, ...]:
    """The attributions of a passage whose content is not a whole direct quotation.

    ``direct`` are its direct quotations and ``taken`` the marked stretches that they
    hold; a sentence is read up to them and on behind them. Only the outermost
    attribution of a nest is given. Cost: linear.
    """
    found: list[Finding] = []
    used: dict[int, tuple[int, Range | None]] = {}
    for one in direct:
        if one.cue_tokens is not None:
            used[one.cue_tokens[1] - 1] = one.cue_tokens[1], one.source_tokens
    for start, stop in passage.sentences:
        for low, high in _open_parts(passage, start, stop, taken):
            found += _read_part(passage, low, high, used)
    return tuple(found)


def _open_parts(
    passage: Passage, start: int, stop: int, taken: frozenset[int]
) -> list[Range]:
    """The parts of a sentence outside the stretches that are taken."""
    parts: list[Range] = []
    low = start
    at = start
    while at < stop:
        region = passage.tokens[at].region
        if region in taken:
            if at > low:
                parts.append((low, at))
            at = passage.region_tokens[region][1]
            low = at
        else:
            at += 1
    if low < stop:
        parts.append((low, stop))
    return parts


def _read_part(
    passage: Passage,
    low: int,
    high: int,
    used: Mapping[int, tuple[int, Range | None]],
) -> list[Finding]:
    tokens = passage.tokens
    found: list[Finding] = []
    last_source: Range | None = None
    at = low
    free = low  # content before a cue may not reach further left
    while at < high:
        token = tokens[at]
        if at in used:
            at, last_source = used[at]
            free = max(free, at)
            if last_source is not None and last_source[1] > at:
                at = min(high, last_source[1])
            continue
        if token.region >= 0:
            at += 1
            continue
        if token.low == "according" and at + 1 < high and tokens[at + 1].low == "to":
            made = _read_according(passage, at, free, high)
            if made is not None:
                finding, at, last_source = made
                found.append(finding)
                free = at
                continue
        verb = read_verb(tokens, at, low)
        if verb is None:
            noun = _read_noun(passage, at, free, high)
            if noun is not None and noun[0].score >= LEAST_SCORE:
                finding, at, last_source = noun
                found.append(finding)
                free = at
                continue
            if noun is not None:
                found.append(noun[0])
            at += 1
            continue
        made = read_cue(passage, verb, low, free, high, last_source)
        if made is None:
            at += 1
            continue
        finding, stop, subject = made
        found.append(finding)
        if finding.score < LEAST_SCORE:
            at += 1  # too doubtful to keep its words from a better cue
            continue
        if has_tag(tokens, stop, high):
            found.pop()
            at += 1  # "Orsk agreed to wait, Quill said": the whole clause is his
            continue
        if not finding.frame.startswith("ing:") or last_source is None:
            last_source = subject if _is_subject(finding) else last_source
        at, free = stop, stop
    return found


def _is_subject(finding: Finding) -> bool:
    """Whether the source may be the subject of a verb that goes on behind "and".

    Not that of a participle on its noun: "wrote a letter citing costs and asked".
    """
    if not finding.frame.startswith("ing:") or not finding.source:
        return True
    return finding.source[0][1] + 1 < finding.cue[0][0]


def _read_according(
    passage: Passage, at: int, free: int, high: int
) -> tuple[Finding, int, Range] | None:
    tokens = passage.tokens
    source = find_source_behind(tokens, at + 2, high)
    if source is None:
        return None
    behind = source[1]
    if at - free >= 3:
        content = find_clause_before(tokens, at, free)
        stop = behind
    else:
        begin = behind
        while begin < high and tokens[begin].low == ",":
            begin += 1
        end = find_content_end(tokens, begin, high, begin)
        content = (begin, end) if end - begin >= 2 else None
        stop = end
    if content is None:
        return None
    finding = make_finding(
        passage, [content], (at, at + 2), source, "according", "according"
    )
    return finding, max(stop, at + 2), source


_NOUNS = frozenset(
    "claim assertion statement suggestion allegation contention argument insistence"
    " belief warning announcement admission prediction remark comment complaint"
    " accusation promise pledge hope fear concern claims assertions statements"
    " allegations arguments warnings fears concerns hopes view conclusion opinion"
    " theory notion acknowledgment confirmation declaration revelation".split()
)


def _read_noun(
    passage: Passage, at: int, free: int, high: int
) -> tuple[Finding, int, Range | None] | None:
    """ "Quill's claim that the bridge was safe": a noun as the cue."""
    tokens = passage.tokens
    if tokens[at].low not in _NOUNS or at + 2 >= high or at <= free:
        return None
    if tokens[at + 1].low != "that" or is_finite(tokens, at + 2):
        return None
    owner = tokens[at - 1]
    if owner.low in POSSESSIVES:
        source: Range | None = (at - 1, at)
    elif owner.low.endswith(("'s", "s'")):
        source = find_phrase_ending(tokens, at, free)
    else:
        return None
    if source is None:
        return None
    end = find_content_end(tokens, at + 1, high, free)
    finding = make_finding(
        passage, [(at + 1, end)], (at, at + 1), source, tokens[at].low, "noun"
    )
    return finding, end, source
