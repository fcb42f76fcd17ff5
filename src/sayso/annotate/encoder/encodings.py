"""What the language model reads of a text: pieces, their case, and the marks.

The one function that makes the features, in training as at run time. A change here
is a new ``FEATURES`` version, and a model that was trained on another is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.annotate.rules.marks import Marked, find_marked

FEATURES = "features.v1"

CLS, SEP, PAD = 101, 102, 0
"""Ids of the special pieces in the vocabulary of uncased BERT."""

TOKEN_TYPES = 6
"""Lower, capital or upper case, outside (0 to 2) or inside (3 to 5) of marks."""

# One sign for every spelling of a double mark and of an apostrophe. Each is replaced
# by one character, so offsets stay.
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»〝〞＂", '"'),
        **dict.fromkeys("‘’‚‛‹›＇ʼ`´", "'"),
        **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a", " "),
        **dict.fromkeys("‐‑", "-"),
    }
)


@dataclass(frozen=True, slots=True)
class Encoding:
    """A text as pieces in order, a [SEP] between two paragraphs.

    All arrays have one entry a piece: ``ids`` of the vocabulary, ``types`` (see
    ``TOKEN_TYPES``), ``starts`` and ``ends`` in code points of the text (a [SEP] has
    both at the end of its paragraph), and ``paragraphs``, the paragraph's number.
    """

    ids: NDArray[np.int64]
    types: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    paragraphs: NDArray[np.int64]

    def __len__(self) -> int:
        """How many pieces the text has."""
        return len(self.ids)


def encode_text(
    text: str, paragraphs: Sequence[tuple[int, int]], tokenizer: Tokenizer
) -> Encoding:
    """The pieces of the paragraphs of a text, with case and marks as token types.

    ``paragraphs`` are ranges of ``text`` in order; what stands between them is not
    read. ``tokenizer`` adds no special pieces. No paragraphs give empty arrays.
    Cost: linear.
    """
    marked = find_marked(text, paragraphs)
    plain, inside = fold_marks(text, [one for some in marked for one in some])
    encoded = tokenizer.encode_batch(
        [plain[start:end] for start, end in paragraphs], add_special_tokens=False
    )
    ids: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    types: list[int] = []
    numbers: list[int] = []
    for number, (pieces, (start, _)) in enumerate(
        zip(encoded, paragraphs, strict=True)
    ):
        if number:
            ids.append(SEP)
            starts.append(paragraphs[number - 1][1])
            ends.append(paragraphs[number - 1][1])
            types.append(0)
            numbers.append(number - 1)
        ids.extend(pieces.ids)
        for piece_start, piece_end in pieces.offsets:
            starts.append(start + piece_start)
            ends.append(start + piece_end)
        numbers.extend([number] * len(pieces.ids))
        types.extend(
            _case(text[start + one : start + other]) + 3 * inside[start + one]
            for one, other in _words(pieces.offsets)
        )
    return Encoding(
        np.asarray(ids, dtype=np.int64),
        np.asarray(types, dtype=np.int64),
        np.asarray(starts, dtype=np.int64),
        np.asarray(ends, dtype=np.int64),
        np.asarray(numbers, dtype=np.int64),
    )


def fold_marks(text: str, marked: Sequence[Marked]) -> tuple[str, bytearray]:
    """The text with one sign for all marks, and for each character if it is inside.

    A mark of two signs becomes one sign and a space, single marks that hold a
    quotation become double ones: the length stays. The marks themselves count as
    inside.
    """
    plain = list(text.translate(_SIGNS))
    inside = bytearray(len(text))
    for one in marked:
        inside[one.start : one.end] = b"\x01" * (one.end - one.start)
        for start, end in ((one.start, one.inner_start), (one.inner_end, one.end)):
            if start < end:
                plain[start:end] = '"' + " " * (end - start - 1)
    return "".join(plain), inside


def _words(offsets: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """For each piece the range from the piece to the end of its word."""
    ranges: list[tuple[int, int]] = []
    last_start, last_end = -1, -1
    for start, end in reversed(offsets):
        if end != last_start:
            last_end = end
        last_start = start
        ranges.append((start, last_end))
    ranges.reverse()
    return ranges


def _case(word: str) -> int:
    """0 for no capital, 1 for a capital first, 2 for capitals only."""
    first = word[:1]
    if not first.isupper():
        return 0
    return 2 if len(word) > 1 and word.isupper() else 1
