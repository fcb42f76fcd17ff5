"""Speed and memory of reading by a model, at one and two processes.

    .venv/bin/python benchmarks/reading.py [accurate|fast|rules|FOLDER]

Wall figures need an idle machine; processor seconds bear a busy one.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

from run import make_articles
from sayso.annotate.readers import RULES, find_default, find_reader
from sayso.library import annotate_articles

ARTICLES = 24


def bench_parts(name: str) -> None:
    """Where the time of one process goes, in processor milliseconds an article."""
    from sayso.annotate.encoder.encodings import encode_text
    from sayso.annotate.encoder.models import load_model
    from sayso.annotate.encoder.outputs import run_model
    from sayso.annotate.encoder.relations import find_relations
    from sayso.annotate.encoder.settings import QuoteSettings
    from sayso.annotate.readers import find_folder

    begun = time.perf_counter(), time.process_time()
    model = load_model(find_folder(name))
    print(
        f"load: {time.perf_counter() - begun[0]:.2f} s wall, "
        f"{time.process_time() - begun[1]:.2f} s of processor"
    )
    spent = dict.fromkeys(("pieces", "passes", "relations", "whole reading"), 0.0)
    articles = make_articles(ARTICLES, 1)
    count = 0
    for article in articles:
        ranges = [(one.span.start, one.span.end) for one in article.blocks]
        start = time.process_time()
        encoding = encode_text(article.text, ranges, model.tokenizer)
        middle = time.process_time()
        outputs = run_model(encoding, model)
        end = time.process_time()
        find_relations(article.text, outputs, QuoteSettings())
        spent["pieces"] += middle - start
        spent["passes"] += end - middle
        spent["relations"] += time.process_time() - end
        count += len(encoding)
    read = find_reader(name)
    start = time.process_time()
    for article in articles:
        read(article)
    spent["whole reading"] = time.process_time() - start
    words = sum(len(article.text.split()) for article in articles)
    for part, seconds in spent.items():
        print(f"{part}: {seconds / words * 700 * 1e3:.0f} ms for 700 words")
    print(f"{count / spent['passes']:.0f} pieces a second, each read about twice")


def bench_rate(name: str, jobs: int) -> None:
    """Annotated articles of 700 words a second, and memory over all processes."""
    articles = make_articles(ARTICLES, 2)
    words = sum(len(article.text.split()) for article in articles)
    start = time.perf_counter()
    for _ in annotate_articles(articles, jobs=jobs, model=name):
        pass
    wall = time.perf_counter() - start
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, _CHILDREN)]
    processor = sum(one.ru_utime + one.ru_stime for one in used)
    # Of children the largest is known, and they do the same work.
    peak = used[0].ru_maxrss + (jobs * used[1].ru_maxrss if jobs > 1 else 0)
    print(
        f"{jobs} process(es): {wall / words * 700:.3f} s wall and "
        f"{processor / words * 700:.3f} s of processor for 700 words, "
        f"{peak / 1024:.0f} MB"
    )


_CHILDREN = resource.RUSAGE_CHILDREN


def main() -> None:
    """Each figure in a process of its own."""
    name = sys.argv[1] if len(sys.argv) > 1 else find_default()
    if len(sys.argv) > 2:
        part = sys.argv[2]
        if part == "parts":
            bench_parts(name)
        else:
            bench_rate(name, int(part))
        return
    print(f"reader {name}, {os.cpu_count()} processors", flush=True)
    for part in ("1", "2") if name == RULES else ("parts", "1", "2"):
        command = [sys.executable, str(Path(__file__)), name, part]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
