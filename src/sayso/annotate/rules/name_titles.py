"""Titles in runs of capital words: where they end and names begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.annotate.lexicons.entries import list_entries
from sayso.annotate.lexicons.given_names import GIVEN_NAMES
from sayso.annotate.lexicons.organizations import BODY_HEADS
from sayso.annotate.lexicons.places import PEOPLES, PLACES
from sayso.annotate.lexicons.roles import (
    TITLE_COMPANIONS,
    TITLES,
    is_person_noun,
    make_singular,
)
from sayso.annotate.rules.name_tokens import CapitalCounts, Token


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens of one candidate name, with the title words that stand before it."""

    tokens: tuple[Token, ...]
    title: tuple[Token, ...] = ()
    linked: bool = False

    @property
    def start(self) -> int:
        """Where the name starts, its title left out."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.tokens[-1].end

    @property
    def key(self) -> str:
        """The folded words, by which occurrences of one name are held together."""
        return " ".join(token.folded for token in self.tokens)


# Heads that a possessive may stand before inside a name: "Queen Ada's College".
OWNED_HEADS = list_entries(
    "county hospital cathedral church college school university square island bay "
    "chapel academy hall park point hotel market office department club association "
    "union guild"
)


def split_titles(tokens: Sequence[Token], counts: CapitalCounts) -> Iterator[Run]:
    """A run parted at titles: "Norwick Mayor Ada Stone" holds a place and a person.

    "of" after a title keeps the office together: "Secretary of State Lena Ortiz".
    """
    current: list[Token] = []
    title: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if _is_title(tokens, index):
            if current:
                yield Run(tuple(current), tuple(title))
                title = []
            current = []
            title.append(token)
            index += 1
            while index < len(tokens) and tokens[index].folded in (
                TITLE_COMPANIONS | _OFFICE_WORDS
            ):
                if not _is_inside_title(tokens, index):
                    break
                title.append(tokens[index])
                index += 1
            continue
        current.append(token)
        index += 1
        if _ends_body(tokens, index):
            yield Run(tuple(current), tuple(title))
            current, title = [], []
    while current and not current[-1].is_capital:
        current.pop()
    if current:
        yield Run(tuple(current), tuple(title))


# Nouns for people that begin names of works and bodies as often.
_NO_TITLES = list_entries(
    "star model baby legend winner king queen prince hero warrior guardian guard "
    "veteran victim hunter american marine player giant family women sister sisters "
    "brother ranger driver fisher cook baker mother father republican democrat"
)


def _ends_body(tokens: Sequence[Token], index: int) -> bool:
    """Whether a body's name ends before ``index`` and a person's begins.

    "Harbour Committee Ada Stone": a body's head, then a given name and one name more.
    """
    return (
        index + 2 == len(tokens)
        and tokens[index - 1].folded in BODY_HEADS
        and all(token.is_capital for token in tokens[index:])
        and tokens[index + 1].folded not in BODY_HEADS | PLACES
        and tokens[index].folded not in BODY_HEADS | PLACES | PEOPLES
    )


_OFFICE_WORDS = list_entries(
    "of state defense defence treasury education energy labor labour justice the "
    "health for homeland security commerce agriculture transportation interior elect "
    "officer"
)


def _is_title(tokens: Sequence[Token], index: int) -> bool:
    """Whether a capital word is a title here and not part of a name.

    A title needs a name behind it ("Judge Rita Cole"); "Coach House" has a body's
    head, "Star Systems" too.
    """
    token = tokens[index]
    known = token.folded in TITLES or (
        token.folded.rstrip(".").endswith("s")
        and make_singular(token.folded.rstrip(".")) in TITLES
        and token.folded not in BODY_HEADS
    )
    known = known or (
        index + 2 < len(tokens)
        and is_person_noun(token.folded)
        and token.folded not in GIVEN_NAMES | _NO_TITLES
    )
    if not known and token.folded not in TITLE_COMPANIONS:
        return False
    if token.folded == "general" and index and tokens[index - 1].folded == "consulate":
        return False
    if index + 1 >= len(tokens):
        return known and token.text[0].isupper() and index > 0
    after = tokens[index + 1]
    if known:
        tail = tokens[-1].folded
        head = tail in BODY_HEADS | OWNED_HEADS and tail not in TITLES
        return not (head and len(tokens) - index < 4)
    follows = [word.folded for word in tokens[index + 1 : index + 3]]
    return after.is_capital and (
        follows[0] in TITLES
        or (
            len(follows) > 1 and follows[0] in TITLE_COMPANIONS and follows[1] in TITLES
        )
    )


def _is_inside_title(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word goes on with the office that the title began.

    The last word does only behind "of": "the Secretary of State" names nobody.
    """
    return index + 1 < len(tokens) or tokens[index - 1].folded == "of"
