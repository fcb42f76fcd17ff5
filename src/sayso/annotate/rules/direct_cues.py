"""Cues of direct quotations: before, behind or around a stretch in marks."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.rules.cues import CUE_FORMS
from sayso.annotate.rules.findings import Verb, read_verb
from sayso.annotate.rules.lead_ins import find_cue_before
from sayso.annotate.rules.passages import Passage, Token
from sayso.annotate.rules.postpositions import find_source_behind
from sayso.annotate.rules.stretches import (
    DISPLAY_WORDS,
    DirectCue,
    count_words,
    find_last_sign,
    find_sentence,
)
from sayso.annotate.rules.wordclasses import is_adverb

_CUE_WINDOW = 40
_OPEN_ENDS = frozenset(",?!-–—…")
_REPORTING = frozenset(("past", "s", "base", "participle"))
# Plain forms that may stand before their subject ("say officials"); other ones are
# nouns there ("state Sen. Ng").
_INVERTED_BASE = frozenset(("say", "write", "add", "warn", "argue", "tell"))


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
    before = find_cue_before(passage, text, region, start, end)
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
    if tokens[end].low != ")" or count_words(passage, region) < DISPLAY_WORDS:
        return None
    first = start - 1
    while first > 0 and tokens[first - 1].is_capital and tokens[first - 1].is_word:
        first -= 1
    if first == start - 1:
        return None
    source = (first, start - 1)
    return DirectCue(None, source, "", "bracketed", end)


def find_cue_behind(
    passage: Passage, text: str, region: int, end: int
) -> DirectCue | None:
    """The cue that follows a stretch: '," said Ng', '?" she asked'."""
    tokens = passage.tokens
    if end >= len(tokens) or hangs_on(passage, region):
        return None
    sign = find_last_sign(passage, text, region)
    comma = tokens[end].low == ","
    at = end + 1 if comma else end
    if at >= len(tokens):
        return None
    dash = tokens[end].low in ("-", "–", "—", "--", "~")
    if dash and sign not in ",":
        return _find_signature(passage, end)
    if tokens[at].region >= 0:
        return None
    sentence = find_sentence(passage, at)
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
    if start == 0 or start == find_sentence(passage, start)[0]:
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


def _find_display(
    passage: Passage, text: str, region: int, start: int, end: int
) -> DirectCue | None:
    """A sentence or a whole passage in marks that nobody here says."""
    sentence = find_sentence(passage, start)
    if start != sentence[0] or end < sentence[1]:
        return None
    if count_words(passage, region) < DISPLAY_WORDS:
        return None
    whole = start == 0 and end == len(passage.tokens)
    sign = find_last_sign(passage, text, region)
    if not whole and sign not in (".", "!", "?", "…", ","):
        return None
    return DirectCue(None, None, "", "display" if whole else "sentence", end)
