"""Kill `sayso add` at random moments, and see that nothing reported is ever lost.

    .venv/bin/python benchmarks/kill.py [KILLS] [--seed N] [--articles N]

Each round starts `sayso add` on generated articles, kills it with SIGKILL after a
random wait, checks the library, and compares it with what was reported as added. When
a library is full the next one begins. Figures are in README.md.
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
from pathlib import Path

from generated import make_story
from sayso.library import open_library


def main() -> int:
    """Run the rounds; 1 when anything was lost, doubled or damaged."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", nargs="?", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--articles", type=int, default=160)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    faults: list[str] = []
    kills = libraries = finished = 0
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "articles.jsonl")
        write_articles(source, arguments.articles)
        while kills < arguments.kills:
            library = Path(folder, f"{libraries}.db")
            libraries += 1
            reported: set[str] = set()
            while kills < arguments.kills:
                told, was_killed = add_and_kill(source, library, chance)
                reported |= told
                if not was_killed:
                    finished += 1
                    break
                kills += 1
                faults += check(library, reported)
                print(f"\r{kills} kills, {len(faults)} faults", end="", flush=True)
            if library.exists():
                run(source, library).communicate()
                faults += check(library, reported, whole=arguments.articles)
    minutes = (time.monotonic() - started) / 60
    print(
        f"\r{kills} kills over {libraries} libraries in {minutes:.1f} minutes "
        f"({finished} runs ended before their kill): {len(faults)} faults"
    )
    for fault in faults:
        print(fault)
    return bool(faults)


def write_articles(path: Path, count: int) -> None:
    """Write generated articles as JSON lines."""
    stories = [make_story(seed, 4, 300) for seed in range(count // 4)]
    rows = [json.dumps(row) for story in stories for row in story]
    path.write_text("\n".join(rows), encoding="utf-8")


def run(source: Path, library: Path) -> subprocess.Popen[str]:
    """`sayso add` with two processes, telling each article that is safe."""
    command = [sys.executable, "-m", "sayso", "add", str(source), "-v", "-j", "2",
               "--library", str(library)]  # fmt: skip
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )


def add_and_kill(
    source: Path, library: Path, chance: random.Random
) -> tuple[set[str], bool]:
    """Names reported before the kill, and whether the kill came before the end.

    The wait is counted from the first report on in two thirds of the rounds, so that
    most kills fall among writes and not into the start of Python.
    """
    process = run(source, library)
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
        first.wait(60)
        wait = chance.expovariate(2.0)
    else:
        wait = chance.uniform(0, 3.0)
    try:
        process.wait(wait)
        was_killed = False
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        was_killed = True
    listener.join()
    return told, was_killed


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
