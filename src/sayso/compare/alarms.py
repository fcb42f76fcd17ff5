"""What a change makes of the meaning: same, shifted, or not decided.

"Shifted" is an alarm: a careful reader would take away something else. It is raised on
few signs, each of which can be named; everything else stays undecided.
"""

from __future__ import annotations

from sayso.compare.wordings import Token, Wording
from sayso.values import Alteration, Meaning

_NEGATIONS = frozenset(
    "not no never none nobody nothing nowhere neither nor without hardly barely".split()
)
_HEDGES = frozenset(
    "appear appears appeared seem seems seemed apparently seemingly allegedly alleged "
    "reportedly probably possibly perhaps maybe may might likely almost nearly "
    "potentially presumably supposedly suspected".split()
)
_LIMITS = frozenset("only except unless".split())
# Words of one kind, of which one for another says something else. The rows hold words
# that may stand for each other.
_QUANTITIES = (
    frozenset(
        "all every each everyone everybody everything always entire whole".split()
    ),
    frozenset("most mostly usually generally majority".split()),
    frozenset("many lots several numerous often".split()),
    frozenset("some sometimes someone somebody something certain".split()),
    frozenset("few little rarely seldom".split()),
    frozenset("none never nobody nothing".split()),
)
_MODALS = (
    frozenset("can could able".split()),
    frozenset("must have need needs required obliged".split()),
    frozenset("will would going".split()),
    frozenset("should ought".split()),
    frozenset("may might".split()),
)
_MODAL_PHRASE = _MODALS[0] | _MODALS[1] | _MODALS[2] | _MODALS[3] | _MODALS[4]
_GRAMMAR = frozenset("to be is are am was were do does did the a an".split())
_AGENTS = (
    frozenset(("they", "it")),
    frozenset(("he", "it")),
    frozenset(("she", "it")),
    frozenset(("he", "she")),
)
_CONDITIONS = frozenset("if unless until except provided".split())
# A change longer than this is another statement, not another meaning of one.
_MAX_WORDS = 8
_MAX_HEDGE_WORDS = 4

Judgement = tuple[Meaning | None, str]


def judge_change(change: Alteration, a: Wording, b: Wording) -> Judgement:
    """The meaning of a change and a word on what shifted it ("negation", "hedge").

    ``a`` is the rendering, ``b`` the fullest. Surface and grammatical fitting are the
    same; None where no sign speaks, which is no promise that the meaning is kept.
    Cost: linear in the change.

    Misses: other words of opposite sense, and a sentence whose loss turns what stands.
    """
    if change.kind in ("surface", "tense_person"):
        return "same", ""
    side_a = a.tokens_in(change.rendering) if change.rendering else ()
    side_b = b.tokens_in(change.fullest) if change.fullest else ()
    if change.kind in ("cut_start", "cut_end"):
        return _judge_cut(change, side_b, b)
    if change.kind not in ("substitution", "insertion", "cut_middle"):
        return None, ""
    if len(side_a) > _MAX_WORDS or len(side_b) > _MAX_WORDS:
        return None, ""
    reason = _find_reason(side_a, side_b)
    return ("shifted", reason) if reason else (None, "")


def _find_reason(side_a: tuple[Token, ...], side_b: tuple[Token, ...]) -> str:
    """What shifts the meaning between the words on both sides, or nothing."""
    keys_a, keys_b = [t.key for t in side_a], [t.key for t in side_b]
    if _count(keys_a, _NEGATIONS) % 2 != _count(keys_b, _NEGATIONS) % 2:
        return "negation"
    if bool(_count(keys_a, _HEDGES)) != bool(_count(keys_b, _HEDGES)):
        return "hedge"
    if _count(keys_a, _LIMITS) != _count(keys_b, _LIMITS):
        return "scope"
    if not side_a or not side_b:
        return ""
    if _has_other_number(keys_a, keys_b):
        return "number"
    if _has_other_row(keys_a, keys_b, _QUANTITIES):
        return "quantity"
    only_modal = all(key in _MODAL_PHRASE | _GRAMMAR for key in (*keys_a, *keys_b))
    if only_modal and _has_other_row(keys_a, keys_b, _MODALS):
        return "certainty"
    if {*keys_a, *keys_b} in _AGENTS:
        return "agent"
    return ""


def _count(keys: list[str], words: frozenset[str]) -> int:
    """How many of the keys are among the words."""
    return sum(key in words for key in keys)


def _has_other_number(keys_a: list[str], keys_b: list[str]) -> bool:
    """Whether both sides give numbers, and other ones."""
    numbers_a = {key for key in keys_a if key[:1].isdigit()}
    numbers_b = {key for key in keys_b if key[:1].isdigit()}
    return bool(numbers_a and numbers_b) and not numbers_a & numbers_b


def _has_other_row(
    keys_a: list[str], keys_b: list[str], rows: tuple[frozenset[str], ...]
) -> bool:
    """Whether both sides have a word of the rows, and of no common row."""
    rows_a = {at for at, row in enumerate(rows) for key in keys_a if key in row}
    rows_b = {at for at, row in enumerate(rows) for key in keys_b if key in row}
    return bool(rows_a and rows_b) and not rows_a & rows_b


def _judge_cut(change: Alteration, lost: tuple[Token, ...], b: Wording) -> Judgement:
    """Whether a silent cut at an end drops the hedge or the condition of a sentence."""
    if change.marked or not lost:
        return None, ""
    if change.kind == "cut_start":
        opening = _take_opening(lost, b)
        keys = [token.key for token in opening]
        is_opinion = "me" in keys or "i" in keys
        if 0 < len(keys) <= _MAX_HEDGE_WORDS and _count(keys, _HEDGES):
            return (None, "") if is_opinion else ("shifted", "hedge")
        return None, ""
    if change.disguised and lost[0].key in _CONDITIONS:
        return "shifted", "condition"
    return None, ""


def _take_opening(lost: tuple[Token, ...], b: Wording) -> tuple[Token, ...]:
    """The cut words of the sentence that goes on behind the cut."""
    last = b.tokens.index(lost[-1]) + 1
    if b.ends_sentence_before(last):
        return ()
    at = last - 1
    while at > last - len(lost) and not b.ends_sentence_before(at):
        at -= 1
    return b.tokens[max(at, last - len(lost)) : last]
