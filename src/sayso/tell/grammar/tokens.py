"""The tokens of a sentence as treebanks cut them, with their offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.tell.grammar.forms import is_irregular
from sayso.tell.grammar.tags import tag_words
from sayso.values import Span

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Inc|Corp|Ltd|Co|No|"
    r"Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?=\s)|"
    r"(?:US|A|C|NZ|HK)?[$€£¥](?=\d)|"
    r"\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s|[ap]m|bn|m|k)\b)?(?:[-–][^\W_]+)*|"
    r"[^\W_]+(?:[-‐‑&/.][^\W_]+)*(?:[-][^\W_]+)*|\.{2,}|--+|``|''|[^\w\s]|_+"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token with its characters, offsets in its article, and its tag."""

    text: str
    start: int
    end: int
    tag: str

    @property
    def folded(self) -> str:
        """The token in lower case."""
        return self.text.lower()


def tag_sentence(
    text: str, sentence: Span, names: Sequence[tuple[int, int]] = ()
) -> tuple[Token, ...]:
    """The tagged tokens of one sentence of an article's text.

    Each token is ``text[start:end]``; "'s" and "n't" are tokens of their own. What
    lies in a name (``names``, sorted ranges of the text) is tagged as one; a sentence
    without a finite verb gets its first likely one tagged so. Cost: linear.
    """
    spans = [
        (low, high)
        for match in _TOKEN.finditer(text, sentence.start, sentence.end)
        for low, high in [(match.start(), match.end())]
    ]
    spans = _join_clitics(text, spans)
    words = [text[low:high].replace("’", "'") for low, high in spans]
    tokens = tuple(
        Token(text[low:high], low, high, tag)
        for (low, high), tag in zip(spans, tag_words(words), strict=True)
    )
    return _mend_verbs(_mark_names(tokens, names) if names else tokens)


def _join_clitics(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans with an apostrophe joined to what belongs to it: "'s", "n't"."""
    joined: list[tuple[int, int]] = []
    at = 0
    while at < len(spans):
        low, high = spans[at]
        following = spans[at + 1] if at + 1 < len(spans) else (0, 0)
        if text[low:high] in "'’" and following[0] == high:
            tail = text[following[0] : following[1]].lower()
            if tail in ("s", "ll", "ve", "re", "d", "m"):
                joined.append((low, following[1]))
                at += 2
                continue
            if tail == "t" and joined and text[joined[-1][1] - 1 : low].lower() == "n":
                before = joined.pop()
                if before[0] < low - 1:
                    joined.append((before[0], low - 1))
                joined.append((low - 1, following[1]))
                at += 2
                continue
        joined.append((low, high))
        at += 1
    return joined


def _mark_names(
    tokens: tuple[Token, ...], names: Sequence[tuple[int, int]]
) -> tuple[Token, ...]:
    """Tokens with the tag of a proper noun wherever they stand in a name."""
    starts = [start for start, _ in names]
    marked: list[Token] = []
    for token in tokens:
        at = bisect_right(starts, token.start) - 1
        inside = at >= 0 and token.end <= names[at][1]
        verbal = token.tag.startswith(("VB", "NN", "JJ", "RB", "IN"))
        if inside and token.text[:1].isupper() and verbal:
            token = Token(token.text, token.start, token.end, "NNP")
        marked.append(token)
    return tuple(marked)


_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_AUXILIARIES = frozenset(
    "be is are was were been being am get gets got have has had having 's 've 'd "
    "n't not".split()
)
_OBJECT_TAGS = frozenset(("DT", "PRP$", "PRP", "CD", "$"))


def _mend_verbs(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Tokens with the finite verbs that their neighbours betray tagged as such.

    A participle with an object and without an auxiliary is a past tense: "the line,
    Northway, unveiled its ferry". In a sentence without a finite verb a word in -s
    between two nouns is one too: "Harbour unveils new ferry", so is a participle
    behind the subject.
    """
    mended = list(tokens)
    for at, token in enumerate(tokens[:-1]):
        after = tokens[at + 1]
        if token.tag not in ("VBN", "JJ") or after.tag not in _OBJECT_TAGS:
            continue
        if not (token.folded.endswith("ed") or is_irregular(token.folded)):
            continue
        before = tokens[max(0, at - 3) : at]
        if before and not any(one.folded in _AUXILIARIES for one in before):
            mended[at] = replace(token, tag="VBD")
    if not any(token.tag in _FINITE for token in mended):
        for at in range(1, len(mended) - 1):
            tag = _guess_finite(*mended[at - 1 : at + 2])
            if tag:
                mended[at] = replace(mended[at], tag=tag)
                break
    return tuple(mended)


def _guess_finite(before: Token, token: Token, after: Token) -> str:
    """The tag of a likely finite verb by its neighbours; empty where it is none."""
    if before.tag not in ("NNP", "NNPS", "NN", "NNS", ",", ")", "CD"):
        return ""
    if token.tag == "VBN" and after.folded != "by":
        return "VBD"
    if (
        token.tag in ("NNS", "NNPS")
        and token.text[0].islower()
        and before.tag not in (",", ")")
        and after.tag[:2] in ("DT", "JJ", "NN", "PR", "CD", "IN", "RP", "$", "VB")
        and after.folded not in ("'s", "’s", "of")
    ):
        return "VBZ"
    return ""
