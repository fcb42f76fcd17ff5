"""How fast a library takes articles in and answers.

    .venv/bin/python benchmarks/library.py [ARTICLES]

Adds generated articles of 300 words in ten portions, then asks. Figures are in
README.md.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generated import make_story
from sayso.library import Library, open_library
from sayso.values import Article


def main() -> None:
    """Print one line a measurement."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    rows = [row for seed in range(count // 4) for row in make_story(seed, 4, 300)]
    articles = [Article(**row) for row in rows]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "l.db")
        with open_library(path) as library:
            step = max(1, count // 10)
            for at in range(0, len(articles), step):
                part = articles[at : at + step]
                seconds = measure(lambda part=part: library.add(part, model="rules"))
                print(
                    f"add {at:>6} on: {1000 * seconds / len(part):6.1f} ms an article"
                )
            ask(library, articles)
        print(f"file: {path.stat().st_size / len(articles) / 1000:.1f} kB an article")


def ask(library: Library, articles: list[Article]) -> None:
    """Print how long each question takes."""
    story = library.stories(limit=1)[0].id
    questions: dict[str, Callable[[], object]] = {
        "add all again": lambda: library.add(articles, model="rules"),
        "stories": library.stories,
        "stories of a person": lambda: library.stories(person="Ada Quill"),
        "search": lambda: library.search("ferry harbour"),
        "show a story": lambda: library.show(story),
        "show it again": lambda: library.show(story),
        "export all": lambda: sum(map(len, library.export("jsonl"))),
        "check": library.check,
    }
    for name, question in questions.items():
        print(f"{name}: {1000 * measure(question):.0f} ms")


def measure(work: Callable[[], object]) -> float:
    """Seconds that this takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
