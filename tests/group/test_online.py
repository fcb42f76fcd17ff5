"""One article at a time: the same stories as in any other way, and kept ids."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.group.memberships import Memberships
from sayso.group.online import OnlineGrouper
from sayso.group.print_json import held_from_json, held_to_json
from sayso.group.prints import make_print
from sayso.group.stories import order_prints
from sayso.group.window import WindowConfig
from sayso.values import Annotated, Article

SYLLABLES = "bar dol fen gil hov jus kem lor mip nar pel rus tav vel wix zor".split()


def make_word(random):
    return "".join(random.choice(SYLLABLES) for _ in range(3))


def make_stream(events: int = 12, reports: int = 3):
    """Reports of made-up events, a few of each, over a month."""
    prints = []
    for event in range(events):
        random = Random(event)
        place, person = (make_word(random).title() for _ in range(2))
        thing, *words = (make_word(random) for _ in range(16))
        for number in range(reports):
            day = 1 + event + number // 2
            told = " ".join(words[number:])
            text = f"At {place} a {thing} {told}, said Ada {person}. {person} {told}."
            article = Article(
                id=f"e{event}-{number}",
                text=text,
                title=f"{place} {thing}, report {number}",
                published=f"2031-03-{day:02d}",
                outlet=f"Outlet {number}",
            )
            prints.append(make_print(Annotated(article)))
    return list(order_prints(prints))


def run(grouper, prints):
    held = Memberships()
    for one in prints:
        held.apply(grouper.add(one))
    return held


def test_decisions_add_up_to_what_the_grouper_knows():
    stream = make_stream()
    held = run(OnlineGrouper(), stream)
    assert sorted(held.story_of) == sorted(one.id for one in stream)
    assert {frozenset(ids) for ids in held.list_stories()} == {
        frozenset(f"e{event}-{number}" for number in range(3)) for event in range(12)
    }


@pytest.mark.parametrize("cut", [1, 7, 20, 35])
def test_a_grouper_built_anew_from_what_was_kept_goes_on_as_before(cut):
    stream = make_stream()
    whole, first = OnlineGrouper(), OnlineGrouper()
    expected = [whole.add(one) for one in stream]
    ledger = Memberships()
    lines = []
    for one in stream[:cut]:
        decision = first.add(one)
        ledger.apply(decision)
        lines.append(held_to_json(decision.held))
    again = OnlineGrouper()
    for line in reversed(lines):
        held = held_from_json(line)
        again.restore(held, ledger.story_of[held.print.id])
    assert [again.add(one) for one in stream[cut:]] == expected[cut:]


def test_what_is_kept_reads_back():
    for one in make_stream(3):
        held = OnlineGrouper().add(one).held
        assert held_from_json(held_to_json(held)) == held


def test_a_line_of_another_version_is_refused():
    line = held_to_json(OnlineGrouper().add(make_stream(1)[0]).held)
    with pytest.raises(ValueError, match="version 1"):
        held_from_json(line.replace('"version":1', '"version":9'))


def test_the_window_bounds_what_is_held():
    grouper = OnlineGrouper(config=WindowConfig(days=5, least=4, most=9))
    sizes = []
    for one in make_stream(20):
        grouper.add(one)
        sizes.append(len(grouper))
    assert max(sizes) <= 9
    assert sizes[-1] >= 4


def test_a_bridge_merges_two_stories_and_keeps_the_older_id():
    one, two, three = make_stream(1)
    far = replace(
        two,
        terms={"smoke": 1},
        lead=frozenset({"smoke"}),
        title=frozenset({"smoke"}),
        pairs={},
        names={},
    )
    grouper = OnlineGrouper()
    first, second = grouper.add(one), grouper.add(far)
    assert first.opened
    assert second.opened
    third = grouper.add(three)
    assert third.story == first.story
    fourth = grouper.add(replace(two, id="e0-9"))
    assert fourth.story == first.story
    for merge in (*third.merges, *fourth.merges):
        assert (merge.kept, merge.gone) == (first.story, second.story)


def test_an_undated_article_stands_where_the_stream_is():
    stream = make_stream()
    undated = replace(stream[4], id="late", published=None)
    held = run(OnlineGrouper(), [*stream, undated])
    assert held.story_of["late"] == held.story_of[stream[4].id]


def test_a_late_article_finds_its_story():
    stream = make_stream()
    late = stream.pop(1)
    held = run(OnlineGrouper(), [*stream, late])
    assert held.story_of[late.id] == held.story_of["e0-0"]


def test_a_revision_takes_the_place_of_the_first_text():
    stream = make_stream(2)
    grouper = OnlineGrouper()
    before = [grouper.add(one).story for one in stream]
    again = grouper.add(replace(stream[2], lead=stream[2].lead | {"smoke"}))
    assert again.story == before[2]
    assert len(grouper) == len(stream)


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(12)))
def test_any_order_of_arrival_gives_the_same_stories(order):
    stream = make_stream(4)
    held = run(OnlineGrouper(), [stream[at] for at in order])
    assert {frozenset(ids) for ids in held.list_stories()} == {
        frozenset(f"e{event}-{number}" for number in range(3)) for event in range(4)
    }
