"""Times at which somebody spoke, rather than something happened."""

from __future__ import annotations

import re

from sayso.compare.clause_labels import is_verb
from sayso.compare.terms import list_words
from sayso.text import split_words

_TELLING = list_words(
    """
    said says told tweeted confirmed declined wrote commented testified acknowledged
    """
)
# These are acts of their own: only with nothing between is the time that of telling
# ("announced Friday that", but "announced the loss of the ferry in May").
_ACTS = list_words("announced reported released posted")
_LOOSE = list_words("on in late early")
_REACH = 90
_BORDER = re.compile(r"[.;:!?\n]|, ")
# Behind these another act is told: "said when they arrived on Friday".
_JOINS = list_words("that when after before while who which where because as and but")


def is_told(text: str, start: int, at: int) -> bool:
    """Whether a verb of telling, and no other, stands before a time in its clause.

    "Declined to comment Thursday evening", "confirmed the shooting on Friday", "told
    the board on 3 June"; not "said the shooting happened on Friday". ``start`` is
    where the sentence starts, ``at`` where the time does.

    >>> is_told("The chief confirmed the raid on Friday.", 0, 32)
    True
    >>> is_told("The chief said the raid happened on Friday.", 0, 36)
    False
    """
    first = max(start, at - _REACH)
    borders = [match.end() for match in _BORDER.finditer(text, first, at)]
    words = split_words(text, borders[-1] if borders else first, at)
    while words and words[-1].folded in _LOOSE:
        words = words[:-1]
    for place in range(len(words) - 1, -1, -1):
        word = words[place].folded
        if word in _TELLING or (word in _ACTS and place == len(words) - 1):
            return True
        if word in _JOINS or is_verb(words, place):
            return False
    return False
