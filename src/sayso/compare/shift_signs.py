"""Signs in the words of one side of a change: what it denies, doubts or attempts."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.compare.shift_words import (
    APPEARANCES,
    ATTEMPTS,
    BE,
    BELIEFS,
    HEDGES,
    NEGATIONS,
)
from sayso.compare.wordings import Token, Wording
from sayso.values import Span

_BEHIND_APPEARANCE = frozenset("to that like as".split())
_TAG_VERBS = BE | {"do", "does", "did", "have", "has", "will", "can"}
_TAG_WORDS = frozenset("i you he she it we they there this that".split())


@dataclass(frozen=True, slots=True)
class Sign:
    """The words of one side of a change, with those right before and behind them."""

    wording: Wording
    first: int
    tokens: tuple[Token, ...]

    @classmethod
    def read(cls, wording: Wording, span: Span | None) -> Sign:
        """The words of a wording in a span; none where there is no span.

        A span that lies outside the quotation is read from the article.
        """
        tokens = wording.tokens_in(span) if span else ()
        first = wording.tokens.index(tokens[0]) if tokens else 0
        return cls(wording, first, tokens)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the words."""
        return tuple(token.key for token in self.tokens)

    def key_at(self, at: int) -> str:
        """The key of the word at a place of this side, also beyond its ends."""
        place = self.first + at
        keys = self.wording.keys
        return keys[place] if 0 <= place < len(keys) else ""


def count_negations(side: Sign) -> int:
    """How often the words deny; a tag ("isn't it") and "or not" deny nothing."""
    return sum(
        key in NEGATIONS and not _is_empty_negation(side, at)
        for at, key in enumerate(side.keys)
    )


def _is_empty_negation(side: Sign, at: int) -> bool:
    """Whether a negation turns nothing: a tag, "whether or not", "No, ..."."""
    key, before, behind = side.keys[at], side.key_at(at - 1), side.key_at(at + 1)
    if key == "not":
        is_tag = behind in _TAG_WORDS and "," in _read_before(side, at - 1)
        return before == "or" or (is_tag and before in _TAG_VERBS)
    if key == "nor":
        return True
    text = side.wording.article.text
    end = side.tokens[at].end
    return key == "no" and text[end : end + 1] in (",", ".", "!", "—")


def _read_before(side: Sign, at: int) -> str:
    """The characters before the word at a place of this side."""
    place = side.first + at
    return side.wording.between(place) if place > 0 else ""


def count_hedges(side: Sign) -> int:
    """How many words say that something is not sure."""
    return sum(_is_hedge(side, at) for at in range(len(side.tokens)))


def _is_hedge(side: Sign, at: int) -> bool:
    """Whether a word hedges where it stands: "appeared to", not "appeared in court"."""
    key = side.keys[at]
    if key in APPEARANCES:
        return side.key_at(at + 1) in _BEHIND_APPEARANCE or (
            side.key_at(at - 1) == "it"
            and side.key_at(at + 1) not in ("in", "on", "at")
        )
    if key in BELIEFS:
        return side.key_at(at + 1) == "to" and side.key_at(at - 1) in BE
    if key == "may" and side.tokens[at].text == "May":
        return False
    return key in HEDGES


def has_attempt(side: Sign) -> bool:
    """Whether the words tell of something as only tried: "tried to"."""
    return any(
        key in ATTEMPTS and side.key_at(at + 1) == "to"
        for at, key in enumerate(side.keys)
    )
