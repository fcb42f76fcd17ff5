"""What leads a quotation in: a verb, a letter, a colon before the marks."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.rules.findings import (
    Range,
    find_main_subject,
    is_finite,
    read_verb,
)
from sayso.annotate.rules.passages import Passage, Token
from sayso.annotate.rules.postpositions import find_source_behind
from sayso.annotate.rules.stretches import DirectCue, find_sentence, looks_whole
from sayso.annotate.rules.wordclasses import SUBJECT_PRONOUNS

_DASHES = frozenset(("–", "—", "--", "-"))
_LEADS = _DASHES | {",", ":"}


def find_cue_before(
    passage: Passage, text: str, region: int, start: int, end: int
) -> DirectCue | None:
    """The cue that leads a stretch in: 'Ng said, "', 'Ng said in a letter: "'."""
    tokens = passage.tokens
    sentence = find_sentence(passage, start)
    lead = start - 1
    if lead < sentence[0]:
        return None
    sign = tokens[lead].low
    if sign in _LEADS:
        lead -= 1
        sign = ":" if sign in _DASHES else sign
    elif sign == "that" or not looks_whole(passage, text, region, start, end):
        return None
    floor = sentence[0]
    frame = f"before{sign}" if sign in _LEADS else "before"
    for head in range(lead, max(floor, lead - 25) - 1, -1):
        if tokens[head].region >= 0:
            break
        if tokens[head].low in (";",) or (sign != ":" and tokens[head].low == ","):
            break
        verb = read_verb(tokens, head, floor)
        if verb is None:
            continue
        if frame == "before" and head != lead:
            break
        if sign == "," and _reports_more(tokens, head + 1, lead + 1):
            break
        source = verb.source
        if source is None and "ing" in verb.form.forms and verb.start == head:
            source = find_main_subject(tokens, floor, head)
        elif source is None:
            source = _inverted_source(tokens, head, lead)
            if source is None and not _shares_subject(tokens, verb.start, floor):
                continue
            if source is None:
                source = find_main_subject(tokens, floor, head)
        if not source:
            continue
        return DirectCue((verb.start, head + 1), source, verb.form.lemma, frame, end)
    if sign == ":":
        cue = _find_colon_source(tokens, floor, lead + 1, end)
        if cue is None and looks_whole(passage, text, region, start, end):
            return DirectCue(None, None, "", "colon-bare", end)
        return cue
    return None


def _reports_more(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether words of the content stand between a cue and its quotation."""
    return any(
        (tokens[at].low == "that" and at < stop - 1)
        or (tokens[at].low in SUBJECT_PRONOUNS and is_finite(tokens, at + 1))
        for at in range(start, stop)
    )


def _inverted_source(tokens: Sequence[Token], head: int, lead: int) -> Range | None:
    source = find_source_behind(tokens, head + 1, lead + 1)
    if source is not None and source[1] == lead + 1 and tokens[head].low == "said":
        return source
    return None


def _shares_subject(tokens: Sequence[Token], verb: int, floor: int) -> bool:
    """Whether the verb is joined on to an earlier one: "stood up and said"."""
    return verb - 1 >= floor and tokens[verb - 1].low in (
        "and",
        ",",
        "but",
        "to",
        "then",
    )


def _find_colon_source(
    tokens: Sequence[Token], floor: int, colon: int, end: int
) -> DirectCue | None:
    """'Ng: "We won."': a short phrase before a colon, without a cue."""
    words = tokens[floor:colon]
    if not words:
        return None
    if (
        len(words) <= 6
        and words[0].is_capital
        and all(w.is_word and w.region < 0 for w in words)
    ):
        return DirectCue(None, (floor, colon), "", "colon", end)
    # 'It came as no shock to Mayor Ng: "We knew."'
    start = colon
    while start > floor and tokens[start - 1].is_capital and tokens[start - 1].is_word:
        start -= 1
    if colon - start < 2:
        return None
    return DirectCue(None, (start, colon), "", "colon-name", end)
