"""Cues of direct quotations: before, behind or around a stretch in marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotate.rules.cues import CUE_FORMS
from sayso.annotate.rules.findings import (
    Range,
    Verb,
    find_main_subject,
    is_finite,
    read_verb,
)
from sayso.annotate.rules.passages import Passage, Token
from sayso.annotate.rules.postpositions import find_source_behind
from sayso.annotate.rules.wordclasses import SUBJECT_PRONOUNS, is_adverb

# A stretch in marks alone in its sentence is taken for a quotation from so many words
# on; shorter ones are titles and names more often than not.
_DISPLAY_WORDS = 4


_DASHES = frozenset(("–", "—", "--", "-"))
_LEADS = _DASHES | {",", ":"}
_CUE_WINDOW = 40
_OPEN_ENDS = frozenset(",?!-–—…")
_REPORTING = frozenset(("past", "s", "base", "participle"))


# Plain forms that may stand before their subject ("say officials"); other ones are
# nouns there ("state Sen. Ng").
_INVERTED_BASE = frozenset(("say", "write", "add", "warn", "argue", "tell"))


@dataclass(frozen=True, slots=True)
class DirectCue:
    """A cue found for a stretch: token ranges and where reading goes on."""

    cue: Range | None
    source: Range | None
    lemma: str
    frame: str
    stop: int


def count_words(passage: Passage, region: int) -> int:
    """How many words a marked stretch holds."""
    start, end = passage.region_tokens[region]
    return sum(token.is_word for token in passage.tokens[start:end])


def find_cue(passage: Passage, text: str, region: int) -> DirectCue | None:
    """The cue of a marked stretch, or None where it is no quotation by itself.

    A name with a colon in front wins, then a cue behind, a cue before, and last a
    sentence that stands wholly in marks. Cost: bounded.
    """
    start, end = passage.region_tokens[region]
    if not count_words(passage, region):
        return None
    bracketed = _find_bracketed(passage, region, start, end)
    if bracketed is not None:
        return bracketed
    before = _find_cue_before(passage, text, region, start, end)
    if before is not None and before.frame == "before:":
        return before
    behind = find_cue_behind(passage, text, region, end)
    if behind is not None:
        return behind
    if before is not None:
        return before
    return _find_display(passage, text, region, start, end)


def _find_bracketed(
    passage: Passage, region: int, start: int, end: int
) -> DirectCue | None:
    """'Quill ("Nobody asked me")': a quotation in brackets behind its speaker."""
    tokens = passage.tokens
    if start < 2 or end >= len(tokens) or tokens[start - 1].low != "(":
        return None
    if tokens[end].low != ")" or count_words(passage, region) < _DISPLAY_WORDS:
        return None
    first = start - 1
    while first > 0 and tokens[first - 1].is_capital and tokens[first - 1].is_word:
        first -= 1
    if first == start - 1:
        return None
    source = (first, start - 1)
    return DirectCue(None, source, "", "bracketed", end)


def _last_sign(passage: Passage, text: str, region: int) -> str:
    marked = passage.regions[region]
    inner = text[marked.inner_start : marked.inner_end].rstrip("'\"’”)] ")
    return inner[-1:]


def sentence_of(passage: Passage, token: int) -> Range:
    """The sentence that holds a token, as a token range. Cost: logarithmic."""
    low, high = 0, len(passage.sentences)
    while high - low > 1:
        middle = (low + high) // 2
        if passage.sentences[middle][0] <= token:
            low = middle
        else:
            high = middle
    return passage.sentences[low]


def find_cue_behind(
    passage: Passage, text: str, region: int, end: int
) -> DirectCue | None:
    """The cue that follows a stretch: '," said Ng', '?" she asked'."""
    tokens = passage.tokens
    if end >= len(tokens) or hangs_on(passage, region):
        return None
    sign = _last_sign(passage, text, region)
    comma = tokens[end].low == ","
    at = end + 1 if comma else end
    if at >= len(tokens):
        return None
    dash = tokens[end].low in ("-", "–", "—", "--", "~")
    if dash and sign not in ",":
        return _find_signature(passage, end)
    if tokens[at].region >= 0:
        return None
    sentence = sentence_of(passage, at)
    stop = min(sentence[1], at + _CUE_WINDOW)
    if not (comma or sign in _OPEN_ENDS or (sign and sign in ".!?")):
        return None
    finding = _read_cue_behind(tokens, at, stop, sentence[1])
    if finding is None:
        return None
    if not comma and sign == "." and tokens[at].is_capital:
        # '"We won." Ng said so.' is two sentences; '"We won." Ng said.' is one.
        rest = tokens[finding.stop : sentence[1]]
        if sum(t.is_word for t in rest) > 0:
            return None
    return finding


def hangs_on(passage: Passage, region: int) -> bool:
    """Whether words of the same clause stand right before a stretch.

    'Paying less "makes us weak," Ng said': the whole clause is the content.
    """
    start = passage.region_tokens[region][0]
    if start == 0 or start == sentence_of(passage, start)[0]:
        return False
    before = passage.tokens[start - 1]
    if before.low in _NAMING and count_words(passage, region) <= _NAME_WORDS:
        return True
    return before.region < 0 and before.is_word and before.low not in CUE_FORMS


# Participles that give something its name: 'a stall called "Purrfect"'.
_NAMING = frozenset("called named dubbed titled entitled nicknamed".split())
_NAME_WORDS = 5


def _read_cue_behind(
    tokens: Sequence[Token], at: int, stop: int, sentence_end: int
) -> DirectCue | None:
    if tokens[at].low == "according" and at + 1 < stop and tokens[at + 1].low == "to":
        source = find_source_behind(tokens, at + 2, sentence_end)
        if source is not None:
            return DirectCue((at, at + 2), source, "according", "behind", source[1])
        return None
    first = at
    while first < stop and is_adverb(tokens[first].low):
        first += 1
    if first >= stop:
        return None
    verb = read_verb(tokens, first, first)
    if verb is not None and _may_invert(verb):
        source = find_source_behind(tokens, first + 1, sentence_end)
        behind = source[1] if source else first + 1
        return DirectCue((at, first + 1), source, verb.form.lemma, "behind", behind)
    for head in range(at + 1, stop):
        verb = read_verb(tokens, head, at)
        if verb is None or verb.source is None:
            continue
        if not _REPORTING & set(verb.form.forms) and verb.start == head:
            continue
        if verb.source[0] - at > 2:
            return None
        return DirectCue(
            (verb.start, head + 1), verb.source, verb.form.lemma, "behind", head + 1
        )
    return None


def _may_invert(verb: Verb) -> bool:
    forms = verb.form.forms
    if "base" in forms and "past" not in forms:
        return verb.form.lemma in _INVERTED_BASE
    return bool(_REPORTING & set(forms))


def _find_signature(passage: Passage, dash: int) -> DirectCue | None:
    """'"We won." - Commissioner Ng' at the end of a passage."""
    tokens = passage.tokens
    source = find_source_behind(tokens, dash + 1, len(tokens))
    if source is None or len(tokens) - source[1] > 6 or source[0] != dash + 1:
        return None
    if not tokens[source[0]].is_capital:
        return None
    return DirectCue(None, source, "", "signature", len(tokens))


def _find_cue_before(
    passage: Passage, text: str, region: int, start: int, end: int
) -> DirectCue | None:
    """The cue that leads a stretch in: 'Ng said, "', 'Ng said in a letter: "'."""
    tokens = passage.tokens
    sentence = sentence_of(passage, start)
    lead = start - 1
    if lead < sentence[0]:
        return None
    sign = tokens[lead].low
    if sign in _LEADS:
        lead -= 1
        sign = ":" if sign in _DASHES else sign
    elif sign == "that" or not _looks_whole(passage, text, region, start, end):
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
        if cue is None and _looks_whole(passage, text, region, start, end):
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


def _looks_whole(
    passage: Passage, text: str, region: int, start: int, end: int
) -> bool:
    """Whether a stretch reads as a full quotation though no sign leads it in."""
    marked = passage.regions[region]
    first = text[marked.inner_start : marked.inner_start + 1]
    return (
        (first.isupper() or first in "[#")
        and _last_sign(passage, text, region) in (".", "!", "?", ",", "…")
        and count_words(passage, region) >= _DISPLAY_WORDS
    )


def _find_display(
    passage: Passage, text: str, region: int, start: int, end: int
) -> DirectCue | None:
    """A sentence or a whole passage in marks that nobody here says."""
    sentence = sentence_of(passage, start)
    if start != sentence[0] or end < sentence[1]:
        return None
    if count_words(passage, region) < _DISPLAY_WORDS:
        return None
    whole = start == 0 and end == len(passage.tokens)
    sign = _last_sign(passage, text, region)
    if not whole and sign not in (".", "!", "?", "…", ","):
        return None
    return DirectCue(None, None, "", "display" if whole else "sentence", end)
