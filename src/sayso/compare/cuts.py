"""Words that one wording lacks at its beginning or end, and words put in there."""

from __future__ import annotations

from sayso.compare.gaps import Gap
from sayso.compare.signs import (
    is_bracketed,
    is_capital_supplied,
    is_closed,
    is_end_marked,
    is_start_marked,
    starts_capitalised,
)
from sayso.compare.wordings import Wording
from sayso.values import Alteration

# Openings whose loss changes nothing that a reader takes away.
_OPENERS = frozenset(
    "and but so well now look oh uh um yes yeah you know i mean however therefore "
    "because that".split()
)
# So many words against a long cut were put in there, and are no cut of the other.
MAX_STRAY = 1


def find_end_changes(a: Wording, b: Wording, gap: Gap) -> list[Alteration]:
    """The cuts of a gap at the start or end; ``a`` is the rendering.

    Both sides may have one: each report starts or stops elsewhere. A single word
    against a long cut was put in ("just with a pinch of salt").
    """
    size_a, size_b = gap.a1 - gap.a0, gap.b1 - gap.b0
    if size_a and not size_b and is_bracketed(a, gap.a0, gap.a1):
        return [Alteration("insertion", a.span(gap.a0, gap.a1), None, marked=True)]
    changes = []
    if size_b and (size_b > MAX_STRAY or size_a <= MAX_STRAY):
        changes.append(_cut_rendering(a, b, gap))
    elif size_b:
        added = b.span(gap.b0, gap.b1)
        changes.append(Alteration("cut_middle", None, added, marked=False))
    if size_a and (size_a > MAX_STRAY or not size_b):
        changes.append(_cut_fullest(a, b, gap))
    elif size_a:
        added = a.span(gap.a0, gap.a1)
        changes.append(Alteration("insertion", added, None, marked=False))
    return changes


def _cut_fullest(a: Wording, b: Wording, gap: Gap) -> Alteration:
    """Words that the rendering alone has at an end, as a cut of the fullest."""
    own = a.span(gap.a0, gap.a1)
    if gap.place == "start":
        return Alteration("cut_start", own, None, is_start_marked(b))
    return Alteration("cut_end", own, None, is_end_marked(b))


def _cut_rendering(a: Wording, b: Wording, gap: Gap) -> Alteration:
    """Words of the fullest that the rendering leaves out at one end."""
    lost = b.span(gap.b0, gap.b1)
    if gap.place == "start":
        marked = is_start_marked(a)
        disguised = not marked and _is_opening_hidden(a, b, gap)
        return Alteration("cut_start", None, lost, marked, disguised=disguised)
    marked = is_end_marked(a)
    disguised = (
        not marked
        and not b.ends_sentence_before(gap.b0)
        and is_closed(a)
        and starts_capitalised(a)
    )
    return Alteration("cut_end", None, lost, marked, disguised=disguised)


def _is_opening_hidden(a: Wording, b: Wording, gap: Gap) -> bool:
    """Whether a sentence lost its opening and got a capital as if it began there."""
    return (
        not b.ends_sentence_before(gap.b1)
        and is_capital_supplied(a, b, gap.a1, gap.b1)
        and not _is_opener(b, gap)
    )


def _is_opener(b: Wording, gap: Gap) -> bool:
    """Whether only "And", "Well," and the like were dropped of the sentence."""
    at = gap.b1
    while at > gap.b0 and (at == gap.b1 or not b.ends_sentence_before(at)):
        at -= 1
        if b.tokens[at].key not in _OPENERS:
            return False
    return True
