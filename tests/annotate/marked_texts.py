"""Texts whose quotes are marked inside them, for tests of people and speakers."""

from __future__ import annotations

import re
from collections import defaultdict

from factories import make_article
from sayso.annotate.rules.names import find_names
from sayso.annotate.rules.sentences import find_sentences
from sayso.read.blocks import mark_blocks
from sayso.values import Attribution, Reading, Span

_MARKUP = re.compile(r"\{([cs])(\d+):([^{}]*)\}")


def read_marked(marked: str) -> Reading:
    """The reading of a text in which ``{c1:...}`` and ``{s1:...}`` are quote 1's parts.

    A content right behind a quotation mark is direct, any other indirect.
    """
    pieces: list[str] = []
    spans: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
    length = last = 0
    for match in _MARKUP.finditer(marked):
        before = marked[last : match.start()]
        words = match.group(3)
        start = length + len(before)
        spans[int(match.group(2)), match.group(1)].append((start, start + len(words)))
        pieces += [before, words]
        length = start + len(words)
        last = match.end()
    text = "".join([*pieces, marked[last:]])
    article = make_article(text, blocks=mark_blocks("a", text))
    sentences = find_sentences(article)

    def spans_of(number: int, role: str) -> tuple[Span, ...]:
        return tuple(article.span(*pair) for pair in spans.get((number, role), ()))

    attributions = []
    for number in sorted({number for number, _ in spans}):
        content = spans_of(number, "c")
        is_direct = text[content[0].start - 1 : content[0].start] == "“"
        attributions.append(
            Attribution(
                "direct" if is_direct else "indirect",
                content,
                (),
                spans_of(number, "s"),
            )
        )
    names = find_names(article, sentences)
    return Reading(article, sentences, names, (), tuple(attributions))
