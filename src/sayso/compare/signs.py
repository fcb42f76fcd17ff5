"""Signs that show a reader where words were changed: dots, brackets, broken marks."""

from __future__ import annotations

import re

from sayso.compare.gaps import Gap
from sayso.compare.wordings import Wording

# Behind these words no quotation of a whole sentence begins.
_RUN_IN = re.compile(
    r"\b(?:a|an|the|of|to|his|her|its|their|is|was|are|were|be|been|being|for|as|by|in"
    r"|on|at|with|from|about|into|and|or|if|until|whether|called|calling)$"
)
_LOOK_BACK = 3000
_CLOSERS = ".,!?;:…"
_QUOTES = "\"'“”„‟«»‘’‚‹› \t\n\u00a0"


def is_cut_marked(wording: Wording, at: int) -> bool:
    """Whether a cut inside is shown at token ``at``: dots, or the marks broken off."""
    return wording.has_ellipsis_at(at) or wording.breaks_at(at)


def is_start_marked(wording: Wording) -> bool:
    """Whether a wording shows that words before it were left out.

    Dots, brackets, a lower-case start, or a start run into the reporter's own sentence:
    the text before the marks ends in a word and not in a comma, colon or sentence end.
    """
    if wording.has_ellipsis_at(0) or wording.in_brackets(0):
        return True
    first = wording.tokens[0]
    if first.text[:1].islower():
        return True
    before = wording.article.text[max(0, wording.spans[0].start - 16) : first.start]
    before = before.rstrip(_QUOTES + "[(")
    if _RUN_IN.search(before):
        return True
    return before[-1:].islower() and _is_always_capital(wording)


def _is_always_capital(wording: Wording) -> bool:
    """Whether the first word may be capital inside a sentence too: "I", a name."""
    first = wording.tokens[0]
    if first.key in ("i", "im"):
        return False
    if sum(1 for token in wording.tokens if token.text == first.text) > 1:
        return True
    before = wording.article.text[max(0, first.start - _LOOK_BACK) : first.start]
    return first.is_content and before.count(f" {first.text}") > 1


def is_end_marked(wording: Wording) -> bool:
    """Whether a wording shows that words behind it were left out.

    Dots, or no closing stop or comma inside the marks. British and American placing
    of the stop make this sign uneven; it is taken as it stands.
    """
    return wording.has_ellipsis_at(len(wording.tokens)) or not is_closed(wording)


def is_closed(wording: Wording) -> bool:
    """Whether the last part ends in a stop or comma inside the marks."""
    last = wording.spans[-1]
    text = wording.article.text
    tail = text[wording.tokens[-1].end : last.end].strip(_QUOTES)
    if tail:
        return tail[-1] in _CLOSERS
    return text[last.end : last.end + 1] in (*".,!?",) and (
        text[last.end + 1 : last.end + 2] in (*"\"”'’",)
    )


def starts_capitalised(wording: Wording) -> bool:
    """Whether the first word starts with a capital or a digit."""
    return not wording.tokens[0].text[:1].islower()


def is_capital_supplied(rendering: Wording, fullest: Wording, a: int, b: int) -> bool:
    """Whether a word is capital in the rendering and small in the fullest."""
    return (
        rendering.tokens[a].text[:1].isupper() and fullest.tokens[b].text[:1].islower()
    )


def is_bracketed(wording: Wording, first: int, last: int) -> bool:
    """Whether any of the tokens ``[first, last)`` stands in brackets."""
    return any(wording.in_brackets(at) for at in range(first, last))


def is_gap_marked(rendering: Wording, fullest: Wording, gap: Gap) -> bool:
    """Whether other words at one place are shown: brackets, dots or broken marks."""
    return (
        is_bracketed(rendering, gap.a0, gap.a1)
        or is_bracketed(fullest, gap.b0, gap.b1)
        or rendering.has_ellipsis_at(gap.a0)
        or rendering.has_ellipsis_at(gap.a1)
    )
