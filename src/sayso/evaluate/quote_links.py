"""Attributions as they are scored: spans trimmed, kinds told by marks, matches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.annotate.rules.marks import find_marked
from sayso.evaluate.tables import Score
from sayso.values import Attribution

Range = tuple[int, int]
Part = tuple[Range, ...]
Raw = Mapping[str, Sequence[Sequence[int]]]
KINDS = ("direct", "mixed", "indirect")
ROLES = ("content", "cue", "source")


@dataclass(frozen=True, slots=True)
class Link:
    """One attribution in character offsets, its kind told by the marks in it."""

    content: Part
    cue: Part
    source: Part
    kind: str

    def part(self, role: str) -> Part:
        """The spans of one role."""
        if role == "content":
            return self.content
        return self.cue if role == "cue" else self.source


def link_found(one: Attribution, text: str, inside: bytes) -> Link:
    """A found attribution, its edges trimmed."""
    content, cue, source = (
        trim_all(text, [(span.start, span.end) for span in spans])
        for spans in (one.content, one.cue, one.source)
    )
    return Link(content, cue, source, _kind(text, content, inside))


def link_gold(one: Raw, text: str, inside: bytes) -> Link:
    """A gold attribution of PolNeAR, its edges trimmed."""
    content, cue, source = (
        trim_all(text, [(int(s), int(e)) for s, e in one[role]])
        for role in ("content", "cue", "source")
    )
    return Link(content, cue, source, _kind(text, content, inside))


def trim_all(text: str, parts: Sequence[Range]) -> Part:
    """The parts without signs and spaces at their edges; empty ones dropped."""
    trimmed = (_trim(text, *part) for part in parts)
    return tuple(part for part in trimmed if part[0] < part[1])


def _trim(text: str, start: int, end: int) -> Range:
    end = min(end, len(text))
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def mark_inside(text: str) -> bytes:
    """For each character 1 when it stands in quotation marks."""
    inside = bytearray(len(text))
    for marked in find_marked(text, list_lines(text)):
        for one in marked:
            inside[one.start : one.end] = b"\x01" * (one.end - one.start)
    return bytes(inside)


def list_lines(text: str) -> list[Range]:
    """The ranges of the lines that hold more than space."""
    lines: list[Range] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines


def _kind(text: str, content: Part, inside: bytes) -> str:
    letters = marked = 0
    for start, end in content:
        for at in range(start, end):
            if text[at].isalnum():
                letters += 1
                marked += inside[at]
    if not marked:
        return "indirect"
    return "direct" if marked >= 0.95 * letters else "mixed"


def score_exact(gold: Sequence[Link], found: Sequence[Link], role: str) -> Score:
    """Spans of a role that are the same to the letter."""
    these = {part for link in gold for part in link.part(role)}
    those = {part for link in found for part in link.part(role)}
    return Score(len(these & those), len(those), len(these))


def score_characters(
    gold: Sequence[Link], found: Sequence[Link], role: str, text: str
) -> Score:
    """Letters and digits that stand in spans of a role on both sides."""
    these = _letters(gold, role, text)
    those = _letters(found, role, text)
    return Score(len(these & those), len(those), len(these))


def _letters(links: Sequence[Link], role: str, text: str) -> set[int]:
    return {
        at
        for link in links
        for start, end in link.part(role)
        for at in range(start, end)
        if text[at].isalnum()
    }


def score_linked(gold: Sequence[Link], found: Sequence[Link]) -> dict[str, Score]:
    """Linked triples that overlap in every role, by the kind of the gold and in all.

    Each attribution serves once. What is found without a gold partner counts under
    its own kind.
    """
    free = set(range(len(found)))
    scores = dict.fromkeys((*KINDS, "all"), Score())
    for link in gold:
        partner = next(
            (at for at in sorted(free) if links_match(link, found[at])), None
        )
        if partner is not None:
            free.discard(partner)
        hit = int(partner is not None)
        scores[link.kind] += Score(hit, hit, 1)
        scores["all"] += Score(hit, hit, 1)
    for at in free:
        scores[found[at].kind] += Score(0, 1, 0)
        scores["all"] += Score(0, 1, 0)
    return scores


def links_match(one: Link, other: Link) -> bool:
    """Whether two attributions overlap in content, cue and source."""
    return all(_overlap(one.part(role), other.part(role)) for role in ROLES)


def _overlap(one: Part, other: Part) -> bool:
    if not one or not other:
        return not one and not other
    return any(a < d and c < b for a, b in one for c, d in other)
