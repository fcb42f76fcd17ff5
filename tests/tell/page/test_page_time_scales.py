from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.tell.page.labels import measure_label
from sayso.tell.page.moments import Interval
from sayso.tell.page.time_scales import build_scale


def at(*moment: int, hours: float = 24) -> Interval:
    start = (datetime(*moment) - datetime(1970, 1, 1)) / timedelta(hours=1)
    return Interval(start, start + hours)


def make_scale(*intervals: Interval):
    scale = build_scale(list(intervals), left=0, right=300, size=11)
    assert scale is not None
    return scale


def test_nothing_has_no_scale():
    assert build_scale([], left=0, right=300, size=11) is None


def test_hours_of_one_day_have_hours_on_the_scale():
    scale = make_scale(at(2024, 3, 5, 6, hours=0), at(2024, 3, 5, 18, hours=0))
    assert any(":" in tick.label for tick in scale.ticks)
    assert scale.breaks == ()


def test_a_single_day_is_labelled_as_a_day():
    (tick,) = make_scale(at(2024, 3, 5)).ticks
    assert tick.label == "5 Mar 2024"


def test_years_have_years_on_the_scale():
    scale = make_scale(at(2011, 5, 1), at(2014, 1, 1), at(2019, 9, 9))
    assert [tick.label for tick in scale.ticks][:3] == ["2012", "", "2014"]


def test_a_gap_of_years_between_days_is_a_break():
    scale = make_scale(at(2018, 1, 1), at(2018, 1, 3), at(2024, 3, 5), at(2024, 3, 6))
    assert len(scale.stretches) == 2
    assert len(scale.breaks) == 1
    day = scale.place(at(2018, 1, 3).start) - scale.place(at(2018, 1, 1).start)
    assert day > 40


STRETCHES = st.lists(
    st.tuples(st.floats(-8e6, 6e7), st.floats(0, 90_000)).map(
        lambda one: Interval(one[0], one[0] + one[1])
    ),
    min_size=1,
    max_size=30,
)


@given(STRETCHES)
def test_places_keep_the_order_and_stay_on_the_scale(intervals):
    scale = make_scale(*intervals)
    starts = sorted(one.start for one in intervals)
    places = [scale.place(start) for start in starts]
    assert all(0 <= place <= 300.001 for place in places)
    assert all(a <= b + 1e-6 for a, b in pairwise(places))


@given(STRETCHES)
def test_labels_of_ticks_never_meet(intervals):
    ticks = sorted(
        (tick for tick in make_scale(*intervals).ticks if tick.label),
        key=lambda tick: tick.x,
    )
    for one, other in pairwise(ticks):
        assert one.x + measure_label(one.label, 11) <= other.x
