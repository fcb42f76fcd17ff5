"""Cues that turn what follows: it was denied, refused, asked or doubted, not said."""

from __future__ import annotations

import re

_TURNED = re.compile(
    r"\b(?:not|never|cannot|den(?:y|ies|ied|ying)|refut\w+|reject\w*|disput\w+|rebut\w*"
    r"|dismiss\w*|declin\w+|refus\w+|ask(?:s|ed|ing)?|question(?:s|ed|ing)?"
    r"|wonder(?:s|ed|ing)?|doubt(?:s|ed|ing)?|(?:respond|react)(?:s|ed|ing)? to"
    r"|(?:(?<!according )to|about|over|against|off|aside|addressed) (?:the )?"
    r"(?:claims|allegations|accusations|charges|rumou?rs|reports|suggestions"
    r"|speculation))\b|n['’]t\b",
    re.IGNORECASE,
)
# "could not resist saying" says it all the same.
_SAID_AFTER_ALL = re.compile(r"\bnot (?:only|resist|just|help)\b", re.IGNORECASE)


def is_turned_cue(cue: str) -> bool:
    """Whether a cue gives its words as denied, withheld, asked or doubted.

    Who denies a claim does not vouch for it. Misses: irony, "falsely claimed".

    >>> is_turned_cue("denied"), is_turned_cue("would not say"), is_turned_cue("said")
    (True, True, False)
    >>> is_turned_cue("responded to claims"), is_turned_cue("told reporters")
    (True, False)
    """
    return bool(_TURNED.search(cue)) and not _SAID_AFTER_ALL.search(cue)
