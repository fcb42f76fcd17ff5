"""Sayings: whether what a cue reports is something that was said at all."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.rules.cues import CUE_FORMS
from sayso.annotate.rules.findings import Range, is_finite
from sayso.annotate.rules.passages import Token
from sayso.annotate.rules.wordclasses import SUBJECT_PRONOUNS

# Frames whose content is a clause by their shape.
_CLAUSES = frozenset("that wh after inside inverted according behind noun".split())

# Cues whose object says by itself what was said: "denied the charge", "announced an
# inquiry", "blamed the frost for the delay". Behind other cues a noun phrase is only
# what the talk was about ("discussed the ferry", "showed the cracks").
_TELLING = frozenset(
    "accuse acknowledge admit advocate affirm allege announce applaud assail attack"
    " bash berate blame blast bemoan call castigate caution challenge charge chide"
    " claim compare concede condemn congratulate credit criticise criticize declare"
    " decry defend demand denounce deny depict deride describe disavow dismiss dispute"
    " doubt dub emphasize emphasise encourage estimate express forecast hail implore"
    " instruct invoke label lambast lambaste lament liken mock order oppose paint"
    " plead pledge portray praise predict promise propose protest question rebuff"
    " rebuke rebut recommend refute reject reiterate ridicule rip say scold slam"
    " stress suggest thank think tout underline underscore urge voice vow warn wish"
    " exhort hope".split()
)

# Cues whose infinitive says what was said: "vowed to repair the lock".
_VOWING = frozenset(
    "claim offer order pledge profess promise propose swear tell threaten urge vow"
    " vouch warn advise instruct encourage call beg implore remind demand".split()
)

_WITH_PREPOSITION = frozenset(
    (lemma, word)
    for word, lemmas in {
        "of": "accuse boast brag complain convict speak warn",
        "for": "advocate apologise apologize blame call plead press push thank",
        "on": "call",
        "about": "boast brag complain joke rail rant vent warn",
        "against": "advise argue caution rail rant vow warn",
        "to": "admit attest confess liken object",
        "as": "deride describe dismiss denounce hail portray",
    }.items()
    for lemma in lemmas.split()
)

# A noun phrase of fewer words tells nothing: "denied it", "regretted the remark"; in a
# headline, which leaves its articles out, one more is asked for ("denies radar claim").
_LEAST_WORDS = 3

_EDGES = frozenset(
    "; who which that when where as because if after before while since how why whether"
    " whom whose until unless".split()
)


def is_saying(
    tokens: Sequence[Token], lemma: str, frame: str, parts: Sequence[Range], kind: str
) -> bool:
    """Whether a content of these token ranges is a statement, request or judgement.

    A clause is; words in marks are; a noun phrase is behind a cue whose object says
    what was said. Attitudes ("want", "refuse") are not. ``kind`` is the block's. Cost:
    linear in the content.

    Misses: "told the story of the flood", where the noun phrase holds the news.
    """
    form = CUE_FORMS.get(lemma)
    if form is not None and form.cue_class == "attitude":
        return False
    inside = [tokens[at] for start, end in parts for at in range(start, end)]
    if any(token.region >= 0 for token in inside):
        return True
    words = sum(token.is_word for token in inside)
    shape = frame.split(":")[-1]
    if shape in _CLAUSES:
        return words >= 2 and any(token.is_word for token in inside)
    if shape == "to":
        return lemma in _VOWING or (lemma, shape) in _WITH_PREPOSITION
    if shape not in ("that", "clause", "np", "pronoun", "ing", "mark"):
        least = _LEAST_WORDS - (lemma == "call")  # "called for Ng's resignation"
        return (lemma, shape) in _WITH_PREPOSITION and words >= least
    if has_own_clause(tokens, parts[0]):
        return lemma not in _SHOWING
    if tokens[parts[0][0]].low == "that" and words > _LEAST_WORDS:
        return True  # "fumed that bridges sleep badly": a verb that no list knows
    least = _LEAST_WORDS + (kind == "headline")
    return lemma in _TELLING and words >= least


# Cues that put something before the eyes; a finite verb behind them is the reporter's
# more often than not: "posted photographs of the van parked outside".
_SHOWING = frozenset("post tweet retweet list share discuss detail file".split())


def is_denied(tokens: Sequence[Token], start: int, head: int, frame: str) -> bool:
    """Whether a cue tells that something was not said: "would not say whether".

    ``start`` and ``head`` are the first and the last token of the cue.
    """
    if frame.split(":")[-1] not in ("wh", "that", "clause", "np", "for", "to"):
        return False
    form = CUE_FORMS.get(tokens[head].low)
    if form is None or form.cue_class == "thought":
        return False
    return any(
        tokens[at].low in _REFUSALS or tokens[at].low.endswith("n't")
        for at in range(start, head)
    )


_REFUSALS = frozenset(
    "not never declined declines declining refused refuses refusing failed"
    " fails".split()
)


def is_addressed(tokens: Sequence[Token], start: int, head: int) -> bool:
    """Whether the subject of a cue is its hearer: "residents were told to leave"."""
    form = CUE_FORMS.get(tokens[head].low)
    if form is None or form.lemma not in _HEARING or "participle" not in form.forms:
        return False
    return any(tokens[at].low in _PASSIVE for at in range(start, head))


_HEARING = frozenset(
    "tell ask urge warn order instruct inform notify remind advise assure persuade"
    " convince encourage beg implore".split()
)
_PASSIVE = frozenset("is are was were be been being am".split())


def has_own_clause(tokens: Sequence[Token], part: Range) -> bool:
    """Whether a finite verb stands in a range before a relative or adverbial clause.

    >>> has_own_clause([], (0, 0))
    False
    """
    for at in range(part[0] + 1, part[1]):
        if tokens[at].low in _EDGES:
            return False
        # "the praise she drew": a relative clause without "that"
        if tokens[at].low in SUBJECT_PRONOUNS and tokens[at - 1].is_word:
            return at - part[0] <= 2 and is_finite(tokens, at + 1)
        if is_finite(tokens, at):
            return True
    return False
