"""Articles of a library into stories: late ones, follow-ups, other processes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from factories import make_article
from sayso.library import Library, group_stories, open_library, read_articles
from sayso.library import annotate_articles as annotate
from sayso.run import placing, streams

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
STORYLINES = ROOT / "src/sayso/evaluate/storyline_examples.jsonl"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "l.db")


def groups(library: Library) -> dict[str, frozenset[str]]:
    return {
        entry.id: frozenset(library.show(entry.id).story.articles)
        for entry in library.stories()
    }


def ferry() -> list:
    return sorted(
        read_articles([EXAMPLES / "ferry-aground"]).articles,
        key=lambda article: str(article.published),
    )


def test_one_by_one_gives_what_all_at_once_gives(library: Library) -> None:
    articles = read_articles([EXAMPLES]).articles
    for article in articles:
        library.add([article], now="2026-03-20T09:00:00Z")
    whole = {frozenset(story.articles) for story in
             group_stories(tuple(annotate(articles)))}  # fmt: skip
    assert set(groups(library).values()) == whole
    assert library.check() == ()


def test_backwards_gives_the_same_stories(library: Library) -> None:
    for article in ferry()[::-1]:
        library.add([article])
    assert list(groups(library).values()) == [frozenset(one.id for one in ferry())]


def test_a_transaction_holds_few_articles_and_all_are_placed(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "_PLACED_TOGETHER", 3)
    library.add([EXAMPLES])
    assert sum(len(names) for names in groups(library).values()) == 20
    assert len(groups(library)) == 5


def test_what_another_process_placed_is_taken_in(library: Library) -> None:
    one, two, *rest = ferry()
    library.add([one])
    with open_library(library.path) as other:
        other.add([two])
    library.add(rest)
    assert len(groups(library)) == 1


def test_articles_without_a_time_find_their_story(library: Library) -> None:
    first, *rest = ferry()
    library.add(rest)
    library.add([replace(first, published=None)])
    assert len(groups(library)) == 1


def test_a_report_that_becomes_another_report_changes_its_story(
    library: Library,
) -> None:
    url = "https://courier.example/live"
    (first, *rest) = ferry()
    library.add(rest)
    other = "The library in Tarn Bridge lent its first book in nine years on Monday."
    library.add([make_article(other, id="live", url=url, published="2026-03-04")])
    (alone,) = (id for id, names in groups(library).items() if names == {"live"})
    library.add([make_article(first.text, id="live", url=url, published="2026-03-04")])
    ((story, names),) = groups(library).items()
    assert "live" in names
    assert library.show(alone).story.id == story
    assert library.check() == ()


def test_stories_months_apart_share_a_storyline(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As in a large library: what is older than the window is not at hand.
    monkeypatch.setattr(streams, "WINDOW", replace(streams.WINDOW, least=0))
    rows = [
        json.loads(line) for line in STORYLINES.read_text(encoding="utf-8").splitlines()
    ]
    wanted = {row["id"]: row["line"] for row in rows}
    for row in sorted(rows, key=lambda row: row["published"]):
        row.pop("line")
        library.add([make_article(**row)])
    lines = {
        name: entry.storyline
        for entry in library.stories()
        for name in groups(library)[entry.id]
    }
    cannery = {name for name in wanted if wanted[name] == "cannery"}
    assert len({lines[name] for name in cannery}) == 1
    assert len([names for names in groups(library).values() if names & cannery]) > 1
    vane = {lines[name] for name in wanted if wanted[name].startswith("vane")}
    assert len(vane) > 2, "one person's stories are not all one matter"
