"""Fronted contents: a clause before its cue, "The road is shut, Ng said"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.rules.clauses import (
    find_clause_before,
    find_content_end,
)
from sayso.annotate.rules.cue_scores import score_cue
from sayso.annotate.rules.findings import (
    Finding,
    Range,
    Verb,
    chars,
    has_clause,
    is_finite,
)
from sayso.annotate.rules.openings import skip_adjuncts, skip_hearer
from sayso.annotate.rules.passages import Passage, Token
from sayso.annotate.rules.postpositions import find_source_behind
from sayso.annotate.rules.sayings import is_addressed, is_denied, is_saying
from sayso.annotate.rules.wordclasses import (
    DAYS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
    is_adverb,
)

# No clause before its cue is longer, in tokens.
_LONGEST = 400


def read_fronted(
    passage: Passage, verb: Verb, free: int, high: int
) -> tuple[Finding, int, Range] | None:
    """A clause before its cue: "The road is closed, Ng said on Monday."."""
    tokens = passage.tokens
    if not {"past", "s", "base", "participle"} & set(verb.form.forms):
        return None
    if verb.form.lemma in _BEFORE_OBJECT:
        return None
    source, behind, opening, frame = verb.source, verb.head + 1, -1, "after"
    if source is not None and _parts_clause(tokens, source[0] - 1, free):
        opening = source[0] - 1
    inverted = _find_inverted(tokens, verb, free, high)
    if inverted is not None:
        source, behind, opening = inverted, inverted[1], verb.start - 1
        frame = "inverted"
    if opening < 0 or source is None or opening - free > _LONGEST:
        return None
    if verb.form.lemma == "tell" and behind < high:
        behind = min(high, skip_hearer(tokens, behind, high))
    if not _closes(tokens, behind, high) or _leads_on(tokens, behind, high):
        return None
    if tokens[opening].region >= 0:
        opening += 1
    last = behind >= high or tokens[behind].low in (".", "!", "?")
    if tokens[free].low in ("asked", "pressed"):
        return (
            None  # "Asked whether she will stay, Ng laughs": the question is not hers
        )
    if tokens[free].low in _OPENERS and not last and frame == "after":
        return None
    content = find_clause_before(tokens, opening, free)
    parts = [] if content is None else [content]
    stop = behind
    if behind < high and tokens[behind].low == "," and tokens[opening].low == ",":
        end = find_content_end(tokens, behind + 1, high, behind)
        if end - behind > 3 and _goes_on(tokens, behind + 1, end, content):
            parts.append((behind + 1, end))
            stop = end
            frame = "inside"
    if not parts or (frame == "after" and not has_clause(tokens, free + 1, opening)):
        return None
    if frame == "inside" and content is None:
        parts.insert(0, (free, opening))
    finding = make_finding(
        passage, parts, (verb.start, verb.head + 1), source, verb.form.lemma, frame
    )
    return finding, stop, source


# A clause with one of these at its front hangs on the clause of the cue itself:
# "When the vote came, Ng said no."
_OPENERS = (SUBORDINATORS - {"but", "yet", "nor"}) | {"despite", "amid", "asked"}


def _leads_on(tokens: Sequence[Token], behind: int, high: int) -> bool:
    """Whether a quotation in marks follows right behind the cue: 'Ng said, "No."'."""
    at = behind
    while at < min(len(tokens), behind + 2) and tokens[at].low in (",", ":"):
        at += 1
    return at < len(tokens) and at > behind and tokens[at].region >= 0


def _find_inverted(
    tokens: Sequence[Token], verb: Verb, free: int, high: int
) -> Range | None:
    """The source behind the cue: ", said the mayor on Monday"."""
    if not _parts_clause(tokens, verb.start - 1, free):
        return None
    source = find_source_behind(tokens, verb.head + 1, high)
    if source is not None and _is_clause(tokens, source):
        return None  # "Ana Ng, the mayor, said the lock measured 61 feet"
    if source is None or verb.form.lemma not in _INVERTED:
        return None
    if verb.source is None:
        return source
    fits = _may_invert(verb) and _closes(tokens, source[1], high)
    return source if fits else None


def _is_clause(tokens: Sequence[Token], source: Range) -> bool:
    """Whether a phrase behind a cue has a finite verb of its own: a clause."""
    for at in range(source[0] + 1, source[1]):
        if tokens[at].low in ("who", "which", "whose", ",", "that"):
            return False
        if is_finite(tokens, at):
            return True
    return False


def _parts_clause(tokens: Sequence[Token], at: int, free: int) -> bool:
    """Whether the token ends a clause before its cue: a comma, or one in marks."""
    if at <= free:
        return False
    token = tokens[at]
    if token.region >= 0:
        return at > 0 and tokens[at - 1].low == "," and tokens[at - 1].region >= 0
    return token.low in (",", "—", "–", "--", "?")


def _may_invert(verb: Verb) -> bool:
    return verb.form.lemma in _INVERTED and "base" not in verb.form.forms


_INVERTED = frozenset(
    "say add report announce write note explain argue insist warn claim confirm declare"
    " joke recall admit conclude observe suggest maintain quip tweet acknowledge"
    " estimate predict ask tell reply recount".split()
)
# Cues whose object is a person or a thing: no clause stands before them.
_BEFORE_OBJECT = frozenset(
    "accuse offer condemn denounce blame criticize criticise praise thank laud mock"
    " reject dismiss defend attack propose call".split()
)


def _goes_on(tokens: Sequence[Token], at: int, end: int, content: Range | None) -> bool:
    """Whether the clause that the cue cut in two goes on behind it."""
    if is_finite(tokens, at) or tokens[at].low in _CARRIERS:
        return True
    # "Over the years, she said, the shop grew": all of the clause stands behind
    opened = content is None or not has_clause(tokens, content[0] + 1, content[1])
    return opened and has_clause(tokens, at, end)


_CARRIERS = frozenset(("and", "but", "because", "if", "unless", "or", "so"))


def _closes(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether what follows a cue is no content: an end, a time, a place of speaking."""
    if at >= high:
        return True
    token = tokens[at]
    if token.region >= 0:
        return False
    if not token.is_word:
        return token.low != ":"
    low = token.low
    if low in DAYS or low in TIME_NOUNS or low in ("last", "this", "earlier", "late"):
        return not has_clause(tokens, at + 1, high)
    if low in PREPOSITIONS or is_adverb(low):
        return not any(
            tokens[k].low == "that" for k in range(at, min(high, at + 10))
        ) and not _clause_follows(tokens, at, high)
    return False


def _clause_follows(tokens: Sequence[Token], at: int, high: int) -> bool:
    begin = skip_adjuncts(tokens, at, high)
    return (
        begin < high
        and begin > at
        and tokens[begin].is_word
        and tokens[begin].low not in PREPOSITIONS
        and has_clause(tokens, begin + 1, high)
    )


def make_finding(
    passage: Passage,
    parts: Sequence[Range],
    cue: Range,
    source: Range,
    lemma: str,
    frame: str,
) -> Finding:
    """A finding of these token ranges, with the score of its cue in its frame."""
    tokens = passage.tokens
    said = is_saying(tokens, lemma, frame, parts, passage.kind)
    said = said and not is_denied(tokens, cue[0], cue[1] - 1, frame)
    hears = is_addressed(tokens, cue[0], cue[1] - 1)
    said = said and not (hears and frame == "after" and lemma == "ask")
    return Finding(
        content=tuple(chars(tokens, part) for part in parts),
        cue=(chars(tokens, cue),),
        source=() if hears else (chars(tokens, source),),
        lemma=lemma,
        frame=frame,
        marked=False,
        score=score_cue(lemma, frame),
        is_said=said,
    )
