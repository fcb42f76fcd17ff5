"""Values of dates told from another day: weekdays, "yesterday", "two years ago"."""

from __future__ import annotations

import re

from sayso.annotate.time_values.anchors import Anchor
from sayso.annotate.time_values.calendars import find_weekday, shift_days, show_day
from sayso.annotate.time_values.lexicon import WEEKDAYS
from sayso.annotate.time_values.shifts import read_shifted
from sayso.annotate.time_values.units import read_day_beside, read_unit

_WEEKDAY = re.compile(
    r"(?:\b(last|next|this past|this coming|this|past|coming|that|the previous|"
    r"the following) )?\b(" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\b"
)
# A weekday six days back is as often tomorrow: how much each leans to the day to come,
# by its days back. Weekdays of the dev part of times (before publication, after): 27, 0
# for yesterday; 17, 1 and 18, 2 and 8, 2 for the next three; 0, 1 and 1, 7 for five and
# six days. Of the weekdays of shootings in violence-dev, 22 of 22 five days back and 8
# of 18 six days back are past.
_WEEKDAY_LEANS = (0.0, -1.5, -1.0, -0.7, -0.4, -0.4, 1.8)


def value_relative(words: str, anchor: Anchor) -> str | None:
    """The value of a date told from publication or from the time named before.

    Without the day it leans on only a weekday has one: ``XXXX-WXX-3``.
    """
    for read in (
        _read_near_day,
        read_day_beside,
        _read_weekday,
        read_shifted,
        read_unit,
    ):
        value = read(words, anchor)
        if value is not None:
            return value
    return None


def _read_near_day(words: str, anchor: Anchor) -> str | None:
    match = re.match(r"(?:this )?(today|yesterday|tomorrow|day)\b", words)
    if match is None or anchor.published is None:
        return None
    if match.group(1) == "day" and not words.startswith("this"):
        return None
    shift = {"yesterday": -1, "tomorrow": 1}.get(match.group(1), 0)
    return show_day(shift_days(anchor.published, shift))


def _read_weekday(words: str, anchor: Anchor) -> str | None:
    """A weekday: the last one, or the next where the sentence looks ahead."""
    match = _WEEKDAY.search(words)
    if match is None:
        return None
    which, weekday = match.group(1), WEEKDAYS[match.group(2)]
    base = anchor.published
    if which in ("that", "the previous", "the following"):
        base = anchor.reference_day
        if base is None:
            return f"XXXX-WXX-{weekday + 1}"
    if base is None or anchor.is_indefinite:
        return f"XXXX-WXX-{weekday + 1}"
    if which in ("last", "this past", "past", "the previous"):
        return show_day(find_weekday(shift_days(base, -1) or base, weekday, -1))
    if which == "next" and base.weekday() < weekday:
        # On Monday "next Thursday" is that of next week; "on Thursday" is this one.
        return show_day(shift_days(base, 7 + weekday - base.weekday()))
    if which in ("next", "this coming", "coming", "the following"):
        return show_day(find_weekday(shift_days(base, 1) or base, weekday, 1))
    days_back = (base.weekday() - weekday) % 7
    ahead = days_back > 0 and anchor.lean + _WEEKDAY_LEANS[days_back] > 0
    return show_day(find_weekday(base, weekday, 1 if ahead else -1))
