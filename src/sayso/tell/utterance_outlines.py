"""Utterances in an outline: what each rendering changed, and what was said once."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.tell.outlines import Item, Run, Section
from sayso.tell.page.places import Cite
from sayso.tell.page.proofs import Piece
from sayso.tell.page.utterance_cards import ProofRow, UtteranceCard

# What shows that a quote brings its own marks: double ones of any style, or single
# ones that open.
_MARKS = frozenset("\"“”„«»‘'")
_MOST_SINGLE = 40


def list_letters(cites: Iterable[Cite], joint: str = " ") -> str:
    """The letters of the reports cited, each once, in the order of the reports."""
    found = {cite.report.position: cite.report.letter for cite in cites}
    return joint.join(found[position] for position in sorted(found))


def outline_compared(cards: tuple[UtteranceCard, ...]) -> Section:
    """Each utterance that is given twice, with what each rendering changed."""
    items = tuple(
        Item(_head_card(card), under=tuple(_outline_row(row) for row in card.rows))
        for card in cards
    )
    lead = (
        "Under each fullest rendering, what others made of it: [-struck words are left "
        "out-], {+these are put in+}; SILENT where no reader is shown it."
    )
    return Section("In whose words", items, lead if items else "")


def _head_card(card: UtteranceCard) -> tuple[Run, ...]:
    runs = [Run(card.voice.label, "strong")]
    if card.channel:
        runs.append(Run(f", {card.channel}", "quiet"))
    runs.append(Run(f" ({card.tally})", "quiet"))
    return tuple(runs)


def _outline_row(row: ProofRow) -> Item:
    notes = tuple(
        Item(
            (
                *((Run("TWO SPEAKERS ", "alarm"),) if one.is_speaker else ()),
                *((Run("SILENT ", "alarm"),) if one.is_silent else ()),
                *((Run("MEANING SHIFTED ", "alarm"),) if one.is_shifted else ()),
                Run(one.text),
            )
        )
        for one in row.sentences
        if one.is_silent or one.is_shifted or one.is_speaker
    )
    label = f"{row.label}, {row.cue}" if row.cue else row.label
    runs = (Run(f"{label}: ", "quiet"), *_quote_pieces(row))
    return Item(runs, label=list_letters(row.cites, "+"), under=notes)


def _quote_pieces(row: ProofRow) -> list[Run]:
    """The words of a row as its report gives them: in marks what stood in marks.

    Where a report broke the marks off, they are closed and opened again. A mixed quote
    brings its own marks inside a reporter's clause; where it has none, it lies in them.
    """
    own = "".join(one.text for one in row.pieces if one.kind != "cut")
    is_bare = row.kind == "indirect" or (
        row.kind == "mixed" and not _MARKS.isdisjoint(own)
    )
    opening, closing, seam = ("", "", " ... ") if is_bare else ("“", "”", "” ... “")
    runs = _mark_pieces(row.pieces, seam)
    return [Run(opening), *runs, Run(closing)] if opening else runs


def _mark_pieces(pieces: tuple[Piece, ...], seam: str) -> list[Run]:
    """The pieces of a proof as runs; a mere change of case or signs is not marked.

    ``seam`` stands where the report broke the quotation off and took it up again.
    """
    runs: list[Run] = []
    shown = [piece for piece in pieces if piece.kind != "gap"]
    following = dict(zip(map(id, shown), shown[1:], strict=False))
    small = is_gap = False
    for piece in pieces:
        if piece.kind == "seam":
            runs.append(Run(seam))
            continue
        if piece.kind == "cut":
            small = _is_small(piece, following.get(id(piece)))
            if small:
                # The space that kept it from the words before goes with it.
                if is_gap and runs[-2:-1] and runs[-2].tone != "cut":
                    runs.pop()
                continue
            text = piece.text
            if piece.is_folded:
                text = f"{piece.head} ... {piece.tail} ({piece.words} words)"
            if text[:1] in "[(" and runs and runs[-1].text[-1:].isalnum():
                runs.append(Run(" "))
            run = Run(text, "cut")
        elif piece.kind == "gap" and small:
            continue
        elif piece.kind == "put" and not small and _has_letters(piece.text):
            run = Run(piece.text, "put")
        else:
            run = Run(piece.text, "moved" if piece.kind == "moved" else "plain")
        if piece.kind != "gap":
            small = False
        if runs and runs[-1].text[-1:].isspace():
            run = Run(run.text.lstrip(), run.tone)
        is_gap = piece.kind == "gap" and bool(run.text)
        if run.text:
            runs.append(run)
    return runs


def _is_small(cut: Piece, put: Piece | None) -> bool:
    """Whether struck words come back at once, but for their case, or are signs only."""
    if not cut.is_light:
        return False
    if not _has_letters(cut.text):
        return True
    return put is not None and put.text.casefold() == cut.text.casefold()


def _has_letters(text: str) -> bool:
    return any(char.isalnum() for char in text)


def outline_single(cards: Iterable[UtteranceCard]) -> Section:
    """What one rendering alone gives, each with who said it."""
    items = []
    for card in cards:
        runs = (
            Run(card.voice.label, "strong"),
            Run(f", {card.rows[0].cue}: " if card.rows[0].cue else ": "),
            *_quote_pieces(card.rows[0]),
        )
        items.append(Item(runs, label=list_letters(card.rows[0].cites)))
    return Section("Said in one report", tuple(items), most=_MOST_SINGLE)
