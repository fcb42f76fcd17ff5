"""Words at the edges of a run that belong to no name, cut off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.annotate.lexicons.entries import list_entries
from sayso.annotate.lexicons.given_names import GIVEN_NAMES
from sayso.annotate.lexicons.organizations import BODIES, BODY_HEADS
from sayso.annotate.lexicons.places import PEOPLES, PLACE_STARTS, PLACES
from sayso.annotate.lexicons.plain_words import (
    CALENDAR,
    FUNCTION_WORDS,
    PLAIN_WORDS,
)
from sayso.annotate.lexicons.roles import (
    TITLES,
)
from sayso.annotate.rules.name_titles import Run
from sayso.annotate.rules.name_tokens import CapitalCounts, Token, is_plain

_NEVER = CALENDAR | list_entries(
    """
    i i'm i've i'd i'll ok okay mr. mrs. ms. dr. no. tv internet web bible god dad mom
    covid-19 covid a-list dna hiv aids lgbt lgbtq ied suv cctv ps p.s. q a faq html
    url http https www gps isbn asap ph.d. ba ma mba phd vip ufo ceo cfo coo
    """
)


def trim_run(run: Run, counts: CapitalCounts) -> Iterator[Run]:
    """The run without leading and trailing words of no name, if any is left.

    "But Mara Quill", "On Friday Quill", "American historian": only Quill is a name.
    """
    tokens = list(run.tokens)
    dropped = True
    while tokens and dropped:
        dropped = False
        first = tokens[0]
        pair = f"{first.folded} {tokens[1].folded}" if len(tokens) > 1 else ""
        known = pair in PLACES or pair in BODIES
        capital_here = not first.opens and len(tokens) > 1 and first.is_capital
        function = first.folded in FUNCTION_WORDS and not (
            (capital_here and first.folded not in _ALWAYS_DROPPED)
            or first.text in _CAPITAL_SHORTS
        )
        if (function or first.folded in _NEVER) and not known:
            dropped = not _is_month_name(tokens)
        elif first.opens and not known and _is_droppable(tokens, counts):
            dropped = True
        elif first.folded in PEOPLES and not known and not _keeps_people(tokens):
            dropped = not (first.folded in GIVEN_NAMES and len(tokens) > 1)
        elif not first.is_capital or (pair in PEOPLES and not _keeps_people(tokens)):
            dropped = True
        if dropped:
            tokens.pop(0)
    while tokens and (
        not tokens[-1].is_capital
        or tokens[-1].folded in _NEVER
        or (
            tokens[-1].folded in FUNCTION_WORDS - {"will", "may"}
            and tokens[-1].text not in _CAPITAL_SHORTS
        )
    ):
        tokens.pop()
    if tokens and any(token.is_capital for token in tokens):
        yield replace(run, tokens=tuple(tokens))


# Short names that read as small words when folded.
_CAPITAL_SHORTS = frozenset(("US", "WHO"))


_ALWAYS_DROPPED = list_entries("the a an i and or but of in on at for to by with")


def _is_month_name(tokens: Sequence[Token]) -> bool:
    """Whether a month's word starts a person's name: "April Jones", not "April 3"."""
    return (
        tokens[0].folded in GIVEN_NAMES
        and len(tokens) > 1
        and tokens[1].text[0].isalpha()
        and tokens[1].folded not in CALENDAR | TITLES
    )


def _is_droppable(tokens: Sequence[Token], counts: CapitalCounts) -> bool:
    """Whether the first word has its capital only because it opens something."""
    first = tokens[0]
    if first.text in _CAPITAL_SHORTS:
        return False
    if first.is_initial or (first.is_upper and len(first.text) < 7):
        return first.folded in PLAIN_WORDS and len(first.text) > 4
    if len(tokens) > 1:
        if counts.pairs[first.folded, tokens[1].folded]:
            return False
        if first.folded in PLACE_STARTS or first.folded in GIVEN_NAMES:
            return counts.small[first.folded] > 2
        if is_plain(first, counts):
            return not (tokens[-1].folded in BODY_HEADS and len(tokens) > 1)
        return (
            first.folded.endswith(("ing", "ly", "ed"))
            and not counts.capital[first.folded]
        )
    if counts.capital[first.folded] > counts.small[first.folded]:
        dull = first.folded in PLAIN_WORDS and not counts.alone[first.folded]
        return first.folded in FUNCTION_WORDS or dull
    if is_plain(first, counts):
        return True
    known = first.folded in GIVEN_NAMES | PLACES | BODIES
    return not known and first.folded.endswith(("ing", "ly", "ed", "s"))


def _keeps_people(tokens: Sequence[Token]) -> bool:
    """Whether a people's adjective belongs to the name: "American Red Cross"."""
    rest = [token.folded for token in tokens[1:] if token.is_capital]
    if not rest:
        return False
    if rest[-1] in BODY_HEADS | _PEOPLE_HEADS:
        return True
    return any(word in BODY_HEADS for word in rest) and len(rest) > 1


_PEOPLE_HEADS = list_entries(
    "ocean sea republic kingdom embassy consulate army navy empire parliament channel"
)
