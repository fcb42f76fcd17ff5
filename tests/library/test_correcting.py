"""What people judge outlives reruns and revisions, and is listed when it cannot."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from factories import make_article
from sayso.errors import NotHeldError, ValueFormatError
from sayso.library import Library, open_library, read_articles
from sayso.run import adding
from sayso.run.plan import choose_annotate

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NOW = "2026-03-20T09:00:00Z"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = open_library(tmp_path / "l.db")
    library.add([EXAMPLES / "ferry-aground", EXAMPLES / "library-reopens"], now=NOW)
    return library


def correct(library: Library, kind, *targets: str):
    return library.correct(kind, *targets, by="Edda", note="a call", now=NOW)


def groups(library: Library) -> set[frozenset[str]]:
    return {
        frozenset(library.show(entry.id).story.articles) for entry in library.stories()
    }


def story_of(library: Library, article: str) -> str:
    (id,) = [
        entry.id
        for entry in library.stories()
        if article in library.show(entry.id).story.articles
    ]
    return id


def machine(library: Library) -> list[tuple]:
    return [
        tuple(row)
        for row in library._store.connection.execute(
            "SELECT article_id, story_id FROM placements ORDER BY article_id"
        )
    ]


def test_stories_are_merged_and_the_older_id_stays(library: Library) -> None:
    before = machine(library)
    one, other = (story_of(library, name) for name in
                  ("ferry-northern-wire", "library-northern-wire"))  # fmt: skip
    correct(library, "merge", other, one)
    (entry,) = library.stories()
    assert entry.articles == 8
    assert library.show(one).story.id == library.show(other).story.id == entry.id
    assert machine(library) == before
    assert library.check() == ()
    library.undo(library.judgements()[0].judgement.id)
    assert len(library.stories()) == 2
    assert library.judgements() == ()


def test_articles_are_split_off_and_moved_back(library: Library) -> None:
    story = story_of(library, "ferry-metro-glare")
    correct(library, "split", story, "ferry-metro-glare", "ferry-ellery-post")
    assert frozenset({"ferry-metro-glare", "ferry-ellery-post"}) in groups(library)
    correct(library, "move", "ferry-metro-glare", story)
    assert story_of(library, "ferry-metro-glare") == story
    assert frozenset({"ferry-ellery-post"}) in groups(library)
    assert library.check() == ()


def test_stories_are_renamed(library: Library) -> None:
    story = story_of(library, "ferry-metro-glare")
    correct(library, "rename", story, "The Osprey  runs aground")
    assert library.show(story).story.title == "The Osprey runs aground"
    assert "The Osprey runs aground" in {one.title for one in library.stories()}


def test_judgements_on_stories_outlive_what_is_added(library: Library) -> None:
    story = story_of(library, "ferry-metro-glare")
    correct(library, "split", story, "ferry-metro-glare")
    correct(library, "rename", story, "Osprey")
    library.add([EXAMPLES], now=NOW)
    assert frozenset({"ferry-metro-glare"}) in groups(library)
    assert library.show(story).story.title == "Osprey"


def find_quote(library: Library, article: str, words: str) -> dict:
    rows = map(json.loads, library.export("jsonl", rows="quotes"))
    (row,) = [
        row for row in rows if row["article"] == article and words in row["words"]
    ]
    return row


TEXT = (
    "Ferry aground off Skerry Point\n\nCARROW - The ferry Osprey ran aground at dawn "
    'on Thursday.\n\n"We heard a long bang and then nothing," a member of the crew '
    "said. "
    "Everybody was off by noon.\n\nThe coastguard is looking into it.\n"
)
URL = "https://courier.example/osprey"


@pytest.fixture
def osprey(tmp_path: Path) -> Library:
    library = open_library(tmp_path / "o.db")
    library.add([make_article(TEXT, id="osprey", url=URL, published="2026-03-05")])
    return library


def test_a_speaker_is_named(osprey: Library) -> None:
    quote = find_quote(osprey, "osprey", "long bang")
    assert osprey.said("Ada Quill") == ()
    correct(osprey, "speaker", "osprey", quote["quote"], "Ada Quill")
    (said,) = osprey.said("Ada Quill")
    assert said.speakers == ("Ada Quill",)
    assert find_quote(osprey, "osprey", "long bang")["speakers"] == "Ada Quill"
    (found,) = osprey._store.connection.execute("SELECT value FROM findings").fetchall()
    assert "Ada Quill" not in found["value"]


@pytest.mark.parametrize("by_place", [True, False])
def test_a_quote_is_rejected(osprey: Library, by_place: bool) -> None:
    quote = find_quote(osprey, "osprey", "long bang")
    target = f"{quote['start']}-{quote['end']}" if by_place else quote["quote"]
    correct(osprey, "reject", "osprey", target)
    rows = [json.loads(row) for row in osprey.export("jsonl", rows="quotes")]
    assert "long bang" not in str(rows)
    (entry,) = osprey.stories()
    assert osprey.show(entry.id).comparison.utterances == ()


def revise(library: Library, old: str, new: str) -> None:
    changed = TEXT.replace(old, new)
    assert changed != TEXT
    done = library.add(
        [make_article(changed, id="osprey", url=URL, published="2026-03-05")]
    )
    assert done.revised == ("osprey",)


def test_a_judgement_follows_its_words_into_a_revision(osprey: Library) -> None:
    quote = find_quote(osprey, "osprey", "long bang")
    correct(osprey, "speaker", "osprey", quote["quote"], "Ada Quill")
    revise(osprey, "CARROW - The", "CARROW - Updated at noon. The passenger")
    (held,) = osprey.judgements()
    assert held.orphaned == ""
    (said,) = osprey.said("Ada Quill")
    assert said.speakers == ("Ada Quill",)


@pytest.mark.parametrize("new", ["short bang", "long bang, then another bang"])
def test_a_judgement_whose_words_are_gone_is_listed(osprey: Library, new: str) -> None:
    quote = find_quote(osprey, "osprey", "long bang")
    correct(osprey, "speaker", "osprey", quote["quote"], "Ada Quill")
    revise(osprey, "long bang", new)
    (held,) = osprey.judgements()
    assert "gone" in held.orphaned
    assert osprey.said("Ada Quill") == ()


def test_a_judgement_outlives_its_article(osprey: Library) -> None:
    quote = find_quote(osprey, "osprey", "long bang")
    correct(osprey, "speaker", "osprey", quote["quote"], "Ada Quill")
    osprey.remove(["osprey"])
    (held,) = osprey.judgements()
    assert "not in the library" in held.orphaned
    osprey.add([make_article(TEXT, id="osprey", url=URL)])
    (held,) = osprey.judgements()
    assert held.orphaned == ""


def make_pair(one: str, other: str) -> list:
    return [
        make_article(
            f'Storm shuts harbour\n\n"The harbour will stay shut until the storm is '
            f'over," said {name}, the harbour master of Carrow. Boats stayed in port '
            f"on Thursday as the storm came up the coast.\n",
            id=id,
            outlet=id,
            published="2026-03-05",
        )
        for id, name in (("post", one), ("wire", other))
    ]


def names_of(library: Library) -> list[str]:
    (entry,) = library.stories()
    identities = library.show(entry.id).comparison.identities
    return sorted(one.name for one in identities if one.type == "person")


def test_two_people_are_united(tmp_path: Path) -> None:
    library = open_library(tmp_path / "l.db")
    library.add(make_pair("Ada Quill", "Adelaide Harrow"))
    assert names_of(library) == ["Ada Quill", "Adelaide Harrow"]
    correct(library, "unite", "post", "Quill", "wire", "Harrow")
    assert len(names_of(library)) == 1
    found = {str(one.utterance) for one in library.said("Ada Quill")}
    assert found == {str(one.utterance) for one in library.said("Adelaide Harrow")}


def test_two_people_are_parted(tmp_path: Path) -> None:
    library = open_library(tmp_path / "l.db")
    library.add(make_pair("Ada Quill", "Ada Quill"))
    assert names_of(library) == ["Ada Quill"]
    correct(library, "part", "post", "Quill", "wire", "Quill")
    assert names_of(library) == ["Ada Quill", "Ada Quill"]


def test_judgements_hold_when_a_method_finds_anew(
    osprey: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    quote = find_quote(osprey, "osprey", "long bang")
    correct(osprey, "speaker", "osprey", quote["quote"], "Ada Quill")
    newer = replace(choose_annotate(), method="annotate.v999")
    monkeypatch.setattr(adding, "choose_annotate", lambda: newer)
    done = osprey.add([make_article(TEXT, id="osprey", url=URL)])
    assert done.redone == ("osprey",)
    (said,) = osprey.said("Ada Quill")
    assert said.speakers == ("Ada Quill",)


@pytest.mark.parametrize(
    ("kind", "targets", "told"),
    [
        ("merge", ("s-none", "s-none"), "s-none"),
        ("rename", ("s-none", "x"), "s-none"),
        ("speaker", ("nowhere", "q1", "Ada Quill"), "nowhere"),
        ("speaker", ("osprey", "q99", "Ada Quill"), "q99"),
        ("reject", ("osprey", "0-1"), "0-1"),
        ("unite", ("osprey", "Nobody", "osprey", "Nobody"), "Nobody"),
        ("merge", ("s-none",), "STORY STORY"),
        ("promote", ("x",), "promote"),
    ],
)
def test_targets_that_are_not_there_are_told(
    osprey: Library, kind, targets: tuple[str, ...], told: str
) -> None:
    with pytest.raises((NotHeldError, ValueFormatError), match=told):
        correct(osprey, kind, *targets)
    assert osprey.judgements() == ()


def test_examples_read_the_same_with_no_judgement(library: Library) -> None:
    names = {article.id for article in read_articles([EXAMPLES]).articles}
    assert {name for group in groups(library) for name in group} <= names
