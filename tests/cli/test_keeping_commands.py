"""`sayso add` and `sayso check` as a person meets them."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

from test_main import REPORT, assert_clear, run_sayso

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def run_limited(*arguments: str | Path, before, **fields):
    return subprocess.run(
        [sys.executable, "-m", "sayso", *map(str, arguments)],
        capture_output=True,
        preexec_fn=before,
        timeout=120,
        **fields,
    )


def test_adding_twice_says_that_nothing_is_new(tmp_path: Path) -> None:
    library = tmp_path / "desk.db"
    first = run_sayso("add", EXAMPLES, "--library", library, "-v")
    assert first.returncode == 0
    assert len(first.stdout.splitlines()) == 20
    assert b"20 new articles" in first.stderr
    second = run_sayso("add", EXAMPLES, "--library", library, "-v")
    assert second.returncode == 0
    assert second.stdout == b""
    assert b"nothing new, 20 known already" in second.stderr
    check = run_sayso("check", "--library", library)
    assert (check.returncode, check.stderr) == (0, b"")
    assert b"no fault" in check.stdout


def test_standard_input_is_added(tmp_path: Path) -> None:
    library = tmp_path / "desk.db"
    process = run_sayso("add", "-", "-l", library, stdin=REPORT.encode())
    assert process.returncode == 0
    assert b"1 new article" in process.stderr


def test_library_of_the_environment_and_of_the_folder(tmp_path: Path) -> None:
    run_sayso("add", "-", stdin=REPORT.encode(), cwd=tmp_path)
    assert (tmp_path / "sayso.db").exists()
    named = {**os.environ, "SAYSO_LIBRARY": str(tmp_path / "desk.db")}
    process = run_limited("add", EXAMPLES, before=None, env=named, cwd=tmp_path)
    assert process.returncode == 0
    assert (tmp_path / "desk.db").exists()


def test_two_that_add_at_once_both_finish(tmp_path: Path) -> None:
    library = tmp_path / "desk.db"
    command = [sys.executable, "-m", "sayso", "add", str(EXAMPLES), "-l", str(library)]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(2)]
    for process in both:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
    check = run_sayso("check", "-l", library)
    assert check.returncode == 0, check.stdout
    connection = sqlite3.connect(library)
    assert connection.execute("SELECT count(*) FROM articles").fetchone() == (20,)


def test_missing_library_is_told(tmp_path: Path) -> None:
    assert "sayso add" in assert_clear(run_sayso("check", "-l", tmp_path / "no.db"))
    assert list(tmp_path.iterdir()) == []


def test_damaged_library_is_told(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    path.write_bytes(b"%PDF" * 1000)
    for command in (("check",), ("add", EXAMPLES)):
        assert "damaged" in assert_clear(run_sayso(*command, "-l", path))
    assert path.read_bytes() == b"%PDF" * 1000


def test_library_of_a_newer_version_is_told(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    run_sayso("add", "-", "-l", path, stdin=REPORT.encode())
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    process = run_sayso("add", EXAMPLES, "-l", path)
    assert "install a newer Sayso" in assert_clear(process)


def test_full_disk_is_told_and_nothing_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    run_sayso("add", EXAMPLES / "ferry-aground", "-l", path)
    size = path.stat().st_size

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    process = run_limited("add", EXAMPLES, "-l", path, before=limit)
    assert "disk is full" in assert_clear(process)
    assert run_sayso("check", "-l", path).returncode == 0
    again = run_sayso("add", EXAMPLES, "-l", path)
    assert again.returncode == 0
    assert run_sayso("check", "-l", path).returncode == 0


def test_unreadable_report_is_told_and_the_rest_added(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(REPORT)
    (tmp_path / "empty.txt").write_text("")
    library = tmp_path / "desk.db"
    process = run_sayso("add", tmp_path, "-l", library)
    assert "empty" in assert_clear(process)
    assert b"1 new article" in process.stderr


def test_refresh_tells_what_it_would_read_anew_and_does_it(tmp_path: Path) -> None:
    library = tmp_path / "desk.db"
    run_sayso("add", "-", "-l", library, "--model", "rules", stdin=REPORT.encode())
    fresh = run_sayso("refresh", "-l", library, "--model", "rules")
    assert fresh.returncode == 0
    assert b"nothing to read anew, 1 up to date" in fresh.stderr
    connection = sqlite3.connect(library)
    connection.execute("UPDATE findings SET method = 'annotate.v0'")
    connection.commit()
    connection.close()
    rehearsal = run_sayso("refresh", "-l", library, "--model", "rules", "--dry-run")
    assert b"1 article would be read anew" in rehearsal.stderr
    assert len(rehearsal.stdout.splitlines()) == 1
    done = run_sayso("refresh", "-l", library, "--model", "rules", "-v")
    assert done.stdout == rehearsal.stdout
    assert b"1 article read anew" in done.stderr
    assert run_sayso("check", "-l", library).returncode == 0


def test_judgements_are_taken_by_another_library(tmp_path: Path) -> None:
    here, there, judged = (tmp_path / name for name in ("a.db", "b.db", "j.jsonl"))
    for library in (here, there):
        run_sayso("add", "-", "-l", library, "--model", "rules", stdin=REPORT.encode())
    (line,) = run_sayso("stories", "-l", here).stdout.decode().splitlines()
    run_sayso("correct", "rename", line.split()[0], "The march", "-l", here)
    run_sayso("export", "--rows", "judgements", "-o", judged, "-l", here)
    taken = run_sayso("correct", "take", judged, "-l", there)
    assert taken.returncode == 0, taken.stderr
    assert b"1 judgement taken" in taken.stderr
    assert b"  The march  (" in run_sayso("stories", "-l", there).stdout
    again = run_sayso("correct", "take", judged, "-l", there)
    assert b"0 judgements taken, 1 known already" in again.stderr
