"""Verbs as the cues of indirect quotations, with their source and content."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.rules.clauses import (
    find_content_end,
    find_phrase_end,
    find_relative_end,
    trim_adjunct,
)
from sayso.annotate.rules.findings import (
    Finding,
    Range,
    Verb,
    find_main_subject,
)
from sayso.annotate.rules.fronted import make_finding, read_fronted
from sayso.annotate.rules.noun_phrases import find_phrase_ending
from sayso.annotate.rules.openings import find_content_start
from sayso.annotate.rules.passages import Passage, Token
from sayso.annotate.rules.sources import find_source_before

# Frames in which what follows the preposition is the content and the preposition
# belongs to the cue: "called for an inquiry".
_PARTICLES = frozenset("for of on about against with as at over out into from".split())
# Cues whose "to" opens a noun phrase, not an infinitive: "referred to the vote".
_TO_PHRASE = frozenset(
    "refer point allude object compare respond speak talk agree reply admit react"
    " listen appeal attest testify".split()
)


def read_cue(
    passage: Passage,
    verb: Verb,
    low: int,
    free: int,
    high: int,
    last_source: Range | None,
) -> tuple[Finding, int, Range] | None:
    """The attribution of a verb, its source before it and what it says behind."""
    tokens = passage.tokens
    lemma = verb.form.lemma
    source = verb.source
    after = read_fronted(passage, verb, free, high)
    if after is not None:
        return after
    if source is None:
        source = _inherit_source(tokens, verb, low, last_source)
    if source is not None and source[0] - 1 > low:
        source = _lift_relative(tokens, source, low)
    if source is None or source[1] > verb.head:
        return None
    if tokens[source[1] - 1].low.endswith(("'s", "s'")) and source[1] == verb.start:
        return None  # "Orsk's proposed bridge"
    head = verb.head
    if lemma == "point" and head + 1 < high and tokens[head + 1].low == "out":
        head += 1
    begun = find_content_start(tokens, head, lemma, high)
    if begun is None:
        return None
    start, frame = begun
    if frame == "mark" and lemma in _NAMING and _is_name(passage, start):
        return None
    cue_end = head + 1
    if start == cue_end and (
        frame in _PARTICLES or (frame == "to" and lemma in _TO_PHRASE)
    ):
        if start + 1 >= high:
            return None
        cue_end = start + 1
        start += 1
    end = find_content_end(
        tokens, start, high, low, participle="ing" in verb.form.forms
    )
    if frame in ("mark", "np") or lemma in _NAMING:
        end = _end_of_mark(passage, start, end)
    if verb.relative:
        end = find_relative_end(tokens, start, end)
    if frame in ("clause", "np", "that"):
        end = trim_adjunct(tokens, start, end)
    if frame == "np" or frame in _PARTICLES:
        end = find_phrase_end(tokens, start, end)
    if end <= start:
        return None
    form = "ing" if "ing" in verb.form.forms else "fin"
    if verb.start > low and tokens[verb.start - 1].low == "to":
        form = "inf"
    finding = make_finding(
        passage, [(start, end)], (verb.start, cue_end), source, lemma, f"{form}:{frame}"
    )
    return finding, end, source


def _lift_relative(tokens: Sequence[Token], source: Range, low: int) -> Range | None:
    """A source behind "who" as the noun before it: "Ng, who runs a ferry, asked"."""
    if tokens[source[0] - 1].low not in ("who", "which"):
        return source
    return find_source_before(tokens, source[0], low)


def _is_name(passage: Passage, start: int) -> bool:
    """Whether a marked stretch is a name that is given: 'whom they called "Ace"'."""
    low, high = passage.region_tokens[passage.tokens[start].region]
    inside = passage.tokens[low + 1 : high - 1]
    return len(inside) <= 3 and all(t.is_word and t.is_capital for t in inside)


def _end_of_mark(passage: Passage, start: int, end: int) -> int:
    """The end of a content that closes with marks: 'called it "no" when asked'."""
    tokens = passage.tokens
    for at in range(start + 1, end):
        if (
            tokens[at].low in _MARK_ENDS
            and tokens[at].region < 0
            and tokens[at - 1].region >= 0
        ):
            return at
    return end


_MARK_ENDS = frozenset("when after during before while in at on".split())
# Cues that give somebody or something a word: 'called the plan "a joke"'.
_NAMING = frozenset("call describe dub label brand deem criticize".split())


def _inherit_source(
    tokens: Sequence[Token], verb: Verb, low: int, last_source: Range | None
) -> Range | None:
    """The subject of a participle or infinitive: the one who acts in the sentence."""
    at = verb.start - 1
    if at < low:
        return None
    before = tokens[at].low
    joined = before in (
        ",",
        "and",
        "but",
        "by",
        "to",
        "or",
        "in",
        "of",
        "for",
        "while",
        "after",
        "before",
        "when",
        "without",
        "—",
        "–",
    )
    if "ing" not in verb.form.forms and before not in ("and", "but", "to", ",", "or"):
        return None
    if joined:
        if last_source is not None:
            return last_source
        return find_main_subject(tokens, low, at)
    if "ing" in verb.form.forms and tokens[at].is_word:
        return find_phrase_ending(tokens, at + 1, low)
    return None
