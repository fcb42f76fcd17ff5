"""What a change did, as one sentence of plain English."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sayso.tell.page.labels import count_noun
from sayso.tell.page.places import Places
from sayso.tell.page.proofs import fold_passage
from sayso.tell.page.shift_sentences import explain_shift
from sayso.values import Alteration, QuoteKind, Rendering, Span


@dataclass(frozen=True, slots=True)
class ChangeSentence:
    """One change in words: whether a reader is shown it, and whether it matters.

    ``is_speaker`` where two reports name two speakers for the words.
    """

    text: str
    is_silent: bool
    is_shifted: bool
    is_speaker: bool = False


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both sides of a change, as they are named inside a sentence."""

    ours: str
    theirs: str
    change: Alteration


def describe_changes(
    rendering: Rendering, fullest: Rendering, places: Places, kind: QuoteKind
) -> tuple[ChangeSentence, ...]:
    """A sentence for each change that a reader should know of, weightiest first.

    Two speakers named for the words come first, then silent changes that shift the
    meaning, then other silent ones, then
    the marked ones; changes of spelling are counted in one sentence, and so is what a
    fragment leaves out. No change gives no sentence. An alarm says besides what a
    reader would take away otherwise.
    """
    told = [one for one in rendering.changes if one.kind != "surface"]
    sentences: list[ChangeSentence] = []
    if kind == "indirect":
        told = [one for one in told if one.kind == "speaker"]
    elif kind == "mixed":
        # What stands outside of the marks is the report's own: no change of words.
        own = ("cut_start", "cut_middle", "cut_end", "to_indirect")
        told = [one for one in told if one.is_silent or one.kind not in own]
        sentences += _count_fragment(rendering, fullest, places)
    ranked = sorted(told, key=_rank)
    spoken = (*rendering.spans, *fullest.spans)
    sentences = [*(_describe(one, spoken, places) for one in ranked), *sentences]
    small = sum(1 for one in rendering.changes if one.kind == "surface")
    if small and kind != "indirect":
        text = f"{count_noun(small, 'small difference')} of spelling or punctuation."
        sentences.append(ChangeSentence(text, False, False))
    return tuple(sentences)


def _rank(change: Alteration) -> tuple[bool, bool, bool, bool]:
    is_fitting = change.kind in ("tense_person", "to_indirect")
    return (
        change.kind != "speaker",
        not change.is_silent,
        change.meaning != "shifted",
        is_fitting,
    )


def _count_fragment(
    rendering: Rendering, fullest: Rendering, places: Places
) -> list[ChangeSentence]:
    """How many of the fullest's words a fragment leaves out, where it does."""
    lost = sum(
        len(places.words_within(one.fullest, fullest.spans).split())
        for one in rendering.changes
        if one.fullest and one.kind in ("cut_start", "cut_middle", "cut_end")
    )
    total = sum(len(places.words(span).split()) for span in fullest.spans)
    if not 0 < lost < total:
        return []
    kept = total - lost
    text = f"Quotes {kept:,} of {total:,} words; the rest is the report's own."
    return [ChangeSentence(text, False, False)]


def _describe(
    change: Alteration, spoken: tuple[Span, ...], places: Places
) -> ChangeSentence:
    ours, theirs = (
        _name(places.words_within(side, spoken)) if side else ""
        for side in (change.rendering, change.fullest)
    )
    sides = _Sides(ours, theirs, change)
    text = f"{_SENTENCES[change.kind](sides)} {explain_shift(change)}".rstrip()
    return ChangeSentence(
        text,
        change.is_silent,
        change.meaning == "shifted",
        change.kind == "speaker",
    )


def _name(words: str) -> str:
    """Words in quotation marks, a long passage by its ends and its length."""
    head, tail, count = fold_passage(words)
    if head:
        return f"“{head} … {tail}” ({count} words)"
    return f"“{' '.join(words.split())}”"


def _sign(sides: _Sides, marked: str, silent: str) -> str:
    return marked if sides.change.marked else silent


def _cut_start(sides: _Sides) -> str:
    if not sides.theirs:
        return f"Opens with {sides.ours}, which the fullest rendering lacks."
    if sides.change.is_silent:
        return f"Drops {sides.theirs} and opens as if the sentence began there."
    return f"Begins later: leaves out {sides.theirs}{_sign(sides, ', marked', '')}."


def _cut_middle(sides: _Sides) -> str:
    return f"Leaves out {sides.theirs or sides.ours}" + _sign(
        sides, ", and shows the gap.", ", and shows no gap."
    )


def _cut_end(sides: _Sides) -> str:
    if not sides.theirs:
        return f"Goes on with {sides.ours}, which the fullest rendering lacks."
    if sides.change.is_silent:
        return f"Drops {sides.theirs} and closes as if the sentence ended there."
    return f"Ends earlier: leaves out {sides.theirs}{_sign(sides, ', marked', '')}."


def _substitution(sides: _Sides) -> str:
    where = _sign(sides, "in brackets", "inside the quotation marks")
    return f"{sides.theirs} became {sides.ours} {where}."


def _insertion(sides: _Sides) -> str:
    where = _sign(sides, "in brackets", "inside the quotation marks")
    return f"Adds {sides.ours or sides.theirs} {where}."


def _splice(sides: _Sides) -> str:
    lost = f", leaving out {sides.theirs}" if sides.theirs else ""
    return f"Joins what stood in two sentences{lost}."


def _order(sides: _Sides) -> str:
    return f"Moves {sides.ours or sides.theirs} to another place."


def _tense_person(sides: _Sides) -> str:
    if sides.change.is_silent:
        return _substitution(sides)
    return f"Fits {sides.theirs} to its own sentence: {sides.ours}."


def _surface(sides: _Sides) -> str:
    return f"Writes {sides.ours} for {sides.theirs}."


def _speaker(sides: _Sides) -> str:
    here, _, there = sides.change.note.partition(" / ")
    if here and there:
        return f"Gives the words to {here}; the fullest has them from {there}."
    return "Gives the words to another speaker, or to none."


def _to_indirect(sides: _Sides) -> str:
    return f"Retells {sides.theirs or 'it'} in its own words."


_SENTENCES: dict[str, Callable[[_Sides], str]] = {
    "cut_start": _cut_start,
    "cut_middle": _cut_middle,
    "cut_end": _cut_end,
    "substitution": _substitution,
    "insertion": _insertion,
    "splice": _splice,
    "order": _order,
    "tense_person": _tense_person,
    "surface": _surface,
    "speaker": _speaker,
    "to_indirect": _to_indirect,
}
