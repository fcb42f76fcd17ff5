"""What a time expression leans on: publication, the time named before, the tense."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

# The words between the start of the sentence and the time are asked first: they are
# what it belongs to ("will meet on Friday", "said Friday it will meet").
_FUTURE = (
    r"will|won['’]t|'ll|’ll|shall|going to|plans?|planning|planned for|expects?|"
    r"expected|scheduled|due|slated|set (?:to|for)|is to|are to|until|till|next|"
    r"upcoming|deadline|begins?|beginning|starting|expires?|would|to be|payable|"
    r"effective|coming|intends?|maturing|by|as (?:soon|early) as"
)
_PAST = (
    r"\w{3,}ed|was|were|had|has|have|said|told|took|came|went|made|met|held|won|lost|"
    r"fell|rose|broke|began|gave|got|left|led|wrote|saw|found|shot|hit|died|sent|since|"
    r"back in|ago|last|after|did|kept|set off|ran|struck|spoke|became|sold|bought"
)
_TENSE = re.compile(rf"\b(?:({_FUTURE})|({_PAST}))\b", re.IGNORECASE)
_SET_FOR = re.compile(
    r"\b(?:set|scheduled?s?|slated|booked|fixed|planned|due)\b[^.]{0,40}\bfor\s\Z",
    re.IGNORECASE,
)
_SENTENCE_EDGE = re.compile(r"[.!?][\"”’']?\s+(?=[\"“‘']?[A-Z])|\n\s*\n")
_WINDOW = 90


@dataclass(frozen=True, slots=True)
class Anchor:
    """What the value of one time expression may lean on.

    ``published`` is the day of publication or None. ``reference`` is the value of the
    last dated expression before this one, "" at first, ``quarter`` the last quarter
    of a year. ``direction`` is +1 where the
    words around tell of what is to come, -1 of what has been, 0 where they tell
    nothing. ``is_near`` tells that the reference stands close by, ``is_indefinite``
    that an article makes it one of many ("a wet Thursday in February").
    """

    published: date | None
    reference: str = ""
    quarter: str = ""
    direction: int = 0
    is_near: bool = False
    is_indefinite: bool = False

    @property
    def reference_day(self) -> date | None:
        """The day the reference names, where it names a whole one."""
        match = re.match(r"(\d{4})-(\d\d)-(\d\d)", self.reference)
        return date.fromisoformat(match.group()) if match else None

    @property
    def reference_year(self) -> int | None:
        """The year the reference lies in, or None."""
        match = re.match(r"(\d{4})(?!\d)", self.reference)
        return int(match.group(1)) if match else None


def find_direction(text: str, start: int, end: int) -> int:
    """+1 where a time's sentence looks ahead, -1 where it looks back, 0 unknown.

    Only 90 characters on either side are read. Cost: constant.
    """
    before = text[max(0, start - _WINDOW) : start]
    if _SET_FOR.search(before):
        return 1
    edges = list(_SENTENCE_EDGE.finditer(before))
    if edges:
        before = before[edges[-1].end() :]
    tenses = list(_TENSE.finditer(before))
    if tenses:
        return 1 if tenses[-1].group(1) else -1
    after = text[end : end + _WINDOW]
    edge = _SENTENCE_EDGE.search(after)
    first = _TENSE.search(after[: edge.start() + 1] if edge else after)
    if first is None:
        return 0
    return 1 if first.group(1) else -1
