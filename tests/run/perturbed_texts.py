"""Texts that change as reports do, with the true place of every sentence kept.

Sentences repeat on purpose, and copies of sentences are put in elsewhere: what an
anchor must not be moved to.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from random import Random

WORDS = "ferry harbour crew rope tide light deck captain pilot storm bell quay".split()
NAMES = "Ada Quill;Boris Harrow;Clara Penrose;Edda Voss".split(";")


@dataclass(frozen=True)
class Line:
    """A sentence with a number that stays with it through every change."""

    number: int
    words: str


def write_lines(chance: Random, length: int) -> list[Line]:
    """Sentences of a made-up report; one in five is one that was there before."""
    lines: list[Line] = []
    for number in range(length):
        again = lines and chance.random() < 0.2
        words = chance.choice(lines).words if again else _write(chance)
        lines.append(Line(number, words))
    return lines


def _write(chance: Random) -> str:
    words = " ".join(chance.choices(WORDS, k=chance.randint(2, 9)))
    name = chance.choice(NAMES)
    form = chance.randrange(3)
    if form == 0:
        return f"“The {words},” said {name}."
    if form == 1:
        return f"{name} saw the {words}."
    return f"The {words} was there."


def change_lines(chance: Random, lines: list[Line], changes: int) -> list[Line]:
    """The sentences with some put in, copied, reworded or removed.

    A reworded sentence and a copy get a number of their own. No copy is put beside the
    same sentence, and what was copied stays: nobody could tell otherwise from the two
    texts which sentence is the copy. What stood there twice from the start is removed
    as any other.
    """
    numbers = count(10_000)
    lines = list(lines)
    copied: set[int] = set()
    for _ in range(changes):
        at = chance.randrange(len(lines)) if lines else 0
        kind = chance.choice(("insert", "copy", "reword", "remove", "remove"))
        if kind == "insert" or not lines:
            lines.insert(at, Line(next(numbers), _write(chance)))
        elif kind == "copy":
            to = chance.randrange(len(lines) + 1)
            beside = {line.words for line in lines[max(0, to - 1) : to + 1]}
            if lines[at].words not in beside:
                copied.add(lines[at].number)
                lines.insert(to, Line(next(numbers), lines[at].words))
        elif lines[at].number in copied:
            continue
        elif kind == "reword":
            lines[at] = Line(next(numbers), _reword(chance, lines[at].words))
        else:
            del lines[at]
    return lines


def _reword(chance: Random, sentence: str) -> str:
    words = sentence.split()
    at = chance.randrange(1, len(words))
    words[at] = "suddenly " + words[at] if chance.random() < 0.5 else "another"
    return " ".join(words)


def join_lines(chance: Random, lines: list[Line]) -> tuple[str, dict[int, int]]:
    """The text of the sentences, and where each of them begins by its number."""
    text, starts = "", {}
    for line in lines:
        if text:
            text += chance.choice((" ", " ", "\n\n"))
        starts[line.number] = len(text)
        text += line.words
    return text, starts
