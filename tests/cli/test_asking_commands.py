"""`sayso stories`, `show`, `said` and `search` as a person meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from test_main import REPORT, assert_clear, run_sayso

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("library") / "desk.db"
    assert run_sayso("add", EXAMPLES, "-l", path).returncode == 0
    return path


def lines_of(process) -> list[str]:
    assert process.returncode == 0, process.stderr.decode()
    return process.stdout.decode("utf-8").splitlines()


def find_id(library: Path, person: str) -> str:
    (line,) = lines_of(run_sayso("stories", "-l", library, "--person", person))
    return line.split()[0]


def test_stories_are_one_line_each(library: Path) -> None:
    lines = lines_of(run_sayso("stories", "-l", library))
    assert len(lines) == 5
    assert "4 articles" in lines[0]
    rows = lines_of(run_sayso("stories", "-l", library, "--json"))
    assert [json.loads(row)["id"] for row in rows] == [
        line.split()[0] for line in lines
    ]


@pytest.mark.parametrize("format", ["terminal", "md", "json", "html"])
def test_show_gives_every_format(library: Path, format: str) -> None:
    id = find_id(library, "Odessa Vane")
    process = run_sayso("show", id, "-l", library, "--format", format)
    assert process.returncode == 0
    assert b"Vane" in process.stdout


def test_show_writes_to_a_file(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "d.html"
    id = find_id(library, "Odessa Vane")
    assert run_sayso("show", id, "-l", library, "--out", out).returncode == 0
    assert out.read_text(encoding="utf-8").startswith("<!")


def test_show_why_names_what_joined_and_what_speaks_against(library: Path) -> None:
    lines = lines_of(
        run_sayso("show", find_id(library, "Odessa Vane"), "-l", library, "--why")
    )
    assert len(lines) == 4
    joined = [line for line in lines if "shared: " in line and "against: " in line]
    assert len(joined) == 3
    (first,) = set(lines) - set(joined)
    assert first.endswith(" is joined to none")
    assert any("Odessa Vane" in line for line in lines)


def test_show_takes_the_name_of_an_article(library: Path) -> None:
    story = find_id(library, "Odessa Vane")
    shown = run_sayso("show", "singer-glint", "-l", library, "-f", "json")
    assert json.loads(shown.stdout)["stories"][0]["id"] == story


def test_unknown_story_is_told(library: Path) -> None:
    assert "s-none" in assert_clear(run_sayso("show", "s-none", "-l", library))


def test_said_is_one_line_an_utterance(library: Path) -> None:
    lines = lines_of(run_sayso("said", "Odessa Vane", "-l", library))
    rows = lines_of(run_sayso("said", "Odessa Vane", "-l", library, "--json"))
    assert len(lines) == len(rows) > 10
    changed = [line for line in lines if "silently: Drops “I guess”" in line]
    assert len(changed) == 1
    assert "[singer-daily-spool " in changed[0]


def test_words_of_a_report_stand_in_no_quotation_marks(library: Path) -> None:
    lines = lines_of(run_sayso("said", "Odessa Vane", "-l", library))
    rows = lines_of(run_sayso("said", "Odessa Vane", "-l", library, "--json"))
    kinds = [json.loads(row)["renderings"][0]["kind"] for row in rows]
    assert {"direct", "indirect"} <= set(kinds)
    for line, kind in zip(lines, kinds, strict=True):
        assert ("in the report's words: " in line) == (kind != "direct")


def test_search_marks_the_words(library: Path) -> None:
    lines = lines_of(run_sayso("search", '"ran aground"', "-l", library))
    assert all("[ran aground]" in line for line in lines)
    (row, *_) = lines_of(run_sayso("search", "ferry", "-l", library, "--json"))
    assert json.loads(row)["words"]


def test_what_is_not_found_is_said(library: Path) -> None:
    for command in (
        ("search", "zyzzyva"),
        ("said", "Nobody"),
        ("stories", "--outlet", "No"),
    ):
        process = run_sayso(*command, "-l", library)
        assert (process.returncode, process.stdout) == (0, b"")
        assert process.stderr.startswith(b"sayso: no")


def test_questions_need_a_library(tmp_path: Path) -> None:
    for command in (("stories",), ("said", "x"), ("search", "x"), ("show", "x")):
        told = assert_clear(run_sayso(*command, "-l", tmp_path / "no.db"))
        assert "there is no library" in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("format", ["jsonl", "csv", "web-annotations", "schema-org"])
def test_export_prints_and_writes_the_same(
    library: Path, tmp_path: Path, format: str
) -> None:
    printed = run_sayso("export", "-l", library, "-f", format)
    out = tmp_path / "all"
    written = run_sayso("export", "-l", library, "-f", format, "-o", out)
    assert (printed.returncode, written.returncode) == (0, 0)
    assert out.read_bytes() == printed.stdout
    assert len(printed.stdout) > 1000


def test_removing_names_what_it_takes_out(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    run_sayso("add", EXAMPLES / "ferry-aground", "-l", path)
    rehearsal = run_sayso("remove", "--outlet", "Metro Glare", "--dry-run", "-l", path)
    assert lines_of(rehearsal) == ["ferry-metro-glare"]
    assert "nowhere" in assert_clear(run_sayso("remove", "nowhere", "-l", path))
    assert lines_of(run_sayso("remove", "ferry-metro-glare", "-l", path))
    assert run_sayso("search", "glare", "-l", path).stdout == b""


def test_corrections_are_put_down_listed_and_undone(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    run_sayso("add", EXAMPLES / "ferry-aground", "-l", path)
    (line,) = lines_of(run_sayso("stories", "-l", path))
    story = line.split()[0]
    done = run_sayso(
        "correct",
        "rename",
        story,
        "Osprey",
        "--by",
        "Edda",
        "--note",
        "short",
        "-l",
        path,
    )
    assert "rename 'Osprey'" in lines_of(done)[0]
    assert "  Osprey  (5 articles: " in lines_of(run_sayso("stories", "-l", path))[0]
    (listed,) = lines_of(run_sayso("correct", "list", "-l", path))
    assert "Edda" in listed
    assert "(short)" in listed
    assert lines_of(run_sayso("correct", "list", "--orphaned", "-l", path)) == []
    (row,) = lines_of(run_sayso("correct", "list", "--json", "-l", path))
    found = json.loads(row)
    assert found["anchors"][0]["words"]
    assert run_sayso("correct", "undo", str(found["id"]), "-l", path).returncode == 0
    assert lines_of(run_sayso("correct", "list", "-l", path)) == []
    assert "s-none" in assert_clear(
        run_sayso("correct", "rename", "s-none", "x", "-l", path)
    )
    assert "STORY STORY" in assert_clear(
        run_sayso("correct", "merge", story, "-l", path)
    )


def test_add_says_when_judgements_are_orphaned(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    row = {"id": "a", "url": "https://courier.example/a", "text": REPORT}
    run_sayso("add", "-", "-l", path, stdin=json.dumps(row).encode())
    quotes = lines_of(run_sayso("export", "--rows", "quotes", "-l", path))
    quote = json.loads(quotes[0])["quote"]
    named = run_sayso("correct", "speaker", "a", quote, "Edda Voss", "-l", path)
    assert named.returncode == 0, named.stderr
    row["text"] = REPORT.replace("stop the boats", "stop a boat")
    process = run_sayso("add", "-", "-l", path, stdin=json.dumps(row).encode())
    assert b"1 judgement orphaned" in process.stderr
    assert "ORPHANED" in lines_of(run_sayso("correct", "list", "-l", path))[0]


def test_show_takes_people_whom_one_knows(library: Path, tmp_path: Path) -> None:
    known = tmp_path / "known.csv"
    known.write_text("name,aliases\nOdessa M. Vane,Odessa Vane;Vane\n")
    id = find_id(library, "Odessa Vane")
    process = run_sayso("show", id, "-l", library, "--people", known)
    assert b"Odessa M. Vane" in process.stdout
    assert b"Odessa M. Vane" not in run_sayso("show", id, "-l", library).stdout


def test_show_refuses_a_list_that_is_not_there(library: Path, tmp_path: Path) -> None:
    id = find_id(library, "Odessa Vane")
    process = run_sayso("show", id, "-l", library, "--people", tmp_path / "none.csv")
    assert "no list of people" in assert_clear(process)
