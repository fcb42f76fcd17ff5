"""The facade: the same reports give the same dossier, however they come."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.library import (
    Batch,
    annotate_articles,
    annotate_text,
    group_stories,
    read_articles,
    tell_dossier,
)
from sayso.values import StoryDossier

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


@pytest.fixture(scope="module")
def batch() -> Batch:
    return read_articles([EXAMPLES])


def find_story(stories: tuple[StoryDossier, ...], id: str) -> StoryDossier:
    return next(told for told in stories if told.story.id == id)


def test_examples_are_read_whole(batch: Batch) -> None:
    assert len(batch.articles) == 20
    assert batch.rejected == ()


def test_examples_are_five_stories_as_their_folders_are(batch: Batch) -> None:
    stories = group_stories(tuple(annotate_articles(batch.articles)))
    found = {frozenset(id.split("-")[0] for id in story.articles) for story in stories}
    assert len(stories) == 5
    assert all(len(folders) == 1 for folders in found)


def test_order_of_the_reports_changes_no_finding(batch: Batch) -> None:
    forward = tell_dossier(batch)
    backward = tell_dossier(Batch(batch.articles[::-1], ()))
    for told in forward.stories:
        other = find_story(backward.stories, told.story.id)
        assert told.comparison == other.comparison
        assert told.timeline == other.timeline
        assert told.brief == other.brief


def test_a_second_run_and_more_processes_change_nothing(batch: Batch) -> None:
    assert tell_dossier(batch) == tell_dossier(batch, jobs=2)


def test_one_story_takes_all_reports_as_they_are(batch: Batch) -> None:
    (told,) = tell_dossier(batch, one_story=True).stories
    assert told.story.articles == tuple(article.id for article in batch.articles)


def test_no_articles_give_no_stories() -> None:
    assert tell_dossier(Batch((), ())).stories == ()
    assert tell_dossier(Batch((), ()), one_story=True).stories == ()


def test_progress_tells_every_stage(batch: Batch) -> None:
    told: list[tuple[str, int]] = []
    tell_dossier(batch, progress=lambda stage, done: told.append((stage, done)))
    assert ("annotate", 20) in told
    assert ("group", 5) in told
    assert ("tell", 5) in told


def test_a_text_of_marks_alone_gives_nothing() -> None:
    found = annotate_text('"' * 100_000)
    assert found.quotes == ()
    assert found.people == ()
