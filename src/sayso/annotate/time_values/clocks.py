"""Times of day: the clock and the parts of a day, joined to the day they belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sayso.annotate.numbers import read_number
from sayso.annotate.time_values.lexicon import PARTS

_ISO = re.compile(r"(\d{4}-\d\d?-\d\d?)[t ](\d\d):(\d\d)(?::\d\d)?(z)?")
_FOUR = re.compile(r"\b([01]\d|2[0-3])([0-5]\d) (gmt|utc|bst|hrs|hours)\b")
_TWELVE = re.compile(r"\b(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\b\.?")
_TWENTY_FOUR = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?\b")
_OCLOCK = re.compile(r"\b([\w-]+) o'clock(?: in the (morning|afternoon|evening))?")
_BARE = re.compile(
    r"\b(\d{1,2}|\w+) (?:in the (morning|afternoon|evening)|at (night))\b"
)
_PAST = re.compile(r"\b(half past|(?:a )?quarter past|(?:a )?quarter to) ([\w-]+)")
_ZONE = re.compile(
    r"\s\(?(?:[ecmp][sd]?t|gmt|utc(?:[+-]\d\d?)?|bst|cest|cet|eest|eet|msk|ist|jst|kst|"
    r"hkt|sgt|a[ew][sd]t|acst|nz[sd]t|sast|eat|wat|pkt|z|local time|"
    r"(?:eastern|central|mountain|pacific)(?: (?:standard |daylight )?time)?)\b\)?"
)
_PART = re.compile(r"\b(?:(?:the|this) )?(" + "|".join(PARTS) + r"|tonight)\b")
_SMALL_HOURS = re.compile(
    r"(?:the )?(?:early |small |wee )?(?:morning )?hours(?: (?:of|on))?(?= |$)"
    r"(?: the morning of)?"
)
_NOON = re.compile(r"\b(noon|midnight)\b")


# Parts of the day, and whether they are of its second half.
_HALVES = {"MO": False, "AF": True, "EV": True, "NI": True}


@dataclass(frozen=True, slots=True)
class DayTime:
    """The ``T..`` part of a value, the zone where told, and the words of the day."""

    value: str
    day_words: str
    is_half_open: bool = False

    def fit(self, day: str) -> str | None:
        """The ``T..`` part on a day with its part ("2024-05-12TEV"), or None.

        An hour by the clock face takes its half of the day from the part; an hour after
        midnight does not fit the evening before.
        """
        part = day[11:13] if day[10:11] == "T" else ""
        hour = int(self.value[1:3]) if self.value[1:3].isdigit() else None
        if hour is None:
            return self.value
        if self.is_half_open:
            if part not in _HALVES:
                return None
            hour = hour % 12 + (12 if _HALVES[part] else 0)
            return f"T{hour:02d}{self.value[3:]}"
        if (part in ("EV", "NI") and hour < 6) or (part == "MO" and 12 <= hour < 24):
            return None
        return self.value


def split_clock(words: str) -> DayTime | None:
    """The time of day that the words name and what is left of them; None for none."""
    iso = _ISO.search(words)
    if iso:
        return DayTime(f"T{iso[2]}:{iso[3]}{(iso[4] or '').upper()}", iso[1])
    four = _FOUR.search(words)
    if four:
        sign = "Z" if four[3] in ("gmt", "utc") else ""
        return _cut(words, four, f"T{four[1]}:{four[2]}{sign}")
    zone = _ZONE.search(words)
    plain = words[: zone.start()] + words[zone.end() :] if zone else words
    suffix = "Z" if zone and zone.group().strip(" ()") in ("gmt", "utc", "z") else ""
    match = _TWELVE.search(plain)
    if match:
        hour = int(match.group(1)) % 12 + (12 if match.group(3) == "p" else 0)
        if int(match.group(1)) > 12:
            return None
        return _cut(plain, match, f"T{hour:02d}:{match.group(2) or '00'}{suffix}")
    match = _TWENTY_FOUR.search(plain)
    if match:
        hour = _turn_hour(int(match.group(1)), plain[match.end() :])
        return _cut(plain, match, f"T{hour:02d}:{match.group(2)}{suffix}")
    match = _OCLOCK.search(plain) or _BARE.search(plain)
    if match:
        number = read_number(match.group(1))
        if number is not None and 1 <= number <= 12:
            parts = set(match.groups()) & {"morning", "afternoon", "evening", "night"}
            hour = int(number) % 12 + (12 if parts - {"morning"} else 0)
            cut = _cut(plain, match, f"T{hour:02d}:00{suffix}")
            return cut if parts else replace(cut, is_half_open=True)
    if _PAST.search(plain):
        # "At half past nine": morning or evening is not told.
        return None
    match = _NOON.search(plain)
    if match:
        return _cut(plain, match, "T12:00" if match.group(1) == "noon" else "T24:00")
    return _split_part(plain)


def _turn_hour(hour: int, behind: str) -> int:
    """An hour by the clock face in the half of the day that the words behind name.

    "8:30 Wednesday night" is 20:30, "12:30 Saturday morning" is 0:30.

    >>> _turn_hour(8, " wednesday night"), _turn_hour(12, " saturday morning")
    (20, 0)
    """
    match = _PART.search(behind)
    if match is None or not 1 <= hour <= 12:
        return hour
    part = "NI" if match.group(1) == "tonight" else PARTS[match.group(1)]
    if part == "MO" or (part == "NI" and (hour < 6 or hour == 12)):
        return hour % 12
    return hour % 12 + 12 if part in _HALVES else hour


def _split_part(plain: str) -> DayTime | None:
    """A part of the day: morning, night, tonight, overnight."""
    small = _SMALL_HOURS.match(plain)
    if small:
        return _cut(plain, small, "TMO")
    if plain == "overnight":
        return DayTime("TNI", "")
    match = _PART.search(plain)
    if match is None:
        return None
    if match.group(1) == "tonight":
        return _cut(plain, match, "TNI", "today")
    part = PARTS[match.group(1)]
    day = "this day" if match.group().startswith("this") else ""
    return _cut(plain, match, f"T{part}", day)


def _cut(plain: str, match: re.Match[str], value: str, day: str = "") -> DayTime:
    rest = plain[: match.start()] + " " + plain[match.end() :]
    rest = re.sub(r"\s+", " ", rest).strip(" ,")
    rest = re.sub(r"^on ", "", rest)
    return DayTime(value, " ".join(piece for piece in (day, rest) if piece))
