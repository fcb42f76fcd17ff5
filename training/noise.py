"""Noise in marks, capitals and lines, so that the model reads what people type."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from sayso.annotate.rules.marks import find_marked

_STOP = re.compile(r"(?<=\w\w[.!?]) (?=[A-Z\"“])")
_DOUBLES = ('""', "“”", "„“", "«»", "‘’", "''")


def vary_marks(
    text: str, paragraphs: Sequence[tuple[int, int]], random_: random.Random
) -> str:
    """The text with other marks, or with some of them lost; the length stays.

    One text in four gets another pair of marks throughout, single ones among them, one
    in eight loses every tenth mark: an unmatched mark must not turn the reading over.
    """
    restyle = random_.random() < 0.25
    lose = random_.random() < 0.125
    if not (restyle or lose):
        return text
    opener, closer = random_.choice(_DOUBLES)
    chars = list(text)
    for paragraph in find_marked(text, paragraphs):
        for one in paragraph:
            for start, end, sign in (
                (one.start, one.inner_start, opener),
                (one.inner_end, one.end, closer),
            ):
                if start >= end:
                    continue
                if lose and random_.random() < 0.1:
                    chars[start:end] = " " * (end - start)
                elif restyle and end - start == 1:
                    chars[start] = sign
    return "".join(chars)


def vary_typing(text: str, random_: random.Random) -> str:
    """The text as hasty people type it; the length stays.

    One text in six loses its capitals, one in twenty has nothing else. In one in eight
    more than half of the lines run on: a signature with its address, as mail has it;
    in one in four each sentence begins a line. For texts that teach names alone.
    """
    case = random_.random()
    if case < 1 / 6:
        text = "".join(map(_lower, text))
    elif case < 1 / 6 + 1 / 20:
        text = "".join(map(_raise, text))
    lines = random_.random()
    if lines < 1 / 8:
        text = "".join(
            " " if one == "\n" and random_.random() < 0.6 else one for one in text
        )
    elif lines < 1 / 8 + 1 / 4:
        text = _STOP.sub("\n", text)
    return text


def _lower(one: str) -> str:
    return one.lower() if len(one.lower()) == 1 else one


def _raise(one: str) -> str:
    return one.upper() if len(one.upper()) == 1 else one
