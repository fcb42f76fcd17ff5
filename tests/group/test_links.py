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


def link(ties, ids="abcd", voices=None, days=None):
    groups = [(id,) for id in ids]
    return link_groups(groups, ties, voices or {}, days=days or {}, least_log_odds=0.5)


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
    found = {link(ties, ids) for ids in permutations("abcd")}
    assert len(found) == 1


def test_a_story_that_went_on_is_as_near_as_its_last_report():
    days = {"a": 0, "b": 30, "c": 60, "d": 61}
    ties = tie(("a", "b", 3.0), ("a", "c", 3.0), ("b", "c", 3.0),
               ("a", "d", -0.4), ("b", "d", -0.2), ("c", "d", 1.2))  # fmt: skip
    assert link(ties) == (("a", "b", "c"), ("d",))
    assert link(ties, days=days) == (("a", "b", "c", "d"),)


def test_a_gap_is_charged_where_all_are_as_far():
    days = {"a": 0, "b": 0, "c": 0, "d": 61}
    ties = tie(("a", "b", 3.0), ("a", "c", 3.0), ("b", "c", 3.0),
               ("a", "d", 0.4), ("b", "d", 0.4), ("c", "d", 0.4))  # fmt: skip
    assert link(ties, days=days) == (("a", "b", "c"), ("d",))


def test_several_at_once_weeks_later_tell_of_something_new():
    ties = tie(("a", "b", 5.0), ("c", "d", 5.0),
               *((one, two, 0.9) for one in "ab" for two in "cd"))  # fmt: skip
    days = {"a": 0, "b": 0, "c": 0, "d": 0}
    assert link(ties, days=days) == (("a", "b", "c", "d"),)
    days |= {"c": 40, "d": 40}
    assert link(ties, days=days) == (("a", "b"), ("c", "d"))
    assert link(ties, "abc", days=days) == (("a", "b", "c"),)
