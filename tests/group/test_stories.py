"""Articles of one event together, others apart."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from case_files import load_cases
from sayso.group.stories import group_articles
from sayso.read.blocks import mark_blocks
from sayso.values import Annotated, Article, Story
from shared_data import shared_path


def make_report(id: str, text: str, **fields) -> Annotated:
    blocks = mark_blocks(id, text, title=fields.get("title"))
    return Annotated(Article(id=id, text=text, blocks=blocks, **fields))


def partition(stories: tuple[Story, ...]) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in stories}


BRIDGE_1 = make_report(
    "bridge-1",
    "PORT ELLIS — The harbour bridge at Port Ellis was shut on Monday after a diver "
    "found a crack in its third pillar, Mayor Ada Quill said.\n\nQuill said that "
    "lorries of forty tonnes had worn the pier. Engineer Otto Lind is to report.",
    title="Port Ellis bridge shut after diver finds crack",
    published="2021-05-03T15:00:00Z",
    outlet="Harbour Post",
)
BRIDGE_2 = make_report(
    "bridge-2",
    "A crack as wide as a hand has closed the Port Ellis bridge. “We won't risk it,” "
    "Mayor Ada Quill told reporters on Monday.\n\nThe crack in the third pillar was "
    "found by a diver who looked for an anchor, engineer Otto Lind said.",
    title="Crack closes harbour bridge in Port Ellis",
    published="2021-05-04",
    outlet="Carrow Courier",
)
FIRE_1 = make_report(
    "fire-1",
    "A fire gutted the Wexmouth cannery late on Sunday. Two night watchmen were killed "
    "and the loading hall fell in, fire chief Bram Oake said.\n\nThe cannery employs "
    "ninety people. Oake said that the cause was not known.",
    title="Two killed in Wexmouth cannery fire",
    published="2021-05-03",
    outlet="Harbour Post",
)
FIRE_2 = make_report(
    "fire-2",
    "Two watchmen died when flames tore through a cannery in Wexmouth, fire chief Bram "
    "Oake said.\n\nThe loading hall of the cannery collapsed on Sunday night.",
    title="Watchmen die as fire guts cannery in Wexmouth",
    published="2021-05-03",
    outlet="Northern Wire",
)
REPORTS = (BRIDGE_1, BRIDGE_2, FIRE_1, FIRE_2)
EXPECTED = {frozenset({"bridge-1", "bridge-2"}), frozenset({"fire-1", "fire-2"})}


@pytest.mark.parametrize(
    "case", load_cases("group", "stories") + load_cases("group", "stories_negative")
)
def test_groups_as_a_reader_would(case):
    reports = [make_report(**report) for report in case.input]
    found = {frozenset(story.articles) for story in group_articles(reports)}
    assert found == {frozenset(story) for story in case.expected}


def test_the_order_given_does_not_matter():
    results = {group_articles(order) for order in permutations(REPORTS)}
    assert len(results) == 1
    assert partition(results.pop()) == EXPECTED


def test_undated_reports_find_their_place():
    undated = [
        replace(one, article=replace(one.article, published=None)) for one in REPORTS
    ]
    assert partition(group_articles(undated)) == EXPECTED
    mixed = [*REPORTS[:1], *undated[1:]]
    stories = group_articles(mixed)
    assert partition(stories) == EXPECTED
    assert stories[0].articles == ("bridge-1", "bridge-2")


def test_ids_stay_when_later_reports_arrive():
    before = group_articles([BRIDGE_1, FIRE_1])
    after = group_articles(REPORTS)
    assert {story.id for story in before} == {story.id for story in after}
    assert len({story.id for story in after}) == 2


def test_a_join_says_why():
    story = next(s for s in group_articles(REPORTS) if "bridge-1" in s.articles)
    (join,) = story.joins
    assert (join.article, join.joined_to) == ("bridge-2", "bridge-1")
    assert 0.5 < join.score <= 1
    assert {"Ada Quill", "Port Ellis"} <= set(join.shared)


def test_the_title_is_a_headline_of_the_story():
    for story in group_articles(REPORTS):
        titles = [
            one.article.title for one in REPORTS if one.article.id in story.articles
        ]
        assert story.title in titles


def test_a_single_story_is_its_own_storyline():
    (story,) = group_articles([BRIDGE_1])
    assert story.joins == ()
    assert story.storyline
    assert story.title == BRIDGE_1.article.title


def test_a_repeated_text_is_one_story():
    text = "Nobody was hurt when a barge sank off Carrow pier before dawn."
    stories = group_articles([make_report(id, text) for id in ("a", "b", "c")])
    assert len(stories) == 1


def test_nothing_gives_nothing():
    assert group_articles([]) == ()


@settings(max_examples=30)
@given(st.lists(st.text(max_size=60), max_size=5))
def test_any_texts_stand_in_exactly_one_story(texts):
    reports = [make_report(str(at), text) for at, text in enumerate(texts)]
    held = [id for story in group_articles(reports) for id in story.articles]
    assert sorted(held) == sorted(one.article.id for one in reports)


def test_the_seeds_are_one_story_beside_others():
    folder = shared_path("seeds")
    seeds = [
        make_report(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.txt"))
    ]
    assert len(group_articles(seeds)) == 1
    found = partition(group_articles([*seeds, *REPORTS]))
    assert found == {frozenset(one.article.id for one in seeds), *EXPECTED}


def test_outlets_of_one_event_are_found_in_a_pile():
    lines = shared_path("data", "stories", "triples-dev.jsonl")
    rows = [json.loads(line) for line in lines.read_text("utf-8").splitlines()[:60]]
    reports = [
        make_report(
            row["id"], row["text"], title=row["title"], published=row["published"]
        )
        for row in rows
    ]
    story = {id: one.id for one in group_articles(reports) for id in one.articles}
    gold = {row["id"]: row["story"] for row in rows}
    pairs = [(a, b) for a in gold for b in gold if a < b]
    right = sum(gold[a] == gold[b] and story[a] == story[b] for a, b in pairs)
    assert right >= 0.95 * sum(gold[a] == gold[b] for a, b in pairs)
    assert right >= 0.9 * sum(story[a] == story[b] for a, b in pairs)
