"""What a time expression leans on: publication, the time named before, the tense."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

# A lean under this is no evidence: as likely a day before publication as one after.
_NO_LEAN = 0.3


@dataclass(frozen=True, slots=True)
class Anchor:
    """What the value of one time expression may lean on.

    ``published`` is the day of publication or None, ``published_at`` the moment where
    that is known. ``reference`` is the value of the last dated expression before this
    one, "" at first, ``quarter`` the last quarter that was reported on and
    ``is_longer`` whether a longer period was since ("the first nine months").
    ``lean`` is over 0 as far as the words around tell of what is to come, under 0 as
    far as they look back. ``is_near`` tells that the reference stands close by,
    ``sole_day`` is the one day that the article has named so far for what happened,
    ``is_indefinite`` that an article makes it one of many ("a wet Thursday in
    February"). ``year`` is one named for this and the next date together ("from May
    to June 2014"). ``is_day_first`` tells how the article writes dates in digits; None
    where nothing tells.
    """

    published: date | None
    published_at: datetime | None = None
    reference: str = ""
    quarter: str = ""
    is_longer: bool = False
    lean: float = 0.0
    is_near: bool = False
    sole_day: str = ""
    is_indefinite: bool = False
    year: int | None = None
    is_day_first: bool | None = None

    @property
    def direction(self) -> int:
        """+1 where the words around look ahead, -1 where back, 0 where they do not."""
        if abs(self.lean) < _NO_LEAN:
            return 0
        return 1 if self.lean > 0 else -1

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
