"""Marks set where nobody set any: a part of what is reported, a few words besides.

Outlets differ in how much of a sentence they give in the words of its speaker, and a
corpus has few sentences of which a part stands in marks. Here the same sentence is met
with other parts of it in marks, and marks are met where nobody spoke.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from sayso.annotate.rules.marks import find_marked
from training.edits import Edit, apply_edits
from training.lessons import Lesson, Range, find_paragraphs

# The share of contents without marks that get some, and of texts with a scare quote.
_PARTS = 0.12
_SCARES = 0.3
# A part that reaches the end of its content, or from two words to so many.
_LAST = 0.5
_MOST = 8
_MOST_SCARED = 3
_LEAST_WORDS = 4
# No part ends with a word that leads on to the next.
_LEADS_ON = frozenset(
    "a an and are as at by for from has have in is of on or that the to was "
    "with".split()
)
# What may follow a part; its stop goes before the closing mark.
_BEHIND = re.compile(r"[.,]?(?=[\s;:)—–]|$)")
_WORD = re.compile(r"\w[\w’'-]*")


def mark_parts(lesson: Lesson, random_: random.Random) -> Lesson:
    """The lesson with marks around parts of some contents; every layer moves along.

    Only contents without marks get them. A lesson without quotes comes back as it is.
    """
    if not lesson.quotes:
        return lesson
    signs = ("“", "”") if "“" in lesson.text else ('"', '"')
    taken = _find_marks(lesson.text)
    chosen: list[Range] = []
    contents = sorted(
        {
            part
            for reading in lesson.quotes
            for relation in reading
            for part in relation.content
        }
    )
    for content in contents:
        if random_.random() < _PARTS:
            chosen += _choose_part(lesson.text, content, random_)
    if random_.random() < _SCARES:
        chosen += _choose_scare(lesson, random_)
    edits: list[Edit] = []
    reach = 0
    for start, end in sorted(chosen):
        near = max(0, start - 1), end + 2
        if near[0] < reach or any(_touch(near, one) for one in taken):
            continue
        reach = end + 2
        edits += _write_marks(lesson.text, (start, end), signs)
    return apply_edits(lesson, edits) if edits else lesson


def _find_marks(text: str) -> list[Range]:
    return [
        (one.start, one.end)
        for paragraph in find_marked(text, find_paragraphs(text))
        for one in paragraph
    ]


def _touch(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _choose_part(text: str, content: Range, random_: random.Random) -> Iterator[Range]:
    """Some words of a content, not its first: to its end, or a few in its middle."""
    words = [one.span() for one in _WORD.finditer(text, *content)]
    if len(words) < _LEAST_WORDS or "\n" in text[content[0] : content[1]]:
        return
    first = random_.randrange(1, len(words) - 1)
    last = len(words) - 1
    if random_.random() > _LAST:
        last = min(last, first + random_.randrange(1, _MOST))
    while last > first and text[slice(*words[last])].lower() in _LEADS_ON:
        last -= 1
    yield words[first][0], words[last][1]


def _choose_scare(lesson: Lesson, random_: random.Random) -> Iterator[Range]:
    """A few words that no attribution of any reading has a part in."""
    said = [
        part
        for reading in lesson.quotes or ()
        for relation in reading
        for part in (*relation.content, *relation.cue, *relation.source)
    ]
    words = [one.span() for one in _WORD.finditer(lesson.text)]
    if not words:
        return
    first = random_.randrange(len(words))
    last = min(len(words) - 1, first + random_.randrange(_MOST_SCARED))
    start, end = words[first][0], words[last][1]
    between = lesson.text[start:end]
    if "\n" not in between and not any(_touch((start, end), one) for one in said):
        yield start, end


def _write_marks(text: str, part: Range, signs: Sequence[str]) -> Iterator[Edit]:
    """An opening mark before a part and a closing one behind, the stop within it.

    A stop goes before the closing mark, as the outlets of the corpus set it.
    """
    start, end = part
    behind = _BEHIND.match(text, end)
    if behind is None:
        return
    stop = behind.end()
    if end - start == 1:
        yield start, stop, signs[0] + text[start:stop] + signs[1]
        return
    yield start, start + 1, signs[0] + text[start]
    yield end - 1, stop, text[end - 1 : stop] + signs[1]
