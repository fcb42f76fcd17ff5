"""How often words stand in the window."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from sayso.group.prints import make_print
from sayso.group.word_counts import WordCounts
from sayso.values import Annotated, Article


def print_of(id, text):
    return make_print(Annotated(Article(id=id, text=text)))


ONE, TWO, THREE = (print_of(id, "A flood hit Carrow.") for id in "abc")


def count(counts, word):
    return round(math.exp(counts.weigh()["terms"].logs[word]), 9)


def test_a_burst_on_one_day_counts_once_and_weeks_count_each():
    counts = WordCounts()
    counts.put(ONE, 1, "s")
    alone = count(counts, "flood")
    counts.put(TWO, 1, "s")
    assert count(counts, "flood") == alone
    counts.put(THREE, 9, "s")
    assert count(counts, "flood") == alone + 1


@given(st.permutations([(ONE, 1, "s"), (TWO, 1, "s"), (THREE, 1, "t")]))
def test_taking_out_undoes_putting_in(order):
    counts, empty = WordCounts(), count(WordCounts(), "flood")
    for one, day, story in order:
        counts.put(one, day, story)
    assert count(counts, "flood") == empty + 2
    for one, day, story in reversed(order):
        counts.take(one, day, story)
    assert count(counts, "flood") == empty
