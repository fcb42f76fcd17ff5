"""What a change makes of the meaning: same, shifted, or not decided.

"Shifted" is an alarm: a careful reader would take away something else. It is raised on
few signs, each of which has a name; everything else stays undecided. Spelling, signs,
capitals and words fitted to a reporter's grammar never raise it.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.compare.cut_alarms import judge_cut
from sayso.compare.retelling_alarms import find_retold_shift
from sayso.compare.shift_signs import Sign, count_hedges, count_negations, has_attempt
from sayso.compare.shift_words import (
    AGENTS,
    ASSERTIONS,
    BE,
    DAYS,
    DUTIES,
    DUTY_PHRASE,
    GRAMMAR,
    LIGHT,
    LIMITS,
    MODALS,
    NEGATING_PREFIXES,
    OPPOSITES,
    PARTS,
    QUANTITIES,
    SOFT_LIMITS,
)
from sayso.compare.spelled_numbers import read_values
from sayso.compare.wordings import Wording
from sayso.values import Alteration, Meaning

# A change longer than this is another statement, not another meaning of one.
_MAX_WORDS = 8

Judgement = tuple[Meaning | None, str]


def judge_change(change: Alteration, a: Wording, b: Wording) -> Judgement:
    """The meaning of a change and the sign that shifted it ("negation", "hedge").

    ``a`` is the rendering, ``b`` the fullest. Surface, grammatical fitting and words
    that carry nothing ("that", "just") are the same; None where no sign speaks, which
    is no promise that the meaning is kept. Cost: linear in the change.

    Misses: other words of other sense ("slapped", "punched"), another name, and a
    sentence whose loss turns what stands.
    """
    if change.kind in ("surface", "tense_person"):
        return "same", ""
    sides = (
        Sign.read(a, change.rendering),
        Sign.read(b, change.fullest),
    )
    sign = ""
    if change.kind in ("cut_start", "cut_end"):
        sign = judge_cut(change, a, b)
    elif change.kind == "to_indirect":
        sign = find_retold_shift(change, a, b)
    elif change.kind in ("substitution", "insertion", "cut_middle"):
        if max(len(side.keys) for side in sides) <= _MAX_WORDS:
            sign = _find_sign(*sides)
        if not sign and all(key in LIGHT for side in sides for key in side.keys):
            return "same", ""
    return ("shifted", sign) if sign else (None, "")


def _find_sign(one: Sign, other: Sign) -> str:
    """What shifts the meaning between the words on both sides, or nothing."""
    turned = _has_opposites(one.keys, other.keys)
    if (count_negations(one) + count_negations(other)) % 2:
        # "Not open" and "closed" say one thing.
        return "" if turned else "negation"
    if bool(count_hedges(one)) != bool(count_hedges(other)):
        return "hedge"
    if _count_limits(one.keys, other.keys):
        return "scope"
    if has_attempt(one) != has_attempt(other):
        return "attempt"
    if not one.keys or not other.keys:
        return "quantity" if _takes_part(one, other) else ""
    if turned:
        return "opposite"
    if _has_other_row(_read_days(one), _read_days(other), DAYS):
        return "time"
    return _compare_rows(one.keys, other.keys)


def _read_days(side: Sign) -> list[str]:
    """The keys of a side, the month of May told from what may be."""
    return ["May" if token.text == "May" else token.key for token in side.tokens]


def _compare_rows(one: Sequence[str], other: Sequence[str]) -> str:
    """The sign that lies in words of one class, of which each side has another."""
    numbers = set(read_values(one)), set(read_values(other))
    if all(numbers) and not numbers[0] & numbers[1]:
        return "number"
    if _has_other_row(one, other, QUANTITIES):
        return "quantity"
    both = (*one, *other)
    if all(key in DUTY_PHRASE for key in both) and (
        _has_other_row(one, other, DUTIES) or _loses_modal(one, other)
    ):
        return "certainty"
    if _has_other_row(one, other, ASSERTIONS):
        return "certainty"
    return "agent" if set(both) in AGENTS else ""


def _has_other_row(
    one: Sequence[str], other: Sequence[str], rows: tuple[frozenset[str], ...]
) -> bool:
    """Whether both sides have a word of the rows, and of no common row."""
    rows_one = {at for at, row in enumerate(rows) for key in one if key in row}
    rows_other = {at for at, row in enumerate(rows) for key in other if key in row}
    return bool(rows_one and rows_other) and not rows_one & rows_other


def _loses_modal(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether what could or should be on one side simply is on the other."""
    has_modal = [any(key in MODALS for key in side) for side in (one, other)]
    if has_modal[0] == has_modal[1]:
        return False
    plain = other if has_modal[0] else one
    return any(key in BE for key in plain) and all(key in GRAMMAR for key in plain)


def _count_limits(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one side limits and the other does not; "just" may do for "only"."""
    counts = [sum(key in LIMITS for key in side) for side in (one, other)]
    if counts[0] == counts[1]:
        return False
    loose = one if counts[0] < counts[1] else other
    return not any(key in SOFT_LIMITS for key in loose)


def _takes_part(one: Sign, other: Sign) -> bool:
    """Whether one side alone takes a part: "some of" the boats, or the boats."""
    keys = tuple(key for key in (*one.keys, *other.keys) if key not in ("the", "our"))
    return len(keys) == 2 and keys[0] in PARTS and keys[1] == "of"


def _has_opposites(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one side has a word and the other its opposite: "legal", "illegal"."""
    if set(one) & set(other) - GRAMMAR - LIGHT:
        return False
    for left, right in OPPOSITES:
        for side, facing in ((one, other), (other, one)):
            if any(k in left for k in side) and any(k in right for k in facing):
                return True
    return any(
        first == prefix + second or second == prefix + first
        for first in one
        for second in other
        for prefix in NEGATING_PREFIXES
        if min(len(first), len(second)) >= 4
    )
