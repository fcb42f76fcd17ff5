"""Every kind of damage that is planted in a library is told, and named."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from factories import make_article
from sayso.errors import CorruptLibraryError
from sayso.library import open_library

NOW = "2026-03-20T09:00:00Z"
URL = "https://courier.example/storm"
TEXT = (
    "Storm shuts port\n\nThe storm put 31 people out of their homes, police said.\n\n"
    '"We heard a bang," said Ada Quill, the harbour master. Nobody was hurt.\n'
)

# What is planted, and what of it must be told, by a word of the sentence.
DAMAGE = {
    "no text": ("UPDATE revisions SET is_current = 0", "storm: article has no text"),
    "no revision": ("DELETE FROM revisions", "storm: article has no text"),
    "no findings": ("DELETE FROM findings", "storm: article has no findings"),
    "twice": (
        """
        INSERT INTO articles (name, source_name, outlet_id, url, added)
        SELECT 'again', source_name, outlet_id, url, added FROM articles;
        UPDATE articles SET url_key = NULL;
        INSERT INTO revisions (article_id, number, is_current, title, text, text_hash,
            content_hash, blocks, added)
        SELECT (SELECT id FROM articles WHERE name = 'again'), 1, 1, title, text,
            text_hash, content_hash, blocks, added FROM revisions WHERE is_current;
        """,
        "again: article is in the library twice",
    ),
    "shown nowhere": ("DELETE FROM story_articles", "storm: article is placed, and"),
    "shown in a merged story": (
        """
        INSERT INTO stories (name, title) VALUES ('s-old', 'Old');
        UPDATE stories SET merged_into =
            (SELECT id FROM stories WHERE name = 's-old') WHERE name <> 's-old'
        """,
        "storm: article is shown in a story that went into another",
    ),
    "stories in a circle": (
        """
        INSERT INTO stories (name, title) VALUES ('s-one', ''), ('s-two', '');
        UPDATE stories SET judged_into =
            (SELECT id FROM stories WHERE name = 's-two') WHERE name = 's-one';
        UPDATE stories SET merged_into =
            (SELECT id FROM stories WHERE name = 's-one') WHERE name = 's-two'
        """,
        "s-one: went into stories that lead back to it",
    ),
    "words of a quote": (
        "UPDATE quotes SET words = 'We heard a shot,'",
        "storm q1: quote's words are not those of its place",
    ),
    "place of a quote": (
        'UPDATE quotes SET "end" = "end" - 1',
        "storm q1: quote's words are not those of its place",
    ),
    "text": (
        "UPDATE revisions SET text = replace(text, '31', '34') WHERE is_current",
        "storm revision 2: its text is not the one that was added",
    ),
    "older text": (
        "UPDATE revisions SET text = text || '.' WHERE NOT is_current",
        "storm revision 1: its text is not the one that was added",
    ),
    "headline": (
        "UPDATE revisions SET title = 'Calm' WHERE is_current",
        "storm revision 2: its headline is not the one that was added",
    ),
    "blocks": (
        "UPDATE revisions SET blocks = '[{' WHERE is_current",
        "storm revision 2: its findings cannot be read",
    ),
    "source map": (
        "UPDATE revisions SET source_map = x'00ff' WHERE is_current",
        "storm revision 2: its findings cannot be read: its map",
    ),
    "findings cut off": (
        "UPDATE findings SET value = substr(value, 1, 40)",
        "storm revision 2: its findings cannot be read",
    ),
    "findings of another form": (
        "UPDATE findings SET value = '[1, 2]'",
        "storm revision 2: its findings cannot be read",
    ),
    "span beyond the text": (
        "UPDATE findings SET value = json_set(value, '$.sentences[0][1]', 9999)",
        "storm revision 2: a finding points at",
    ),
    "nobody speaks": (
        "UPDATE findings SET value = json_set(value, '$.quotes[0].speakers[0]', 'p99')",
        "storm revision 2: quote q1 has a speaker who is not there",
    ),
    "quote without its row": (
        "DELETE FROM quotes",
        "storm revision 2: its quotes are not those of its findings",
    ),
    "person without a finding": (
        """
        INSERT INTO people (revision_id, name_in_article, name, folded, type)
        SELECT id, 'p99', 'Nobody', 'nobody', 'person' FROM revisions WHERE is_current
        """,
        "storm revision 2: its people are not those of its findings",
    ),
    "finding of no article": (
        "DELETE FROM articles",
        "revisions row 1: belongs to no row of articles",
    ),
    "comparison": (
        "UPDATE comparisons SET value = substr(value, 1, 40)",
        ": what was compared of it cannot be read",
    ),
    "print": (
        "UPDATE prints SET value = '{'",
        "storm: what grouping keeps of the article cannot be read",
    ),
    "reasons of a join": (
        "UPDATE placements SET shared = '['",
        "storm: why the article joined its story cannot be read",
    ),
    "anchor": (
        "UPDATE judgement_anchors SET surroundings = ''",
        "judgement 1: what surrounds the judgement's words cannot be read",
    ),
    "search": (
        "INSERT INTO revisions_fts (revisions_fts) VALUES ('delete-all')",
        "search index: does not hold what the texts hold",
    ),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with two revisions, a comparison and a judgement, in one file."""
    path = tmp_path_factory.mktemp("sound") / "l.db"
    with open_library(path) as library:
        for text in (TEXT, TEXT.replace("homes", "beds")):
            article = make_article(text, id="storm", title="Storm", url=URL)
            library.add([article], now=NOW, model="rules")
        story = library.show("storm", now=NOW).story.id
        library.correct("rename", story, "The storm", by="Edda", now=NOW)
        assert library.check() == ()
    return path


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_told(sound: Path, tmp_path: Path, damage: str) -> None:
    script, told = DAMAGE[damage]
    path = tmp_path / "l.db"
    path.write_bytes(sound.read_bytes())
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
    with open_library(path) as library:
        faults = [f"{fault.where}: {fault.what}" for fault in library.check()]
    assert any(told in fault for fault in faults), faults


def test_damaged_findings_are_told_in_a_sentence_and_mended_by_adding_again(
    sound: Path, tmp_path: Path
) -> None:
    path = tmp_path / "l.db"
    path.write_bytes(sound.read_bytes())
    connection = sqlite3.connect(path)
    connection.executescript(DAMAGE["findings cut off"][0])
    connection.close()
    with open_library(path) as library:
        with pytest.raises(CorruptLibraryError, match="'storm' is damaged") as caught:
            library.show("storm")
        assert "\n" not in str(caught.value)
        library.remove(["storm"])
        library.add([make_article(TEXT, id="storm")], now=NOW, model="rules")
        assert library.check() == ()


def test_a_damaged_comparison_is_made_again(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    path.write_bytes(sound.read_bytes())
    connection = sqlite3.connect(path)
    connection.executescript(DAMAGE["comparison"][0])
    connection.close()
    with open_library(path) as library:
        assert library.show("storm", now=NOW).story.articles == ("storm",)
        assert library.check() == ()
