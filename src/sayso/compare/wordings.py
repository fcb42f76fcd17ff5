"""The words of a rendering: tokens with keys, offsets, and the signs between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from sayso.compare.keys import spell_keys, stem_key
from sayso.text import fold_word
from sayso.values import Article, Span

# Words with inner apostrophes, stops and digit groups; censored ones ("s--t", "h***")
# stay whole, with one letter before dashes, since "so--then" is two words; hyphens
# part words so that "year-and-a-half" meets "year and a half".
_WORD = re.compile(
    r"['’](?=(?:em|til|cause)\b)\w+"
    r"|(?<![^\W_])[b-hj-zB-HJ-Z][-*]{2,6}[^\W\d_]*"
    r"|[^\W\d_]+\*{1,6}[^\W\d_]*"
    r"|[^\W_]+(?:(?:['’]|[.,](?=\d)|\.(?=[^\W_]\b))[^\W_]+)*"
    r"|[&%]"
)
_ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.|\.\.")
_BRACKETS = {"[": "]", "(": ")"}
_CLOSING_BRACKETS = {"]": "[", ")": "("}

FUNCTION_WORDS = frozenset(
    "a an the this that these those and or but nor so if then than as of in on at to "
    "for from by with about into over after before between out up down off not no is "
    "am are was were be been being have has had having do does did doing will would "
    "can could shall should may might must i you he she it we they me him her us them "
    "my your his its our their mine who whom which what when where why how there here "
    "just very also too all any some get got go going one 1 because while".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """One key of a word with the offsets of the whole word in the article."""

    start: int
    end: int
    key: str
    stem: str
    text: str
    part: int

    @property
    def is_content(self) -> bool:
        """Whether the word carries meaning by itself (no article, auxiliary ...)."""
        return self.key not in FUNCTION_WORDS


@dataclass(frozen=True)
class Wording:
    """The words of some spans of an article, in order.

    ``spans`` are the parts in quotation marks; ``tokens`` carries the index of its
    part each. Not slotted: the derived views below are computed once and kept.
    """

    article: Article
    spans: tuple[Span, ...]
    tokens: tuple[Token, ...]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The tokens' keys."""
        return tuple(token.key for token in self.tokens)

    @cached_property
    def weight(self) -> float:
        """How much is said: content words count 1, others 0.3."""
        return weigh_tokens(self.tokens)

    @cached_property
    def stems(self) -> dict[str, tuple[int, float]]:
        """The stems with how often they stand here and how much one says at most."""
        found: dict[str, tuple[int, float]] = {}
        for token in self.tokens:
            count, heaviest = found.get(token.stem, (0, 0.0))
            weight = 1.0 if token.is_content else 0.3
            found[token.stem] = (count + 1, max(heaviest, weight))
        return found

    @cached_property
    def _rows(self) -> dict[int, frozenset[tuple[str, ...]]]:
        """Rows of keys by their length, as they were asked for."""
        return {}

    def rows(self, size: int) -> frozenset[tuple[str, ...]]:
        """All rows of so many keys."""
        if size not in self._rows:
            last = len(self.keys) - size + 1
            self._rows[size] = frozenset(
                self.keys[at : at + size] for at in range(last)
            )
        return self._rows[size]

    def sentence_openings(self, size: int) -> frozenset[tuple[str, ...]]:
        """The first keys of every sentence, as many as asked for."""
        if -size not in self._rows:
            last = len(self.keys) - size + 1
            self._rows[-size] = frozenset(
                self.keys[at : at + size]
                for at in range(last)
                if self.ends_sentence_before(at)
            )
        return self._rows[-size]

    def weigh_part(self, part: int) -> float:
        """How much one part in marks says."""
        return weigh_tokens(tuple(t for t in self.tokens if t.part == part))

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens ``[first, last)``; words are never cut.

        A bracket that stands at a border and has its fellow inside comes along.
        """
        text = self.article.text
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        if text[start - 1 : start] in _BRACKETS and start:
            start -= _BRACKETS[text[start - 1]] in text[start : end + 1]
        if text[end : end + 1] in _CLOSING_BRACKETS:
            end += _CLOSING_BRACKETS[text[end]] in text[start:end]
        return Span(self.article.id, start, end)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that begin inside a span. Cost: logarithmic, and their number."""
        first = bisect_left(self.tokens, span.start, key=lambda token: token.start)
        last = bisect_left(self.tokens, span.end, key=lambda token: token.start)
        return self.tokens[first:last]

    def between(self, at: int) -> str:
        """The characters between token ``at - 1`` and token ``at``."""
        return self.article.text[self.tokens[at - 1].end : self.tokens[at].start]

    def breaks_at(self, at: int) -> bool:
        """Whether the quotation marks are closed and opened before token ``at``."""
        if not 0 < at < len(self.tokens):
            return False
        return self.tokens[at - 1].part != self.tokens[at].part

    def has_ellipsis_at(self, at: int) -> bool:
        """Whether dots of omission stand before token ``at`` (or at the end)."""
        if not self.tokens:
            return False
        text = self.article.text
        if at <= 0:
            begin = self.spans[0].start
            return bool(_ELLIPSIS.search(text, begin, self.tokens[0].start))
        if at >= len(self.tokens):
            return bool(
                _ELLIPSIS.search(text, self.tokens[-1].end, self.spans[-1].end + 2)
            )
        return bool(_ELLIPSIS.search(self.between(at)))

    def ends_sentence_before(self, at: int) -> bool:
        """Whether a sentence ends between token ``at - 1`` and token ``at``."""
        if at <= 0 or at >= len(self.tokens):
            return True
        gap = _ELLIPSIS.sub(" ", self.between(at))
        return any(sign in gap for sign in '.!?\n;"“”') or self.breaks_at(at)

    def in_brackets(self, at: int) -> bool:
        """Whether token ``at`` touches a bracket: words that the editor supplied."""
        token = self.tokens[at]
        text = self.article.text
        before = text[max(0, token.start - 60) : token.start]
        after = text[token.end : token.end + 60]
        opened = max(before.rfind("["), before.rfind("("))
        closed = max(before.rfind("]"), before.rfind(")"))
        return opened > closed and ("]" in after or ")" in after)


def weigh_tokens(tokens: tuple[Token, ...]) -> float:
    """How much these words say: content words count 1, function words 0.3."""
    return sum(1.0 if token.is_content else 0.3 for token in tokens)


def read_wording(article: Article, spans: tuple[Span, ...]) -> Wording:
    """The words in these spans of the article, with keys and offsets.

    Empty spans give no tokens. Cost: linear in the spans.
    """
    tokens: list[Token] = []
    for part, span in enumerate(spans):
        for match in _WORD.finditer(article.text, span.start, span.end):
            word = match.group()
            for key in spell_keys(fold_word(word)):
                tokens.append(
                    Token(match.start(), match.end(), key, stem_key(key), word, part)
                )
    return Wording(article, spans, tuple(tokens))
