"""Where words in double quotation marks begin and end in a sentence."""

from __future__ import annotations

import re

_DOUBLE = re.compile('["“”]')
# How far a paragraph is read back for open marks; keeps one endless line linear.
_LONGEST_PARAGRAPH = 4000


def blank_marked(text: str) -> str:
    """The text with everything between double quotation marks as spaces.

    >>> blank_marked('He said "no" twice.')
    'He said      twice.'
    """
    signs = list(text)
    opened: int | None = None
    for at, sign in enumerate(text):
        if sign == "“" or (sign == '"' and opened is None):
            opened = at
        elif sign in '”"' and opened is not None:
            signs[opened : at + 1] = " " * (at + 1 - opened)
            opened = None
    return "".join(signs)


def is_closed(text: str) -> bool:
    """Whether as many quotation marks and brackets close as open, in any order.

    >>> is_closed('"No," she said (twice).'), is_closed('"No,')
    (True, False)
    """
    return (
        text.count('"') % 2 == 0
        and text.count("“") == text.count("”")
        and text.count("(") == text.count(")")
    )


def has_matching_marks(text: str) -> bool:
    """Whether each double mark has its partner, and a first single mark has one.

    A curly mark may be closed by a straight one, as hasty desks do.

    >>> has_matching_marks('“No," she said.'), has_matching_marks('No," she said.')
    (True, False)
    """
    opened = False
    for match in _DOUBLE.finditer(text):
        sign = match.group()
        if (sign == "“" and opened) or (sign == "”" and not opened):
            return False
        opened = not opened
    if opened:
        return False
    if text[:1] in ("'", "‘"):
        return bool(re.search(r"[^\s\w]['’]|\w['’](?=\s|\Z)", text[1:]))
    return True


def is_inside_marks(text: str, at: int) -> bool:
    """Whether a quotation that opened earlier in the paragraph is open here."""
    low = max(text.rfind("\n", 0, at) + 1, at - _LONGEST_PARAGRAPH)
    opened = False
    for match in _DOUBLE.finditer(text, low, at):
        sign = match.group()
        opened = sign == "“" or (sign == '"' and not opened)
    return opened
