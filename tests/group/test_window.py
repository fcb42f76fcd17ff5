"""The articles that a new one is compared with."""

from __future__ import annotations

from sayso.group.prints import make_print
from sayso.group.rarity import count_rarities
from sayso.group.window import Window, WindowConfig
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


def test_what_was_dropped_is_not_found_again():
    window = fill(WindowConfig(), [1, 2])
    one = print_of("new", "A glider came down at Carrow.", 2)
    terms = count_rarities(window.prints.values())["terms"]
    assert window.find_nearest(one, 2, terms) == ("a00", "a01")
    window.drop("a00")
    assert window.find_nearest(one, 2, terms) == ("a01",)
    assert len(window) == 1
