"""What a dossier tells, as sections of marked words, for formats without a page.

Markdown and the terminal say the same in the same order; they differ in signs alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "strong", "quiet", "cut", "put", "moved", "alarm"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one tone. ``cut`` words are struck from the fullest rendering, ``put``
    words stand in their place."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Item:
    """A line with its label ("A", "1", "A+C"), and the lines that belong under it."""

    runs: tuple[Run, ...]
    label: str = ""
    under: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what it means in a sentence, and its items.

    ``most`` is how many items a reader who cannot scroll back should get; 0 for all.
    """

    title: str
    items: tuple[Item, ...]
    lead: str = ""
    most: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """One story: its kicker, title, headline figures and sections that hold anything.

    ``figures`` are numbers with what they count.
    """

    kicker: str
    title: str
    figures: tuple[tuple[int, str], ...]
    sections: tuple[Section, ...]
