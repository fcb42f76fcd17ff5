"""The articles that a new one is compared with."""

from __future__ import annotations

import math
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from sayso.group.postings import _MAX_HOLDERS
from sayso.group.prints import make_print
from sayso.group.rarity import count_rarities
from sayso.group.window import _NEAREST, Window, WindowConfig, _choose_heaviest
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


def find_plainly(window, one, day, terms):
    """What find_nearest finds, by looking at every print that is held."""
    own = _choose_heaviest(one.terms, terms)
    holders = Counter(name for other in window.prints.values() for name in other.pairs)
    rare = {
        name: math.log((len(window) + 2) / (holders[name] + 1)) for name in one.pairs
    }
    scores, late, named = {}, {}, {}
    for id, other in window.prints.items():
        length = math.sqrt(20 + len(other.terms))
        decay = 1 + abs(window.day_of(id) - day) / 30
        scores[id] = sum(own[word] for word in own if word in other.terms) / length
        late[id] = scores[id] / decay
        named[id] = sum(rare[name] for name in rare if name in other.pairs) / length
    found = set()
    for measure in (scores, late, named):
        plain = sorted((-round(score, 9), id) for id, score in measure.items() if score)
        found.update(id for _, id in plain[:_NEAREST])
    return tuple(sorted(found - {one.id}))


WORDS = "glider ferry quarry lantern harbour orchard chapel mill Ada_Quill Per_Holm"
TEXTS = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=6).map(
    lambda words: f"Then {' and '.join(words)} came.".replace("_", " ")
)


@given(st.lists(st.tuples(TEXTS, st.integers(1, 28)), min_size=1, max_size=40),
       st.sets(st.integers(0, 39)), st.tuples(TEXTS, st.integers(1, 28)))  # fmt: skip
def test_the_nearest_are_those_of_a_look_at_all(held, gone, asked):
    window = Window(WindowConfig())
    for at, (text, day) in enumerate(held):
        window.hold(print_of(f"a{at:02d}", text, day), day)
        if at % 2 and f"a{at - 1:02d}" in window and at - 1 in gone:
            window.drop(f"a{at - 1:02d}")
    terms = count_rarities(window.prints.values())["terms"]
    one, day = print_of("new", *asked), asked[1]
    found = window.find_nearest(one, day, terms)
    assert found == find_plainly(window, one, day, terms)


def test_a_word_of_many_leads_to_those_nearest_in_time():
    window = Window(WindowConfig())
    for at in range(2 * _MAX_HOLDERS):
        window.hold(print_of(f"a{at:03d}", "A glider.", 1 + at // 30), 1 + at // 30)
    one = print_of("new", "A glider.", 3)
    terms = count_rarities(window.prints.values())["terms"]
    near = window.find_nearest(one, 3, terms)
    assert {window.day_of(id) for id in near} == {1, 3}
    assert near[:_NEAREST] == tuple(f"a{at:03d}" for at in range(_NEAREST))


def test_what_was_dropped_is_not_found_again():
    window = fill(WindowConfig(), [1, 2])
    one = print_of("new", "A glider came down at Carrow.", 2)
    terms = count_rarities(window.prints.values())["terms"]
    assert window.find_nearest(one, 2, terms) == ("a00", "a01")
    window.drop("a00")
    assert window.find_nearest(one, 2, terms) == ("a01",)
    assert len(window) == 1
