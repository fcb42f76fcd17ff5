"""Findings: attributions as the rules first mark them, before they are scored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.annotate.rules.cues import CUE_FORMS, CueForm
from sayso.annotate.rules.passages import Passage, Token
from sayso.annotate.rules.sources import find_source_before
from sayso.annotate.rules.wordclasses import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_VERBS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
)

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Finding:
    """One attribution in character offsets, with the rule that marked it.

    ``lemma`` is the cue's lemma ("" without a cue) and ``frame`` the shape in which
    the cue stands: both together are looked up for the score. ``cue_tokens`` and
    ``source_tokens`` are the same as ranges of the passage's tokens. ``score`` is the
    share of such findings that are right. ``is_said`` is False where the cue reports
    no words: an attitude, a topic, something that was not said.
    """

    content: tuple[Range, ...]
    cue: tuple[Range, ...]
    source: tuple[Range, ...]
    lemma: str
    frame: str
    marked: bool
    score: float = 0.0
    cue_tokens: Range | None = None
    source_tokens: Range | None = None
    channel: tuple[str, int, int] | None = None
    is_said: bool = True


@dataclass(frozen=True, slots=True)
class Verb:
    """A cue in a passage: its head, its first token with auxiliaries, its subject.

    ``relative`` says that the subject is a noun before ", who" or ", which".
    """

    head: int
    start: int
    form: CueForm
    source: Range | None
    relative: bool = False


def chars(tokens: Sequence[Token], part: Range) -> Range:
    """The characters of a range of tokens."""
    return tokens[part[0]].start, tokens[part[1] - 1].end


def read_verb(tokens: Sequence[Token], at: int, floor: int) -> Verb | None:
    """The cue at a token with the subject found for it; None where it is no verb.

    A spelling that may also be a noun ("claims", "plans") needs a subject.
    """
    form = CUE_FORMS.get(tokens[at].low)
    if form is None or tokens[at].region >= 0:
        return None
    start = at
    while start - 1 >= floor and _joins_verb(tokens[start - 1]):
        start -= 1
    source = None
    if "ing" in form.forms and at + 1 < len(tokens) and is_finite(tokens, at + 1):
        return None  # "a painting was sold", "the warning came"
    if start - 1 >= floor and tokens[start - 1].low == "to":
        return _read_infinitive(tokens, at, start, floor, form)
    if "ing" in form.forms:
        if tokens[start - 1].low in AUXILIARIES if start > floor else False:
            source = find_source_before(tokens, start, floor)
    else:
        source = find_source_before(tokens, start, floor)
    if _is_noun(tokens, at, start, form, source):
        return None
    relative = (
        start - 2 >= floor
        and tokens[start - 1].low in ("who", "which")
        and tokens[start - 2].low in (",", "--", "—", "–", "-")
    )
    return Verb(at, _cue_start(tokens, start, at), form, source, relative)


# How far before its "to" the verb that governs an infinitive may stand: "went out of
# her way to say", "was quick to add".
_GOVERNOR_REACH = 6


def _read_infinitive(
    tokens: Sequence[Token], at: int, start: int, floor: int, form: CueForm
) -> Verb | None:
    """An infinitive as a cue: its governing verb, and the subject of that."""
    if "base" not in form.forms:
        return None
    for back in range(start - 2, max(floor, start - 2 - _GOVERNOR_REACH) - 1, -1):
        token = tokens[back]
        if token.region >= 0 or not token.is_word or token.low in ("that", "who"):
            break
        if not is_finite(tokens, back) or back == floor:
            continue
        first = back
        while first - 1 >= floor and _joins_verb(tokens[first - 1]):
            first -= 1
        source = find_source_before(tokens, first, floor)
        if source is not None:
            return Verb(at, first, form, source)
    return Verb(at, start - 1, form, None)


def _is_noun(
    tokens: Sequence[Token],
    at: int,
    start: int,
    form: CueForm,
    source: Range | None,
) -> bool:
    """Whether a spelling of both verb and noun is the noun here: "the claims of"."""
    if not {"base", "s"} & set(form.forms) or form.lemma in _NEVER_NOUNS:
        return False
    titled = tokens[at].is_capital and at > 0
    if titled and (not tokens[at - 1].is_capital or form.lemma == "state"):
        return True
    if at == 0 or start < at:
        return False
    before = tokens[at - 1]
    if "s" in form.forms and _opens_clause(tokens, at + 1) and source is not None:
        return before.low in DETERMINERS or before.low.endswith(("'s", "s'"))
    if before.low in DETERMINERS or before.low in PREPOSITIONS:
        return True
    if before.low.endswith(("'s", "s'")) or before.low in ("and", "or", "of"):
        return True
    if source is None or tokens[source[1] - 1].low in SUBJECT_PRONOUNS:
        return False
    # "The poll shows", "Polls show": number tells a verb from a second noun
    plural = before.low.endswith("s") and not before.low.endswith("ss")
    several = plural or any(t.low == "and" for t in tokens[slice(*source)])
    if "base" in form.forms and "past" not in form.forms:
        return not several and before.low != "who"
    if "s" in form.forms and not before.is_capital:
        return plural or before.low.isdigit() or before.low in _NUMBERS
    return False


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether "that" with a clause follows: "A notice from the owners states that"."""
    return at + 2 < len(tokens) and tokens[at].low == "that"


_NUMBERS = frozenset(
    "two three four five six seven eight nine ten several many".split()
)


_NEVER_NOUNS = frozenset(
    "say tell argue insist admit believe think know want seem appear deny agree"
    " describe explain suggest acknowledge concede write add maintain warn vow"
    " refuse decline oppose criticize accuse".split()
)


def _joins_verb(token: Token) -> bool:
    return token.region < 0 and (token.low in AUXILIARIES or is_adverb(token.low))


def _cue_start(tokens: Sequence[Token], start: int, head: int) -> int:
    """The first token of the cue: auxiliaries and the adverb that stand before it."""
    while start < head and tokens[start].low in ("then", "now", "however", "later"):
        start += 1
    return start


# How far into a sentence its first finite verb is looked for, in tokens.
_SUBJECT_REACH = 60


def find_main_subject(tokens: Sequence[Token], start: int, stop: int) -> Range | None:
    """The subject of the first clause between two tokens; None where none is seen."""
    at = start
    if at < stop and tokens[at].low in SUBORDINATORS - {"but", "yet"}:
        while at < stop and tokens[at].low != ",":
            at += 1
        at += 1
    elif at < stop and tokens[at].low in PREPOSITIONS:
        comma = next(
            (k for k in range(at, min(stop, at + 25)) if tokens[k].low == ","), None
        )
        if comma is not None:
            at = comma + 1
    first = at
    stop = min(stop, start + _SUBJECT_REACH)
    while at < stop:
        if is_finite(tokens, at) and at > first:
            subject = find_source_before(tokens, at, start)
            if subject is not None:
                return subject
        at += 1
    return None


def is_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at a token looks like a finite verb."""
    token = tokens[at]
    if token.region >= 0 or not token.is_word:
        return False
    low = token.low
    if low in AUXILIARIES or low in FINITE_VERBS:
        return low not in ("be", "been", "being", "having")
    before = tokens[at - 1].low if at else ""
    if before in DETERMINERS or before in ("to", "of", "'s"):
        return False
    if low.endswith("ed") and len(low) > 4 and not token.is_capital:
        return before not in PREPOSITIONS
    form = CUE_FORMS.get(low)
    return form is not None and any(f in ("past", "s") for f in form.forms)


def has_clause(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether a finite verb, or words in marks, stand between two tokens."""
    return any(
        tokens[at].region >= 0 or is_finite(tokens, at)
        for at in range(start, min(stop, start + 60))
    )


def find_verbs(passage: Passage, start: int, stop: int, floor: int) -> Iterator[Verb]:
    """Every cue between two tokens that stands outside marks, with its subject."""
    for at in range(start, stop):
        verb = read_verb(passage.tokens, at, floor)
        if verb is not None:
            yield verb


__all__ = [
    "CONJUNCTIONS",
    "Finding",
    "Range",
    "Verb",
    "chars",
    "find_main_subject",
    "find_verbs",
    "has_clause",
    "is_finite",
    "read_verb",
]
