"""Where a sentence may start and end by the signs around it; for the verifier alone.

The sentences that annotating finds are not used here, so that an error there is seen.
"""

from __future__ import annotations

import re

# What may stand before the first word of a sentence, and behind its last one. Wider
# than any sentence finder's: a dash ends a dateline ("PORT ELLERY (Wire) - A ferry").
# The number of a note stays with the sentence before: "... was shut.[4][dead link]".
_NOTES = r"(?:\s?\[[\w ]{1,20}\]){0,9}"
_BEFORE = re.compile(
    rf"(?:\A|[.!?:;…。！？]\W*{_NOTES}\W*|[-–—]\s+|\)\s?[-–—]+|\n\s*|"
    r"(?:\A|\n)\([^()\n]{2,21}\)\s+|"
    r"(?:\A|\n)[A-Z][A-Z.,' ]{2,30}[–—―]{1,2}\s?)[\"“‘'«(\[*]*\Z"
)
_BEHIND = re.compile(rf"[.!?:;…。！？]\W*{_NOTES}\W*\Z")
# How far a border looks back: a stop, closing marks, the number of a note, white space.
_REACH = 40
# How far a paragraph is read back for marks; keeps one endless line linear.
_LONGEST = 4000
_MARK = re.compile('["“”]')


def starts_sentence(text: str, at: int) -> bool:
    """Whether a sentence may start here, by the signs before.

    >>> starts_sentence("Gulls fled. A pier fell.", 12)
    True
    >>> starts_sentence("Gulls fled. A pier fell.", 14)
    False
    """
    if at >= len(text) or text[at].isspace():
        return False
    before = text[max(0, at - _REACH) : at]
    if at > _REACH:
        # A cut of the text is no start of it: \\A must not match here.
        before = f"x{before}"
    stands_off = at == 0 or before[-1].isspace() or before[-1] in "\"“‘'«([-–—―"
    # "... left.The mayor" starts a sentence, "9.30" and "don't" do not.
    if not stands_off and not (before[-1] in ".!?…" and text[at].isupper()):
        return False
    return bool(_BEFORE.search(before))


def ends_sentence(text: str, at: int) -> bool:
    """Whether a sentence may end here, by the signs before and behind."""
    if not 0 < at <= len(text) or text[at - 1].isspace():
        return False
    behind = text[at : at + _REACH]
    if not behind.strip() or "\n" in behind[: len(behind) - len(behind.lstrip())]:
        return True
    # "Ferguson, Mo., where ..." ends nothing, nor does "9.30".
    return bool(_BEHIND.search(text[max(0, at - _REACH) : at])) and not (
        behind[0].islower() or behind[0].isdigit() or behind[0] in ",;"
    )


def ends_clause(text: str, at: int) -> bool:
    """Whether a sign behind this place parts it from what follows.

    >>> ends_clause("The pier fell, which nobody saw.", 13)
    True
    >>> ends_clause("The pier fell, which nobody saw.", 8)
    False
    """
    behind = text[at : at + _REACH].lstrip()
    return bool(behind) and behind[0] in ",;:–—-("


def is_marked(text: str, at: int) -> bool:
    """Whether a quotation in double marks is open at this place of its paragraph.

    >>> is_marked('"We ran. It fell," he said.', 9), is_marked('"We ran," he said.', 10)
    (True, False)
    """
    marked = False
    for match in _MARK.finditer(
        text, max(text.rfind("\n", 0, at), at - _LONGEST, 0), at
    ):
        marked = match.group() == "“" or (match.group() == '"' and not marked)
    return marked
