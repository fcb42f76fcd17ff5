"""Words: where those of an article stand, and what the model says of each as a name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from sayso.annotate.encoder.outputs import Floats, Outputs

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words in order, an entry each in every field.

    ``starts`` and ``ends`` are code points of the article. ``kinds`` are the chances
    that the word is part of a name, in the order of ``NAME_KINDS``, a mean over its
    pieces; ``named`` is their sum; ``opens`` the chance that a name starts with it,
    ``goes_on`` that one goes on into it.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    kinds: tuple[tuple[float, ...], ...]
    named: tuple[float, ...]
    opens: tuple[float, ...]
    goes_on: tuple[float, ...]

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.words)

    def list_within(self, start: int, end: int) -> range:
        """The numbers of the words that a range of the article touches."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))


def read_words(text: str, outputs: Outputs, *, offset: int = 0) -> NameWords:
    """The words of a segment; ``offset`` is where it starts in the article.

    A word is a run of letters and digits: "AT&T" and "O'Dell" are two. What holds no
    piece is left out. Cost: linear, and looking up pieces.
    """
    encoding, tags = outputs.encoding, outputs.tags["names"]
    found = [match.span() for match in _WORD.finditer(text)]
    bounds = np.asarray(found, dtype=np.int64).reshape(-1, 2)
    first = np.searchsorted(encoding.ends, bounds[:, 0], side="right")
    stop = np.searchsorted(encoding.starts, bounds[:, 1], side="left")
    held = first < stop
    bounds, first, stop = bounds[held], first[held], stop[held]
    kinds = _average(tags[:, 1::2] + tags[:, 2::2], first, stop)
    return NameWords(
        starts=tuple((bounds[:, 0] + offset).tolist()),
        ends=tuple((bounds[:, 1] + offset).tolist()),
        words=tuple(text[start:end] for start, end in bounds.tolist()),
        kinds=tuple(map(tuple, kinds.tolist())),
        named=tuple(kinds.sum(axis=1).tolist()),
        opens=tuple(tags[first, 1::2].sum(axis=1).tolist()),
        goes_on=tuple(tags[first, 2::2].sum(axis=1).tolist()),
    )


def join_words(parts: Iterable[NameWords]) -> NameWords:
    """The words of segments in order as those of one article."""
    some = tuple(parts)
    return NameWords(
        starts=tuple(chain.from_iterable(one.starts for one in some)),
        ends=tuple(chain.from_iterable(one.ends for one in some)),
        words=tuple(chain.from_iterable(one.words for one in some)),
        kinds=tuple(chain.from_iterable(one.kinds for one in some)),
        named=tuple(chain.from_iterable(one.named for one in some)),
        opens=tuple(chain.from_iterable(one.opens for one in some)),
        goes_on=tuple(chain.from_iterable(one.goes_on for one in some)),
    )


def _average(
    values: Floats, first: NDArray[np.int64], stop: NDArray[np.int64]
) -> NDArray[np.float64]:
    """The mean of the rows ``[first, stop)`` for each pair of them."""
    sums = np.zeros((len(values) + 1, values.shape[1]))
    np.cumsum(values, axis=0, out=sums[1:])
    return np.asarray((sums[stop] - sums[first]) / (stop - first)[:, None])
