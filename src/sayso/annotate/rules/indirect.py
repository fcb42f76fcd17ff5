"""Indirect and mixed quotations: cues of the lexicon with their content clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.annotate.rules.clauses import (
    find_clause_before,
    find_content_end,
    find_content_start,
    find_relative_end,
    skip_adjuncts,
    skip_hearer,
    trim_adjunct,
)
from sayso.annotate.rules.cue_scores import LEAST_SCORE, score_cue
from sayso.annotate.rules.findings import (
    Finding,
    Range,
    Verb,
    chars,
    find_main_subject,
    has_clause,
    is_finite,
    read_verb,
)
from sayso.annotate.rules.passages import Passage, Token
from sayso.annotate.rules.sources import find_phrase_ending, find_source_behind
from sayso.annotate.rules.wordclasses import (
    DAYS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
    is_adverb,
)

# Frames in which what follows the preposition is the content and the preposition
# belongs to the cue: "called for an inquiry".
_PARTICLES = frozenset("for of on about against with as at over out into from".split())
# Cues whose "to" opens a noun phrase, not an infinitive: "referred to the vote".
_TO_PHRASE = frozenset(
    "refer point allude object compare respond speak talk agree reply admit react listen"
    " appeal attest testify".split()
)


def find_indirect(
    passage: Passage, direct: Sequence[Finding], taken: frozenset[int]
) -> tuple[Finding, ...]:
    """The attributions of a passage whose content is not a whole direct quotation.

    ``direct`` are its direct quotations and ``taken`` the marked stretches that they
    hold; a sentence is read up to them and on behind them. Only the outermost attribution of a nest is given.
    Cost: linear.
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
    finding = _make(passage, [content], (at, at + 2), source, "according", "according")
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
    finding = _make(
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
    after = _read_after(passage, verb, free, high)
    if after is not None:
        return after
    if source is None:
        source = _inherit_source(tokens, verb, low, last_source)
    if source is None or source[1] > verb.head:
        return None
    begun = find_content_start(tokens, verb.head, lemma, high)
    if begun is None:
        return None
    start, frame = begun
    cue_end = verb.head + 1
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
    if end <= start:
        return None
    form = "ing" if "ing" in verb.form.forms else "fin"
    if verb.start > low and tokens[verb.start - 1].low == "to":
        form = "inf"
    finding = _make(
        passage, [(start, end)], (verb.start, cue_end), source, lemma, f"{form}:{frame}"
    )
    return finding, end, source


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


def _read_after(
    passage: Passage, verb: Verb, free: int, high: int
) -> tuple[Finding, int, Range] | None:
    """A clause before its cue: "The road is closed, Ng said on Monday."."""
    tokens = passage.tokens
    if not {"past", "s", "base", "participle"} & set(verb.form.forms):
        return None
    source, behind, opening, frame = verb.source, verb.head + 1, None, "after"
    if source is not None and source[0] - 1 > free:
        if _parts_clause(tokens, source[0] - 1):
            opening = source[0] - 1
    if verb.start - 1 > free and _parts_clause(tokens, verb.start - 1):
        inverted = find_source_behind(tokens, verb.head + 1, high)
        if inverted is not None and (verb.source is None or _may_invert(verb)):
            if verb.source is None or _closes(tokens, inverted[1], high):
                source, behind, opening = inverted, inverted[1], verb.start - 1
                frame = "inverted"
    if opening is None or source is None:
        return None
    if verb.form.lemma == "tell" and behind < high:
        behind = min(high, skip_hearer(tokens, behind, high))
    if not _closes(tokens, behind, high) or _leads_on(tokens, behind, high):
        return None
    if tokens[opening].region >= 0:
        opening += 1
    last = behind >= high or tokens[behind].low in (".", "!", "?")
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
    finding = _make(
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


def _parts_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token ends a clause before its cue: a comma, or one in marks."""
    token = tokens[at]
    if token.region >= 0:
        return at > 0 and tokens[at - 1].low == "," and tokens[at - 1].region >= 0
    return token.low in (",", "—", "–", "--", "?")


def _may_invert(verb: Verb) -> bool:
    return verb.form.lemma in _INVERTED and "base" not in verb.form.forms


_INVERTED = frozenset("say add report announce write note explain".split())


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


def _make(
    passage: Passage,
    parts: Sequence[Range],
    cue: Range,
    source: Range,
    lemma: str,
    frame: str,
) -> Finding:
    tokens = passage.tokens
    return Finding(
        content=tuple(chars(tokens, part) for part in parts),
        cue=(chars(tokens, cue),),
        source=(chars(tokens, source),),
        lemma=lemma,
        frame=frame,
        marked=False,
        score=score_cue(lemma, frame),
    )
