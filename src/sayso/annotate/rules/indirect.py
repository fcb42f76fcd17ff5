"""Indirect and mixed quotations: cues of the lexicon with their content clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.annotate.rules.clauses import (
    find_clause_before,
    find_content_end,
    find_phrase_end,
    find_relative_end,
    has_tag,
    trim_adjunct,
)
from sayso.annotate.rules.cue_scores import LEAST_SCORE
from sayso.annotate.rules.findings import (
    Finding,
    Range,
    Verb,
    find_main_subject,
    is_finite,
    read_verb,
)
from sayso.annotate.rules.fronted import make_finding, read_fronted
from sayso.annotate.rules.openings import find_content_start
from sayso.annotate.rules.passages import Passage, Token
from sayso.annotate.rules.postpositions import find_source_behind
from sayso.annotate.rules.sources import find_phrase_ending, find_source_before
from sayso.annotate.rules.wordclasses import (
    POSSESSIVES,
)

# Frames in which what follows the preposition is the content and the preposition
# belongs to the cue: "called for an inquiry".
_PARTICLES = frozenset("for of on about against with as at over out into from".split())


# Cues whose "to" opens a noun phrase, not an infinitive: "referred to the vote".
_TO_PHRASE = frozenset(
    "refer point allude object compare respond speak talk agree reply admit react"
    " listen appeal attest testify".split()
)


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
        made = _read_cue(passage, verb, low, free, high, last_source)
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


def _read_cue(
    passage: Passage,
    verb: Verb,
    low: int,
    free: int,
    high: int,
    last_source: Range | None,
) -> tuple[Finding, int, Range] | None:
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
