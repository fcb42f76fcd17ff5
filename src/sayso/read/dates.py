"""The time of publication as ISO 8601, from the spellings that sources use."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from sayso.errors import ValueFormatError

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:1[5-9]|20|21)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d.*)?|\d{8}(?:T\d.*)?")
_SPELLINGS = (
    re.compile(rf"\b{_DAY}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}[ -]{_DAY},?[ -]{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_YEAR}[/.-](?P<month>\d{{1,2}})[/.-]{_DAY}\b"),
)
_NUMBERS = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)\b")
_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?(?::(?P<second>\d\d))?"
    r"(?: ?(?P<half>[ap])\.?m\b\.?)?"
    r"(?: ?\(?(?P<zone>z|utc|gmt|bst|cest|cet|[ecmp][sd]t|[ecmp]t|"
    r"[+-]\d\d:?\d\d)\b\)?)?",
    re.IGNORECASE,
)
# "ET" alone is left out on purpose: it does not say whether summer time holds.
_ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "bst": 1, "cet": 1, "cest": 2,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7,
}  # fmt: skip


def read_published(told: str) -> str:
    """A time of publication in ISO 8601: a day, or a moment where a clock is told.

    ISO 8601 stays as it is; other spellings ("30 September 2020, 2.05pm GMT",
    "2020/09/30 14:05", "Wed, 30 Sep 2020 14:05:00 +0000") are rewritten. Nothing is
    filled in: no year, no day, no zone.

    Raises:
        ValueFormatError: when it tells no full day, or can be read as two days.

    >>> read_published("Sept. 30, 2020")
    '2020-09-30'
    """
    text = " ".join(told.split())
    if _ISO.fullmatch(text):
        try:
            return _read_iso(text)
        except ValueError:
            text = text.replace("T", " ", 1)
    found = find_date(text)
    if found is None:
        raise ValueFormatError(
            f"published {told[:60]!r} tells no full day; expected ISO 8601 such as "
            "2020-09-30 or 2020-09-30T14:05Z"
        )
    return found


def find_date(text: str) -> str | None:
    """The first full date in a short text, with the clock behind or before it.

    None where no day with its year is told.

    Raises:
        ValueFormatError: when the day does not exist or can be read as two days.
    """
    for spelling in _SPELLINGS:
        match = spelling.search(text)
        if match:
            day = _make_day(match["year"], _month_number(match["month"]), match["day"])
            return _add_clock(day, text[: match.start()], text[match.end() :])
    match = _NUMBERS.search(text)
    if match is None:
        return None
    day = _make_day(match[3], *_month_and_day(match))
    return _add_clock(day, text[: match.start()], text[match.end() :])


def _read_iso(text: str) -> str:
    moment = datetime.fromisoformat(text)
    if "-" in text[:8]:
        return text.replace(" ", "T", 1)
    return moment.date().isoformat() if len(text) == 8 else moment.isoformat()


def _month_number(month: str) -> int:
    if month.isdigit():
        return int(month)
    short = month[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 12


def _month_and_day(match: re.Match[str]) -> tuple[int, str]:
    """Month and day of 30/09/2020 or 09/30/2020, where only one order is possible."""
    one, two = int(match[1]), int(match[2])
    if "." in match[0] or one > 12 or one == two:
        return two, match[1]
    if two > 12:
        return one, match[2]
    raise ValueFormatError(
        f"published {match[0]!r} can be read as two days; expected ISO 8601 such as "
        "2020-09-30"
    )


def _make_day(year: str, month: int, day: str) -> datetime:
    try:
        return datetime(int(year), month, int(day))
    except ValueError as err:
        raise ValueFormatError(
            f"published {year}-{month:02}-{int(day):02} is no day of the calendar"
        ) from err


def _add_clock(day: datetime, before: str, after: str) -> str:
    for text in (after[:40], before[-40:]):
        for match in _CLOCK.finditer(text):
            if match["minute"] is None and match["half"] is None:
                continue
            hour = int(match["hour"])
            if match["half"]:
                hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
            minute, second = int(match["minute"] or 0), int(match["second"] or 0)
            if hour > 23 or minute > 59 or second > 59:
                continue
            zone = _zone_of(match["zone"])
            moment = day.replace(hour=hour, minute=minute, second=second, tzinfo=zone)
            return moment.isoformat()
    return day.date().isoformat()


def _zone_of(told: str | None) -> timezone | None:
    if told is None:
        return None
    if told[0] in "+-":
        sign = -1 if told[0] == "-" else 1
        digits = told[1:].replace(":", "")
        return timezone(
            sign * timedelta(hours=int(digits[:2]) % 24, minutes=int(digits[2:]) % 60)
        )
    hours = _ZONES.get(told.lower())
    return None if hours is None else timezone(timedelta(hours=hours))
