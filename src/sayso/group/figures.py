"""Figures that tell one event from another: ages, counts, streets, clock times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, get_args

from sayso.group.terms import stem_word
from sayso.text import fold_word

FigureKind = Literal["age", "block", "clock", "street", "killed", "hurt"]
FIGURE_KINDS: tuple[FigureKind, ...] = get_args(FigureKind)

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(_SMALL)})"
_PEOPLE = (
    r"(?:other |more |young |teenage |innocent |of them |[a-z]+-year-old |adult |"
    r"male |female |local )*(?:people|persons?|men|man|women|woman|teens?|teenagers?|"
    r"boys?|girls?|children|kids|students?|victims?|others?|adults?|officers?|bodies|"
    r"passengers?|males?|females?|brothers?|sisters?|dead|killed|injured|hurt|wounded|"
    r"shot)"
)
_COUNT = re.compile(
    rf"\b{_NUMBER} {_PEOPLE}\b(?P<after>[^.;\n]{{0,40}})", re.IGNORECASE
)
_KILLED = re.compile(r"\b(?:killed|dead|died|dies?|fatal\w*|bodies|slain)\b", re.I)
_HURT = re.compile(r"\b(?:injur\w+|hurt|wound\w+|hospitali[sz]ed|shot)\b", re.I)
_AGE = re.compile(r"\b(\d{1,2})(?:-|–| )years?(?:-|–| )old\b|, (\d{1,2}),")
_BLOCK = re.compile(r"\b(\d{2,5})(?:-| )block of ((?:\w+\.? ){0,1}\w+)", re.IGNORECASE)
_CLOCK = re.compile(r"\b(\d{1,2}:\d\d)\b")
_STREET = re.compile(
    r"\b((?:[A-Z][a-z]+|\d{1,3}(?:st|nd|rd|th)))"
    r" (?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Way|Court|Ct|"
    r"Highway|Hwy|Place|Pl|Parkway|Pike|Circle|Terrace|Quay|Square)\b"
)


def find_figures(text: str, lead: str) -> frozenset[str]:
    """Figures with their kind in front: "age 41", "street harbour", "killed 2".

    ``lead`` is the part in which counts of killed and hurt are of the event itself.

    >>> text = "Two men were killed at 9:40 p.m. in the 1300 block of Quay Street."
    >>> sorted(find_figures(text, text))
    ['block 1300 quay', 'clock 9:40', 'killed 2', 'street quay']
    """
    return frozenset((*_find_plain(text), *_find_counts(lead)))


def _find_plain(text: str) -> Iterator[str]:
    for match in _AGE.finditer(text):
        yield f"age {match[1] or match[2]}"
    for match in _BLOCK.finditer(text):
        yield f"block {match[1]} {_fold_street(match[2])}"
    for match in _CLOCK.finditer(text):
        yield f"clock {match[1]}"
    for match in _STREET.finditer(text):
        yield f"street {stem_word(fold_word(match[1]))}"


def _fold_street(words: str) -> str:
    """The word that names a street, without its direction and its kind."""
    parts = fold_word(words).split()
    return parts[-1] if parts[0] in _DIRECTIONS and len(parts) > 1 else parts[0]


_DIRECTIONS = frozenset("north south east west n s e w n. s. e. w. n.w. s.w.".split())


def _find_counts(lead: str) -> Iterator[str]:
    for match in _COUNT.finditer(lead):
        word = match["number"].lower()
        number = _SMALL.index(word) if word in _SMALL else int(word)
        told = match.group()
        killed, hurt = _KILLED.search(told), _HURT.search(told)
        if killed and (hurt is None or killed.start() < hurt.start()):
            yield f"killed {number}"
        elif hurt:
            yield f"hurt {number}"


def compare_figures(one: frozenset[str], other: frozenset[str], kind: str) -> int:
    """How many figures of a kind are shared; -1 where both give some and share none."""
    mine = {figure for figure in one if figure.startswith(kind)}
    theirs = {figure for figure in other if figure.startswith(kind)}
    if mine and theirs and not mine & theirs:
        return -1
    return len(mine & theirs)


def show_figure(figure: str) -> str:
    """A figure in words for a reader.

    >>> show_figure("age 41"), show_figure("street quay"), show_figure("killed 2")
    ('age 41', 'Quay Street', '2 killed')
    """
    kind, _, value = figure.partition(" ")
    shown = {
        "age": f"age {value}",
        "block": f"the {value} block",
        "street": f"{value.title()} Street",
        "killed": f"{value} killed",
        "hurt": f"{value} hurt",
    }
    return shown.get(kind, value)
