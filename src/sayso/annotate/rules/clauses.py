"""Content clauses: where the reported words begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.rules.cues import CUE_FORMS
from sayso.annotate.rules.findings import Range, is_finite, read_verb
from sayso.annotate.rules.passages import Token
from sayso.annotate.rules.wordclasses import (
    RELATIVES,
    is_adverb,
)

# No content is longer, in tokens; a text without sentence ends must stay cheap.
_LONGEST = 400


_HARD_STOPS = frozenset((";",))


def find_content_end(
    tokens: Sequence[Token],
    start: int,
    stop: int,
    floor: int,
    *,
    participle: bool = False,
) -> int:
    """The token behind the last of a content that starts at ``start``.

    A content that stands in brackets or between dashes, opened behind ``floor``, ends
    with them; that of a ``participle`` ends where a past tense goes on ("a letter
    citing the costs and asked for time"). Cost: linear in the sentence.
    """
    at = start
    stop = min(stop, start + _LONGEST)
    closers = _open_pairs(tokens, floor, start)
    while at < stop:
        token = tokens[at]
        if token.region >= 0:
            at += 1
            continue
        if token.low in _HARD_STOPS or token.low in closers:
            break
        if token.low == "(":
            at = _behind_brackets(tokens, at, stop)
            continue
        if (
            token.low in (",", "-", "–", "—", "--")
            and at > start
            and _ends_at(tokens, at, stop, start)
        ):
            break
        if (
            token.low in ("and", "but")
            and at > start
            and (
                _new_cue(tokens, at + 1, stop)
                or (participle and _past_follows(tokens, at + 1, stop))
            )
        ):
            break
        at += 1
    while at > start and _is_trailing(tokens[at - 1]):
        at -= 1
    return at


_DASHES = frozenset(("--", "—", "–", "-"))


def _open_pairs(tokens: Sequence[Token], floor: int, start: int) -> frozenset[str]:
    """The signs that would close what is open before ``start``: ")" or a dash."""
    dashes = brackets = 0
    for at in range(max(floor, start - 40), start):
        low = tokens[at].low
        if tokens[at].region >= 0:
            continue
        dashes += low in _DASHES
        brackets += (low == "(") - (low == ")" and brackets > 0)
    closers = {")"} if brackets else set()
    if dashes % 2:
        closers |= _DASHES
    return frozenset(closers)


def _behind_brackets(tokens: Sequence[Token], at: int, stop: int) -> int:
    for ahead in range(at + 1, min(stop, at + 40)):
        if tokens[ahead].low == ")":
            return ahead + 1
    return at + 1


def _is_trailing(token: Token) -> bool:
    return (
        token.region < 0
        and not token.is_word
        and token.low not in (")", "]", "%", "'", "’")
    )


def _ends_at(tokens: Sequence[Token], comma: int, stop: int, start: int) -> bool:
    """Whether the content ends at a comma: what follows is the reporter's again."""
    at = comma + 1
    if at >= stop:
        return True
    low = tokens[at].low
    if tokens[at].region >= 0 or low in RELATIVES:
        return False
    if low in ("but", "and", "while", "yet", "though", "although"):
        return _new_cue(tokens, at + 1, stop)
    while at < stop and is_adverb(tokens[at].low):
        at += 1
    if at >= stop:
        return False
    low = tokens[at].low
    if low == "according" or (
        low == "as" and at + 1 < stop and tokens[at + 1].low == "he"
    ):
        return True
    form = CUE_FORMS.get(low)
    if (
        form is not None
        and "ing" in form.forms
        and form.cue_class in ("speech", "writing")
    ):
        return True
    # ", she said": a tag, or the main clause behind a subordinate one
    for head in range(at, min(stop, at + 10)):
        verb = read_verb(tokens, head, at)
        if verb is not None and verb.form.lemma in _PLAIN:
            return (
                verb.source is not None
                and verb.source[0] == at
                and "base" not in verb.form.forms
            )
        if not tokens[head].is_word:
            return False
    return False


def trim_adjunct(tokens: Sequence[Token], start: int, end: int) -> int:
    """The end of a content without "in an interview", which is where it was said."""
    for at in range(end - 1, max(start + 2, end - 10), -1):
        token = tokens[at]
        if token.region < 0 and token.low in ("in", "during", "on", "via"):
            told = any(
                tokens[k].low in _SAYING_NOUNS
                and (
                    k + 1 == end
                    or tokens[k + 1].region >= 0  # its title
                    or tokens[k + 1].low in ("with", "to", "on", "for")
                )
                for k in range(at + 1, end)
            )
            verbs = any(is_finite(tokens, k) for k in range(at + 1, end))
            return at if told and not verbs else end
    return end


_SAYING_NOUNS = frozenset(
    "statement interview tweet email e-mail post video speech twitter instagram"
    " facebook"
    " podcast memo op-ed essay testimony".split()
)


def _past_follows(tokens: Sequence[Token], at: int, stop: int) -> bool:
    while at < stop and is_adverb(tokens[at].low):
        at += 1
    form = CUE_FORMS.get(tokens[at].low) if at < stop else None
    return form is not None and "past" in form.forms and "base" not in form.forms


def _new_cue(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether a new cue opens here: "but adding", "and said", "but he said"."""
    here = at
    while here < stop and is_adverb(tokens[here].low):
        here += 1
    if here >= stop or tokens[here].region >= 0:
        return False
    form = CUE_FORMS.get(tokens[here].low)
    if form is not None and form.lemma in _PLAIN:
        return bool({"past", "s", "ing"} & set(form.forms)) and "base" not in form.forms
    if tokens[here].low in ("when", "asked", "pressed") and here + 1 < stop:
        return tokens[here + 1].low in ("asked", "pressed", "why", "about", "whether")
    if form is not None and _reports_on(tokens, here, stop):
        return True
    for head in range(here + 1, min(stop, here + 5)):
        verb = read_verb(tokens, head, here)
        if verb is not None:
            # "and her husband never tell the children": no plain "tell" here
            return (
                verb.source is not None
                and verb.source[0] == here
                and verb.form.lemma in _PLAIN
                and tokens[head].low != "tell"
            )
    return False


def _reports_on(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether a past tense with its own object goes on: "and proposed last month that".

    Not a participle, which has none: "was searched and cleared".
    """
    form = CUE_FORMS[tokens[at].low]
    if "past" not in form.forms or "base" in form.forms or form.lemma not in _TAKING:
        return False
    if at + 1 >= stop:
        return False
    after = tokens[at + 1]
    return after.region >= 0 or after.low not in ("by", "in", "at", "on", "from", ".")


_TAKING = frozenset(
    "propose express accuse urge promise vow deny claim announce reiterate praise"
    " criticize criticise condemn denounce thank apologize apologise dismiss reject"
    " pledge allege reveal emphasize stress declare blame complain".split()
)


# Cues that open a new attribution behind "and" or "but", and are no nouns.
_PLAIN = frozenset(
    "say add tell write argue insist warn acknowledge admit explain suggest report"
    " decline".split()
)


def has_tag(tokens: Sequence[Token], comma: int, stop: int) -> bool:
    """Whether ", prosecutors said" follows: what stands before is theirs."""
    if comma + 1 >= stop or tokens[comma].low != ",":
        return False
    for head in range(comma + 1, min(stop, comma + 10)):
        verb = read_verb(tokens, head, comma + 1)
        if verb is not None:
            return (
                verb.form.lemma in _TAGS
                and verb.source is not None
                and verb.source[0] == comma + 1
            )
    return tokens[comma + 1].low == "according"


_TAGS = frozenset("say report announce".split())


def find_phrase_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """The end of a noun phrase as content: "thanked the crew, but has kept silent"."""
    for at in range(start + 1, end - 1):
        if tokens[at].low == "but" and is_finite(tokens, at + 1):
            return at
        if tokens[at].region >= 0 or tokens[at].low not in (",", "—", "–", "--"):
            continue
        opener = tokens[at + 1].low
        if opener in ("but", "while", "though", "although", "because"):
            return at
        # "called for calm, and her door was open": a clause of its own
        if opener in ("and", "so") and any(
            is_finite(tokens, k) for k in range(at + 2, min(end, at + 8))
        ):
            return at
    return end


def find_relative_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """The end of a content inside ", who said it was late, left": before that comma."""
    for at in range(start, end):
        if tokens[at].region < 0 and tokens[at].low == ",":
            begin = at + 1
            while begin < end and is_adverb(tokens[begin].low):
                begin += 1
            if begin < end and is_finite(tokens, begin):
                return at
    return end


def find_clause_before(tokens: Sequence[Token], comma: int, floor: int) -> Range | None:
    """The clause that ends before the comma of ", Ng said": content before its cue."""
    start = floor
    end = comma
    while end > start and _is_trailing(tokens[end - 1]):
        end -= 1
    if not 3 <= end - start <= _LONGEST:
        return None
    return start, end
