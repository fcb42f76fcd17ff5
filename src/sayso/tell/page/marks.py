"""Text with overlapping marks, as HTML elements that nest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch ``[start, end)`` of a text that gets an element of its own.

    ``id`` names it for links. Where the mark has to be split, the first piece keeps
    the id and every later piece carries it as a class.
    """

    start: int
    end: int
    tag: Literal["mark", "a", "span"] = "span"
    classes: tuple[str, ...] = ()
    id: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """Escaped text with its marks as elements, and the ids of marks that were split."""

    html: Markup
    split: tuple[str, ...] = ()


def nest_marks(text: str, start: int, end: int, marks: Sequence[Mark]) -> Marked:
    """``text[start:end]`` escaped, each mark an element, all properly nested.

    Marks are clipped to the range; one that crosses another is split where the other
    ends. A link inside a link becomes a span, since HTML allows no such nesting.
    Stripping the tags gives back the exact text. Cost: linear in the text and, for
    each border, in the number of marks open there.

    Method: cut the text at every border; at each, close what ends (and whatever stands
    open inside it), then open what starts or goes on, the longest outermost.
    """
    starting: dict[int, list[Mark]] = defaultdict(list)
    borders = {start, end}
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        if first < last:
            starting[first].append(replace(mark, start=first, end=last))
            borders.update((first, last))
    nesting = _Nesting()
    at = start
    for border in sorted(borders):
        nesting.parts.append(escape(text[at:border]))
        nesting.turn(border, starting.get(border, ()))
        at = border
    return Marked(Markup("".join(nesting.parts)), tuple(sorted(nesting.split)))


class _Nesting:
    """The elements that are open while the text is walked."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.split: set[str] = set()
        self._open: list[Mark] = []

    def turn(self, at: int, starting: Sequence[Mark]) -> None:
        """Close what ends at this border, then open what starts or goes on."""
        ended = [depth for depth, mark in enumerate(self._open) if mark.end <= at]
        going_on: list[Mark] = []
        if ended:
            for mark in reversed(self._open[ended[0] :]):
                self.parts.append(f"</{mark.tag}>")
                if mark.end > at:
                    going_on.append(self._continue(mark))
            del self._open[ended[0] :]
        for mark in sorted((*going_on, *starting), key=lambda one: -one.end):
            self._push(mark)

    def _continue(self, mark: Mark) -> Mark:
        if mark.id is None:
            return mark
        self.split.add(mark.id)
        return replace(mark, id=None, classes=(*mark.classes, mark.id))

    def _push(self, mark: Mark) -> None:
        if mark.href is not None:
            inside_link = any(one.tag == "a" for one in self._open)
            mark = replace(mark, tag="span" if inside_link else "a")
        self._open.append(mark)
        href = mark.href if mark.tag == "a" else None
        self.parts.append(
            f"<{mark.tag}"
            + _attribute("id", mark.id)
            + _attribute("class", " ".join(mark.classes) or None)
            + _attribute("href", href)
            + ">"
        )


def _attribute(name: str, value: str | None) -> str:
    return "" if value is None else f' {name}="{escape(value)}"'
