"""Values told by a unit from a day: "last week", "that month", "the next quarter"."""

from __future__ import annotations

import re
from datetime import date

from sayso.annotate.time_values.anchors import Anchor
from sayso.annotate.time_values.calendars import (
    shift_days,
    shift_months,
    show_day,
    show_quarter,
    show_week,
)

_UNIT = re.compile(
    r"^(?:the )?(this past|this coming|(?:this|that) (?:very )?same|last|next|this|"
    r"that|same|past|previous|following|preceding|coming|current|latest|first|full)? ?"
    r"(?:the )?"
    r"(?:fiscal |calendar |full |new |year-ago |year-earlier )*"
    r"(day|week|weekend|month|quarter|year|decade|century|period)(?: period)?$"
)
# "This weekend" is the coming one unless the sentence looks back at least so much.
_OVER = -1.5
_BACK = frozenset(("last", "previous", "preceding"))
_ON = frozenset(("next", "coming", "this coming", "following"))


def read_unit(words: str, anchor: Anchor) -> str | None:
    """ "Last week", "this year", "that month", "the following day", "the quarter"."""
    match = _UNIT.match(words)
    if match is None:
        return None
    which, unit = match.group(1) or "", match.group(2)
    which = "same" if which.endswith(" same") else which
    if (
        which == "next"
        and words.startswith("the ")
        and unit in ("day", "week", "month")
    ):
        which = "following"
    if which in ("that", "same", "following", "previous", "preceding"):
        if anchor.reference:
            return _lean_on_reference(which, unit, anchor.reference)
        if which in ("that", "same", "following"):
            return None
    base = anchor.published
    if base is None:
        return None
    if unit in ("quarter", "period"):
        return _value_quarter(which, anchor, base)
    step = -1 if which in _BACK else 1 if which in _ON else 0
    if which == "this past" or (which == "past" and unit != "year"):
        step = -1
    is_over = unit == "weekend" and (which != "this" or anchor.lean < _OVER)
    return _shift_unit(base, unit, step, is_over=is_over and anchor.lean <= 0)


def read_day_beside(words: str, anchor: Anchor) -> str | None:
    """ "The day before", "the week after": beside the time named last."""
    match = re.fullmatch(r"the (day|night|week|month|year) (before|after)", words)
    if match is None or not anchor.reference:
        return None
    which = "following" if match[2] == "after" else "previous"
    unit = "day" if match[1] == "night" else match[1]
    return _lean_on_reference(which, unit, anchor.reference)


def _value_quarter(which: str, anchor: Anchor, base: date) -> str | None:
    """A quarter told without its number: the one named before, else the last one."""
    current = (base.month + 2) // 3
    if anchor.quarter and which in ("", "latest", "full"):
        return anchor.quarter
    if which in ("this", "current"):
        return show_quarter(base.year, current)
    return show_quarter(base.year, current + 1 if which in _ON else current - 1)


def _shift_unit(
    base: date, unit: str, step: int, *, is_over: bool = False
) -> str | None:
    """The day, week, month, year ... so many steps from the one ``base`` lies in.

    On a Monday "the weekend" is the one just over where ``is_over``.
    """
    if unit == "day":
        return show_day(shift_days(base, step))
    if unit in ("week", "weekend"):
        # A week starts on Monday.
        back = -1 if is_over and step == 0 and base.weekday() < 4 else 0
        day = shift_days(base, 7 * (step + back))
        if day is None:
            return None
        return show_week(day) + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        month = shift_months(base, step)
        return f"{month[0]:04d}-{month[1]:02d}" if month else None
    year = base.year + step * {"decade": 10, "century": 100}.get(unit, 1)
    if not 0 < year <= 9999:
        return None
    return f"{year:04d}"[: {"decade": 3, "century": 2}.get(unit, 4)]


def _lean_on_reference(which: str, unit: str, reference: str) -> str | None:
    """The unit that the reference lies in, or the one after or before it."""
    day = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", reference)
    if day is None:
        return None
    step = {"following": 1, "previous": -1, "preceding": -1}.get(which, 0)
    if unit in ("quarter", "period"):
        month = int(day[2] or 0)
        return show_quarter(int(day[1]), (month + 2) // 3 + step) if month else None
    known = 1 + (day[2] is not None) + (day[3] is not None)
    if {"year": 1, "decade": 1, "century": 1, "month": 2}.get(unit, 3) > known:
        return None
    base = date(int(day[1]), int(day[2] or 1), int(day[3] or 1))
    return _shift_unit(base, unit, step)
