"""Noun groups and verb groups of a tagged sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.tell.grammar.tokens import Token

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_INSIDE = _NOUNS | {"DT", "PRP$", "CD", "JJ", "JJR", "JJS", "POS", "HYPH", "$", "PDT",
                    "SYM", "NFP", "GW"}  # fmt: skip
_ALONE = frozenset(("PRP", "EX"))
_HAVE = frozenset(("have", "has", "had", "having", "'ve", "’ve"))
_BE = frozenset("be is are was were been being am 's 're 'm ’s ’re ’m".split())
_FUTURE = frozenset(("will", "'ll", "’ll", "shall", "wo"))
_NOT = frozenset(("not", "n't", "n’t", "never"))

Tense = Literal["past", "perfect", "pluperfect", "present", "future", "modal",
                "infinitive", "gerund", "participle"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class NounGroup:
    """Tokens ``[start, end)`` that make one noun phrase without what hangs behind."""

    start: int
    end: int
    head: int


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Tokens ``[start, end)`` of auxiliaries and one main verb."""

    start: int
    end: int
    head: int
    tense: Tense
    is_passive: bool
    is_negated: bool
    is_progressive: bool


def find_verb_groups(tokens: Sequence[Token]) -> Iterator[VerbGroup]:
    """The auxiliaries and main verbs of a sentence, a group for each main verb."""
    at = 0
    while at < len(tokens):
        tag = tokens[at].tag
        starts = tag.startswith("VB") or tag == "MD"
        if tag == "TO" and at + 1 < len(tokens):
            ahead = at + 1
            while ahead < len(tokens) and tokens[ahead].tag == "RB":
                ahead += 1
            starts = ahead < len(tokens) and tokens[ahead].tag == "VB"
        if not starts or _is_prenominal(tokens, at):
            at += 1
            continue
        stop = at
        heads: list[int] = []
        while stop < len(tokens):
            tag = tokens[stop].tag
            if tag.startswith("VB"):
                if heads and not _is_auxiliary(tokens, heads[-1], stop):
                    break
                if _is_prenominal(tokens, stop):
                    break
                heads.append(stop)
            elif tag not in ("MD", "RB", "TO") or (tag == "TO" and heads):
                break
            stop += 1
        if not heads:
            at = max(stop, at + 1)
            continue
        yield _make_verb(tokens, at, heads[-1])
        at = heads[-1] + 1


def _is_auxiliary(tokens: Sequence[Token], at: int, following: int) -> bool:
    """Whether a verb serves the one that follows it."""
    word = tokens[at].folded
    tag = tokens[following].tag
    if word in _HAVE:
        return tag in ("VBN", "VBD")
    if word in _BE:
        return tag in ("VBN", "VBG", "VBD")
    return word in ("do", "does", "did", "get", "got") and tag in ("VB", "VBN")


def _is_prenominal(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle stands before its noun: "the increased sales"."""
    if tokens[at].tag not in ("VBN", "VBG") or at + 1 >= len(tokens):
        return False
    if tokens[at + 1].tag not in ("NN", "NNS") or at == 0:
        return False
    return tokens[at - 1].tag in ("DT", "PRP$", "JJ", "POS", "CD")


def _make_verb(tokens: Sequence[Token], start: int, head: int) -> VerbGroup:
    before = [tokens[at] for at in range(start, head)]
    words = [token.folded for token in before]
    tag = tokens[head].tag
    has_have = any(word in _HAVE for word in words)
    has_be = any(word in _BE for word in words)
    tense: Tense
    if any(token.tag == "TO" for token in before):
        tense = "infinitive"
    elif any(word in _FUTURE for word in words):
        tense = "future"
    elif any(token.tag == "MD" for token in before):
        tense = "modal"
    elif has_have:
        had = any(word in ("had", "'d", "’d") for word in words)
        tense = "pluperfect" if had else "perfect"
    elif has_be or any(word in ("do", "does", "did") for word in words):
        past = any(word in ("was", "were", "did") for word in words)
        tense = "past" if past else "present"
        if "being" in words and not past and len(before) == 1:
            tense = "gerund"
    elif tag == "VBD":
        tense = "past"
    elif tag == "VBN":
        tense = "participle"
    elif tag == "VBG":
        tense = "gerund"
    else:
        tense = "present"
    return VerbGroup(
        start,
        head + 1,
        head,
        tense,
        is_passive=tag in ("VBN", "VBD") and (has_be or tense == "participle"),
        is_negated=any(word in _NOT for word in words),
        is_progressive=tag == "VBG" and has_be,
    )


def find_noun_groups(tokens: Sequence[Token], taken: set[int]) -> Iterator[NounGroup]:
    """The noun groups of a sentence outside the tokens that verbs have taken."""
    at = 0
    while at < len(tokens):
        if at in taken:
            at += 1
            continue
        if tokens[at].tag in _ALONE:
            yield NounGroup(at, at + 1, at)
            at += 1
            continue
        stop, head = at, -1
        while stop < len(tokens) and stop not in taken:
            tag = tokens[stop].tag
            opens = tag in ("DT", "PRP$", "PDT") and stop > at and head >= 0
            if opens or not (tag in _INSIDE or tag in ("VBN", "VBG")):
                break
            if tag in _NOUNS or (tag == "CD" and head < 0) or (
                tag == "DT" and tokens[stop].folded in ("this", "that", "these")
            ):  # fmt: skip
                head = stop
            stop += 1
        if head < 0:
            at = max(stop, at + 1)
            continue
        while tokens[stop - 1].tag not in _NOUNS and stop - 1 > head:
            stop -= 1
        yield NounGroup(at, stop, head)
        at = stop
