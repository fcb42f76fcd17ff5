"""Which articles belong together."""

from __future__ import annotations

from itertools import permutations

from sayso.group.links import link_groups


def tie(*pairs):
    ties = {}
    for one, two, log_odds in pairs:
        ties.setdefault(one, {})[two] = log_odds
        ties.setdefault(two, {})[one] = log_odds
    return ties


def link(ties, ids="abcd", voices=None):
    groups = [(id,) for id in ids]
    return link_groups(groups, ties, voices or {}, least_log_odds=0.5)


def test_near_ones_are_joined_and_far_ones_are_not():
    assert link(tie(("a", "b", 3.0), ("c", "d", -1.0))) == (("a", "b"), ("c",), ("d",))


def test_one_strong_pair_makes_no_chain():
    ties = tie(("a", "b", 5.0), ("b", "c", 4.0), ("c", "d", 5.0))
    assert link(ties) == (("a", "b"), ("c", "d"))


def test_copies_speak_with_one_voice():
    near = tie(("a", "b", 9.0), ("a", "d", 4.0), ("b", "d", 4.0), ("c", "d", -3.0),
               ("a", "c", 3.0), ("b", "c", 3.0))  # fmt: skip
    assert link(near) == (("a", "b", "c", "d"),)
    assert link(near, voices={"b": "a"}) == (("a", "b", "d"), ("c",))


def test_the_order_of_groups_changes_nothing():
    ties = tie(("a", "b", 2.0), ("b", "c", 2.0), ("c", "d", 2.0))
    found = {
        link_groups([(id,) for id in ids], ties, {}, least_log_odds=0.5)
        for ids in permutations("abcd")
    }
    assert len(found) == 1
