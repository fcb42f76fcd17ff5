"""Files, folders and standard input."""

from __future__ import annotations

import io
import os
import sys

import pytest

from sayso.errors import FormatError, SourceMissingError
from sayso.read.sources import read_bytes, read_sources
from sayso.values import Article, Rejected


def write(folder, files):
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())


def read(*paths, **options):
    return list(read_sources(paths, **options))


def articles(items):
    return [item for item in items if isinstance(item, Article)]


def reasons(items):
    return {item.id: item.reason for item in items if isinstance(item, Rejected)}


def test_a_folder_in_order_of_names(tmp_path):
    write(
        tmp_path,
        {
            "b.txt": "Two.",
            "a.txt": "One.",
            "deep/c.htm": "<p>The bridge is shut.</p>",
            "deep/d.jsonl": '{"id": "d1", "text": "Four."}\n',
            "README.md": "notes",
            "gold.json": "{}",
            ".hidden.txt": "no",
            "page_files/style.css": "p {}",
        },
    )
    items = read(tmp_path)
    assert [item.id for item in items] == ["a", "b", "c", "d1"]
    assert all(isinstance(item, Article) for item in items)


def test_text_is_kept_exactly(tmp_path):
    text = "\ufeffOne.\r\n\r\n\u201cTwo\u201d\u00a0\r three \U0001f642 \n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (article,) = read(tmp_path / "a.txt")
    assert article.text == text


def test_the_headline_of_a_text_is_its_title(tmp_path):
    write(tmp_path, {"a.txt": "Bridge Shut After Crack\n\nThe bridge is shut.\n"})
    assert read(tmp_path)[0].title == "Bridge Shut After Crack"


def test_a_manifest_in_the_folder(tmp_path):
    manifest = (
        "file,outlet,published,url,title,byline\n"
        'a.txt,Harbour Post,30 September 2020,https://h.example,"Shut, at last",Moss\n'
        "sub/b.txt,Carrow Courier,soon,,,\n"
        "gone.txt,X,,,,\n"
    )
    files = {"manifest.csv": manifest, "a.txt": "One.", "sub/b.txt": "Two."}
    write(tmp_path, files)
    items = read(tmp_path)
    first, second = articles(items)
    assert (first.outlet, first.published) == ("Harbour Post", "2020-09-30")
    assert (first.title, first.byline) == ("Shut, at last", "Moss")
    assert (second.outlet, second.published) == ("Carrow Courier", None)
    assert "'soon'" in reasons(items)["b"]
    assert "is not there" in reasons(items)["gone.txt"]


def test_a_manifest_that_is_named(tmp_path):
    write(
        tmp_path, {"x/a.txt": "One.", "list.csv": "file,outlet\nx/a.txt,Harbour Post\n"}
    )
    items = read(tmp_path / "x", manifest=tmp_path / "list.csv")
    assert [item.outlet for item in articles(items)] == ["Harbour Post"]
    assert reasons(items) == {}


def test_a_manifest_without_files(tmp_path):
    write(tmp_path, {"a.txt": "One.", "manifest.csv": "name,outlet\na,b\n"})
    assert "no column 'file'" in reasons(read(tmp_path))[str(tmp_path / "manifest.csv")]
    with pytest.raises(FormatError, match="no column 'file'"):
        read(tmp_path, manifest=tmp_path / "manifest.csv")


def test_ids_that_repeat(tmp_path):
    write(tmp_path, {"a/x.txt": "One.", "b/x.txt": "One.", "c/x.txt": "Two."})
    items = read(tmp_path)
    assert [type(item) for item in items] == [Article, Rejected, Rejected]
    assert "the same text" in items[1].reason
    assert "another text" in items[2].reason


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(tmp_path):
    write(
        tmp_path,
        {
            "a.txt": "",
            "b.txt": b"\x00\x01\x02",
            "c.txt": "Café".encode("latin-1"),
            "d.txt": " \n\n",
            "e.html": "",
            "f.pdf": b"%PDF",
            "g.csv": "",
            "h.txt": "The bridge is shut.",
        },
    )
    items = read(tmp_path)
    assert [item.id for item in articles(items)] == ["h"]
    said = reasons(items)
    assert "is empty" in said["a"]
    assert "binary" in said["b"]
    assert "0xe9 at offset 3" in said["c"]
    assert "white space" in said["d"]
    assert len(said) == 7
    assert all("\n" not in reason and reason[0].islower() for reason in said.values())


def test_a_path_that_is_missing_stops_before_anything_is_read(tmp_path):
    write(tmp_path, {"a.txt": "One."})
    with pytest.raises(SourceMissingError, match="gone"):
        read_sources([tmp_path / "a.txt", tmp_path / "gone"])
    with pytest.raises(SourceMissingError, match="manifest"):
        read_sources([tmp_path], manifest=tmp_path / "gone.csv")


def test_an_empty_folder_is_said(tmp_path):
    (item,) = read(tmp_path)
    assert "holds no reports" in item.reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read(tmp_path):
    write(tmp_path, {"a.txt": "One.", "b.txt": "Two."})
    (tmp_path / "a.txt").chmod(0)
    items = read(tmp_path)
    assert "permission denied" in items[0].reason
    assert items[1].id == "b"


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (b"The bridge is shut.", ["stdin"]),
        (b'{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n', ["a", "b"]),
        (b"<!DOCTYPE html><p>The bridge is shut.</p>", ["stdin"]),
        (b'"We knew," he said.', ["stdin"]),
        (b"", ["stdin"]),
    ],
)
def test_standard_input_is_sniffed(monkeypatch, data, ids):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [item.id for item in read("-")] == ids


def test_a_file_without_a_known_ending_is_read_when_named(tmp_path):
    write(tmp_path, {"report": "The bridge is shut.", "notes.md": "Nobody was hurt."})
    items = read(tmp_path / "report", tmp_path / "notes.md")
    assert [item.id for item in articles(items)] == ["report", "notes"]


def test_bytes_alone():
    (article,) = read_bytes("a", b"One.", "a.txt", format="text")
    assert article.text == "One."
