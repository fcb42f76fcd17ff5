"""Content words of a text, folded and without endings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.group.stopwords import STOPWORDS
from sayso.text import fold_word

_WORD = re.compile(r"[^\W_]+(?:[.:,/][0-9]+|['’-][^\W_]+)*")


def find_terms(text: str) -> Iterator[str]:
    """Each content word in order of the text, one form for singular and plural.

    >>> list(find_terms("The mayor's bridges were closed at 9:40"))
    ['mayor', 'bridge', 'closed', '9:40']
    """
    for match in _WORD.finditer(text):
        word = stem_word(fold_word(match.group()))
        if len(word) > 1 and word not in STOPWORDS:
            yield word


def stem_word(word: str) -> str:
    """A word without a plural or possessive ending; figures as they are.

    >>> stem_word("pillars"), stem_word("police's"), stem_word("crisis")
    ('pillar', 'police', 'crisis')
    """
    for ending in ("'s", "s'", "'"):
        word = word.removesuffix(ending)
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
