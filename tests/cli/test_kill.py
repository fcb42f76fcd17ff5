"""A run of `sayso add` that is killed loses nothing that it told of."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from test_main import REPORT, run_sayso

from sayso.library import open_library

COUNT = 60


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    rows = [{"id": f"r{n}", "text": f"{REPORT}\nEdition {n}."} for n in range(COUNT)]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


@pytest.mark.parametrize(("signal_", "after"), [
    (signal.SIGKILL, 1), (signal.SIGKILL, 20), (signal.SIGKILL, 40),
    (signal.SIGINT, 5), (signal.SIGINT, 33),
])  # fmt: skip
def test_what_was_told_is_there_and_a_rerun_goes_on(
    source: Path, tmp_path: Path, signal_: signal.Signals, after: int
) -> None:
    library = tmp_path / "l.db"
    command = [sys.executable, "-m", "sayso", "add", str(source), "-v", "-j", "2",
               "--library", str(library)]  # fmt: skip
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    told = [process.stdout.readline() for _ in range(after)]
    process.send_signal(signal_)
    rest, errors = process.communicate(timeout=120)
    lines = (*told, *rest.splitlines())
    assert all("\t" in line for line in lines), (lines, errors)
    names = {line.split("\t")[1].strip() for line in lines}
    assert "Traceback" not in errors
    with open_library(library) as opened:
        assert opened.check() == ()
        held = {json.loads(line)["id"] for line in opened.export("jsonl")}
    assert names <= held
    again = run_sayso("add", source, "--library", library)
    assert again.returncode == 0
    with open_library(library) as opened:
        assert opened.check() == ()
        assert len(list(opened.export("jsonl"))) == COUNT
        assert sum(entry.articles for entry in opened.stories()) == COUNT
