"""The articles that a new one is compared with."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.group.prints import make_print
from sayso.group.rarity import count_rarities
from sayso.group.window import _NEAREST, Window, WindowConfig, _rank
from sayso.values import Annotated, Article


def print_of(id, text, day):
    article = Article(id=id, text=text, published=f"2031-03-{day:02d}")
    return make_print(Annotated(article))


def fill(config, days):
    window = Window(config)
    for at, day in enumerate(days):
        one = print_of(f"a{at:02d}", f"Report {at} of glider {at * 7} at Carrow.", day)
        window.hold(one, day)
    return window


def test_what_is_old_may_go_once_enough_is_newer():
    window = fill(WindowConfig(days=5, least=22, most=99), [1] * 3 + [20] * 25)
    assert window.find_old() == ["a00", "a01", "a02"]
    window = fill(WindowConfig(days=5, least=27, most=99), [1] * 3 + [20] * 25)
    assert window.find_old() == ["a00"]


def test_a_date_in_the_future_pushes_nothing_out():
    window = fill(WindowConfig(days=5, least=1, most=99), [1] * 25 + [30])
    assert window.clock == 1
    assert window.find_old() == []


def test_most_let_go_what_is_old_or_not():
    window = fill(WindowConfig(days=5, least=2, most=20), [20] * 25)
    assert window.find_old() == [f"a{at:02d}" for at in range(5)]


@given(st.dictionaries(st.text("abc", max_size=4), st.floats(0, 1, width=16)))
def test_the_best_are_those_of_a_whole_ranking(measure):
    noisy = {id: score + 1e-13 * len(id) for id, score in measure.items()}
    plain = sorted((-round(score, 9), id) for id, score in noisy.items())
    assert _rank(noisy) == [id for _, id in plain][:_NEAREST]


def test_what_was_dropped_is_not_found_again():
    window = fill(WindowConfig(), [1, 2])
    one = print_of("new", "A glider came down at Carrow.", 2)
    terms = count_rarities(window.prints.values())["terms"]
    assert window.find_nearest(one, 2, terms) == ("a00", "a01")
    window.drop("a00")
    assert window.find_nearest(one, 2, terms) == ("a01",)
    assert len(window) == 1
