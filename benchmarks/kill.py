"""Kill `sayso add` at random moments, and see that nothing reported is ever lost.

    .venv/bin/python benchmarks/kill.py [KILLS] [--seed N] [--articles N] [--model M]

A run that is left alone tells how long adding takes, and when its first report comes.
Then each round starts `sayso add` on the same articles, kills it with SIGKILL at a
random moment of that time, checks the library, and compares it with what was reported
as added: so kills fall on reading, saving and grouping alike. When a library is full
the next one begins. Figures are in README.md.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from generated import make_story
from sayso.library import open_library


def main() -> int:
    """Run the rounds; 1 when anything was lost, doubled or damaged."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", nargs="?", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--articles", type=int, default=160)
    # What reads matters nothing to the file: rules leave more time for writing.
    parser.add_argument("--model", default="rules")
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    faults: list[str] = []
    kills = libraries = finished = 0
    phases: Counter[str] = Counter()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "articles.jsonl")
        write_articles(source, arguments.articles)
        run = Run(source, arguments.model)
        first_seconds, whole_seconds = run.measure(Path(folder, "alone.db"))
        moments = (first_seconds, whole_seconds)
        while kills < arguments.kills:
            library = Path(folder, f"{libraries}.db")
            libraries += 1
            reported: set[str] = set()
            while kills < arguments.kills:
                told, was_killed = run.add_and_kill(library, moments, chance)
                reported |= told
                if not was_killed:
                    finished += 1
                    break
                kills += 1
                faults += check(library, reported)
                phases[name_phase(library, arguments.articles)] += 1
                print(f"\r{kills} kills, {len(faults)} faults", end="", flush=True)
            if library.exists():
                run.start(library).communicate()
                faults += check(library, reported, whole=arguments.articles)
    minutes = (time.monotonic() - started) / 60
    print(
        f"\r{kills} kills over {libraries} libraries in {minutes:.1f} minutes "
        f"({finished} runs ended before their kill): {len(faults)} faults"
    )
    print(", ".join(f"{count} while {phase}" for phase, count in phases.items()))
    for fault in faults:
        print(fault)
    return bool(faults)


def write_articles(path: Path, count: int) -> None:
    """Write generated articles as JSON lines."""
    stories = [make_story(seed, 4, 300) for seed in range(count // 4)]
    rows = [json.dumps(row) for story in stories for row in story]
    path.write_text("\n".join(rows), encoding="utf-8")


@dataclass(frozen=True)
class Run:
    """`sayso add` of one source by two processes, telling each article once safe."""

    source: Path
    model: str

    def start(self, library: Path) -> subprocess.Popen[str]:
        """The process, at work."""
        command = [sys.executable, "-m", "sayso", "add", str(self.source), "-v", "-j",
                   "2", "--model", self.model, "--library", str(library)]  # fmt: skip
        return subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )

    def measure(self, library: Path) -> tuple[float, float]:
        """Seconds to the first report, and to the end."""
        began = time.monotonic()
        process = self.start(library)
        assert process.stdout is not None
        process.stdout.readline()
        first = time.monotonic() - began
        process.communicate()
        return first, time.monotonic() - began

    def add_and_kill(
        self, library: Path, moments: tuple[float, float], chance: random.Random
    ) -> tuple[set[str], bool]:
        """Names reported before the kill, and whether the kill came before the end.

        Two thirds of the waits are counted from the first report on, so that most
        kills fall among writes and not into the start of Python; the others from the
        start.
        """
        first_seconds, whole_seconds = moments
        process = self.start(library)
        told: set[str] = set()
        first = threading.Event()

        def listen() -> None:
            assert process.stdout is not None
            for line in process.stdout:
                told.add(line.rstrip("\n").split("\t")[1])
                first.set()
            first.set()

        listener = threading.Thread(target=listen)
        listener.start()
        if chance.random() < 0.67:
            first.wait(chance.uniform(first_seconds, whole_seconds))
            wait = chance.uniform(0, whole_seconds - first_seconds)
        else:
            wait = chance.uniform(0, whole_seconds)
        try:
            process.wait(wait)
            was_killed = False
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            was_killed = True
        listener.join()
        return told, was_killed


def name_phase(library: Path, articles: int) -> str:
    """What a run that was killed was at, by what its library holds."""
    if not library.exists():
        return "starting"
    connection = sqlite3.connect(library)
    try:
        (added,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    except sqlite3.OperationalError:
        return "making the library"
    finally:
        connection.close()
    return "adding" if added < articles else "grouping"


def check(library: Path, reported: set[str], whole: int | None = None) -> list[str]:
    """What is wrong with a library after a kill."""
    if not library.exists():
        return [f"{len(reported)} reported, and no library"] if reported else []
    with open_library(library) as opened:
        faults = [f"{fault.where}: {fault.what}" for fault in opened.check()]
    connection = sqlite3.connect(library)
    names = [name for (name,) in connection.execute("SELECT source_name FROM articles")]
    connection.close()
    faults += [f"{name} was reported and is lost" for name in reported - set(names)]
    if len(names) != len(set(names)):
        faults.append("an article is there twice")
    if whole is not None and len(names) != whole:
        faults.append(f"{len(names)} articles after the last run; expected {whole}")
    return faults


if __name__ == "__main__":
    sys.exit(main())
