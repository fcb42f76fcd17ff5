"""Texts written for training, their names marked in braces: ``{per Ada Quill}``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from training.lessons import Labelled, Lesson

FOLDER = Path(__file__).parents[1] / "written"
KINDS = {"per": "person", "org": "organization", "loc": "place", "misc": "other"}
"""What each mark says, after the labels of CoNLL 2003."""

_MARK = re.compile(r"\{(per|org|loc|misc) ([^{}]+)\}")


def read_written(folder: Path = FOLDER) -> Iterator[Lesson]:
    """The texts of every ``.txt`` file, in order of the files' names.

    A text is a line ``# id``, then its paragraphs, one a line.

    Raises:
        ValueError: for a brace that is part of no mark; the message names the text.
    """
    for path in sorted(folder.glob("*.txt")):
        for block in re.split(r"(?m)^# ", path.read_text(encoding="utf-8"))[1:]:
            name, _, marked = block.partition("\n")
            id = f"{path.stem}-{name.strip()}"
            text, names = read_marks(marked.strip())
            if "{" in text or "}" in text:
                raise ValueError(f"{id}: a brace that is part of no mark")
            yield Lesson(id=id, corpus="written", text=text, names=names)


def read_marks(marked: str) -> tuple[str, tuple[Labelled, ...]]:
    """The text without its marks, and the names in it.

    >>> read_marks("{per Ada Quill} left {loc Brackwater}.")
    ('Ada Quill left Brackwater.', ((0, 9, 'person'), (15, 25, 'place')))
    """
    pieces: list[str] = []
    names: list[Labelled] = []
    size = last = 0
    for mark in _MARK.finditer(marked):
        before, name = marked[last : mark.start()], mark[2]
        size += len(before)
        names.append((size, size + len(name), KINDS[mark[1]]))
        size += len(name)
        pieces += (before, name)
        last = mark.end()
    return "".join(pieces) + marked[last:], tuple(names)
