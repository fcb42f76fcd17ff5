"""Speed and memory of the whole path, as one table.

    .venv/bin/python benchmarks/run.py [all | NAME ...]

`make bench` runs the quick ones, `make bench-all` the long ones too. Nothing here is a
test: figures depend on the machine. Each row runs in a process of its own, so that its
memory is its own.
"""

from __future__ import annotations

import json
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generated import make_story
from sayso.compare.comparisons import compare_reports
from sayso.library import (
    Batch,
    annotate_articles,
    annotate_text,
    group_stories,
    tell_dossier,
)
from sayso.read.blocks import mark_blocks
from sayso.tell.page import render_page
from sayso.values import Article

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def make_articles(stories: int, reports: int, words: int = 700) -> list[Article]:
    """Generated articles, `reports` of each of `stories` events."""
    rows = [row for seed in range(stories) for row in make_story(seed, reports, words)]
    return [Article(**row, blocks=mark_blocks(row["id"], row["text"])) for row in rows]


def bench_help() -> str:
    """`sayso --help`, the best of five."""
    command = [sys.executable, "-m", "sayso", "--help"]
    best = min(
        timed(lambda: subprocess.run(command, capture_output=True)) for _ in "12345"
    )
    return f"{best:.2f} s"


def bench_examples() -> str:
    """`sayso tell examples --format html`."""
    command = [sys.executable, "-m", "sayso", "tell", str(EXAMPLES), "-f", "html"]
    return f"{timed(lambda: subprocess.run(command, capture_output=True)):.2f} s"


def bench_annotate() -> str:
    """100 generated articles of 700 words, one process."""
    articles = make_articles(20, 5)
    seconds = timed(lambda: list(annotate_articles(articles)))
    return f"{len(articles) / seconds:.1f} articles/s"


def bench_length() -> str:
    """One article of 1, 2, 4, 8 and 16 times 2,000 words: ms per 1,000 words."""
    shown = []
    for times in (1, 2, 4, 8, 16):
        text = make_story(1, 1, 2000 * times)[0]["text"]
        words = len(text.split())
        shown.append(
            f"{timed(lambda text=text: annotate_text(text)) * 1e6 / words:.0f}"
        )
    return " ".join(shown)


def bench_group() -> str:
    """500 articles of 100 events into stories."""
    found = list(annotate_articles(make_articles(100, 5, 300)))
    return f"{timed(lambda: group_stories(found)):.2f} s"


def bench_huge_story() -> str:
    """One story of 50, 100 and 200 reports of 400 words: compared and told."""
    shown = []
    for reports in (50, 100, 200):
        articles = tuple(make_articles(1, reports, 400))
        seconds = timed(
            lambda articles=articles: tell_dossier(Batch(articles, ()), one_story=True)
        )
        shown.append(f"{seconds:.1f}")
    return " ".join(shown) + " s"


def bench_compare() -> str:
    """1,000 generated articles of one story, annotated before, compared."""
    found = list(annotate_articles(make_articles(1, 1000, 400)))
    return f"{timed(lambda: compare_reports(found)):.1f} s"


def bench_page() -> str:
    """The page of one story of 40 reports."""
    dossier = tell_dossier(Batch(tuple(make_articles(1, 40, 500)), ()), one_story=True)
    return f"{timed(lambda: render_page(dossier)):.2f} s"


def bench_marks() -> str:
    """10 MB of quotation marks, annotated."""
    marks = '"' * 10_000_000
    return f"{timed(lambda: annotate_text(marks)):.1f} s"


BENCHES: dict[str, Callable[[], str]] = {
    "help": bench_help,
    "examples": bench_examples,
    "annotate": bench_annotate,
    "length": bench_length,
    "group": bench_group,
    "huge_story": bench_huge_story,
    "compare": bench_compare,
    "page": bench_page,
    "marks": bench_marks,
}


# What a newcomer is not asked to wait for: half a minute to three minutes each.
LONG = frozenset(("length", "group", "huge_story", "compare", "marks"))


def timed(work: Callable[[], object]) -> float:
    """Wall seconds that the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def choose_benches(asked: list[str]) -> list[str]:
    """The benchmarks asked for: the quick ones for no name, every one for "all"."""
    if not asked:
        return [name for name in BENCHES if name not in LONG]
    names = list(BENCHES) if asked == ["all"] else asked
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        sys.exit(
            f"unknown benchmark {unknown[0]!r}; expected all, or some of "
            f"{', '.join(BENCHES)}"
        )
    return names


def main() -> None:
    """Run the quick benchmarks, all of them, or those named, each in a process."""
    if sys.argv[1:2] == ["--one"]:
        figure = BENCHES[sys.argv[2]]()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        Path(sys.argv[3]).write_text(json.dumps([figure, peak]))
        return
    names = choose_benches(sys.argv[1:])
    print(f"Python {platform.python_version()}, {platform.machine()}\n")
    print(f"| {'benchmark':<66} | {'figure':>24} | {'peak MB':>7} |")
    print(f"|{'-' * 68}|{'-' * 25}:|{'-' * 8}:|")
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder, "figure.json")
            subprocess.run(
                [sys.executable, __file__, "--one", name, str(place)], check=True
            )
            figure, peak = json.loads(place.read_text())
        what = (BENCHES[name].__doc__ or name).strip()
        print(f"| {what:<66} | {figure:>24} | {peak:7.0f} |", flush=True)
    if not sys.argv[1:]:
        print(f"\nLong, run by `make bench-all` or by name: {', '.join(sorted(LONG))}.")


if __name__ == "__main__":
    main()
