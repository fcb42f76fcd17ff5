import pytest

from sayso.tell.page.moments import (
    read_interval,
    tell_choice,
    tell_published,
    tell_when,
)
from sayso.values import Event


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, ""),
        ("2021", "2021"),
        ("2021-02", "February 2021"),
        ("2021-02-03", "3 February 2021"),
        ("2021-02-03T14:05:00Z", "3 February 2021, 14:05"),
        ("2021-02-03TEV", "3 February 2021, evening"),
        ("2021-W07", "the week of 15 February 2021"),
        ("2021-W07-WE", "the weekend of 20 February 2021"),
        ("2021-W60", "2021-W60"),
        ("2021-WI", "winter 2021"),
        ("XXXX-WI", "winter, year not told"),
        ("XXXX-12-24", "24 December, year not told"),
        ("XXXX-WXX-7", "a Sunday, date not told"),
        ("199", "the 1990s"),
        ("T09:30", "09:30"),
        ("PT1H", "1 hour"),
        ("P3M", "3 months"),
        ("PAST_REF", "in the past"),
        ("2021-13", "2021-13"),
        ("nonsense", "nonsense"),
    ],
)
def test_values_are_told_in_words(value, told):
    assert tell_when(value) == told


def test_a_choice_leaves_out_what_is_not_told():
    assert tell_choice(["XXXX-WXX-2", "2021-02-03"]) == "a Tuesday or 3 February 2021"
    assert tell_choice([]) == ""


def test_publication_in_universal_time_says_so():
    assert tell_published("2021-02-03T14:05:00Z") == "3 February 2021, 14:05 UTC"
    assert tell_published("2021-02-03") == "3 February 2021"
    assert tell_published(None) == ""


def interval(**fields):
    return read_interval(Event("it rained", (), **fields))


def test_a_month_lasts_from_its_first_to_its_last_hour():
    month = interval(when="2021-02")
    assert month is not None
    assert month.end - month.start == 28 * 24


def test_bounds_count_before_the_value():
    days = interval(when="2021", earliest="2021-02-01", latest="2021-02-03")
    assert days is not None
    assert days.end - days.start == 3 * 24


def test_an_hour_is_a_point():
    hour = interval(when="2021-02-03T14:05")
    assert hour is not None
    assert hour.start == hour.end


@pytest.mark.parametrize(
    "value",
    [None, "XXXX-09", "2021-13", "2021-02-30", "0000", "9999-12", "0007-01-01", "P2W"],
)
def test_what_no_calendar_holds_is_undated(value):
    assert interval(when=value) is None


def test_bounds_the_wrong_way_round_still_make_a_stretch():
    days = interval(earliest="2021-02-03", latest="2021-02-01")
    assert days is not None
    assert days.start < days.end
