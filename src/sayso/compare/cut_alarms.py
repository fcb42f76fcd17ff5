"""Cuts at an end that turn what is left: a hedge, a condition, a denial gone."""

from __future__ import annotations

from sayso.compare.shift_signs import Sign, count_hedges, count_negations
from sayso.compare.shift_words import CONDITIONS, CONTRASTS, PARTS
from sayso.compare.wordings import Token, Wording
from sayso.values import Alteration

_MAX_HEDGE_WORDS = 4
_MAX_DENIAL_WORDS = 8
_PART_WORDS = 2
# So far into a sentence its subject and its denial are looked for.
_MAX_LIMIT_WORDS = 8
_BREAKS = frozenset("and but so or because since as which who that's".split())
_AS_LONG_AS = (("as", "long", "as"), ("so", "long", "as"))
_SUBJECTS = frozenset("i he she it we they you".split())


def judge_cut(change: Alteration, a: Wording, b: Wording) -> str:
    """The sign of another meaning in words left out at an end, or nothing.

    A silent cut at the start loses a hedge, a condition or a denial of the sentence
    that goes on; one at the end loses a condition of it, or a sentence that takes part
    of it back ("But he did not ..."). Either side may be the one that leaves out.
    """
    if change.marked:
        return ""
    wording = b if change.fullest else a
    lost = Sign.read(wording, change.fullest or change.rendering)
    if not lost.tokens:
        return ""
    if change.kind == "cut_start":
        return _judge_opening(change, lost)
    if change.disguised and _is_conditional(lost):
        return "condition"
    return "limit" if _takes_back(lost) else ""


def _judge_opening(change: Alteration, lost: Sign) -> str:
    """The sign in the lost opening of a sentence that goes on behind the cut."""
    opening = _take_opening(lost)
    keys = opening.keys
    if not keys or ({"me", "i"} & set(keys) and count_hedges(opening)):
        return ""
    if len(keys) <= _MAX_HEDGE_WORDS and count_hedges(opening):
        return "hedge"
    if not change.disguised:
        return ""
    if len(keys) == _PART_WORDS and keys[0] in PARTS and keys[1] == "of":
        return "quantity"
    if keys[0] in CONDITIONS:
        return "condition"
    if len(keys) <= _MAX_DENIAL_WORDS and _is_denial(opening):
        return "negation"
    return ""


def _take_opening(lost: Sign) -> Sign:
    """The cut words of the sentence that goes on behind the cut."""
    wording, last = lost.wording, lost.first + len(lost.tokens)
    if wording.ends_sentence_before(last):
        return Sign(wording, last, ())
    at = last - 1
    while at > lost.first and not wording.ends_sentence_before(at):
        at -= 1
    return Sign(wording, at, wording.tokens[at:last])


def _is_denial(opening: Sign) -> bool:
    """Whether a lost opening denies what follows it: "I don't think", "Nobody said"."""
    if not count_negations(opening) % 2 or opening.keys[-1] in _BREAKS:
        return False
    wording = opening.wording
    gaps = (
        wording.between(at)
        for at in range(opening.first + 1, opening.first + len(opening.tokens) + 1)
    )
    return not any(sign in gap for gap in gaps for sign in ",;:—–")


def _is_conditional(lost: Sign) -> bool:
    """Whether lost words put what stands before them under a condition."""
    keys = lost.keys
    if keys[0] in CONDITIONS or keys[:3] in _AS_LONG_AS:
        return True
    return keys[0] in ("but", "only") and count_negations(_head(lost, 3)) == 1


def _takes_back(lost: Sign) -> bool:
    """Whether the first lost sentence denies part of the one that ends the quote.

    It opens with a contrast and says of the same subject that it did not: "He pushed
    the door. But he did not break it." Another subject is another matter.
    """
    wording, first = lost.wording, lost.first
    if first == 0 or not wording.ends_sentence_before(first):
        return False
    head = _head(lost, _MAX_LIMIT_WORDS)
    if head.keys[0] not in CONTRASTS or not count_negations(head) % 2:
        return False
    subject = next((key for key in head.keys[1:3] if key in _SUBJECTS), "")
    return bool(subject) and subject == _find_subject(wording, first)


def _head(lost: Sign, most: int) -> Sign:
    """The first words of the first sentence of a side."""
    end = lost.first + 1
    stop = min(lost.first + len(lost.tokens), lost.first + most)
    while end < stop and not lost.wording.ends_sentence_before(end):
        end += 1
    return Sign(lost.wording, lost.first, lost.wording.tokens[lost.first : end])


def _find_subject(wording: Wording, end: int) -> str:
    """The pronoun that opens the sentence before a place, or nothing."""
    at = end - 1
    while at > 0 and not wording.ends_sentence_before(at):
        at -= 1
    openers: tuple[Token, ...] = wording.tokens[at : min(end, at + 2)]
    return next((token.key for token in openers if token.key in _SUBJECTS), "")
