"""Asking a library: stories, dossiers, what somebody said, where words stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import NotHeldError, ValueFormatError
from sayso.library import Library, open_library, read_articles, tell_dossier
from sayso.run import telling

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("library") / "l.db"
    with open_library(path) as library:
        library.add([EXAMPLES], now="2026-03-20T09:00:00Z")
    return path


@pytest.fixture
def library(filled: Path) -> Library:
    return open_library(filled, read_only=True)


def titles(library: Library, **wanted) -> set[str]:
    return {entry.title.split()[0] for entry in library.stories(**wanted)}


def test_stories_come_with_the_latest_first(library: Library) -> None:
    entries = library.stories()
    assert len(entries) == 5
    last = [str(entry.last) for entry in entries]
    assert last == sorted(last, reverse=True)
    assert sum(entry.articles for entry in entries) == 20
    assert library.stories(limit=2) == entries[:2]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"since": "2026-03-07"}, {"Odessa"}),
        ({"until": "2025-10-16"}, {"Painting", "Flooded"}),
        ({"since": "2025-11-01", "until": "2025-11-30"}, {"Two"}),
        ({"outlet": "metro glare"}, {"Lifeboats", "Painting"}),
        ({"person": "Thorne"}, {"Odessa"}),
        ({"person": "odessa vane"}, {"Odessa"}),
        ({"person": "ane"}, set()),
        ({"words": '"Gannet Shoal"'}, {"Lifeboats"}),
        ({"words": "ferr*", "outlet": "Metro Glare"}, {"Lifeboats"}),
        ({"words": "lifeboat", "since": "2026-03-20"}, set()),
    ],
)
def test_filters_are_joined_by_and(library: Library, wanted, expected) -> None:
    assert titles(library, **wanted) == expected


def test_storyline_is_a_filter(library: Library) -> None:
    for entry in library.stories():
        assert entry in library.stories(storyline=entry.storyline)


def test_what_is_no_day_is_told(library: Library) -> None:
    with pytest.raises(ValueFormatError, match="no day"):
        library.stories(since="last week")


def test_shown_story_is_what_tell_gives(library: Library) -> None:
    whole = tell_dossier(read_articles([EXAMPLES]))
    by_articles = {frozenset(told.story.articles): told for told in whole.stories}
    for entry in library.stories():
        told = library.show(entry.id)
        other = by_articles[frozenset(told.story.articles)]
        assert told.comparison == other.comparison
        assert told.brief == other.brief
        assert told.timeline == other.timeline


def test_story_that_did_not_change_is_not_compared_again(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library(filled) as library:
        (entry,) = library.stories(person="Odessa Vane")
        first = library.show(entry.id)
        monkeypatch.setattr(telling, "TELL", None)
        with pytest.raises(AttributeError):
            library.show(entry.id)
        monkeypatch.undo()

        def refuse(item):
            raise AssertionError("compared again")

        from dataclasses import replace

        monkeypatch.setattr(telling, "TELL", replace(telling.TELL, apply=refuse))
        assert library.show(entry.id) == first


def test_unknown_story_is_told(library: Library) -> None:
    with pytest.raises(NotHeldError, match="sayso stories"):
        library.show("s-nowhere")


def test_said_gives_each_utterance_once_with_its_renderings(library: Library) -> None:
    found = library.said("Odessa Vane")
    assert len(found) > 10
    keys = [(one.story, one.utterance.id) for one in found]
    assert len(set(keys)) == len(keys)
    assert all("Odessa Vane" in one.speakers for one in found)
    times = [(one.published is None, one.published or "") for one in found]
    assert times == sorted(times)
    for one in found:
        reports = {report.article.id: report for report in one.reports}
        for rendering in one.utterance.renderings:
            article = reports[rendering.article].article
            assert all(article.words_of(span) for span in rendering.spans)


def test_said_by_the_family_name_finds_the_person(library: Library) -> None:
    whole = {one.utterance.id for one in library.said("Odessa Vane")}
    assert whole <= {one.utterance.id for one in library.said("vane")}


def test_nobody_said_nothing(library: Library) -> None:
    assert library.said("Nobody Atall") == ()
    assert library.said("") == ()
    assert library.said("%") == ()


def test_search_gives_the_places_of_the_words(library: Library) -> None:
    hits = library.search('ferry "ran aground"')
    assert hits
    for hit in hits:
        assert hit.passage is not None
        found = [hit.article.words_of(span).lower() for span in hit.words]
        assert "ran aground" in found
        assert all(hit.passage.contains(span) for span in hit.words)


def test_search_finds_words_whatever_accents_and_case(library: Library) -> None:
    assert library.search("GANNET shoál")


@pytest.mark.parametrize("words", ["", "   ", '"', "AND", "a NEAR(b", "*", "-x", "^"])
def test_odd_searches_find_or_find_nothing(library: Library, words: str) -> None:
    library.search(words)


def test_limit_of_a_search(library: Library) -> None:
    assert len(library.search("the", limit=3)) == 3
    assert len(library.search("the", limit=0)) > 3
