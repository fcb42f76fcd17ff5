"""The days that a report dates things on."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.group.days import find_event_days, find_posted_day

TUESDAY = date(2021, 5, 4)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It fell on Monday.", [date(2021, 5, 3)]),
        ("It fell on Tuesday.", [date(2021, 5, 4)]),
        ("It fell on Wednesday.", [date(2021, 4, 28)]),
        ("It fell on May 1.", [date(2021, 5, 1)]),
        ("It fell on Dec. 30.", [date(2020, 12, 30)]),
        ("It fell on 2 March 2019.", [date(2019, 3, 2)]),
        ("It may 4 times fall. On May 40 nothing.", []),
    ],
)
def test_nearest_past_day(text, days):
    assert find_event_days(text, TUESDAY) == {day.toordinal() for day in days}


def test_without_publication_only_full_dates_count():
    text = "On Monday and on May 1, and on May 2, 2021."
    assert find_event_days(text, None) == {date(2021, 5, 2).toordinal()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Posted: May 3, 2021 7:15 PM\n\nIt was shut.", date(2021, 5, 3)),
        ("Updated 2021-05-03 09:12\n\nIt was shut.", date(2021, 5, 3)),
        ("It was shut on May 3, 2021, Quill said.", None),
        ("", None),
    ],
)
def test_a_page_says_when_it_was_posted(text, expected):
    assert find_posted_day(text) == expected
