"""The command line as a person meets it: streams, exit codes, one line an error."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli.main import app

REPORT = (
    "Ferry strike ends after nine days\n\n"
    "VOSSHAVEN - The ferry strike ended on Tuesday.\n\n"
    '"We never wanted to stop the boats, and we are glad to sail again," '
    "said Ada Quill, 41, a ship's mate.\n"
)


def run_sayso(*arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None):
    """The finished process of a `sayso` command."""
    return subprocess.run(
        [sys.executable, "-m", "sayso", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        timeout=120,
    )


def assert_clear(process, code: int = 1) -> str:
    """The errors of a command that failed with sentences, not with a traceback."""
    errors = process.stderr.decode("utf-8")
    assert process.returncode == code
    assert "Traceback" not in errors
    assert errors.strip()
    assert all(line.startswith("sayso: ") for line in errors.strip().splitlines())
    return errors


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "strike.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_annotate_prints_one_object_an_article(report: Path) -> None:
    process = run_sayso("annotate", report)
    (line,) = process.stdout.decode("utf-8").splitlines()
    found = json.loads(line)
    assert process.returncode == 0
    assert list(found) == [
        "id", "blocks", "sentences", "names", "times", "quantities", "people", "quotes",
    ]  # fmt: skip
    (quote,) = (quote for quote in found["quotes"] if quote["kind"] == "direct")
    ((start, end),) = quote["content"]
    assert REPORT[start:end].startswith("We never wanted")
    people = {person["id"]: person["name"] for person in found["people"]}
    assert [people[id] for id in quote["speakers"]] == ["Ada Quill"]


def test_annotate_keeps_the_order_of_the_input(tmp_path: Path) -> None:
    rows = [{"id": f"r{n}", "text": REPORT} for n in (3, 1, 2)]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    lines = run_sayso("annotate", path, "--jobs", 2).stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["r3", "r1", "r2"]


def test_group_names_a_story_for_each_article(report: Path) -> None:
    process = run_sayso("group", report)
    found = json.loads(process.stdout)
    assert process.returncode == 0
    assert found["id"] == "strike"
    assert found["story"]
    assert found["storyline"]


@pytest.mark.parametrize("format", ["terminal", "md", "json", "html"])
def test_tell_prints_every_format(report: Path, format: str) -> None:
    process = run_sayso("tell", report, "--format", format)
    assert process.returncode == 0
    assert "glad to sail again" in process.stdout.decode("utf-8") or format == "json"


@pytest.mark.parametrize("name", ["d.html", "d.md", "d.json", "d.txt"])
def test_tell_takes_the_format_from_the_ending(report: Path, name: str) -> None:
    out = report.parent / "out"
    out.mkdir()
    process = run_sayso("tell", report, "--out", out / name)
    assert process.returncode == 0
    assert (out / name).stat().st_size > 300
    assert [path.name for path in out.iterdir()] == [name]


def test_report_on_standard_input_is_read() -> None:
    process = run_sayso("tell", "-", stdin=REPORT.encode())
    assert process.returncode == 0
    assert "Ada Quill" in process.stdout.decode("utf-8")


def test_missing_file_is_named() -> None:
    assert "no-such-folder" in assert_clear(run_sayso("tell", "no-such-folder"))


def test_empty_folder_says_that_nothing_was_found(tmp_path: Path) -> None:
    assert_clear(run_sayso("tell", tmp_path))


def test_broken_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    good = json.dumps({"id": "good", "text": REPORT})
    path.write_text(f'{good}\n{{"id": "bad", \n', encoding="utf-8")
    process = run_sayso("annotate", path)
    errors = assert_clear(process)
    assert "rows.jsonl" in errors
    assert "2" in errors
    assert json.loads(process.stdout)["id"] == "good"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", b"\x7fELF\x02\x01\x00\x00" * 40, "binary"),
        ("latin.txt", "Café closes".encode("latin-1") * 3, "utf-8"),
    ],
)
def test_unreadable_file_is_told_and_the_rest_is_done(
    report: Path, name: str, content: bytes, told: str
) -> None:
    (report.parent / name).write_bytes(content)
    process = run_sayso("tell", report.parent, "--format", "json")
    errors = assert_clear(process)
    assert name.split(".")[0] in errors
    assert told in errors.lower()
    assert [a["id"] for a in json.loads(process.stdout)["articles"]] == ["strike"]


def test_output_into_a_missing_folder_is_refused_before_the_work(report: Path) -> None:
    out = report.parent / "no" / "d.html"
    assert "no folder" in assert_clear(run_sayso("tell", report, "--out", out))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_output_without_permission_is_refused(report: Path) -> None:
    report.parent.chmod(0o500)
    assert_clear(run_sayso("tell", report, "--out", report.parent / "d.html"))
    report.parent.chmod(0o700)


def test_output_of_unknown_ending_is_refused(report: Path) -> None:
    assert_clear(run_sayso("tell", report, "--out", report.parent / "d.docx"))


def test_unknown_task_lists_the_known_ones(tmp_path: Path) -> None:
    process = run_sayso("evaluate", "quotez", "--data", tmp_path)
    assert "altered-quotes" in assert_clear(process)


def test_missing_data_is_told(tmp_path: Path) -> None:
    assert_clear(run_sayso("evaluate", "quotes", "--data", tmp_path))


def test_wrong_usage_exits_with_two() -> None:
    assert run_sayso("tell", "--no-such-option").returncode == 2


def test_a_wrong_choice_is_told_in_plain_words(report: Path) -> None:
    process = run_sayso("tell", report, "--format", "x")
    assert process.returncode == 2
    last = process.stderr.decode().splitlines()[-1]
    assert last.startswith("Error: Invalid value for '--format' / '-f': 'x' is not")


def test_closed_pipe_is_no_error(report: Path) -> None:
    command = f"{sys.executable} -m sayso tell {report} | head -c 1"
    process = subprocess.run(command, shell=True, capture_output=True, timeout=120)
    assert b"Traceback" not in process.stderr


def test_interrupted_work_says_so(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sayso.library.read_articles", break_off)
    result = CliRunner().invoke(app, ["annotate", str(report)])
    assert result.exit_code == 130
    assert result.stderr.startswith("sayso: interrupted")


def test_help_imports_no_stage() -> None:
    code = (
        "import sys, sayso.cli.main; "
        "print([m for m in sys.modules if m.startswith(('sayso.annotate', 'lxml'))])"
    )
    process = subprocess.run([sys.executable, "-c", code], capture_output=True)
    assert process.stdout.strip() == b"[]"


ODD_TEXTS = {
    "no quotes": "The river rose. Nobody spoke of it.",
    "right to left": "قالت ليلى منصور: «لن نغادر الميناء» يوم الثلاثاء.",
    "emoji": "👩‍🚒 said “We are 💯 safe 🙏,” Ada Quill wrote on Instagram. 🇺🇳",
    "controls": 'A\x00B\x1b[31m "red" \x07 said Ada Quill.\u202e gnp.exe',
    "only marks": "“”\"''«»" * 50,
    "one word": "Rain",
    "script": '<script>alert(1)</script> "We won," said Ada <b>Quill</b>.',
    "one long word": "a" * 5000,
}


@pytest.mark.parametrize("format", ["terminal", "md", "json", "html"])
@pytest.mark.parametrize("name", ODD_TEXTS)
def test_odd_text_gives_a_dossier(name: str, format: str) -> None:
    row = json.dumps({"id": "odd", "text": ODD_TEXTS[name]})
    process = run_sayso("tell", "-", "--format", format, stdin=row.encode())
    assert process.returncode == 0, process.stderr.decode()
    if format == "html":
        assert b"<script>alert" not in process.stdout
    if format == "terminal":
        assert b"\x1b" not in process.stdout
