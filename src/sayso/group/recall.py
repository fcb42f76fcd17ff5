"""Keys by which an article finds those that left the window long ago.

A follow-up after weeks names the people and gives the day: "Per Holm" and "Nov. 4". Who
keeps articles for years keeps ``list_index_keys`` with each; before an article is added
its ``list_recall_keys`` look for those that hold one of them.
"""

from __future__ import annotations

from sayso.group.prints import Print

_MAX_NAMES = 8
_MAX_DAYS = 4


def list_index_keys(one: Print) -> tuple[str, ...]:
    """Under what an article is found again: its leading names with its days."""
    days = sorted(one.lead_days | one.dated)[:_MAX_DAYS]
    if one.published is not None:
        days = sorted({*days, one.published.toordinal()})
    return _join_keys(_list_names(one), days)


def list_recall_keys(one: Print) -> tuple[str, ...]:
    """What an article asks for: its names with the calendar dates that it tells."""
    if one.kind != "report":
        return ()
    days = {near for day in one.dated for near in (day, day + 1)}
    return _join_keys(_list_names(one), sorted(days)[: 2 * _MAX_DAYS])


def _list_names(one: Print) -> list[str]:
    """Full names of people told with an age, then those that come back most."""
    counts = {name: 1 + one.pairs.get(name, 0) for name in one.aged}
    counts.update({name: count for name, count in one.pairs.items() if count > 1})
    ranked = sorted(
        counts, key=lambda name: (name not in one.aged, -counts[name], name)
    )
    return ranked[:_MAX_NAMES]


def _join_keys(names: list[str], days: list[int]) -> tuple[str, ...]:
    return tuple(f"{name} {day}" for name in sorted(names) for day in days)
