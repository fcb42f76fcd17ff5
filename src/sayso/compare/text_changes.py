"""Two texts as words and lines: which runs of words changed, and which stayed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from rapidfuzz.distance import Indel

from sayso.text import Word, split_words
from sayso.values import Annotated, Span

Token = Word | None
"""A word, or None for the end of a line."""
Run = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words of the old text and what stands for it in the new one.

    Both are half-open and count tokens; one of them may be empty.
    """

    old: Run
    new: Run


class TextChanges:
    """Both texts as words and lines, the runs that differ, and the words that stayed.

    Ends of lines are compared like words, and no run goes over one: a sentence that was
    struck at the end of a paragraph is not one change with a number that was mended at
    the start of the next. Cost: that of a word diff.
    """

    def __init__(self, old: Annotated, new: Annotated):
        self.old, self.new = old, new
        self.old_tokens = _split_tokens(old.article.text)
        self.new_tokens = _split_tokens(new.article.text)
        self.blocks: list[Block] = []
        self.stayed: list[tuple[Span, Span]] = []
        last: Block | None = None
        codes = Indel.opcodes(_fold(self.old_tokens), _fold(self.new_tokens))
        for code in codes:
            here = Block(
                (code.src_start, code.src_end), (code.dest_start, code.dest_end)
            )
            if code.tag == "equal":
                self._add(last)
                self.stayed += self._pair(here)
                last = None
            else:
                first = last or here
                last = Block((first.old[0], here.old[1]), (first.new[0], here.new[1]))
        self._add(last)

    def old_span(self, block: Block) -> Span | None:
        """The old words of a run, from the first to the last; None for none."""
        return _cover(self.old, self.old_tokens[slice(*block.old)])

    def new_span(self, block: Block) -> Span | None:
        """The new words of a run, from the first to the last; None for none."""
        return _cover(self.new, self.new_tokens[slice(*block.new)])

    def read_line(self, at: int, most: int) -> list[str]:
        """Folded words of the old text behind a place on its line, or before it.

        Never more than ``most`` of them; a negative number looks before.
        """
        near = (
            self.old_tokens[at : at + most]
            if most > 0
            else self.old_tokens[max(0, at + most) : at][::-1]
        )
        found = []
        for token in near:
            if token is None:
                break
            found.append(token.folded)
        return found if most > 0 else found[::-1]

    def _add(self, block: Block | None) -> None:
        """Put a run down, one block a line; lines are paired in order."""
        if block is None:
            return
        old = _split_lines(self.old_tokens, block.old)
        new = _split_lines(self.new_tokens, block.new)
        if len(old) != len(new) and old and new:
            old, new = [*old, *[None] * len(new)], [*[None] * len(old), *new]
        for mine, theirs in zip_longest(old, new):
            self.blocks.append(
                Block(
                    mine or (block.old[1], block.old[1]),
                    theirs or (block.new[0], block.new[0]),
                )
            )

    def _pair(self, block: Block) -> Iterator[tuple[Span, Span]]:
        pairs = zip(
            self.old_tokens[slice(*block.old)],
            self.new_tokens[slice(*block.new)],
            strict=True,
        )
        for one, other in pairs:
            if one is not None and other is not None:
                yield (
                    self.old.article.span(one.start, one.end),
                    self.new.article.span(other.start, other.end),
                )


def _split_tokens(text: str) -> list[Token]:
    tokens: list[Token] = []
    at = 0
    for word in split_words(text):
        if tokens and "\n" in text[at : word.start]:
            tokens.append(None)
        tokens.append(word)
        at = word.end
    return tokens


def _fold(tokens: Sequence[Token]) -> list[str]:
    """What tokens are compared by; no word is a line's end."""
    return ["\n" if token is None else token.folded for token in tokens]


def _split_lines(tokens: Sequence[Token], run: Run) -> list[Run | None]:
    """The runs of words of a run, parted where lines end."""
    groups = groupby(range(*run), key=lambda at: tokens[at] is None)
    places = [list(group) for is_end, group in groups if not is_end]
    return [(group[0], group[-1] + 1) for group in places]


def _cover(report: Annotated, tokens: Sequence[Token]) -> Span | None:
    words = [token for token in tokens if token is not None]
    if not words:
        return None
    return report.article.span(words[0].start, words[-1].end)
