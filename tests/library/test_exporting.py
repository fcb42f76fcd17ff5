"""What is handed out can be read by others, and taken out is gone."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from factories import make_article
from sayso.errors import NotHeldError, OutputError
from sayso.library import Library, open_library

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NOW = "2026-03-20T09:00:00Z"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = open_library(tmp_path / "l.db")
    library.add(
        [EXAMPLES / "ferry-aground", EXAMPLES / "cannery-fire"], now=NOW, model="rules"
    )
    return library


def export(library: Library, format: str, **fields) -> bytes:
    return b"".join(library.export(format, **fields))


def lines(library: Library, format: str, **fields) -> list[dict]:
    return [json.loads(line) for line in export(library, format, **fields).splitlines()]


def texts(library: Library) -> dict[str, tuple]:
    fields = ("text", "title", "outlet", "url", "byline", "published")
    return {
        row["id"]: tuple(row[name] for name in fields)
        for row in lines(library, "jsonl")
    }


@pytest.mark.parametrize("format", ["jsonl", "csv", "parquet"])
def test_exported_articles_can_be_added_again(
    library: Library, tmp_path: Path, format: str
) -> None:
    path = tmp_path / f"all.{format}"
    path.write_bytes(export(library, format))
    with open_library(tmp_path / "other.db") as other:
        done = other.add([path], now=NOW, model="rules")
        assert (len(done.new), done.rejected) == (9, ())
        assert texts(other) == texts(library)
    assert library.add([path], now=NOW, model="rules").known == 9


def test_quotes_of_csv_and_parquet_are_those_of_json_lines(library: Library) -> None:
    from pyarrow.parquet import read_table

    rows = lines(library, "jsonl", rows="quotes")
    assert len(rows) > 10
    table = read_table(io.BytesIO(export(library, "parquet", rows="quotes")))
    assert table.to_pylist() == rows
    text = export(library, "csv", rows="quotes").decode("utf-8")
    read = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["words"] for row in read] == [row["words"] for row in rows]
    assert [int(row["start"]) for row in read] == [row["start"] for row in rows]


def test_selectors_of_web_annotations_lead_to_the_words(library: Library) -> None:
    held = {row["url"] or f"urn:sayso:article:{row['id']}": row["text"]
            for row in lines(library, "jsonl")}  # fmt: skip
    found = lines(library, "web-annotations")
    assert len(found) == len(lines(library, "jsonl", rows="quotes"))
    for item in found:
        assert item["@context"] == "http://www.w3.org/ns/anno.jsonld"
        assert item["type"] == "Annotation"
        targets = item["target"]
        for target in targets if isinstance(targets, list) else [targets]:
            text = held[target["source"]]
            quote, position = target["selector"]
            start, end = position["start"], position["end"]
            assert quote["exact"] == text[start:end]
            assert text[:start].endswith(quote["prefix"])
            assert text[end:].startswith(quote["suffix"])
    assert len({item["id"] for item in found}) == len(found)


def test_schema_org_names_articles_quotes_and_speakers(library: Library) -> None:
    found = lines(library, "schema-org")
    kinds = {
        f"urn:sayso:quote:{row['article']}:{row['quote']}": row["kind"]
        for row in lines(library, "jsonl", rows="quotes")
    }
    assert set(kinds.values()) >= {"direct", "indirect"}
    assert len(found) == 9
    for item in found:
        assert item["@context"] == "https://schema.org"
        assert item["@type"] == "NewsArticle"
        for part in item["hasPart"]:
            is_quoted = kinds[part["@id"]] != "indirect"
            assert part["@type"] == ("Quotation" if is_quoted else "Claim")
            assert part.get("spokenByCharacter") in (part.get("creator"), None)
            for words in part["text"].split(" … "):
                assert words in item["articleBody"]
    speakers = {
        part["spokenByCharacter"]["name"]
        for item in found
        for part in item["hasPart"]
        if isinstance(part.get("spokenByCharacter"), dict)
    }
    assert len(speakers) > 3


def test_one_story_can_be_exported_alone(library: Library) -> None:
    entry = library.stories()[0]
    rows = lines(library, "jsonl", story=entry.id)
    assert len(rows) == entry.articles
    assert {row["story"] for row in rows} == {entry.id}


def test_unknown_formats_rows_and_stories_are_told(library: Library) -> None:
    with pytest.raises(OutputError, match="web-annotations"):
        export(library, "docx")
    with pytest.raises(OutputError, match="people"):
        export(library, "csv", rows="opinions")
    with pytest.raises(NotHeldError):
        export(library, "jsonl", story="s-none")


def test_empty_library_exports_nothing(tmp_path: Path) -> None:
    with open_library(tmp_path / "empty.db") as library:
        for format in ("jsonl", "csv", "parquet", "web-annotations", "schema-org"):
            assert export(library, format) == b""


def test_removed_articles_are_gone_from_the_file(library: Library) -> None:
    words = "a walrus in a dinner jacket"
    library.add([make_article(f'"It was {words}," said Ada Quill.', id="odd")])
    (story,) = library.stories(words=f'"{words}"')
    library.show(story.id)
    assert words.encode() in read_files(library)
    assert library.remove(["odd"]) == ("odd",)
    assert library.search(f'"{words}"') == ()
    assert library.check() == ()
    assert words.encode() not in read_files(library)
    assert library.stories(words="walrus") == ()


def read_files(library: Library) -> bytes:
    beside = library.path.parent.glob(f"{library.path.name}*")
    return b"".join(path.read_bytes() for path in beside)


def test_stories_and_outlets_can_be_removed(library: Library) -> None:
    entry = library.stories()[0]
    before = {row["id"] for row in lines(library, "jsonl")}
    meant = library.remove(story=entry.id, is_rehearsal=True)
    assert {row["id"] for row in lines(library, "jsonl")} == before
    assert library.remove(story=entry.id) == meant
    assert entry.id not in {one.id for one in library.stories()}
    rest = library.remove(outlet="northern wire")
    assert rest
    held = lines(library, "jsonl")
    assert {row["id"] for row in held} == before - {*meant, *rest}
    assert library.check() == ()


def test_removing_what_is_not_there_removes_nothing(library: Library) -> None:
    (first, *_) = lines(library, "jsonl")
    with pytest.raises(NotHeldError, match="nowhere"):
        library.remove([first["id"], "nowhere"])
    with pytest.raises(NotHeldError):
        library.remove(outlet="Nowhere Times")
    assert len(lines(library, "jsonl")) == 9


def test_removed_article_can_be_added_again(library: Library) -> None:
    names = library.remove(outlet="Northern Wire")
    done = library.add([EXAMPLES / "ferry-aground", EXAMPLES / "cannery-fire"])
    assert set(done.new) == set(names)
    assert library.check() == ()
