"""What the times before one have named: the day, the quarter, the longer period."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from sayso.values import TimeExpression

# A time of day further than this from the last day named is taken on its own, a
# quarter further than this from "a year earlier" is another topic.
_NEAR, _NEAR_QUARTER = 200, 1000
# Where a text has named one day alone for what happened, its hours are of that day.
# Read over on 20 articles of violence-dev: right in all 13 that it decides.
_NEAR_SOLE = 700
_STAMP = re.compile(
    r"(?:\bposted|\bpublished|\bupdated?|\bcopyright|\breuters\)|\()\W*\Z",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:said|told|says|announced|confirmed|added|reported|tweeted|issued)\b[^.]{0,25}\Z",
    re.IGNORECASE,
)
# An hour alone tells no day of its own.
_DATED = re.compile(
    r"day|night|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|tomorrow|/|\d{4}|eve\b"
)
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(MO|AF|EV|NI))?(?!\d)")
_QUARTER = re.compile(r"(\d{4})-Q(\d)")
_CALENDAR = re.compile(r"\d{4}(?:-|\Z)")
_LONGER = re.compile(
    r"\b(?:three|six|nine)[ -]months?|\bhalf\b|\b(?:full|fiscal|financial) year|"
    r"\b12 months"
)
_ENDED = re.compile(r"\s*,?\s*(?:which\s+)?end(?:ed|ing|s)\b")
_FISCAL = re.compile(r"\bfiscal\b")


@dataclass(frozen=True, slots=True)
class Trail:
    """What later times may lean on: the last calendar value, the last quarter.

    ``reference`` is a value down to the minute where one was told, "" at first.
    ``quarter`` is a quarter that was over at publication, or called fiscal. ``days``
    are the different days that something happened on, each with its part of the day
    where told ("2024-05-12TNI"); when something was said or posted is not among them.
    """

    reference: str = ""
    told_at: int = 0
    quarter: str = ""
    quarter_at: int = 0
    is_longer: bool = False
    days: tuple[str, ...] = ()

    def follow(self, time: TimeExpression, text: str, published: date | None) -> Trail:
        """The trail behind one more time, which has its value.

        A comparison ("up from 3% a year earlier") is no new topic.
        """
        words = " ".join(
            text[time.span.start : time.span.end].lower().replace("-", " ").split()
        )
        value = time.value or ""
        if re.search(r"year (?:ago|earlier)|\b(?:last|this|next) year\Z", words):
            return self
        if _LONGER.search(words) and (
            time.type == "DURATION" or "half" in words or "year" in words
        ):
            return replace(self, is_longer=True)
        if time.type not in ("DATE", "TIME") or not _CALENDAR.match(value):
            return self
        after = replace(
            self,
            reference=value,
            told_at=time.span.end,
            days=self._add_day(
                value,
                words,
                text[max(0, time.span.start - 40) : time.span.start],
                published,
            ),
        )
        if self._is_reported(
            value, words, text[time.span.end : time.span.end + 24], published
        ):
            after = replace(
                after, quarter=value, quarter_at=time.span.end, is_longer=False
            )
        return after

    def is_near(self, text: str, start: int) -> bool:
        """Whether a time stands in the paragraph of the last one, not far behind it."""
        return (
            bool(self.reference)
            and start - self.told_at <= _NEAR
            and "\n\n" not in text[self.told_at : start]
        )

    def sole_day_near(self, start: int) -> str:
        """The only day that anything happened on so far, with its part, or ""."""
        if start - self.told_at > _NEAR_SOLE:
            return ""
        days = {day[:10] for day in self.days}
        return self.days[-1] if len(days) == 1 else ""

    def _add_day(
        self, value: str, words: str, before: str, published: date | None
    ) -> tuple[str, ...]:
        """The days with that of a value, if it is one that something happened on."""
        match = _DAY.match(value)
        if match is None or not _DATED.search(words):
            return self.days
        if _STAMP.search(before) or _SAID.search(before):
            return self.days
        if published and match[1] == published.isoformat() and match[1][:4] in words:
            # "April 11, 2013" in a report of that day is its stamp.
            return self.days
        return (*self.days, match.group())

    def quarter_near(self, start: int) -> str:
        """The quarter that is still the topic, or ""."""
        return self.quarter if start - self.quarter_at <= _NEAR_QUARTER else ""

    def _is_reported(
        self, value: str, words: str, after: str, published: date | None
    ) -> bool:
        """Whether a quarter is one that results are told of: just over, or fiscal."""
        match = _QUARTER.fullmatch(value)
        if match is None:
            return False
        if published is None or _FISCAL.search(words) or _ENDED.match(after):
            return True
        if value == self.quarter:
            return True
        behind = (published.year - int(match[1])) * 4
        behind += (published.month + 2) // 3 - int(match[2])
        return 1 <= behind <= 4
