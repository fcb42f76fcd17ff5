"""How a report describes a suspect, in the words behind "described as"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.compare.claims import Claim, find_context, find_near
from sayso.compare.pages import Page
from sayso.compare.phrases import trim_phrase
from sayso.compare.terms import STOP_WORDS, stem_word
from sayso.text import split_words

_WHO = r"(?:suspect|shooter|gunman|attacker|robber|assailant|man|woman)"
_DESCRIBED = re.compile(
    rf"\b(?:{_WHO}\b[^.;:\n]{{0,40}}?\bdescribed (?:only )?as|"
    rf"described the {_WHO} (?:only )?as) (?P<words>(?:an? )?[^.;\n]{{5,160}})",
    re.IGNORECASE,
)
_MOST_IDEAS = 14


def read_descriptions(at: int, page: Page) -> Iterator[Claim]:
    """The one description of a suspect that a page gives; none where it gives two.

    The value is the telling words in alphabetical order. Linear.
    """
    article = page.report.article
    found = []
    for nth, line in enumerate(page.lines):
        end = min(line.span.end, line.span.start + 1500)
        match = _DESCRIBED.search(article.text, line.span.start, end)
        if match is not None:
            found.append((nth, line, match))
    if len(found) != 1:
        return
    nth, line, match = found[0]
    span = article.span(*match.span("words"))
    words = split_words(article.text, span.start, span.end)
    if not words:
        return
    first = article.span(words[0].start, words[0].end)
    span = trim_phrase(article.text, span, first)
    ideas = {
        stem_word(word.folded) for word in words if word.folded not in STOP_WORDS
    } - _ANYBODY
    yield Claim(
        page=at,
        line=nth,
        kind="person",
        span=span,
        topic=("description",),
        value=" ".join(sorted(ideas)[:_MOST_IDEAS]),
        number=None,
        modifier=None,
        context=find_context(line, span),
        near=find_near(page, line, span),
        about="what the suspect looks like",
    )


# These stand in descriptions of anybody.
_ANYBODY = frozenset(
    stem_word(word)
    for word in "man woman male female wearing wore possibly last seen person".split()
)
