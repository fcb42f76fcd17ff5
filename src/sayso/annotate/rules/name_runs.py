"""Runs of capital words that may be names: where each begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.annotate.lexicons.entries import list_entries
from sayso.annotate.lexicons.given_names import GIVEN_NAMES
from sayso.annotate.lexicons.organizations import BODY_HEADS
from sayso.annotate.lexicons.places import PLACES
from sayso.annotate.lexicons.plain_words import (
    PLAIN_WORDS,
)
from sayso.annotate.lexicons.roles import (
    TITLES,
)
from sayso.annotate.rules.name_titles import OWNED_HEADS, Run, split_titles
from sayso.annotate.rules.name_tokens import CapitalCounts, Token
from sayso.annotate.rules.name_trims import trim_run

_PARTICLES = list_entries(
    "de del della da di dos du des la le les van von der den ten ter bin ibn al el y af"
)


_SUFFIXES = list_entries("jr jr. sr sr. ii iii iv junior senior esq esq.")


# Bodies and places carry small words inside: "Bureau of Labor Statistics".
_OF_WORDS = list_entries("of for")


_NICKNAME = re.compile(r"""\s["“'‘(]\Z""")


_NICKNAME_END = re.compile(r"""["”'’)]\s\Z""")


def find_runs(
    text: str,
    tokens: Sequence[Token],
    title_lines: frozenset[int],
    counts: CapitalCounts,
) -> Iterator[Run]:
    """Candidate names of the lines that are not in title case, in order.

    Cost: linear in the number of tokens.
    """
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.line in title_lines or not _can_start(token):
            at += 1
            continue
        stop = _extend_run(text, tokens, at)
        for run in split_titles(tokens[at:stop], counts):
            yield from trim_run(run, counts)
        at = stop


def _can_start(token: Token) -> bool:
    return token.is_capital and not token.text.isdigit()


def _extend_run(text: str, tokens: Sequence[Token], at: int) -> int:
    """The index behind the last token of the run that starts at ``at``."""
    stop = at + 1
    while stop < len(tokens) and stop - at < 14:
        before, token = tokens[stop - 1], tokens[stop]
        owned = before.is_possessive and not (
            token.is_capital and token.folded in OWNED_HEADS
        )
        if token.line != before.line or owned:
            break
        gap = text[before.full_end : token.start]
        if gap == ", " and token.folded in _SUFFIXES:
            stop += 1
            continue
        if _NICKNAME.search(gap) and gap[:-1].isspace():
            close = _close_nickname(text, tokens, stop)
            if close:
                stop = close
                continue
        if gap.strip(" \u00a0") or not gap:
            break
        if token.is_capital and not token.opens:
            stop += 1
            continue
        ahead = _skip_linkers(text, tokens, at, stop)
        if ahead is None:
            break
        stop = ahead
    return stop


def _close_nickname(text: str, tokens: Sequence[Token], stop: int) -> int | None:
    """The index behind a nickname in marks that a capital word follows, or None.

    'Walter "Buddy" Quill': the marks are inside the name.
    """
    for last in range(stop, min(stop + 3, len(tokens) - 1)):
        if not tokens[last].text[0].isupper():
            return None
        gap = text[tokens[last].full_end : tokens[last + 1].start]
        if _NICKNAME_END.fullmatch(gap) or _NICKNAME_END.search(gap):
            after = tokens[last + 1]
            return last + 2 if after.text[0].isupper() else None
    return None


def _skip_linkers(text: str, tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """The index behind a small word and the capital word that it links, or None."""
    token = tokens[stop]
    ahead = stop + 1
    if ahead >= len(tokens):
        return None

    def follows(index: int) -> bool:
        if index >= len(tokens):
            return False
        gap = text[tokens[index - 1].full_end : tokens[index].start]
        return (
            tokens[index].line == token.line
            and not gap.strip(" \u00a0")
            and tokens[index].is_capital
        )

    if token.folded in _PARTICLES and follows(ahead):
        return ahead + 1
    if token.folded == "of" and tokens[stop - 1].folded in _OFFICES and follows(ahead):
        return ahead + 1
    if token.folded in _PARTICLES and tokens[ahead].folded in _PARTICLES:
        return ahead + 2 if follows(ahead + 1) else None
    heads = [word.folded for word in tokens[at:stop] if word.is_capital]
    if token.folded in _OF_WORDS and _takes_of(heads):
        if follows(ahead):
            return ahead + 1
        if tokens[ahead].folded == "the" and follows(ahead + 1):
            return ahead + 2
    if token.folded == "and" and follows(ahead):
        return ahead + 1 if _takes_and(text, tokens, at, stop) else None
    return None


_OFFICES = list_entries("secretary undersecretary minister")


def _takes_of(heads: Sequence[str]) -> bool:
    """Whether a name that ends so far can go on with "of": "University of"."""
    last = heads[-1] if heads else ""
    return last in BODY_HEADS or last in _OF_HEADS


_OF_HEADS = list_entries(
    """
    centers committee house department bank university institute ministry church
    citizens doctors sons daughters isle state republic kingdom duke gulf bay cape
    lord district strait city museum school college council court office bureau board
    society association federation union league fund foundation center centre academy
    chamber daughters students parents united coalition alliance friends statue tower
    mothers brotherhood order knights sea people's college physicians
    """
)


def _takes_and(text: str, tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether "and" stands inside one body's name: "Securities and Trade Board".

    The words before must look like a body's and a body's head must follow, or the
    name begins with a body's head and "of": "Ministry of Roads and Bridges".
    """
    before = tokens[at:stop]
    if any(token.folded in GIVEN_NAMES for token in before[:1]):
        return False
    if any(token.folded == "of" for token in before) and any(
        token.folded in BODY_HEADS for token in before[:3]
    ):
        last = tokens[stop + 1]
        return last.folded not in BODY_HEADS and last.folded not in TITLES
    ended = (BODY_HEADS | PLACES) - {"securities"}
    if len(before) > 3 or before[-1].folded in ended:
        return False
    for index in range(stop + 1, min(stop + 5, len(tokens))):
        if not tokens[index].is_capital:
            return False
        if index > stop + 1 and (
            text[tokens[index - 1].full_end : tokens[index].start].strip(" \u00a0")
        ):
            return False
        if tokens[index].folded in _AND_HEADS:
            return index > stop + 1 or before[-1].folded in PLAIN_WORDS
    return False


_AND_HEADS = list_entries(
    """
    administration agency commission service services board bureau department office
    co co. sons authority association investigations enforcement committee prevention
    institute foundation council
    """
)
